#include "model/version_vector.h"

#include <gtest/gtest.h>

#include "core/limits.h"

namespace kwadrant::model {
namespace {

TEST(VersionVector, CountsUpWithoutGaps) {
  VersionVector seen;
  EXPECT_FALSE(seen.has(1, 1));
  for (std::uint64_t n = 1; n <= 5; ++n) EXPECT_TRUE(seen.add(1, n));
  EXPECT_EQ(seen.complete_up_to(1), 5u);
  EXPECT_TRUE(seen.has(1, 3));
  EXPECT_FALSE(seen.has(1, 6));
  EXPECT_EQ(seen.complete_up_to(2), 0u);
}

TEST(VersionVector, EarlyChangesWaitForTheirPredecessors) {
  VersionVector seen;
  EXPECT_TRUE(seen.add(1, 3));
  EXPECT_TRUE(seen.add(1, 5));
  EXPECT_EQ(seen.complete_up_to(1), 0u);
  EXPECT_TRUE(seen.has(1, 3));
  EXPECT_FALSE(seen.has(1, 4));
  EXPECT_TRUE(seen.add(2, 1)) << "another replica is not held up";
  EXPECT_TRUE(seen.add(1, 1));
  EXPECT_TRUE(seen.add(1, 2));
  EXPECT_EQ(seen.complete_up_to(1), 3u);
  EXPECT_TRUE(seen.add(1, 4));
  EXPECT_EQ(seen.complete_up_to(1), 5u);
  EXPECT_TRUE(seen.early().empty());
}

TEST(VersionVector, P7TheSameChangeTwiceLeavesNoTrace) {
  VersionVector seen;
  EXPECT_TRUE(seen.add(1, 2));
  const VersionVector before = seen;
  EXPECT_FALSE(seen.add(1, 2));
  EXPECT_EQ(seen, before);
  EXPECT_TRUE(seen.complete().empty());
  EXPECT_TRUE(seen.add(1, 1));
  EXPECT_FALSE(seen.add(1, 2));
  EXPECT_FALSE(seen.add(1, 1));
  EXPECT_EQ(seen.complete_up_to(1), 2u);
}

TEST(VersionVector, P12EarlyChangesHaveALimit) {
  VersionVector seen;
  for (std::uint64_t n = 0; n < limits::kEarlyChanges - 1; ++n) ASSERT_TRUE(seen.add(1, 10 + n));
  EXPECT_TRUE(seen.add(1, 1'000'000)) << "the last one that fits";
  EXPECT_FALSE(seen.add(1, 1'000'001));
  EXPECT_FALSE(seen.has(1, 1'000'001)) << "refused, not there";
  EXPECT_FALSE(seen.add(1, 10));
  EXPECT_TRUE(seen.has(1, 10)) << "there already";
  EXPECT_TRUE(seen.add(2, 5)) << "each replica has its own";
  for (std::uint64_t n = 1; n < 10; ++n) EXPECT_TRUE(seen.add(1, n));
  EXPECT_EQ(seen.complete_up_to(1), 10 + limits::kEarlyChanges - 2);
  EXPECT_TRUE(seen.add(1, 1'000'001)) << "there is room again";
}

TEST(VersionVector, LoadedOnesOnlyGrow) {
  VersionVector seen;
  seen.set_complete(1, 7);
  seen.set_complete(1, 3);
  EXPECT_EQ(seen.complete_up_to(1), 7u);
  EXPECT_FALSE(seen.add(1, 7));
  EXPECT_TRUE(seen.add(1, 8));
}

}  // namespace
}  // namespace kwadrant::model
