// P3, P4: a real process is killed in the middle of writing.
#include <csignal>
#include <filesystem>
#include <map>

#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"

namespace kwadrant::store {
namespace {

// For each of the four kinds of work.
constexpr int kKills = 50;

struct Child {
  pid_t id = 0;
  int says_to = -1;
};

Child start_writer(const std::string& file, int replica, const char* what) {
  int ends[2];
  KW_CHECK(pipe(ends) == 0);
  const std::string number = std::to_string(replica);
  const pid_t id = fork();
  KW_CHECK(id >= 0);
  if (id == 0) {
    dup2(ends[1], STDOUT_FILENO);
    close(ends[0]);
    close(ends[1]);
    execl(KWADRANT_KILL9_WRITER, KWADRANT_KILL9_WRITER, file.c_str(), number.c_str(), what,
          static_cast<char*>(nullptr));
    _exit(127);
  }
  close(ends[1]);
  return {id, ends[0]};
}

// What a writer acknowledged.
struct Said {
  int groups = 0;
  int copies = 0;
};

// Lets the writer go on until it acknowledged so many groups, waits some more microseconds and kills it.
Said kill_after(const Child& child, int groups, unsigned microseconds) {
  Said said;
  const auto listen = [&] {
    char byte = 0;
    if (read(child.says_to, &byte, 1) != 1) return false;
    ++(byte == 'c' ? said.copies : said.groups);
    return true;
  };
  while (said.groups < groups && listen()) {
  }
  usleep(microseconds);
  kill(child.id, SIGKILL);
  while (listen()) {
  }
  close(child.says_to);
  int status = 0;
  KW_CHECK(waitpid(child.id, &status, 0) == child.id);
  EXPECT_TRUE(WIFSIGNALED(status)) << "the writer ended by itself with " << WEXITSTATUS(status);
  return said;
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

class CrashTest : public StoreTest, public ::testing::WithParamInterface<const char*> {
 protected:
  std::string copy(int group) const { return path() + "-copy-" + std::to_string(group); }

  // Acknowledged copies are whole; the one that was under way does no harm.
  void expect_copies(int count, ReplicaId replica) {
    for (int group = 1; group <= count; ++group) {
      auto store = open(copy(group), reading());
      ASSERT_NE(store, nullptr);
      EXPECT_EQ(groups_of(*store, replica).size(), static_cast<std::size_t>(group));
    }
    const auto half = Store::open(copy(count + 1), reading());
    if (half) {
      EXPECT_TRUE((*half)->verify().problems.empty());
    }
    for (int group = 1; group <= count + 1; ++group) {
      for (const char* end : {"", "-journal", "-wal", "-shm"}) std::filesystem::remove(copy(group) + end);
    }
  }
};

TEST_P(CrashTest, P3P4KilledWriterLosesNothingAcknowledgedAndLeavesNoHalfGroup) {
  make(path());
  SeededRandom random(7);
  const std::uint64_t most_groups = GetParam() == std::string("copy") ? 4 : 15;
  int lost_races = 0;
  for (int round = 1; round <= kKills; ++round) {
    SCOPED_TRACE(round);
    const auto replica = static_cast<ReplicaId>(round);
    const Child child = start_writer(path(), round, GetParam());
    const Said said =
        kill_after(child, 1 + static_cast<int>(random.below(most_groups)), static_cast<unsigned>(random.below(3'000)));
    auto store = open(path());
    ASSERT_NE(store, nullptr);
    const Groups groups = groups_of(*store, replica);
    ASSERT_GE(static_cast<int>(groups.size()), said.groups);
    // At most the group whose acknowledgement the kill cut off.
    ASSERT_LE(static_cast<int>(groups.size()), said.groups + 1);
    lost_races += static_cast<int>(groups.size()) > said.groups ? 1 : 0;
    for (const auto& [group, changes] : groups) ASSERT_EQ(changes, group % 4 + 1) << "group " << group;
    auto loaded = store->load();
    ASSERT_EQ(outcome(loaded), "ok");
    ASSERT_TRUE(loaded->damaged.empty());
    if (round % 10 == 0) {
      ASSERT_TRUE(store->verify().problems.empty());
    }
    expect_copies(said.copies, replica);
  }
  RecordProperty("groups_without_acknowledgement", lost_races);
}

INSTANTIATE_TEST_SUITE_P(During, CrashTest, ::testing::Values("commit", "snapshot", "checkpoint", "copy"),
                         [](const auto& what) { return std::string(what.param); });

}  // namespace
}  // namespace kwadrant::store
