// What is not for everyone, on the board.
#include <gtest/gtest.h>

#include <algorithm>

#include "native/board/checks.h"
#include "native/board/test_map.h"

namespace kwadrant::board {
namespace {

class HiddenThings : public testing::Test {
 protected:
  HiddenThings() {
    map.set({{id_of(1), "kind", std::string("bundle")}, {id_of(1), "title", std::string("Geldzorgen")}});
  }

  BoardChange signal(std::uint64_t n, std::uint64_t bundle = 1) {
    return map.set({{id_of(n), "kind", std::string("signal")}, {id_of(n), "bundle", id_of(bundle)}});
  }
  bool is_hidden(std::uint64_t n) const { return map.shape(n).hidden; }

  TestMap map{rich_pack()};
};

std::uint32_t told(const BoardChange& change, model::EntityNumber entity) {
  const auto at = std::find_if(change.shapes.begin(), change.shapes.end(),
                               [&](const ShapeChange& s) { return s.entity == entity; });
  return at == change.shapes.end() ? 0 : at->parts;
}

TEST_F(HiddenThings, ABundleIsShownFromThreeSignalsOn) {
  signal(11);
  signal(12);
  EXPECT_TRUE(is_hidden(1));
  const BoardChange change = signal(13);
  EXPECT_FALSE(is_hidden(1));
  // Those that name it are told of anew, since they may name it now.
  EXPECT_NE(told(change, map.number(11)) & kFields, 0U);
  map.set({{id_of(12), "deleted", true}});
  EXPECT_TRUE(is_hidden(1));
  map.set({{id_of(12), "deleted", false}, {id_of(13), "bundle", std::monostate{}}});
  EXPECT_TRUE(is_hidden(1));
  expect_whole(map);
}

TEST_F(HiddenThings, TheSameSignalCountsOnce) {
  for (int i = 0; i < 5; ++i) signal(11);
  EXPECT_TRUE(is_hidden(1));
}

TEST_F(HiddenThings, SignalsMayComeBeforeTheirBundle) {
  for (std::uint64_t n = 11; n < 14; ++n) signal(n, 2);
  map.set({{id_of(2), "kind", std::string("bundle")}});
  EXPECT_FALSE(is_hidden(2));
  expect_whole(map);
}

TEST_F(HiddenThings, APrivateCardAndItsArrowsAreNeverForEveryone) {
  map.set({{map.map().id(), "lens", std::string("brede-basis")}});
  map.set({{id_of(5), "kind", std::string("team_member")},
           {id_of(5), "title", std::string("Sam")},
           {id_of(5), "place.brede-basis", model::Place{1'000, 1'000, 0, 0, 0, 0}}});
  map.add_card(6, "Wandelclub", std::monostate{});
  map.add_link(7, 5, 6);
  EXPECT_EQ(map.shape(5).form, Form::card);
  EXPECT_TRUE(is_hidden(5));
  EXPECT_EQ(map.shape(7).form, Form::arrow);
  EXPECT_TRUE(is_hidden(7));
  EXPECT_EQ(map.board().totals().unplaced, 1) << "only the initiative";
  EXPECT_EQ(map.board().totals().share, (std::array<std::int64_t, 4>{}));
  map.set({{id_of(5), "deleted", true}});
  EXPECT_TRUE(is_hidden(5)) << "also when it is gone";
  expect_whole(map);
}

}  // namespace
}  // namespace kwadrant::board
