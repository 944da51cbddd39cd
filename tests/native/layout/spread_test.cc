#include "layout/spread.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/random.h"
#include "layout/lattice.h"

namespace kwadrant::layout {
namespace {

constexpr Box kBounds{0, 0, 1'280, 896};
constexpr int kGap = 6;
const std::vector<Box> kCross = {{0, 0, 2, 896}, {0, 0, 1'280, 2}};

int within(SeededRandom& random, int length) {
  return static_cast<int>(random.below(static_cast<std::uint64_t>(length))) - length / 2;
}

// Cards of three heights, half of them in one corner.
std::vector<Box> some_cards(SeededRandom& random, std::size_t count) {
  constexpr int kHeights[] = {28, 48, 68};
  std::vector<Box> out;
  for (std::size_t i = 0; i < count; ++i) {
    const int part = i % 2 == 0 ? 1 : 3;
    out.push_back({within(random, 1'280 / part), within(random, 896 / part), 168, kHeights[random.below(3)]});
  }
  return out;
}

std::vector<Point> centres(const std::vector<Box>& boxes) {
  std::vector<Point> out;
  for (const Box& box : boxes) out.push_back({box.x, box.y});
  return out;
}

Box moved(const Box& box, Point to) { return {to.x, to.y, box.w, box.h}; }

std::int64_t squared(Point a, Point b) {
  const std::int64_t dx = a.x - b.x;
  const std::int64_t dy = a.y - b.y;
  return dx * dx + dy * dy;
}

// On which side of the line from a to b the point lies.
std::int64_t side(Point a, Point b, Point p) {
  return std::int64_t{b.x - a.x} * (p.y - a.y) - std::int64_t{b.y - a.y} * (p.x - a.x);
}

bool cross(Point a, Point b, Point c, Point d) {
  const auto apart = [](std::int64_t one, std::int64_t other) {
    return (one > 0 && other < 0) || (one < 0 && other > 0);
  };
  return apart(side(a, b, c), side(a, b, d)) && apart(side(c, d, a), side(c, d, b));
}

TEST(Spread, NothingCoversAnythingAndAllStaysInside) {
  SeededRandom random(11);
  for (const std::size_t count : {0U, 1U, 5U, 30U, 60U}) {
    const std::vector<Box> wanted = some_cards(random, count);
    const Spread found = spread(wanted, kBounds, kCross, kGap);
    EXPECT_EQ(found.covering, 0U);
    ASSERT_EQ(found.at.size(), count);
    for (std::size_t i = 0; i < count; ++i) {
      const Box box = moved(wanted[i], found.at[i]);
      EXPECT_EQ(inside(box, kBounds), found.at[i]);
      for (const Box& line : kCross) EXPECT_FALSE(overlap(box, line, kGap));
      for (std::size_t j = 0; j < i; ++j) {
        EXPECT_FALSE(overlap(box, moved(wanted[j], found.at[j]), kGap)) << i << ' ' << j;
      }
    }
  }
}

TEST(Spread, WhatIsFreeStays) {
  const std::vector<Box> wanted = {{-300, -200, 168, 48}, {300, 200, 168, 28}, {-300, -170, 168, 28}};
  const Spread found = spread(wanted, kBounds, {}, kGap);
  EXPECT_EQ(found.at[0], (Point{-300, -200}));
  EXPECT_EQ(found.at[1], (Point{300, 200}));
  EXPECT_EQ(found.at[2], (Point{-300, -156}));
}

TEST(Spread, WhatIsPushedGoesAsNearAsTheLatticeLets) {
  // The second may go right up to the first, whatever lies between two points of the lattice.
  for (int off = 0; off < kLattice; ++off) {
    const std::vector<Box> wanted = {{off, off, 168, 28}, {off + 3, off + 10, 168, 28}};
    const Spread found = spread(wanted, kBounds, {}, kGap);
    EXPECT_EQ(found.at[1], (Point{off + 3, off + 28 + kGap}));
  }
}

TEST(Spread, SaysHowManyFindNoRoom) {
  const std::vector<Box> wanted(9, Box{-96, -31, 168, 48});
  const Spread found = spread(wanted, {0, 0, 360, 110}, {}, kGap);
  EXPECT_EQ(found.covering, 5U);
  EXPECT_EQ(found.at[8], (Point{-96, -31}));
}

TEST(Spread, AMatrixSmallerThanACardHoldsIt) {
  const Spread found = spread(std::vector<Box>(2, Box{5, 5, 168, 48}), {0, 0, 100, 20}, {}, kGap);
  EXPECT_EQ(found.covering, 1U);
  EXPECT_EQ(found.at[0], (Point{0, 0}));
}

TEST(Lattice, FindsTheNearestOfAllFreePoints) {
  SeededRandom random(7);
  for (int round = 0; round < 40; ++round) {
    constexpr Box kSmall{10, -20, 400, 300};
    Lattice lattice(60, 28, kSmall, kGap, 5);
    std::vector<Box> taken;
    for (int i = 0; i < 8; ++i) {
      taken.push_back({10 + within(random, 400), -20 + within(random, 300), 60, 48});
      lattice.take(taken.back());
    }
    const Point wanted{10 + within(random, 400), -20 + within(random, 300)};
    std::optional<std::int64_t> least;
    for (int x = 10 - 200 + 30; x <= 10 + 200 - 30; x += 5) {
      for (int y = -20 - 150 + 14; y <= -20 + 150 - 14; y += 5) {
        const bool is_free = std::none_of(taken.begin(), taken.end(), [&](const Box& other) {
          return overlap({x, y, 60, 28}, other, kGap);
        });
        if (is_free) least = std::min(least.value_or(squared({x, y}, wanted)), squared({x, y}, wanted));
      }
    }
    const std::optional<Point> found = lattice.nearest(wanted);
    ASSERT_EQ(found.has_value(), least.has_value());
    if (found) {
      EXPECT_EQ(squared(*found, wanted), *least);
    }
  }
}

TEST(Uncross, LinesOfOneSizeDoNotCross) {
  SeededRandom random(3);
  for (int round = 0; round < 20; ++round) {
    std::vector<Box> boxes(60, Box{0, 0, 26, 26});
    std::vector<Point> targets;
    std::vector<Point> at;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      targets.push_back({within(random, 400), within(random, 300)});
      at.push_back({within(random, 400), within(random, 300)});
    }
    std::vector<Point> before = at;
    uncross(boxes, targets, at);
    for (std::size_t i = 0; i < at.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) EXPECT_FALSE(cross(at[i], targets[i], at[j], targets[j])) << i << ' ' << j;
    }
    const auto order = [](Point a, Point b) { return a.x != b.x ? a.x < b.x : a.y < b.y; };
    std::sort(before.begin(), before.end(), order);
    std::sort(at.begin(), at.end(), order);
    EXPECT_EQ(at, before) << "the same places are taken";
  }
}

TEST(Uncross, OtherSizesAndThoseAtTheirPlaceStay) {
  const std::vector<Box> boxes = {{0, 0, 168, 28}, {0, 0, 168, 48}, {0, 0, 168, 28}};
  const std::vector<Point> targets = {{0, 0}, {100, 0}, {50, 50}};
  std::vector<Point> at = {{100, 10}, {0, 10}, {50, 50}};
  const std::vector<Point> before = at;
  uncross(boxes, targets, at);
  EXPECT_EQ(at, before);
}

TEST(Spread, TheSameWishesGiveTheSamePlaces) {
  SeededRandom random(5);
  const std::vector<Box> wanted = some_cards(random, 60);
  EXPECT_EQ(spread(wanted, kBounds, kCross, kGap).at, spread(wanted, kBounds, kCross, kGap).at);
  EXPECT_NE(spread(wanted, kBounds, kCross, kGap).at, centres(wanted));
}

}  // namespace
}  // namespace kwadrant::layout
