#include "layout/segments.h"

#include <gtest/gtest.h>

#include "core/random.h"

namespace kwadrant::layout {
namespace {

TEST(Segments, MeetsWhatItTouches) {
  const Box box{10, 10, 8, 4};
  EXPECT_TRUE(meets({0, 10}, {20, 10}, box)) << "through";
  EXPECT_TRUE(meets({10, 10}, {11, 10}, box)) << "within";
  EXPECT_TRUE(meets({0, 8}, {20, 8}, box)) << "along an edge";
  EXPECT_TRUE(meets({14, 0}, {14, 8}, box)) << "at a corner";
  EXPECT_TRUE(meets({10, 10}, {10, 10}, box)) << "a point";
  EXPECT_FALSE(meets({0, 7}, {20, 7}, box));
  EXPECT_FALSE(meets({0, 10}, {5, 10}, box)) << "it ends before";
  EXPECT_FALSE(meets({15, 7}, {20, 12}, box)) << "past a corner";
}

// A point that lies on the line at a whole coordinate, and inside, is one where they meet.
TEST(Segments, AgreesWithThePointsOfALine) {
  SeededRandom random(7);
  const auto any = [&](std::uint64_t most) { return static_cast<int>(random.below(most)); };
  for (int i = 0; i < 2'000; ++i) {
    const Point a{any(60), any(60)};
    const int steps = 1 + any(12);
    const Point step{any(9) - 4, any(9) - 4};
    const Point b{a.x + steps * step.x, a.y + steps * step.y};
    const Box box{any(60), any(60), 2 + 2 * any(9), 2 + 2 * any(9)};
    bool inside = false;
    for (int s = 0; s <= steps; ++s) {
      inside |= 2 * std::abs(a.x + s * step.x - box.x) <= box.w && 2 * std::abs(a.y + s * step.y - box.y) <= box.h;
    }
    if (inside) {
      EXPECT_TRUE(meets(a, b, box));
    }
    EXPECT_EQ(meets(a, b, box), meets(b, a, box));
  }
}

}  // namespace
}  // namespace kwadrant::layout
