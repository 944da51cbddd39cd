// Whether a map file is whole after a loss of power.
#pragma once

#include <memory>
#include <string>

#include "crash_script.h"

namespace kwadrant::store {

// Opens what is left of a disk with the product's store and holds it against a ledger (P3, P4): every acknowledged
// change is there with its bytes, what was being written is there whole or not at all, nothing else is there, SQLite's
// and our own checks find nothing, copies that were acknowledged are whole and others do no harm, and the map can be
// written on.
class CrashCheck {
 public:
  // Not thorough: leaves SQLite's full check and the comparison of snapshots with a replay out, which are slow.
  explicit CrashCheck(bool thorough = true);

  // What is wrong; empty when nothing is.
  std::string problem(const kwadrant::testing::CrashDisk& left, const Ledger& ledger);
  // The same; and the power goes a second time at every `stride`th point from when the file is opened until it was
  // written on and closed, first at the one numbered `first`. `seed` says what each of these losses does.
  std::string problem_twice(const kwadrant::testing::CrashDisk& left, const Ledger& ledger, std::uint64_t seed,
                            std::uint64_t first, std::uint64_t stride);
  std::uint64_t second_losses() const { return second_losses_; }

 private:
  std::string go_on(Ledger& ledger);
  std::string look(const std::string& path, Ledger& ledger, std::unique_ptr<Store>& store) const;

  bool thorough_;
  kwadrant::testing::CrashVfs vfs_;
  // For the disk after the second loss.
  std::unique_ptr<CrashCheck> second_;
  std::uint64_t second_losses_ = 0;
};

}  // namespace kwadrant::store
