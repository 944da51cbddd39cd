// What gestures on assets mean.
#include <gtest/gtest.h>

#include "native/board/checks.h"
#include "native/board/test_map.h"

namespace kwadrant::board {
namespace {

class AssetGestures : public testing::Test {
 protected:
  AssetGestures() {
    map.add_asset(1, "people", std::int64_t{0});
    map.add_asset(2, "people", std::int64_t{1});
    map.add_asset(3, "places", std::int64_t{0});
  }

  layout::Point spot(std::uint32_t column, std::uint32_t slot) const {
    return asset_centre(map.board().geometry(), {column, slot});
  }
  Moved to(std::uint64_t n, std::uint32_t column, std::uint32_t slot) const {
    const layout::Point at = spot(column, slot);
    return {id_text(n), at.x + 9, at.y - 7};
  }
  std::string category(std::uint64_t n) const {
    return std::string(map.map().get(map.number(n), map.map().fields().find("category")).text());
  }

  TestMap map{rich_pack()};
};

TEST_F(AssetGestures, AnotherColumnIsAnotherCategory) {
  const Interpretation meaning = map.must({to(1, 3, 2)});
  EXPECT_EQ(meaning.label, model::Label::moved);
  EXPECT_EQ(category(1), "places");
  EXPECT_EQ(map.shape(1).slot, 2U);
  EXPECT_EQ(map.shape(1).card.x, spot(3, 2).x);
  expect_whole(map);
}

TEST_F(AssetGestures, WithinItsColumnAnAssetTakesTheSlotThere) {
  map.must({to(1, 0, 5)});
  EXPECT_EQ(category(1), "people");
  EXPECT_EQ(map.shape(1).slot, 5U);
}

TEST_F(AssetGestures, ASlotThatIsTakenIsLeftToWhoHasIt) {
  map.must({to(1, 3, 0)});
  EXPECT_EQ(map.shape(3).slot, 0U);
  EXPECT_EQ(map.shape(1).slot, 1U);
  EXPECT_EQ(overlaps(map.board()), std::vector<std::string>{});
}

TEST_F(AssetGestures, TwoMovedTogetherStayApart) {
  map.must({to(1, 4, 2), to(2, 4, 2), to(3, 0, 0)});
  EXPECT_EQ(map.shape(1).slot, 2U);
  EXPECT_EQ(map.shape(2).slot, 3U);
  EXPECT_EQ(map.shape(3).slot, 0U) << "the slot of one that has left is free";
  EXPECT_EQ(category(3), "people");
}

TEST_F(AssetGestures, OffItsAreaAnAssetStaysWhereItIs) {
  EXPECT_TRUE(map.must({Moved{id_text(1), 0, 0}}).settings.empty());
  EXPECT_TRUE(map.must({Moved{id_text(1), -5'000, 9'000}}).settings.empty());
  EXPECT_TRUE(map.must({Resized{id_text(1), 0, 0, 900, 900}}).settings.empty());
}

TEST_F(AssetGestures, ANewOneStandsWhereItIsMade) {
  const layout::Point at = spot(2, 4);
  map.must({Created{id_text(9), "asset", "Kookclub", true, at.x, at.y}});
  EXPECT_EQ(category(9), "institutions");
  EXPECT_EQ(map.shape(9).slot, 4U);
}

TEST_F(AssetGestures, ANewOneOfAFormGetsASlotInItsCategory) {
  map.must({Created{id_text(9), "asset", "Kookclub", false, 0, 0},
            Edited{id_text(9), "category", std::string("people")}});
  EXPECT_EQ(map.shape(9).column, 0U);
  EXPECT_EQ(map.shape(9).slot, 2U);
  EXPECT_EQ(map.board().frame().assets.size(), 6U);
  map.must({Created{id_text(10), "asset", "Nog niet gekozen", false, 0, 0}});
  EXPECT_EQ(map.board().frame().assets.size(), 7U);
  EXPECT_EQ(map.shape(10).column, 6U);
}

TEST_F(AssetGestures, AnotherCategoryOfAFormIsTheFirstFreeSlotThere) {
  map.must({Edited{id_text(2), "category", std::string("culture")}});
  EXPECT_EQ(map.shape(2).slot, 0U);
  // Many that are made first and sorted afterwards do not hang below each other's rows.
  for (std::uint64_t n = 10; n < 14; ++n) map.must({Created{id_text(n), "asset", "Kracht", false, 0, 0}});
  map.must({Edited{id_text(12), "category", std::string("economy")},
            Edited{id_text(13), "category", std::string("people")}});
  EXPECT_EQ(map.shape(12).slot, 0U);
  EXPECT_EQ(map.shape(13).slot, 1U);
  expect_whole(map);
}

TEST_F(AssetGestures, FromTheUnsortedAndBack) {
  map.must({Created{id_text(10), "asset", "Een", false, 0, 0}, Created{id_text(11), "asset", "Twee", false, 0, 0}});
  map.must({to(10, 1, 0)});
  EXPECT_EQ(category(10), "associations");
  map.must({to(10, 6, 1)});
  EXPECT_EQ(category(10), "");
  EXPECT_EQ(map.shape(10).column, 6U);
}

TEST_F(AssetGestures, ACategoryThatIsNotShownStaysAmongTheUnsorted) {
  map.add_asset(4, "things", std::int64_t{0});
  map.must({to(4, 6, 3)});
  EXPECT_EQ(category(4), "things");
  EXPECT_EQ(map.shape(4).slot, 3U);
}

TEST_F(AssetGestures, ACopyStandsInTheColumnWhereItIsLetGo) {
  const layout::Point at = spot(5, 0);
  map.must({Copied{id_text(1), id_text(9), at.x, at.y}});
  EXPECT_EQ(category(9), "culture");
  EXPECT_EQ(map.map().title(map.number(9)), "Kracht 1");
  EXPECT_EQ(category(1), "people");
}

TEST_F(AssetGestures, OneThatComesBackLeavesTheOthersWhereTheyAre) {
  map.must({Removed{id_text(1)}});
  map.must({to(2, 0, 0)});
  map.must({Restored{id_text(1)}});
  EXPECT_EQ(map.shape(2).slot, 0U);
  EXPECT_EQ(map.shape(1).slot, 1U);
}

TEST_F(AssetGestures, ATitleLeavesTheCardWhereItIs) {
  const layout::Box before = map.shape(1).card;
  map.must({Retitled{id_text(1), "Een naam die op geen enkele manier op twee regels van een kaartje past"}});
  EXPECT_EQ(map.shape(1).card, before);
  EXPECT_LE(map.shape(1).lines.size(), kMostAssetLines);
}

}  // namespace
}  // namespace kwadrant::board
