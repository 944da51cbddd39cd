// Randomness, injected so that a test can repeat a run.
#pragma once

#include <cstdint>

namespace kwadrant {

class Random {
 public:
  virtual ~Random() = default;
  // 64 random bits.
  virtual std::uint64_t next() = 0;
};

// The operating system's own randomness. Stops the program when there is none.
class SystemRandom final : public Random {
 public:
  std::uint64_t next() override;
};

// The same numbers for the same seed on every platform (splitmix64). For tests and simulations only.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() override;
  // 0 … limit − 1; limit above 0. Slightly uneven for huge limits, which no caller has.
  std::uint64_t below(std::uint64_t limit) { return next() % limit; }
  // True in `percent` of 100 calls.
  bool chance(unsigned percent) { return below(100) < percent; }

 private:
  std::uint64_t state_;
};

}  // namespace kwadrant
