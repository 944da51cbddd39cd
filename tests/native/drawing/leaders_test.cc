#include "drawing/leaders.h"

#include <gtest/gtest.h>

#include "cases.h"
#include "layout/segments.h"

namespace kwadrant::drawing {
namespace {

using layout::Box;
using layout::Point;

constexpr Box kBounds = {0, 0, 2'000, 2'000};
constexpr Box kCard = {300, 0, 100, 40};

Mark mark_at(Point anchor) {
  return {.entity = 1, .box = kCard, .anchor = anchor, .placed = true, .leader = true, .footprint = {}};
}

// The mark's own card, and others at places of their own.
std::vector<Mark> cards_of(const Mark& mark, const std::vector<Box>& boxes) {
  std::vector<Mark> out = {mark};
  for (const Box& box : boxes) {
    out.push_back({.entity = static_cast<model::EntityNumber>(out.size() + 1), .box = box, .anchor = {box.x, box.y},
                   .placed = true, .footprint = {}});
  }
  return out;
}

std::vector<Point> way_of(Point anchor, const std::vector<Box>& boxes) {
  const Mark mark = mark_at(anchor);
  return leader_way(mark, cards_of(mark, boxes), kBounds);
}

bool is_open(const std::vector<Point>& way, const Box& box) {
  for (std::size_t i = 1; i < way.size(); ++i) {
    if (layout::meets(way[i - 1], way[i], box)) return false;
  }
  return true;
}

TEST(Leaders, GoStraightWhereNothingIsInTheWay) {
  const std::vector<Box> boxes = {{150, 100, 100, 40}};
  EXPECT_EQ(way_of({0, 0}, boxes), (std::vector<Point>{{0, 0}, {300, 0}}));
}

TEST(Leaders, EndAtAnotherSideWhereThatHelps) {
  const std::vector<Box> boxes = {{180, 14, 20, 6}};
  const std::vector<Point> way = way_of({0, 30}, boxes);
  ASSERT_FALSE(is_open({{0, 30}, {300, 0}}, boxes[0]));
  EXPECT_EQ(way.size(), 2U);
  EXPECT_TRUE(is_open(way, boxes[0]));
  EXPECT_TRUE(layout::meets(way.back(), way.back(), kCard)) << "the card covers its end";
}

TEST(Leaders, GoRoundWhatBarsThem) {
  const std::vector<Box> boxes = {{150, 0, 100, 200}};
  const std::vector<Point> way = way_of({0, 10}, boxes);
  EXPECT_EQ(way.size(), 4U) << "round two corners";
  EXPECT_EQ(way.front(), (Point{0, 10}));
  EXPECT_TRUE(is_open(way, boxes[0]));
  EXPECT_TRUE(layout::meets(way.back(), way.back(), kCard));
}

TEST(Leaders, DoNotGoAlongTheEdge) {
  const Mark mark = mark_at({0, 10});
  const std::vector<Mark> cards = cards_of(mark, {{150, 0, 100, 200}});
  const std::vector<Point> way = leader_way(mark, cards, {0, 0, 1'000, 204});
  EXPECT_EQ(way.size(), 2U) << "above and below there is the edge only";
}

TEST(Leaders, GoStraightWhereThereIsNoWay) {
  const std::vector<Box> boxes = {{0, 200, 900, 100}, {0, -200, 900, 100}, {150, 0, 100, 300}};
  EXPECT_EQ(way_of({0, 0}, boxes), (std::vector<Point>{{0, 0}, {300, 0}}));
}

TEST(Leaders, StringCardsOfOnePlaceLikeBeads) {
  const Mark mark = mark_at({0, 0});
  std::vector<Mark> cards = cards_of(mark, {{150, 0, 100, 40}});
  EXPECT_GT(leader_way(mark, cards, kBounds).size(), 2U);
  cards.back().anchor = mark.anchor;
  EXPECT_EQ(leader_way(mark, cards, kBounds).size(), 2U);
}

// A card over the place itself is in nobody's way: the dot lies under it either way.
TEST(Leaders, DoNotMindWhatLiesOverTheirPlace) {
  const std::vector<Box> boxes = {{0, 0, 100, 40}};
  EXPECT_EQ(way_of({0, 0}, boxes).size(), 2U);
}

}  // namespace
}  // namespace kwadrant::drawing
