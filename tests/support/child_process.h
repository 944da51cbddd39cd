// Work in a process of its own.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include "core/status.h"

namespace kwadrant::testing {

// Runs `work` in a child process; its answer is the exit code, −1 when the child did not end by itself. gtest must not
// be used in there.
template <typename Work>
int in_child(Work work) {
  const pid_t id = fork();
  KW_CHECK(id >= 0);
  if (id == 0) _exit(work());
  int status = 0;
  KW_CHECK(waitpid(id, &status, 0) == id);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace kwadrant::testing
