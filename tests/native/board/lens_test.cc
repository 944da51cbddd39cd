// Which lens the board shows.
#include <gtest/gtest.h>

#include "native/board/checks.h"
#include "native/board/test_map.h"

namespace kwadrant::board {
namespace {

class Lenses : public testing::Test {
 protected:
  Lenses() {
    map.add_card(1, "Wandelclub", model::Place{9'000, 9'000, 500, 0, 0, 0});
    map.add_card(2, "Eetclub", std::monostate{});
  }
  BoardChange show(const std::string& lens) { return map.set({{map.map().id(), "lens", lens}}); }

  TestMap map{rich_pack()};
};

TEST_F(Lenses, TheFirstIsShownUntilTheMapNamesAnother) {
  EXPECT_EQ(map.board().frame().lens, "kwadranten");
  show("unknown");
  EXPECT_EQ(map.board().frame().lens, "kwadranten");
  const BoardChange change = show("speelveld");
  EXPECT_TRUE(change.frame);
  EXPECT_EQ(map.board().frame().lens, "speelveld");
  expect_whole(map);
}

TEST_F(Lenses, CardsWithoutAPlaceOnItAreParked) {
  const Shape before = map.shape(1);
  const BoardChange change = show("brede-basis");
  EXPECT_TRUE(change.totals);
  EXPECT_EQ(map.shape(1).state, PlaceState::parked);
  EXPECT_EQ(map.board().totals().unplaced, 2);
  show("kwadranten");
  EXPECT_EQ(map.shape(1), before) << "its place on the other lens is as it was";
}

TEST_F(Lenses, APlaceIsOneOfTheLensThatIsShown) {
  show("brede-basis");
  map.must({Moved{id_text(1), -300, 200}});
  EXPECT_EQ(map.place_of(1), (model::Value(model::Place{9'000, 9'000, 500, 0, 0, 0})));
  EXPECT_EQ(map.shape(1).state, PlaceState::placed);
  show("kwadranten");
  EXPECT_EQ(map.shape(1).place.x, 9'000);
  show("brede-basis");
  EXPECT_EQ(map.shape(1).card.x, -300);
  expect_whole(map);
}

TEST_F(Lenses, WhatHasNoPlaceThereIsOnlyListed) {
  map.set({{id_of(3), "kind", std::string("player")}, {id_of(3), "title", std::string("Gemeente")}});
  EXPECT_EQ(map.shape(3).form, Form::listed);
  show("speelveld");
  EXPECT_EQ(map.shape(3).form, Form::card);
}

TEST_F(Lenses, AreChosenByAGesture) {
  const std::string self = to_text(map.map().id());
  const Interpretation meaning = map.must({Edited{self, "lens", std::string("speelveld")}});
  EXPECT_EQ(meaning.label, model::Label::settings);
  EXPECT_EQ(map.board().lens().id, "speelveld");
  EXPECT_EQ(map.gesture({Edited{self, "lens", std::string("nergens")}}).error().code, Code::bad_value);
}

TEST_F(Lenses, AnExportMayShowAnother) {
  show("speelveld");
  const Projection fixed(map.map(), rich_pack(), rich_pack().lenses[0]);
  EXPECT_EQ(fixed.frame().lens, "kwadranten");
  EXPECT_EQ(fixed.shape(map.number(1)).state, PlaceState::placed);
}

}  // namespace
}  // namespace kwadrant::board
