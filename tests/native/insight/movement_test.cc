// Movement between two states: what counts as moved, in which order, and what is left out.
#include "insight/movement.h"

#include "native/insight/neighbourhood.h"

namespace kwadrant::insight {
namespace {

class MovementTest : public ::testing::Test {
 protected:
  MovementTest() : before(pack_with("")), after(pack_with("")) {}
  void both(const char* word, std::pair<int, int> from, std::pair<int, int> to) {
    before.place(before.make(word, "initiative", word), from.first, from.second);
    after.place(after.make(word, "initiative", word), to.first, to.second);
  }
  Movement movement(std::size_t lens = 0) {
    return movement_between(before.map(), after.map(), after.pack(), lens, [](EntityId) { return true; });
  }

  Neighbourhood before;
  Neighbourhood after;
};

TEST_F(MovementTest, WhatCrossedComesFirstThenByTitle) {
  both("a", {1'000, 1'000}, {1'000, 2'000});
  both("b", {1'000, 1'000}, {9'000, 1'000});
  both("c", {1'000, 1'000}, {1'000, 9'000});
  const Movement all = movement();
  ASSERT_EQ(all.moved.size(), 3U);
  EXPECT_EQ(all.moved[0].title, "b");
  EXPECT_EQ(all.moved[0].from_quadrant, 0U);
  EXPECT_EQ(all.moved[0].to_quadrant, 1U);
  EXPECT_EQ(all.moved[1].title, "c");
  EXPECT_EQ(all.moved[2].title, "a");
  EXPECT_FALSE(all.moved[2].crossed());
}

TEST_F(MovementTest, ALittleIsNoMovementUnlessItCrosses) {
  both("still", {1'000, 1'000}, {1'000 + kStill - 1, 1'000});
  EXPECT_TRUE(movement().moved.empty());
  both("moved", {1'000, 1'000}, {1'000 + kStill, 1'000});
  both("crossed", {4'900, 1'000}, {5'100, 1'000});
  EXPECT_EQ(movement().moved.size(), 2U);
}

TEST_F(MovementTest, EachLensHasItsOwn) {
  both("a", {1'000, 1'000}, {9'000, 9'000});
  EXPECT_EQ(movement(0).moved.size(), 1U);
  EXPECT_TRUE(movement(1).moved.empty());
}

TEST_F(MovementTest, WhatMayNotBeToldIsLeftOut) {
  both("a", {1'000, 1'000}, {9'000, 9'000});
  before.make("gone", "initiative", "gone");
  after.make("new", "initiative", "new");
  const Movement none = movement_between(before.map(), after.map(), after.pack(), 0, [](EntityId) { return false; });
  EXPECT_TRUE(none.moved.empty() && none.appeared.empty() && none.gone.empty());
  const Movement all = movement();
  EXPECT_EQ(all.appeared.front().title, "new");
  EXPECT_EQ(all.gone.front().title, "gone");
}

TEST_F(MovementTest, SentencesEndAtTheirLimit) {
  for (std::size_t i = 0; i <= kMostTold; ++i) after.make("club " + std::to_string(i), "initiative", "club");
  const auto sentences = tell(movement(), after.pack(), 0, method::Language::nl);
  EXPECT_EQ(sentences.size(), kMostTold);
  EXPECT_EQ(sentences.front().entities.size(), kMostTold + 1);
}

}  // namespace
}  // namespace kwadrant::insight
