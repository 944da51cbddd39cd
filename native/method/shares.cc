#include "method/shares.h"

#include <algorithm>
#include <cstdint>

#include "core/status.h"

namespace kwadrant::method {
namespace {

constexpr int kMiddle = model::kAxis / 2;
constexpr int kWhole = 10'000;

// Lengths of a side before and behind the middle of its axis. Only their ratio counts.
struct Split {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

Split split(int centre, int half) {
  const int from = std::max(0, centre - half);
  const int to = std::min(model::kAxis, centre + half);
  if (from == to) return {centre <= kMiddle ? 1 : 0, centre >= kMiddle ? 1 : 0};
  const int low = std::clamp(kMiddle - from, 0, to - from);
  return {low, to - from - low};
}

}  // namespace

Shares shares_of(const model::Place& place) {
  KW_CHECK(place.is_valid());
  const Split x = split(place.x, place.rx);
  const Split y = split(place.y, place.ry);
  const std::array<std::int64_t, 4> areas = {x.low * y.low, x.high * y.low, x.low * y.high, x.high * y.high};
  const std::int64_t all = (x.low + x.high) * (y.low + y.high);

  Shares shares{};
  std::array<std::int64_t, 4> left{};
  int missing = kWhole;
  for (std::size_t q = 0; q < shares.size(); ++q) {
    shares[q] = static_cast<int>(areas[q] * kWhole / all);
    left[q] = areas[q] * kWhole % all;
    missing -= shares[q];
  }
  for (; missing > 0; --missing) {
    // The first of equal remainders wins: that is the order of the quadrants.
    const auto largest = std::max_element(left.begin(), left.end());
    ++shares[static_cast<std::size_t>(largest - left.begin())];
    *largest = -1;
  }
  return shares;
}

}  // namespace kwadrant::method
