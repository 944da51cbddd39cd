#include "support/crash/locks.h"

namespace kwadrant::testing {

int CrashLocks::lock(Holder& holder, int level) {
  if (level <= holder.level) return SQLITE_OK;
  const bool other = top_ != nullptr && top_ != &holder;
  if (level == SQLITE_LOCK_SHARED) {
    if (other && top_->level >= SQLITE_LOCK_PENDING) return SQLITE_BUSY;
    ++shared_;
    holder.level = level;
    return SQLITE_OK;
  }
  if (other) return SQLITE_BUSY;
  top_ = &holder;
  const bool must_wait = level == SQLITE_LOCK_EXCLUSIVE && shared_ > 1;
  holder.level = must_wait ? SQLITE_LOCK_PENDING : level;
  return must_wait ? SQLITE_BUSY : SQLITE_OK;
}

void CrashLocks::unlock(Holder& holder, int level) {
  if (level >= holder.level) return;
  if (top_ == &holder) top_ = nullptr;
  if (level == SQLITE_LOCK_NONE) --shared_;
  holder.level = level;
}

int CrashLocks::lock_memory(Holder& holder, int offset, int count, int flags) {
  const bool exclusive = (flags & SQLITE_SHM_EXCLUSIVE) != 0;
  std::uint32_t& held = exclusive ? holder.exclusive : holder.shared;
  if ((flags & SQLITE_SHM_LOCK) != 0) {
    for (int i = offset; i < offset + count; ++i) {
      const Place& place = places_[static_cast<std::size_t>(i)];
      if ((held >> i & 1) != 0) continue;
      if (place.exclusive || (exclusive && place.shared > 0)) return SQLITE_BUSY;
    }
  }
  const bool take = (flags & SQLITE_SHM_LOCK) != 0;
  for (int i = offset; i < offset + count; ++i) {
    Place& place = places_[static_cast<std::size_t>(i)];
    if ((held >> i & 1) == (take ? 1U : 0U)) continue;
    held ^= 1U << i;
    if (exclusive) {
      place.exclusive = take;
    } else {
      place.shared += take ? 1 : -1;
    }
  }
  return SQLITE_OK;
}

volatile void* CrashLocks::memory(std::size_t region, std::size_t size, bool extend) {
  if (region >= regions_.size() && !extend) return nullptr;
  while (region >= regions_.size()) regions_.push_back(std::make_unique<std::uint64_t[]>(size / sizeof(std::uint64_t)));
  return regions_[region].get();
}

}  // namespace kwadrant::testing
