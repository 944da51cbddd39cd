#include "core/clock.h"

#include <gtest/gtest.h>

#include "support/fake_clock.h"

namespace kwadrant {
namespace {

using testing::FakeClock;

constexpr Milliseconds kMinute = 60'000;

TEST(Clock, P8StampsRiseWhenTheWallClockStandsStillOrGoesBack) {
  FakeClock wall(5'000'000);
  HybridClock clock(wall, 3);
  Stamp before = clock.next();
  EXPECT_EQ(before.milliseconds(), 5'000'000u);
  for (const Milliseconds now : {5'000'000U, 5'000'000U, 4'000'000U, 1U, 0U, 5'000'001U, 4'999'999U}) {
    wall.set(now);
    const Stamp after = clock.next();
    EXPECT_GT(after, before);
    EXPECT_EQ(after.replica, 3u);
    before = after;
  }
  EXPECT_LE(before.milliseconds(), 5'000'001u) << "a clock that goes back does not run ahead";
}

TEST(Clock, P8FullCounterTakesTheNextMillisecond) {
  FakeClock wall(1'000);
  HybridClock clock(wall, 1);
  Stamp last = clock.next();
  for (int i = 0; i < 65'535; ++i) last = clock.next();
  EXPECT_EQ(last.milliseconds(), 1'000u);
  EXPECT_EQ(last.time & 0xFFFF, 65'535u);
  const Stamp over = clock.next();
  EXPECT_EQ(over.milliseconds(), 1'001u);
  EXPECT_EQ(over.time & 0xFFFF, 0u);
  EXPECT_GT(over, last);
}

TEST(Clock, P8StampsFromTheFutureAreRefusedAfterFiveMinutes) {
  FakeClock wall(10 * kMinute);
  HybridClock clock(wall, 1);
  const auto ahead = [&](Milliseconds by) { return Stamp{(wall.now() + by) << 16, 2}; };
  EXPECT_TRUE(clock.observe(ahead(4 * kMinute + 59'000)).ok());
  EXPECT_TRUE(clock.observe(ahead(kMaxAhead)).ok());
  EXPECT_GT(clock.next(), ahead(kMaxAhead));
  const std::uint64_t last = clock.last();
  for (const Milliseconds by : {kMaxAhead + 1, 5 * kMinute + 1'000, Milliseconds{365} * 24 * 60 * kMinute}) {
    const Status refused = clock.observe(ahead(by));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, Code::clock_ahead);
  }
  EXPECT_EQ(clock.last(), last) << "a refused stamp leaves the clock alone";
  EXPECT_FALSE(clock.accepts(~0ULL));
}

TEST(Clock, P8AfterTheWallClockWasSetBackFiveMinutesCountFromThere) {
  FakeClock wall(100 * kMinute);
  HybridClock clock(wall, 1);
  const Stamp other{wall.now() << 16, 2};
  EXPECT_TRUE(clock.observe(other).ok());
  clock.next();
  wall.set(90 * kMinute);
  EXPECT_FALSE(clock.accepts(other.time));
  EXPECT_EQ(clock.observe({(wall.now() + kMaxAhead + 1) << 16, 2}).error().code, Code::clock_ahead);
  EXPECT_TRUE(clock.observe({(wall.now() + kMaxAhead) << 16, 2}).ok());
}

TEST(Clock, P8OwnFileIsBelievedAndFollowed) {
  FakeClock wall(1'000);
  HybridClock clock(wall, 1);
  clock.restore(9'000'000ULL << 16);
  EXPECT_EQ(clock.next().time, (9'000'000ULL << 16) + 1);
  clock.restore(5);
  EXPECT_EQ(clock.next().time, (9'000'000ULL << 16) + 2);
}

TEST(Clock, OrderIsTimeThenReplica) {
  EXPECT_LT((Stamp{1, 9}), (Stamp{2, 1}));
  EXPECT_LT((Stamp{2, 1}), (Stamp{2, 2}));
  EXPECT_EQ((Stamp{2, 2}), (Stamp{2, 2}));
}

}  // namespace
}  // namespace kwadrant
