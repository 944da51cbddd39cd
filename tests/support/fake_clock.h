// A wall clock that a test moves.
#pragma once

#include "core/clock.h"

namespace kwadrant::testing {

class FakeClock final : public WallClock {
 public:
  explicit FakeClock(Milliseconds now = 1'000'000) : now_(now) {}
  Milliseconds now() const override { return now_; }
  void set(Milliseconds now) { now_ = now; }

 private:
  Milliseconds now_;
};

}  // namespace kwadrant::testing
