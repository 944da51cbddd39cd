#include "method/shares.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include "core/random.h"

namespace kwadrant::method {
namespace {

using model::kAxis;
using model::Place;

constexpr int kGrid = 1'000;

Place place(int x, int y, int rx, int ry) {
  return {static_cast<std::uint16_t>(x), static_cast<std::uint16_t>(y), static_cast<std::uint16_t>(rx),
          static_cast<std::uint16_t>(ry), 0, 0};
}

// Another way to count: pieces of the footprint's side, by their middles, that lie on the axis. A side without length
// is two points just beside the place.
std::vector<int> pieces(int centre, int half) {
  std::vector<int> middles;
  if (half == 0) {
    middles = {centre - 1, centre + 1};
  } else {
    for (int at = centre - half; at < centre + half; at += kGrid) middles.push_back(at + kGrid / 2);
  }
  std::erase_if(middles, [](int at) { return at < 0 || at > kAxis; });
  return middles;
}

Shares counted(const Place& p) {
  std::array<int, 4> hits{};
  int all = 0;
  for (const int y : pieces(p.y, p.ry)) {
    for (const int x : pieces(p.x, p.rx)) {
      ++hits[(x > kAxis / 2 ? 1U : 0U) + (y > kAxis / 2 ? 2U : 0U)];
      ++all;
    }
  }
  Shares shares{};
  std::array<std::size_t, 4> order = {0, 1, 2, 3};
  for (std::size_t q = 0; q < 4; ++q) shares[q] = hits[q] * 10'000 / all;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return hits[a] * 10'000 % all > hits[b] * 10'000 % all; });
  const int rest = 10'000 - std::accumulate(shares.begin(), shares.end(), 0);
  for (std::size_t i = 0; i < static_cast<std::size_t>(rest); ++i) ++shares[order[i]];
  return shares;
}

TEST(Shares, AgreeWithCountingPieces) {
  for (int x = 0; x <= kAxis; x += kGrid) {
    for (int y = 0; y <= kAxis; y += kGrid) {
      for (int rx = 0; rx <= kAxis; rx += kGrid) {
        for (int ry = 0; ry <= kAxis; ry += kGrid) {
          const Place p = place(x, y, rx, ry);
          ASSERT_EQ(shares_of(p), counted(p)) << x << ' ' << y << ' ' << rx << ' ' << ry;
        }
      }
    }
  }
}

struct Known {
  Place at;
  Shares shares;
};

TEST(Shares, AtEveryCornerEdgeAndMiddle) {
  const std::vector<Known> known = {
      {place(0, 0, 0, 0), {10'000, 0, 0, 0}},
      {place(kAxis, 0, 0, 0), {0, 10'000, 0, 0}},
      {place(0, kAxis, 0, 0), {0, 0, 10'000, 0}},
      {place(kAxis, kAxis, 0, 0), {0, 0, 0, 10'000}},
      // A dot on the crossing counts a quarter everywhere, on one line a half on each side.
      {place(5'000, 5'000, 0, 0), {2'500, 2'500, 2'500, 2'500}},
      {place(5'000, 0, 0, 0), {5'000, 5'000, 0, 0}},
      {place(5'000, kAxis, 0, 0), {0, 0, 5'000, 5'000}},
      {place(0, 5'000, 0, 0), {5'000, 0, 5'000, 0}},
      {place(kAxis, 5'000, 0, 0), {0, 5'000, 0, 5'000}},
      {place(4'999, 5'001, 0, 0), {0, 0, 10'000, 0}},
      // A line along a middle line, and one across it.
      {place(2'500, 5'000, 2'500, 0), {5'000, 0, 5'000, 0}},
      {place(5'000, 5'000, 0, 1), {2'500, 2'500, 2'500, 2'500}},
      {place(5'000, 7'000, 1'000, 0), {0, 0, 5'000, 5'000}},
      // Touching a middle line is not crossing it.
      {place(4'000, 4'000, 1'000, 1'000), {10'000, 0, 0, 0}},
      {place(6'000, 6'000, 1'000, 1'000), {0, 0, 0, 10'000}},
      // Clipped: of 0 … 6 000 and 0 … 10 000 a sixth of the width lies behind the middle.
      {place(0, 0, 6'000, kAxis), {4'167, 833, 4'167, 833}},
      {place(0, 0, kAxis, kAxis), {2'500, 2'500, 2'500, 2'500}},
      {place(5'000, 5'000, kAxis, kAxis), {2'500, 2'500, 2'500, 2'500}},
      {place(kAxis, kAxis, 5'000, 5'000), {0, 0, 0, 10'000}},
      {place(kAxis, kAxis, 5'001, 0), {0, 0, 2, 9'998}},
  };
  for (const Known& k : known) {
    EXPECT_EQ(shares_of(k.at), k.shares) << k.at.x << ' ' << k.at.y << ' ' << k.at.rx << ' ' << k.at.ry;
  }
}

TEST(Shares, EqualRemaindersGoInTheOrderOfTheQuadrants) {
  // 1/49, 6/49, 6/49 and 36/49: two points are missing, and the middle two have equal remainders.
  EXPECT_EQ(shares_of(place(5'250, 5'250, 350, 350)), (Shares{204, 1'225, 1'224, 7'347}));
  EXPECT_EQ(shares_of(place(4'750, 5'250, 350, 350)), (Shares{1'225, 204, 7'347, 1'224}));
}

Place random_place(SeededRandom& random) {
  const auto number = [&] {
    // Edges and the middle are where mistakes live.
    constexpr std::array<int, 7> kSpecial = {0, 1, 4'999, 5'000, 5'001, 9'999, kAxis};
    return random.chance(40) ? kSpecial[random.below(kSpecial.size())] : static_cast<int>(random.below(kAxis + 1));
  };
  return place(number(), number(), number(), number());
}

TEST(Shares, AlwaysSumToTheWholeAndAreNeverNegative) {
  SeededRandom random(7);
  for (int i = 0; i < 200'000; ++i) {
    const Shares shares = shares_of(random_place(random));
    ASSERT_EQ(std::accumulate(shares.begin(), shares.end(), 0), 10'000);
    ASSERT_GE(*std::min_element(shares.begin(), shares.end()), 0);
  }
}

// The mirrored place has the mirrored shares, but for one point that a tie gives to the first quadrant both times.
void expect_mirrored(const Place& p, const Place& mirror, std::array<std::size_t, 4> partner) {
  const Shares a = shares_of(p);
  const Shares b = shares_of(mirror);
  for (std::size_t q = 0; q < 4; ++q) {
    ASSERT_LE(std::abs(a[q] - b[partner[q]]), 1) << p.x << ' ' << p.y << ' ' << p.rx << ' ' << p.ry;
  }
}

TEST(Shares, AreSymmetric) {
  SeededRandom random(8);
  for (int i = 0; i < 100'000; ++i) {
    const Place p = random_place(random);
    expect_mirrored(p, place(kAxis - p.x, p.y, p.rx, p.ry), {1, 0, 3, 2});
    expect_mirrored(p, place(p.x, kAxis - p.y, p.rx, p.ry), {2, 3, 0, 1});
    expect_mirrored(p, place(p.y, p.x, p.ry, p.rx), {0, 2, 1, 3});
  }
}

TEST(Shares, WhereTheCardIsDrawnSaysNothing) {
  Place p = place(3'000, 8'000, 2'500, 500);
  const Shares before = shares_of(p);
  p.dx = -kAxis;
  p.dy = kAxis;
  EXPECT_EQ(shares_of(p), before);
}

TEST(SharesDeathTest, OfAnInvalidPlaceStopTheProgram) {
  EXPECT_DEATH((void)shares_of(place(kAxis + 1, 0, 0, 0)), "is_valid");
}

}  // namespace
}  // namespace kwadrant::method
