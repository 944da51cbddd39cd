// Time: the wall clock, injected, and the hybrid logical clock that stamps changes.
#pragma once

#include <compare>
#include <cstdint>

#include "core/id.h"
#include "core/status.h"

namespace kwadrant {

// Milliseconds since 1970 (UTC). 48 bits are used; that ends in the year 10889.
using Milliseconds = std::uint64_t;

class WallClock {
 public:
  virtual ~WallClock() = default;
  virtual Milliseconds now() const = 0;
};

class SystemClock final : public WallClock {
 public:
  Milliseconds now() const override;
};

// When a change was made and by which replica. The order is total: time, counter, replica. Higher wins.
struct Stamp {
  // 48 bits of milliseconds, then a 16-bit counter.
  std::uint64_t time = 0;
  ReplicaId replica = 0;
  auto operator<=>(const Stamp&) const = default;
  Milliseconds milliseconds() const { return time >> 16; }
};

// A stamp this far ahead of the receiver's wall clock is refused (P8): it would win for ever.
inline constexpr Milliseconds kMaxAhead = 5 * 60 * 1000;

// Hybrid logical clock. Its stamps rise strictly, also when the wall clock stands still or goes back.
class HybridClock {
 public:
  HybridClock(const WallClock& wall, ReplicaId replica) : wall_(wall), replica_(replica) {}

  // The stamp of a new change of this replica. When the counter is full the next millisecond is taken.
  Stamp next();
  // A stamp from another replica was accepted: later stamps of ours are above it. clock_ahead when it is more than
  // kMaxAhead before the wall clock; the clock is then unchanged.
  Status observe(Stamp stamp);
  // Whether `observe` would accept the time. Looks at the wall clock: it may have been set back since the last time.
  bool accepts(std::uint64_t time) const;
  // What was accepted already, or read from our own file, is believed whatever the wall clock says now, else a wrong
  // clock on one day would make a map unreadable on the next.
  void restore(std::uint64_t time);
  ReplicaId replica() const { return replica_; }
  std::uint64_t last() const { return last_; }

 private:
  const WallClock& wall_;
  ReplicaId replica_;
  std::uint64_t last_ = 0;
};

}  // namespace kwadrant
