// Which kind of link an arrow is, and between what arrows are drawn.
#include <cstdlib>
#include <set>
#include <utility>

#include <gtest/gtest.h>

#include "board/arrow.h"
#include "board/link_kinds.h"
#include "native/board/checks.h"
#include "native/board/test_map.h"

namespace kwadrant::board {
namespace {

class Links : public testing::Test {
 protected:
  Links() {
    map.add_card(1, "Wandelclub", model::Place{5'000, 5'000, 0, 0, 0, 0});
    map.add_card(2, "Eetclub", model::Place{2'000, 2'000, 0, 0, 0, 0});
    map.add_asset(3, "people", std::int64_t{0});
    map.add_asset(4, "places", std::int64_t{0});
  }

  std::string joined(std::uint64_t from, std::uint64_t to) {
    map.must({Joined{id_text(++last_), id_text(from), id_text(to)}});
    return std::string(map.map().kind(map.number(last_)));
  }

  TestMap map{rich_pack()};
  std::uint64_t last_ = 100;
};

TEST_F(Links, TheFirstKindThatDeclaresBothEndsIsTaken) {
  EXPECT_EQ(joined(1, 3), "uses");
  EXPECT_EQ(joined(3, 1), "becomes");
  EXPECT_EQ(joined(1, 2), "follows");
}

TEST_F(Links, ElseTheOneThatAllowsAnyEnds) { EXPECT_EQ(joined(3, 4), "link"); }

TEST_F(Links, AreArrowsBetweenAnyTwoCards) {
  joined(1, 3);
  joined(3, 4);
  joined(1, 2);
  for (std::uint64_t n = 101; n <= 103; ++n) EXPECT_EQ(map.shape(n).form, Form::arrow);
  EXPECT_EQ(map.shape(102).from, map.number(3));
  expect_whole(map);
}

TEST_F(Links, AtWhatIsNoCardAreOnlyListed) {
  map.set({{id_of(5), "kind", std::string("signal")}});
  map.add_link(50, 5, 1);
  EXPECT_EQ(map.shape(50).form, Form::listed);
  // One that hangs on a link is nowhere: else it would matter which is looked at first.
  map.add_link(49, 50, 1);
  EXPECT_EQ(map.shape(49).form, Form::none);
  expect_whole(map);
  map.set({{id_of(5), "deleted", true}});
  EXPECT_EQ(map.shape(50).form, Form::none);
  expect_whole(map);
}

TEST_F(Links, OfAnotherKindMayJoinTheSameTwo) {
  map.add_link(50, 1, 3);
  EXPECT_EQ(joined(1, 3), "uses");
  const Result<Interpretation> again = map.gesture({Joined{id_text(200), id_text(1), id_text(3)}});
  EXPECT_EQ(again.error().code, Code::bad_link);
}

// Both ways of one line: where it starts at the card with the lower number, and where it ends at the other.
std::pair<layout::Point, layout::Point> line_of(TestMap& map, std::uint64_t link) {
  const Shape& shape = map.shape(link);
  const bool turned = shape.from > shape.to;
  return {turned ? shape.end : shape.start, turned ? shape.start : shape.end};
}

TEST_F(Links, BetweenTheSameTwoLieBesideEachOther) {
  joined(1, 3);
  const auto alone = line_of(map, 101);
  joined(3, 1);
  map.add_link(50, 1, 3);
  expect_whole(map);
  std::set<std::pair<int, int>> starts;
  std::set<std::pair<int, int>> ends;
  for (const std::uint64_t n : {50U, 101U, 102U}) {
    const auto [start, end] = line_of(map, n);
    starts.insert({start.x, start.y});
    ends.insert({end.x, end.y});
  }
  EXPECT_EQ(starts.size(), 3U);
  EXPECT_EQ(ends.size(), 3U);
  EXPECT_EQ(line_of(map, 101), alone) << "the one in the middle";

  map.must({Removed{id_text(50)}});
  EXPECT_NE(line_of(map, 101), alone);
  map.must({Removed{id_text(102)}});
  EXPECT_EQ(line_of(map, 101), alone);
  expect_whole(map);
}

TEST_F(Links, BesideEachOtherStillHoldOnToTheirCards) {
  const layout::Box a{0, 0, 168, 40};
  const layout::Box b{400, 300, 144, 48};
  for (const int aside : {-1'000, -36, -12, 0, 12, 36, 1'000}) {
    const Line line = line_between(a, b, aside);
    const Line back = line_between(b, a, -aside);
    EXPECT_EQ(line.start, back.end);
    EXPECT_EQ(line.end, back.start);
    for (const auto& [box, at] : {std::pair(a, line.start), std::pair(b, line.end)}) {
      const int across = std::abs(at.x - box.x);
      const int down = std::abs(at.y - box.y);
      EXPECT_TRUE(across <= box.w / 2 && down <= box.h / 2);
      EXPECT_TRUE(across == box.w / 2 || down == box.h / 2) << "on the edge";
    }
  }
}

TEST_F(Links, WithoutAnyKindForTheseEndsAreRefused) {
  method::Pack strict = rich_pack();
  std::erase_if(strict.kinds, [](const method::Kind& kind) {
    return kind.traits.link && (kind.traits.from.empty() || kind.traits.to.empty());
  });
  EXPECT_EQ(link_kind_between(strict, strict.kind("asset"), strict.kind("asset")), nullptr);
  EXPECT_EQ(link_kind_between(strict, strict.kind("asset"), nullptr), nullptr);
  EXPECT_NE(link_kind_between(strict, strict.kind("asset"), strict.kind("initiative")), nullptr);
  const Result<Interpretation> none = map.gesture({Joined{id_text(200), id_text(1), id_text(1)}});
  EXPECT_EQ(none.error().code, Code::bad_link);
}

}  // namespace
}  // namespace kwadrant::board
