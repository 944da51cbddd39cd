// The locks of one file in a file layer that lives in memory: SQLite's five levels on the file itself, and the eight
// places of its shared memory. Holders are told apart by their address. One thread.
#pragma once

#include <sqlite3.h>

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace kwadrant::testing {

class CrashLocks {
 public:
  // What one opening of the file holds. Must be let go before it goes.
  struct Holder {
    int level = SQLITE_LOCK_NONE;
    std::uint32_t shared = 0;
    std::uint32_t exclusive = 0;
  };

  // SQLITE_OK or SQLITE_BUSY.
  int lock(Holder& holder, int level);
  void unlock(Holder& holder, int level);
  bool is_reserved() const { return top_ != nullptr; }

  // `flags` are SQLite's for xShmLock.
  int lock_memory(Holder& holder, int offset, int count, int flags);

  // A region of the shared memory, made when it is not there and `extend` says so; else null.
  volatile void* memory(std::size_t region, std::size_t size, bool extend);

 private:
  int shared_ = 0;
  // Who holds more than a shared lock.
  Holder* top_ = nullptr;
  struct Place {
    int shared = 0;
    bool exclusive = false;
  };
  std::array<Place, SQLITE_SHM_NLOCK> places_{};
  std::vector<std::unique_ptr<std::uint64_t[]>> regions_;
};

}  // namespace kwadrant::testing
