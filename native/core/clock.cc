#include "core/clock.h"

#include <ctime>

#include <algorithm>

namespace kwadrant {

// The coarse clock moves every few milliseconds and costs a quarter of the fine one; stamps within that time are told
// apart by their counter.
Milliseconds SystemClock::now() const {
#ifdef CLOCK_REALTIME_COARSE
  constexpr clockid_t kClock = CLOCK_REALTIME_COARSE;
#else
  constexpr clockid_t kClock = CLOCK_REALTIME;
#endif
  timespec time{};
  clock_gettime(kClock, &time);
  return static_cast<Milliseconds>(time.tv_sec) * 1'000 + static_cast<Milliseconds>(time.tv_nsec) / 1'000'000;
}

Stamp HybridClock::next() {
  last_ = std::max(last_ + 1, wall_.now() << 16);
  return {last_, replica_};
}

bool HybridClock::accepts(std::uint64_t time) const { return (time >> 16) <= wall_.now() + kMaxAhead; }

Status HybridClock::observe(Stamp stamp) {
  if (!accepts(stamp.time)) return error(Code::clock_ahead);
  last_ = std::max(last_, stamp.time);
  return ok();
}

void HybridClock::restore(std::uint64_t time) { last_ = std::max(last_, time); }

}  // namespace kwadrant
