// Everything that is done with a map file, for tests that let one call after another fail below it.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>

#include "crash_check.h"

namespace kwadrant::store {

// One run of one operation.
struct Attempt {
  kwadrant::testing::CrashVfs& vfs;
  Ledger ledger;
  // Open for writing when the operation asks for it.
  std::unique_ptr<Store> store;
};

struct Operation {
  const char* name;
  // Of what the disk holds before: nothing, or a map with a log beside it as a killed writer leaves it.
  bool on_empty_disk;
  bool needs_store;
  // Answers "ok" or the code of the failure; keeps the ledger. Fails the test when what it read is silently less.
  std::string (*run)(Attempt& attempt);
};
std::span<const Operation> operations();

// What breaks below the store.
struct Breaker {
  // From now on the nth call fails; 0: none.
  std::function<void(std::uint64_t nth)> arm;
  // Calls that failed since then.
  std::function<std::uint64_t()> failed;
};

// Runs an operation with the first, the second … call failing until a run sees no failure. After each run: the store
// has answered; when it stopped writing it refuses more, also when the disk is well again; and after closing it, or a
// loss of power, all that was acknowledged is there. Answers how many runs saw a failure.
std::uint64_t break_every_call(const Operation& operation, kwadrant::testing::CrashVfs& vfs, const Breaker& breaker);

}  // namespace kwadrant::store
