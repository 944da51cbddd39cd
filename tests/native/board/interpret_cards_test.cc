// Where cards lie: moved, resized, placed, parked.
#include <gtest/gtest.h>

#include "native/board/test_map.h"

namespace kwadrant::board {
namespace {

using layout::Box;
using layout::Point;
using model::Place;

Place at(int x, int y, int rx = 0, int ry = 0) {
  return {static_cast<std::uint16_t>(x), static_cast<std::uint16_t>(y), static_cast<std::uint16_t>(rx),
          static_cast<std::uint16_t>(ry), 0, 0};
}

Code code_of(const TestMap& map, const Gesture& gesture) {
  const Result<Interpretation> meaning = interpret(map.board(), {gesture});
  EXPECT_FALSE(meaning.ok());
  return meaning ? Code::internal : meaning.error().code;
}

class InterpretCards : public testing::Test {
 protected:
  InterpretCards() {
    map.add_card(1, "Wandelclub", at(2500, 2500, 1000, 500));
    map.add_card(2, "Inloop", at(7500, 7500));
    map.add_card(3, "Geparkeerd", std::int64_t{0});
    map.set({{id_of(9), "kind", std::string("party")}});
  }
  TestMap map;
};

TEST_F(InterpretCards, MovingKeepsTheFootprint) {
  const Interpretation meaning = map.must({Moved{id_text(1), 128, -64}});
  EXPECT_EQ(meaning.label, model::Label::moved);
  ASSERT_EQ(meaning.settings.size(), 1U);
  EXPECT_EQ(map.place_of(1), model::Value(at(6000, 5714, 1000, 500)));
  EXPECT_EQ(map.shape(1).card, (Box{128, -64, 168, 36}));
}

TEST_F(InterpretCards, MovingAlongOneAxisLeavesTheOtherExact) {
  const Point anchor = map.shape(1).anchor;
  map.must({Moved{id_text(1), anchor.x + 100, anchor.y}});
  EXPECT_EQ(std::get<Place>(map.place_of(1)).y, 2500);
}

TEST_F(InterpretCards, OffTheMatrixIsParkedInTheLowestFreeSlot) {
  map.must({Moved{id_text(1), 641, 0}, Moved{id_text(2), 0, 600}});
  EXPECT_EQ(map.place_of(1), model::Value(std::int64_t{1}));
  EXPECT_EQ(map.place_of(2), model::Value(std::int64_t{2}));
  EXPECT_TRUE(map.must({Moved{id_text(2), 30, 900}}).settings.empty());
  map.must({Moved{id_text(3), 640, 448}});
  EXPECT_EQ(map.place_of(3), model::Value(at(10'000, 0)));
  EXPECT_EQ(map.board().free_slot(), 0U);
}

TEST_F(InterpretCards, OntoAnotherStandsBesideItWithItsTruePlaceThere) {
  const Box other = map.shape(2).card;
  map.must({Moved{id_text(1), other.x, other.y}});
  EXPECT_EQ(map.shape(2).card, other);
  EXPECT_EQ(map.shape(1).anchor, (Point{other.x, other.y}));
  EXPECT_EQ(map.shape(1).card, (Box{other.x, other.y + 42, 168, 36}));
  // Back onto the true place when that is free: dx and dy go, x and y stay.
  const Place before = std::get<Place>(map.place_of(1));
  map.must({Removed{id_text(2)}});
  map.must({Resized{id_text(1), other.x, other.y, 1, 1}});
  map.must({Moved{id_text(1), other.x, other.y}});
  EXPECT_EQ(map.place_of(1), model::Value(at(before.x, before.y)));
}

TEST_F(InterpretCards, ASelectionKeepsItsForm) {
  TestMap many;
  std::vector<Gesture> moves;
  for (std::uint64_t n = 1; n <= 5; ++n) many.must({Created{id_text(n), "initiative", "Kaart", true, 0, 0}});
  for (std::uint64_t n = 1; n <= 5; ++n) {
    moves.push_back(Moved{id_text(n), many.shape(n).card.x, many.shape(n).card.y + 20});
  }
  const std::vector<Shape> before = {many.shape(1), many.shape(2), many.shape(3), many.shape(4), many.shape(5)};
  many.must(moves);
  for (std::uint64_t n = 1; n <= 5; ++n) EXPECT_EQ(many.shape(n).card.y, before[n - 1].card.y + 20);
  EXPECT_EQ(overlaps(many.board()), std::vector<std::string>{});
}

TEST_F(InterpretCards, SeveralOntoOneSpotKeepClearOfEachOther) {
  map.must({Moved{id_text(1), 0, 0}, Moved{id_text(2), 0, 0}, Moved{id_text(3), 0, 0}});
  EXPECT_EQ(overlaps(map.board()), std::vector<std::string>{});
  for (const std::uint64_t n : {1U, 2U, 3U}) EXPECT_EQ(map.shape(n).anchor, (Point{0, 0}));
}

TEST_F(InterpretCards, AFullMatrixGrowsInTheSameChange) {
  TestMap full;
  std::uint64_t n = 0;
  while (full.board().frame().size == 0 && n < 300) {
    full.must({Created{id_text(++n), "initiative", "Kaart", true, static_cast<int>(n % 7) - 3, 0}});
    ASSERT_EQ(overlaps(full.board()), std::vector<std::string>{}) << n;
  }
  EXPECT_GT(full.board().frame().size, 0);
  EXPECT_GT(n, 100U);
}

TEST_F(InterpretCards, AtTheLargestSizeACardMayCoverOthers) {
  TestMap full;
  std::vector<model::Setting> settings = {{full.map().id(), "size", std::int64_t{2}}};
  for (std::uint64_t n = 1; n <= 900; ++n) {
    settings.push_back({id_of(n), "kind", std::string("initiative")});
    settings.push_back({id_of(n), "place.kwadranten", at(5000, 5000)});
  }
  full.set(settings);
  full.must({Created{id_text(901), "initiative", "Nog een", true, 5, 5}});
  EXPECT_EQ(full.shape(901).state, PlaceState::placed);
  EXPECT_EQ(full.board().frame().size, 2);
}

TEST_F(InterpretCards, ResizedIsTheFootprint) {
  const Interpretation meaning = map.must({Resized{id_text(2), 320, -224, 640, 448}});
  EXPECT_EQ(meaning.label, model::Label::resized);
  EXPECT_EQ(map.place_of(2), model::Value(at(7500, 7500, 2500, 2500)));
  EXPECT_EQ(map.shape(2).footprint, (Point{640, 448}));
  map.must({Resized{id_text(2), 320, -224, kCardWidth, 36}});
  EXPECT_EQ(map.place_of(2), model::Value(at(7500, 7500)));
  map.must({Resized{id_text(2), 320, -224, kCardWidth, 37}});
  EXPECT_GT(std::get<Place>(map.place_of(2)).ry, 0);
  map.must({Resized{id_text(2), 0, 0, 1'000'000, 1'000'000}});
  EXPECT_EQ(map.place_of(2), model::Value(at(5000, 5000, 10'000, 10'000)));
}

TEST_F(InterpretCards, ResizingAParkedCardPlacesItOnlyOnTheMatrix) {
  EXPECT_TRUE(map.must({Resized{id_text(3), 0, 900, 300, 300}}).settings.empty());
  map.must({Resized{id_text(3), 0, 0, 640, 448}});
  EXPECT_EQ(map.place_of(3), model::Value(at(5000, 5000, 2500, 2500)));
}

TEST_F(InterpretCards, PlacedAndParkedByTheForm) {
  EXPECT_EQ(map.must({Placed{id_text(3), "kwadranten", 1, 2, 3, 4}}).label, model::Label::placed);
  EXPECT_EQ(std::get<Place>(map.place_of(3)).rx, 3);
  EXPECT_EQ(map.must({Parked{id_text(1), "kwadranten"}}).label, model::Label::parked);
  EXPECT_EQ(map.place_of(1), model::Value(std::int64_t{0}));
  EXPECT_TRUE(map.must({Parked{id_text(1), "kwadranten"}}).settings.empty());
}

TEST_F(InterpretCards, PlacesOnAnotherLensAreOnlyWritten) {
  method::Pack pack = test_pack();
  method::Lens second = pack.lenses.front();
  second.id = "tweede";
  second.place_field = "place.tweede";
  pack.lenses.push_back(second);
  pack.kinds.front().traits.placeable.push_back("tweede");
  TestMap two(pack);
  two.add_card(1, "a", at(1, 1));
  two.must({Placed{id_text(1), "tweede", 1, 2, 3, 4}});
  const model::FieldNumber field = two.map().fields().find("place.tweede");
  EXPECT_EQ(to_value(two.map().get(two.number(1), field)), model::Value(at(1, 2, 3, 4)));
  two.must({Parked{id_text(1), "tweede"}});
  EXPECT_TRUE(two.map().get(two.number(1), field).is_nothing());
  EXPECT_EQ(two.place_of(1), model::Value(at(1, 1)));
}

TEST_F(InterpretCards, Refusals) {
  EXPECT_EQ(code_of(map, Moved{id_text(77), 0, 0}), Code::unknown_entity);
  EXPECT_EQ(code_of(map, Moved{"", 0, 0}), Code::unknown_entity);
  EXPECT_EQ(code_of(map, Moved{id_text(9), 0, 0}), Code::unknown_field);
  EXPECT_EQ(code_of(map, Moved{id_text(1), 1'000'001, 0}), Code::bad_place);
  EXPECT_EQ(code_of(map, Moved{id_text(1), 0, -2'147'483'647 - 1}), Code::bad_place);
  EXPECT_EQ(code_of(map, Resized{id_text(1), 0, 0, -1, 0}), Code::bad_place);
  EXPECT_EQ(code_of(map, Resized{id_text(1), 0, 0, 1'000'001, 0}), Code::bad_place);
  EXPECT_EQ(code_of(map, Placed{id_text(1), "kwadranten", 10'001, 0, 0, 0}), Code::bad_place);
  EXPECT_EQ(code_of(map, Placed{id_text(1), "kwadranten", 0, 0, -1, 0}), Code::bad_place);
  EXPECT_EQ(code_of(map, Placed{id_text(1), "nergens", 0, 0, 0, 0}), Code::unknown_field);
  EXPECT_EQ(code_of(map, Placed{id_text(9), "kwadranten", 0, 0, 0, 0}), Code::unknown_field);
  EXPECT_EQ(code_of(map, Parked{id_text(9), "kwadranten"}), Code::unknown_field);
  map.must({Removed{id_text(1)}});
  EXPECT_EQ(code_of(map, Moved{id_text(1), 0, 0}), Code::unknown_entity);
}

TEST_F(InterpretCards, OneRefusalRefusesAll) {
  EXPECT_FALSE(interpret(map.board(), {Moved{id_text(1), 0, 0}, Moved{id_text(77), 0, 0}}).ok());
}

}  // namespace
}  // namespace kwadrant::board
