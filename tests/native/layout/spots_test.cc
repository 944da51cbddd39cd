#include "layout/spots.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "core/random.h"

namespace kwadrant::layout {
namespace {

constexpr Box kBounds{0, 0, 1280, 896};
constexpr int kGap = Occupied::kGap;

Box card(int x, int y, int h = 36) { return {x, y, 168, h}; }

Box random_card(SeededRandom& random) {
  return card(static_cast<int>(random.below(1100)) - 550, static_cast<int>(random.below(800)) - 400,
              36 + 20 * static_cast<int>(random.below(3)));
}

TEST(Overlap, CountsTheGap) {
  EXPECT_TRUE(overlap(card(0, 0), card(173, 0), kGap));
  EXPECT_FALSE(overlap(card(0, 0), card(174, 0), kGap));
  EXPECT_TRUE(overlap(card(0, 0), card(0, 41), kGap));
  EXPECT_FALSE(overlap(card(0, 0), card(0, 42), kGap));
  EXPECT_TRUE(overlap({0, 0, 3, 3}, {3, 0, 4, 3}, 0));
  EXPECT_FALSE(overlap({0, 0, 3, 3}, {4, 0, 4, 3}, 0));
}

TEST(Occupied, FindsWhatOverlaps) {
  Occupied occupied;
  occupied.put(7, card(0, 0));
  occupied.put(3, card(100, 0));
  occupied.put(5, card(-300, -200));
  EXPECT_EQ(occupied.overlapping(card(50, 10)), (std::vector<Occupied::Key>{3, 7}));
  EXPECT_FALSE(occupied.is_free(card(50, 10)));
  EXPECT_FALSE(occupied.is_free(card(50, 10), 3));
  EXPECT_TRUE(occupied.is_free(card(-300, -200), 5));
  occupied.put(7, card(0, 300));
  EXPECT_EQ(occupied.overlapping(card(50, 10)), std::vector<Occupied::Key>{3});
  occupied.remove(3);
  occupied.remove(3);
  EXPECT_TRUE(occupied.is_free(card(50, 10)));
  occupied.clear();
  EXPECT_TRUE(occupied.is_free(card(0, 300)));
}

TEST(Occupied, ASheetLeavesWhatIsBeneath) {
  Occupied beneath;
  beneath.put(1, card(0, 0));
  beneath.put(2, card(400, 0));
  Occupied sheet(&beneath);
  sheet.remove(1);
  sheet.put(2, card(0, 200));
  sheet.put(9, card(-400, 0));
  EXPECT_TRUE(sheet.is_free(card(0, 0)));
  EXPECT_TRUE(sheet.is_free(card(400, 0)));
  EXPECT_EQ(sheet.overlapping(card(0, 200)), std::vector<Occupied::Key>{2});
  EXPECT_FALSE(sheet.is_free(card(-400, 0)));
  EXPECT_TRUE(sheet.contains(2));
  EXPECT_FALSE(sheet.contains(1));
  EXPECT_FALSE(beneath.is_free(card(0, 0)));
  EXPECT_FALSE(beneath.is_free(card(400, 0)));
  EXPECT_TRUE(beneath.is_free(card(-400, 0)));
}

TEST(Occupied, AgreesWithLookingAtAll) {
  SeededRandom random(11);
  Occupied occupied;
  std::vector<Box> all(60);
  for (int step = 0; step < 2'000; ++step) {
    const auto key = static_cast<Occupied::Key>(random.below(all.size()));
    if (random.chance(30)) {
      occupied.remove(key);
      all[key] = {};
    } else {
      all[key] = random_card(random);
      occupied.put(key, all[key]);
    }
    const Box probe = random_card(random);
    std::vector<Occupied::Key> expected;
    for (Occupied::Key k = 0; k < all.size(); ++k) {
      if (all[k].w != 0 && overlap(all[k], probe, kGap)) expected.push_back(k);
    }
    ASSERT_EQ(occupied.overlapping(probe), expected);
  }
}

TEST(Inside, MovesTheCentre) {
  EXPECT_EQ(inside(card(0, 0), kBounds), (Point{0, 0}));
  EXPECT_EQ(inside(card(10'000, -10'000), kBounds), (Point{640 - 84, -448 + 18}));
  EXPECT_EQ(inside({5, 5, 2000, 20}, kBounds), (Point{0, 5}));
}

TEST(FreeSpot, TakesTheWantedOneWhenFree) {
  Occupied occupied;
  EXPECT_EQ(free_spot(occupied, card(12, -7), kBounds), (Point{12, -7}));
  EXPECT_EQ(free_spot(occupied, card(9'999, 0), kBounds), (Point{556, 0}));
  occupied.put(1, card(12, -7));
  EXPECT_EQ(free_spot(occupied, card(12, -7), kBounds, 1), (Point{12, -7}));
}

TEST(FreeSpot, TiesGoRightLeftBelowAbove) {
  Occupied occupied;
  const Box square{0, 0, 60, 60};
  const int step = 60 + kGap;
  occupied.put(0, square);
  EXPECT_EQ(free_spot(occupied, square, kBounds), (Point{step, 0}));
  occupied.put(1, {step, 0, 60, 60});
  EXPECT_EQ(free_spot(occupied, square, kBounds), (Point{-step, 0}));
  occupied.put(2, {-step, 0, 60, 60});
  EXPECT_EQ(free_spot(occupied, square, kBounds), (Point{0, step}));
  occupied.put(3, {0, step, 60, 60});
  EXPECT_EQ(free_spot(occupied, square, kBounds), (Point{0, -step}));
}

TEST(FreeSpot, NothingFreeIsNothing) {
  Occupied occupied;
  occupied.put(0, {0, 0, 400, 400});
  EXPECT_EQ(free_spot(occupied, card(0, 0), {0, 0, 400, 400}), std::nullopt);
  // Exactly enough room beside it.
  EXPECT_EQ(free_spot(occupied, card(0, 0), {0, 0, 400 + 2 * (168 + kGap), 400}), (Point{200 + kGap + 84, 0}));
}

// The nearest over all centres, by looking at each of them.
std::optional<Point> naive(const Occupied& occupied, const Box& wanted, const Box& bounds) {
  const Point start = inside(wanted, bounds);
  std::optional<Point> best;
  std::int64_t least = 0;
  for (int y = -bounds.h / 2 + wanted.h / 2; y <= bounds.h / 2 - wanted.h / 2; ++y) {
    for (int x = -bounds.w / 2 + wanted.w / 2; x <= bounds.w / 2 - wanted.w / 2; ++x) {
      const std::int64_t dx = x - start.x;
      const std::int64_t dy = y - start.y;
      const std::int64_t distance = dx * dx + dy * dy;
      if ((best && distance >= least) || !occupied.is_free({x, y, wanted.w, wanted.h})) continue;
      best = Point{x, y};
      least = distance;
    }
  }
  return best;
}

TEST(FreeSpot, IsTheNearestOfAll) {
  constexpr Box kSmall{0, 0, 240, 160};
  SeededRandom random(5);
  int full = 0;
  for (int round = 0; round < 150; ++round) {
    Occupied occupied;
    const auto count = static_cast<Occupied::Key>(random.below(60));
    const auto within = [&](int size) {
      return static_cast<int>(random.below(static_cast<std::uint64_t>(size))) - size / 2;
    };
    for (Occupied::Key k = 0; k < count; ++k) {
      occupied.put(k, {within(240), within(160), 30 + 2 * static_cast<int>(random.below(8)), 20});
    }
    const Box wanted{within(300), within(200), 40, 20};
    const auto expected = naive(occupied, wanted, kSmall);
    const auto found = free_spot(occupied, wanted, kSmall);
    ASSERT_EQ(found.has_value(), expected.has_value());
    full += found ? 0 : 1;
    if (!found) continue;
    EXPECT_TRUE(occupied.is_free({found->x, found->y, wanted.w, wanted.h}));
    const Point start = inside(wanted, kSmall);
    const auto distance = [&](Point p) {
      return (p.x - start.x) * (p.x - start.x) + (p.y - start.y) * (p.y - start.y);
    };
    EXPECT_EQ(distance(*found), distance(*expected)) << "round " << round;
  }
  EXPECT_GT(full, 0);
  EXPECT_LT(full, 100);
}

TEST(FreeSpot, ManyCardsOnOneSpotDoNotOverlap) {
  constexpr Box kLarge{0, 0, 2880, 2016};
  SeededRandom random(3);
  Occupied occupied;
  for (Occupied::Key k = 0; k < 300; ++k) {
    Box box = card(static_cast<int>(random.below(40)), static_cast<int>(random.below(40)), 56);
    const auto spot = free_spot(occupied, box, kLarge);
    ASSERT_TRUE(spot.has_value());
    box.x = spot->x;
    box.y = spot->y;
    ASSERT_TRUE(occupied.is_free(box));
    ASSERT_EQ(inside(box, kLarge), *spot);
    occupied.put(k, box);
  }
}

TEST(SpotSearch, AnswersAsSearchesWithoutMemoryDo) {
  SeededRandom random(4);
  int found_spots = 0;
  for (int round = 0; round < 40; ++round) {
    Occupied occupied;
    SpotSearch search(occupied, kBounds);
    // Few wanted spots, at the edges too; other cards come between.
    const int spots = 1 + static_cast<int>(random.below(4));
    for (Occupied::Key k = 0; k < 120; ++k) {
      const int at = static_cast<int>(random.below(static_cast<std::uint64_t>(spots)));
      Box box = card(at * 400 - 600 + round, at * 300 - 450, 36 + 20 * static_cast<int>(random.below(3)));
      if (k % 5 == 4) {
        box = random_card(random);
        if (!occupied.is_free(box)) continue;
      }
      const auto spot = search.find(box);
      ASSERT_EQ(spot, free_spot(occupied, box, kBounds)) << "round " << round << ", card " << k;
      if (!spot) continue;
      ++found_spots;
      occupied.put(k, {spot->x, spot->y, box.w, box.h});
    }
  }
  EXPECT_GT(found_spots, 1'000);
}

// P10: many cards on one place are drawn in the time of a frame or two. Counted, not timed.
TEST(SpotSearch, MemorySparesMostOfTheCostOfManyCardsOnOneSpot) {
  constexpr Box kLarge{0, 0, 2880, 2016};
  constexpr Occupied::Key kCards = 400;
  Occupied occupied;
  SpotSearch remembering(occupied, kLarge);
  std::uint64_t forgetting = 0;
  for (Occupied::Key k = 0; k < kCards; ++k) {
    const Box box = card(300, 200, 36 + 20 * static_cast<int>(k % 3));
    SpotSearch fresh(occupied, kLarge);
    const auto spot = remembering.find(box);
    ASSERT_EQ(spot, fresh.find(box));
    forgetting += fresh.compared();
    ASSERT_TRUE(spot.has_value());
    occupied.put(k, {spot->x, spot->y, box.w, box.h});
  }
  EXPECT_LT(remembering.compared(), kCards * 2'000);
  EXPECT_LT(remembering.compared() * 5, forgetting);
}

}  // namespace
}  // namespace kwadrant::layout
