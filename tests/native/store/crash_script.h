// What the tests of power loss do with a map file, and what they know to be in it.
#pragma once

#include <string>
#include <vector>

#include "fixture.h"
#include "support/crash/vfs.h"

namespace kwadrant::store {

// What a store has answered so far.
struct Ledger {
  // The file has its map.
  bool made = false;
  // Acknowledged changes in their order, and the group that is being written.
  std::vector<Bytes> acknowledged;
  std::vector<Bytes> in_flight;
  struct Copy {
    std::string path;
    std::size_t changes = 0;
    bool acknowledged = false;
  };
  std::vector<Copy> copies;
};

inline constexpr const char* kCrashMap = "/no-such-folder/map.kwadrant";

// A map file's life in so many steps: made, appended to in groups, snapshots, checkpoints, copies, closed and opened
// anew. The same seed gives the same steps.
class CrashScript {
 public:
  struct Options {
    std::uint64_t seed = 1;
    int steps = 200;
    // Plants a fault: a group counts as acknowledged before the store has answered.
    bool acknowledges_early = false;
  };

  // The disk of `vfs` must be empty.
  CrashScript(kwadrant::testing::CrashVfs& vfs, const Options& options);

  // Fails the test when a step fails. The ledger is right at every point of the disk.
  void run();
  const Ledger& ledger() const { return ledger_; }
  int step() const { return step_; }

 private:
  void make();
  void open();
  void take_step();
  void append(int changes, std::size_t length);
  void append_again();
  void write_snapshot();
  void copy();

  kwadrant::testing::CrashVfs& vfs_;
  Options options_;
  SeededRandom random_;
  kwadrant::testing::Author author_{11};
  model::Map map_{kMapId};
  std::unique_ptr<Store> store_;
  Ledger ledger_;
  int step_ = 0;
};

// A store on that layer whose log is moved into the file every few changes.
store::Options crash_options(const kwadrant::testing::CrashVfs& vfs);

}  // namespace kwadrant::store
