// What a process has used, as Linux counts it.
#pragma once

#include <sys/types.h>

namespace kwadrant::load {

struct Usage {
  // Of all its threads, user and system together.
  double cpu_seconds = 0;
  double resident_mb = 0;
};

// Zeros when there is no such process.
Usage usage_of(pid_t process);

}  // namespace kwadrant::load
