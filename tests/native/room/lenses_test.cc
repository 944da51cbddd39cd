// What a page is told of places on lenses that the board does not show, and of what stands on none.
#include "fixture.h"
#include "support/builders.h"

namespace kwadrant::room {
namespace {

using kwadrant::testing::Author;
using support::GestureMessage;

constexpr std::string_view kOnBasis = "place.brede-basis";
constexpr std::string_view kOnQuadrants = "place.kwadranten";

class RoomLensesTest : public RoomTest {
 protected:
  RoomLensesTest() : other_(77, clock.time << 16) {
    open(new_map("Testwijk", "samenlevingsopbouw"));
    page = enter(1);
    settle();
  }

  EntityId id(int n) const { return entity_id(id_text(n)); }
  void change(const std::vector<model::Setting>& settings) {
    const Bytes bytes = other_.change(settings);
    ASSERT_EQ(room->merge({&bytes, 1}).value().taken, 1U);
    settle();
  }
  void make(int n, const std::string& kind) {
    change({{id(n), "kind", kind}, {id(n), "title", "nummer " + std::to_string(n)}});
  }
  void place(int n, std::string_view field, int x) {
    change({{id(n), std::string(field), model::Place{static_cast<std::uint16_t>(x), 2'000, 10, 20, 0, 0}}});
  }
  void show(const std::string& lens) { change({{room->map().id(), "lens", lens}}); }
  void link(int n, int from, int to) {
    change({{id(n), "kind", std::string("link")}, {id(n), "ends", std::vector<EntityId>{id(from), id(to)}}});
  }

  // A field as the page has it; "-" when it has none.
  std::string field(int n, std::string_view name) const {
    const support::PageEntity* e = pages.at(page).find(id_text(n));
    if (e == nullptr) return "no entity";
    const auto at = e->texts.find(std::string(name));
    return at == e->texts.end() ? "-" : at->second;
  }

  Author other_;
  std::uint32_t page = 0;
};

TEST_F(RoomLensesTest, APlaceOnAnotherLensIsAField) {
  make(1, "initiative");
  place(1, kOnBasis, 7'000);
  place(1, kOnQuadrants, 1'000);
  EXPECT_EQ(field(1, kOnBasis), "7000,2000,10,20,0,0");
  EXPECT_EQ(field(1, kOnQuadrants), "-") << "the board's own place is no field";
  EXPECT_EQ(pages[page].find(id_text(1))->place[0], 1'000);
  place(1, kOnBasis, 7'500);
  EXPECT_EQ(field(1, kOnBasis), "7500,2000,10,20,0,0");
  expect_fresh(page);
}

TEST_F(RoomLensesTest, AGestureOnAnotherLensIsTold) {
  say(page, GestureMessage(1).created(id_text(1), "Wandelclub").bytes());
  say(page, GestureMessage(2).placed(id_text(1), "brede-basis", 9'000, 100).bytes());
  settle();
  EXPECT_EQ(field(1, kOnBasis), "9000,100,0,0,0,0");
  say(page, support::undo(3));
  settle();
  EXPECT_EQ(field(1, kOnBasis), "");
  expect_fresh(page);
}

TEST_F(RoomLensesTest, AnotherLensMakesOtherPlacesFields) {
  make(1, "initiative");
  make(2, "initiative");
  place(1, kOnBasis, 7'000);
  place(1, kOnQuadrants, 1'000);
  place(2, kOnQuadrants, 3'000);
  show("brede-basis");
  EXPECT_EQ(pages[page].find(id_text(1))->place[0], 7'000);
  EXPECT_EQ(field(1, kOnQuadrants), "1000,2000,10,20,0,0");
  EXPECT_EQ(field(1, kOnBasis), "-");
  EXPECT_EQ(field(2, kOnQuadrants), "3000,2000,10,20,0,0");
  expect_fresh(page);
  show("kwadranten");
  EXPECT_EQ(field(1, kOnBasis), "7000,2000,10,20,0,0");
  expect_fresh(page);
}

TEST_F(RoomLensesTest, AnAssetsSlotIsNoField) {
  make(1, "asset");
  change({{id(1), "place.assets", std::int64_t{3}}});
  EXPECT_EQ(field(1, "place.assets"), "-");
  EXPECT_EQ(pages[page].find(id_text(1))->slot, 3U);
}

TEST_F(RoomLensesTest, ALinkThatIsNotDrawnTellsItsEnds) {
  make(1, "issue");
  make(2, "initiative");
  make(3, "initiative");
  link(10, 1, 2);
  link(11, 2, 3);
  EXPECT_EQ(field(10, "ends"), id_text(1) + " " + id_text(2) + " ");
  EXPECT_EQ(field(11, "ends"), "-") << "an arrow says it already";
  expect_fresh(page);
}

TEST_F(RoomLensesTest, P6_NorDoesALinkThatIsNotDrawnDangle) {
  make(1, "issue");
  link(10, 1, 2);
  EXPECT_EQ(pages[page].find(id_text(10)), nullptr);
  make(2, "issue");
  EXPECT_NE(pages[page].find(id_text(10)), nullptr);
  change({{id(2), "deleted", true}});
  EXPECT_EQ(pages[page].find(id_text(10)), nullptr);
  expect_fresh(page);
}

TEST_F(RoomLensesTest, ALinkIsDrawnAsSoonAsItsEndsAre) {
  make(1, "player");
  make(2, "initiative");
  link(10, 1, 2);
  EXPECT_NE(field(10, "ends"), "-");
  show("speelveld");
  EXPECT_EQ(field(10, "ends"), "-");
  EXPECT_NE(pages[page].find(id_text(10))->to, 0U);
  show("kwadranten");
  EXPECT_NE(field(10, "ends"), "-");
  expect_fresh(page);
}

TEST_F(RoomLensesTest, WhatWasDeletedIsToldToWhoComesLater) {
  make(1, "issue");
  make(2, "initiative");
  make(3, "team_member");
  link(10, 1, 2);
  change({{id(10), "deleted", true}});
  for (const int n : {1, 2, 3}) change({{id(n), "deleted", true}});
  const std::uint32_t later = enter(2);
  settle();
  std::map<std::string, const support::PageEntity*> known;
  for (const auto& [ref, e] : pages[later].entities) known[e.id] = &e;
  ASSERT_TRUE(known.contains(id_text(1)) && known.contains(id_text(2)));
  EXPECT_TRUE(known[id_text(1)]->gone);
  EXPECT_EQ(known[id_text(1)]->texts.at("title"), "nummer 1");
  EXPECT_FALSE(known.contains(id_text(3))) << "what is private stays so";
  EXPECT_FALSE(known.contains(id_text(10))) << "a link is drawn anew instead";
  say(later, GestureMessage(1).restored(id_text(1)).bytes());
  settle();
  EXPECT_EQ(field(1, "title"), "nummer 1");
}

}  // namespace
}  // namespace kwadrant::room
