// P3, P4: a real process is killed in the middle of writing.
#include <csignal>
#include <map>

#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"

namespace kwadrant::store {
namespace {

constexpr int kKills = 50;

struct Child {
  pid_t id = 0;
  int acknowledged_by = -1;
};

Child start_writer(const std::string& file, int replica) {
  int ends[2];
  KW_CHECK(pipe(ends) == 0);
  const std::string number = std::to_string(replica);
  const pid_t id = fork();
  KW_CHECK(id >= 0);
  if (id == 0) {
    dup2(ends[1], STDOUT_FILENO);
    close(ends[0]);
    close(ends[1]);
    execl(KWADRANT_KILL9_WRITER, KWADRANT_KILL9_WRITER, file.c_str(), number.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
  close(ends[1]);
  return {id, ends[0]};
}

// Lets the writer go on until it acknowledged so many groups, waits some more microseconds, kills it, and answers how
// many it acknowledged in all.
int kill_after(const Child& child, int groups, unsigned microseconds) {
  int acknowledged = 0;
  char byte = 0;
  while (acknowledged < groups && read(child.acknowledged_by, &byte, 1) == 1) ++acknowledged;
  usleep(microseconds);
  kill(child.id, SIGKILL);
  while (read(child.acknowledged_by, &byte, 1) == 1) ++acknowledged;
  close(child.acknowledged_by);
  int status = 0;
  KW_CHECK(waitpid(child.id, &status, 0) == child.id);
  EXPECT_TRUE(WIFSIGNALED(status)) << "the writer ended by itself with " << WEXITSTATUS(status);
  return acknowledged;
}

// Groups of one replica by number, with the changes that were found of each.
using Groups = std::map<int, int>;

Groups groups_of(const Store& store, ReplicaId replica) {
  Groups out;
  model::ChangeView change;
  const Status walked = store.for_each_change(1, [&](std::uint64_t, ByteView bytes) {
    EXPECT_TRUE(decode_change(bytes, change).ok());
    if (change.head.stamp.replica == replica) ++out[std::atoi(std::string(change.settings[0].value.text()).c_str())];
    return true;
  });
  EXPECT_EQ(outcome(walked), "ok");
  return out;
}

class CrashTest : public StoreTest {};

TEST_F(CrashTest, P3P4KilledWriterLosesNothingAcknowledgedAndLeavesNoHalfGroup) {
  make(path());
  SeededRandom random(7);
  int lost_races = 0;
  for (int round = 1; round <= kKills; ++round) {
    SCOPED_TRACE(round);
    const Child child = start_writer(path(), round);
    const int acknowledged =
        kill_after(child, 1 + static_cast<int>(random.below(60)), static_cast<unsigned>(random.below(3'000)));
    auto store = open(path());
    ASSERT_NE(store, nullptr);
    const Groups groups = groups_of(*store, static_cast<ReplicaId>(round));
    ASSERT_GE(static_cast<int>(groups.size()), acknowledged);
    // At most the group whose acknowledgement the kill cut off.
    ASSERT_LE(static_cast<int>(groups.size()), acknowledged + 1);
    lost_races += static_cast<int>(groups.size()) > acknowledged ? 1 : 0;
    for (const auto& [group, changes] : groups) ASSERT_EQ(changes, group % 4 + 1) << "group " << group;
    auto loaded = store->load();
    ASSERT_EQ(outcome(loaded), "ok");
    ASSERT_TRUE(loaded->damaged.empty());
    if (round % 10 == 0) {
      ASSERT_TRUE(store->verify().problems.empty());
    }
  }
  RecordProperty("groups_without_acknowledgement", lost_races);
}

}  // namespace
}  // namespace kwadrant::store
