// The columns of assets beside the matrix.
#include <gtest/gtest.h>

#include "native/board/checks.h"
#include "native/board/test_map.h"

namespace kwadrant::board {
namespace {

const Label& label(const Frame& frame, LabelRole role, const std::string& key) {
  for (const Label& l : frame.labels) {
    if (l.role == role && l.key == key) return l;
  }
  static const Label kNone;
  ADD_FAILURE() << "no label " << key;
  return kNone;
}

std::vector<std::string> categories(const Frame& frame) {
  std::vector<std::string> out;
  for (const AssetColumn& column : frame.assets) out.push_back(column.category);
  return out;
}

TEST(Assets, APackWithoutAssetsHasNoColumns) {
  const TestMap map;
  EXPECT_TRUE(map.board().frame().assets.empty());
}

TEST(Assets, EachCategoryOfTheSixHasAColumnRightOfTheMatrix) {
  const TestMap map(rich_pack());
  const Frame& frame = map.board().frame();
  EXPECT_EQ(categories(frame), (std::vector<std::string>{"people", "associations", "institutions", "places", "economy",
                                                         "culture"}));
  int right = frame.matrix.x + frame.matrix.w;
  for (const AssetColumn& column : frame.assets) {
    EXPECT_GT(column.rect.x, right);
    EXPECT_EQ(column.rect.y, frame.matrix.y);
    EXPECT_EQ(column.rect.h, frame.matrix.h);
    right = column.rect.x + column.rect.w;
    const Label& heading = label(frame, LabelRole::category, column.category);
    EXPECT_EQ(heading.at.x, column.rect.x + column.rect.w / 2);
  }
  EXPECT_EQ(label(frame, LabelRole::assets, "assets").text.nl, "Krachten");
  EXPECT_EQ(label(frame, LabelRole::category, "associations").text.nl, "Verenigingen en\ngroepen");
}

TEST(Assets, TheMapSaysWhichCategoriesAreShown) {
  TestMap map(rich_pack());
  map.add_asset(1, "economy", std::int64_t{0});
  const BoardChange change = map.set({{map.map().id(), "asset_set", std::string("assets_wijkconnect")}});
  EXPECT_TRUE(change.frame);
  // Nobody calls it by a category of this set: it keeps its own and stands with the unsorted.
  EXPECT_EQ(categories(map.board().frame()).back(), "");
  EXPECT_EQ(map.shape(1).column, 6U);
  map.set({{map.map().id(), "asset_set", std::string("assets_five")}});
  EXPECT_EQ(categories(map.board().frame()).size(), 5U);
  EXPECT_EQ(map.shape(1).column, 4U);
  expect_whole(map);
}

TEST(Assets, StandInTheSlotThatTheyName) {
  TestMap map(rich_pack());
  map.add_asset(1, "people", std::int64_t{0});
  map.add_asset(2, "people", std::int64_t{3});
  map.add_asset(3, "places", std::monostate{});
  const Shape& one = map.shape(1);
  const Shape& two = map.shape(2);
  EXPECT_EQ(one.state, PlaceState::asset);
  EXPECT_EQ(one.card.w, kAssetWidth);
  EXPECT_EQ(one.card.h, kAssetHeight);
  EXPECT_EQ(one.card.x, two.card.x);
  EXPECT_EQ(two.slot, 3U);
  EXPECT_EQ(map.shape(3).slot, 0U);
  EXPECT_EQ(map.shape(3).column, 3U);
  const Rect& column = map.board().frame().assets[3].rect;
  EXPECT_EQ(map.shape(3).card.x, column.x + column.w / 2);
  expect_whole(map);
}

TEST(Assets, TheColumnsGrowDownwards) {
  TestMap map(rich_pack());
  const int before = map.board().frame().assets.front().rect.h;
  for (std::uint64_t n = 1; n <= 40; ++n) map.add_asset(n, "people", std::monostate{});
  const Rect& column = map.board().frame().assets.front().rect;
  EXPECT_GT(column.h, before);
  EXPECT_EQ(column.y, map.board().frame().matrix.y);
  for (std::uint64_t n = 1; n <= 40; ++n) EXPECT_LE(map.shape(n).card.y + kAssetHeight / 2, column.y + column.h);
  EXPECT_EQ(overlaps(map.board()), std::vector<std::string>{});
  expect_whole(map);
}

TEST(Assets, CountNeitherAsInitiativesNorAsUnplaced) {
  TestMap map(rich_pack());
  map.add_asset(1, "people", std::int64_t{0});
  EXPECT_EQ(map.board().totals(), Totals{});
}

TEST(Assets, AreMarkedUntilALinkJoinsThemToSomething) {
  TestMap map(rich_pack());
  map.add_asset(1, "people", std::int64_t{0});
  map.set({{id_of(2), "kind", std::string("action")}, {id_of(2), "title", std::string("Samen koken")}});
  EXPECT_FALSE(map.shape(1).linked);
  map.add_link(3, 1, 2);
  EXPECT_TRUE(map.shape(1).linked) << "also to what is not on the board";
  map.set({{id_of(2), "deleted", true}});
  EXPECT_FALSE(map.shape(1).linked);
  map.set({{id_of(2), "deleted", false}});
  EXPECT_TRUE(map.shape(1).linked);
  map.set({{id_of(3), "deleted", true}});
  EXPECT_FALSE(map.shape(1).linked);
  expect_whole(map);
}

TEST(Assets, ALinkToWhatIsHiddenDoesNotUnmark) {
  TestMap map(rich_pack());
  map.add_asset(1, "people", std::int64_t{0});
  map.set({{id_of(2), "kind", std::string("bundle")}, {id_of(2), "title", std::string("Eenzaamheid")}});
  map.add_link(3, 1, 2);
  EXPECT_FALSE(map.shape(1).linked);
  for (std::uint64_t n = 10; n < 13; ++n) {
    map.set({{id_of(n), "kind", std::string("signal")}, {id_of(n), "bundle", id_of(2)}});
  }
  EXPECT_TRUE(map.shape(1).linked);
  expect_whole(map);
}

TEST(Assets, ASlotThatNoBoardHasCountsAsNone) {
  TestMap map(rich_pack());
  map.add_asset(1, "people", kMostAssetSlots);
  map.add_asset(2, "people", kMostAssetSlots - 1);
  EXPECT_EQ(map.shape(1).slot, 0U);
  EXPECT_EQ(map.shape(2).slot, kMostAssetSlots - 1);
}

}  // namespace
}  // namespace kwadrant::board
