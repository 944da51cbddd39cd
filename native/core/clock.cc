#include "core/clock.h"

#include <algorithm>
#include <chrono>

namespace kwadrant {

Milliseconds SystemClock::now() const {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return static_cast<Milliseconds>(
      std::chrono::duration_cast<std::chrono::milliseconds>(since).count());
}

Stamp HybridClock::next() {
  last_ = std::max(last_ + 1, wall_.now() << 16);
  return {last_, replica_};
}

bool HybridClock::accepts(std::uint64_t time) const {
  return (time >> 16) <= wall_.now() + kMaxAhead;
}

Status HybridClock::observe(Stamp stamp) {
  if (!accepts(stamp.time)) return error(Code::clock_ahead);
  last_ = std::max(last_, stamp.time);
  return ok();
}

void HybridClock::restore(std::uint64_t time) { last_ = std::max(last_, time); }

}  // namespace kwadrant
