#include "board/projection.h"

#include <gtest/gtest.h>

#include "native/board/test_map.h"

namespace kwadrant::board {
namespace {

using layout::Box;
using layout::Point;
using model::Place;

constexpr std::uint32_t kWholeCard = std::uint32_t{kCard} | kPlace | kShares | kLines;

Place at(int x, int y, int rx = 0, int ry = 0, int dx = 0, int dy = 0) {
  return {static_cast<std::uint16_t>(x),  static_cast<std::uint16_t>(y),  static_cast<std::uint16_t>(rx),
          static_cast<std::uint16_t>(ry), static_cast<std::int16_t>(dx), static_cast<std::int16_t>(dy)};
}

std::int64_t slot(int n) { return n; }

TEST(Projection, HighIsRightAndOnTop) {
  TestMap map;
  map.add_card(1, "a", at(5000, 5000));
  map.add_card(2, "b", at(8000, 9000));
  EXPECT_EQ(map.shape(1).card, (Box{0, 0, 168, 36}));
  EXPECT_EQ(map.shape(2).card, (Box{384, -358, 168, 36}));
  EXPECT_EQ(map.shape(2).anchor, (Point{384, -358}));
  EXPECT_EQ(map.shape(2).footprint, (Point{0, 0}));
  EXPECT_EQ(map.shape(2).shares, (method::Shares{0, 0, 0, 10'000}));
}

TEST(Projection, TurningRoundMirrorsAndBackIsAsBefore) {
  TestMap map;
  for (std::uint64_t n = 1; n <= 30; ++n) {
    map.add_card(n, "Kaart " + std::to_string(n),
                 at(static_cast<int>(n * 311 % 10'001), static_cast<int>(n * n * 97 % 10'001), 900, 400));
  }
  const Projection before = map.fresh();
  map.set({{map.map().id(), "flip_x", true}, {map.map().id(), "flip_y", true}});
  EXPECT_TRUE(map.board().frame().flip_x);
  for (std::uint64_t n = 1; n <= 30; ++n) {
    const Point anchor = before.shape(map.number(n)).anchor;
    EXPECT_EQ(map.shape(n).anchor, (Point{-anchor.x, -anchor.y}));
  }
  map.set({{map.map().id(), "flip_x", false}, {map.map().id(), "flip_y", false}});
  EXPECT_EQ(differences(map.board(), before), std::vector<std::string>{});
}

TEST(Projection, FootprintIsTheWholeRectangle) {
  TestMap map;
  map.add_card(1, "a", at(5000, 5000, 2500, 1000));
  EXPECT_EQ(map.shape(1).footprint, (Point{640, 179}));
}

TEST(Projection, CardsStayInsideTheMatrix) {
  TestMap map;
  map.add_card(1, "a", at(0, 0));
  map.add_card(2, "b", at(10'000, 10'000, 0, 0, 10'000, 10'000));
  EXPECT_EQ(map.shape(1).card, (Box{-640 + 84, 448 - 18, 168, 36}));
  EXPECT_EQ(map.shape(1).anchor, (Point{-640, 448}));
  EXPECT_EQ(map.shape(2).card, (Box{640 - 84, -448 + 18, 168, 36}));
}

TEST(Projection, CardsThatMeetAreFannedOutInOrderOfStamps) {
  TestMap map;
  for (std::uint64_t n = 1; n <= 8; ++n) map.add_card(n, "a", at(5000, 5000));
  EXPECT_EQ(map.shape(1).card, (Box{0, 0, 168, 36}));
  EXPECT_EQ(map.shape(2).card, (Box{0, 42, 168, 36}));
  EXPECT_EQ(map.shape(3).card, (Box{0, -42, 168, 36}));
  EXPECT_EQ(overlaps(map.board()), std::vector<std::string>{});
  for (std::uint64_t n = 1; n <= 8; ++n) EXPECT_EQ(map.shape(n).anchor, (Point{0, 0}));
  // The first goes: the second has the middle now.
  map.set({{id_of(1), "deleted", true}});
  EXPECT_EQ(map.shape(2).card, (Box{0, 0, 168, 36}));
  EXPECT_EQ(differences(map.board(), map.fresh()), std::vector<std::string>{});
}

TEST(Projection, ACardThatNobodyMeetsStaysWhenOthersAreFannedOut) {
  TestMap map;
  map.add_card(1, "a", at(5000, 5000));
  map.add_card(2, "b", at(5000, 5000));
  // Where the second would go, and later than it.
  map.add_card(3, "c", at(5000, 4530));
  EXPECT_EQ(map.shape(3).card, (Box{0, 42, 168, 36}));
  EXPECT_EQ(map.shape(2).card, (Box{0, -42, 168, 36}));
}

TEST(Projection, MoreCardsThanRoomCoverEachOtherButAreThere) {
  TestMap map;
  std::vector<model::Setting> settings;
  for (std::uint64_t n = 1; n <= 400; ++n) {
    settings.push_back({id_of(n), "kind", std::string("initiative")});
    settings.push_back({id_of(n), "place.kwadranten", at(5000, 5000)});
  }
  map.set(settings);
  EXPECT_EQ(map.shape(400).form, Form::card);
  EXPECT_FALSE(overlaps(map.board()).empty());
  EXPECT_EQ(differences(map.board(), map.fresh()), std::vector<std::string>{});
}

TEST(Projection, ParkedCardsHaveTheSlotTheyName) {
  TestMap map;
  map.add_card(1, "a", slot(0));
  map.add_card(2, "b", slot(7));
  EXPECT_EQ(map.shape(1).state, PlaceState::parked);
  EXPECT_EQ(map.shape(2).slot, 7U);
  EXPECT_EQ(map.board().free_slot(), 1U);
  EXPECT_EQ(map.shape(2).card.x - map.shape(1).card.x, kSlotWidth);
  EXPECT_EQ(map.shape(2).card.y - map.shape(1).card.y, kSlotHeight);
  const Rect strip = map.board().frame().strip;
  for (const std::uint64_t n : {1U, 2U}) {
    const Box card = map.shape(n).card;
    EXPECT_GE(card.x - card.w / 2, strip.x);
    EXPECT_LE(card.y + card.h / 2, strip.y + strip.h);
  }
}

TEST(Projection, ParkedCardsWithoutASlotOfTheirOwnTakeTheLowestFree) {
  TestMap map;
  map.add_card(1, "nowhere", std::monostate{});
  map.add_card(2, "taken", slot(1));
  map.add_card(3, "also there", slot(1));
  map.add_card(4, "far", kMostSlots);
  EXPECT_EQ(map.shape(2).slot, 1U);
  // The one that named a slot goes before those that named none, the earlier before the later.
  EXPECT_EQ(map.shape(3).slot, 0U);
  EXPECT_EQ(map.shape(1).slot, 2U);
  EXPECT_EQ(map.shape(4).slot, 3U);
  map.set({{id_of(2), "deleted", true}});
  EXPECT_EQ(map.shape(3).slot, 1U);
  EXPECT_EQ(differences(map.board(), map.fresh()), std::vector<std::string>{});
}

TEST(Projection, TheStripGrowsWithTheHighestSlot) {
  TestMap map;
  const int height = map.board().frame().strip.h;
  EXPECT_FALSE(map.set({{id_of(1), "kind", std::string("initiative")}, {id_of(1), "place.kwadranten", slot(5)}}).frame);
  EXPECT_TRUE(map.set({{id_of(1), "place.kwadranten", slot(6)}}).frame);
  EXPECT_EQ(map.board().frame().strip.h, height + kSlotHeight);
  EXPECT_TRUE(map.set({{id_of(1), "deleted", true}}).frame);
  EXPECT_EQ(map.board().frame().strip.h, height);
}

TEST(Projection, ArrowsGoFromEdgeToEdge) {
  TestMap map;
  map.add_card(1, "a", at(2500, 5000));
  map.add_card(2, "b", at(7500, 5000));
  map.add_card(3, "c", at(2500, 7500));
  map.add_link(10, 1, 2);
  map.add_link(11, 3, 1);
  EXPECT_EQ(map.shape(10).start, (Point{-320 + 84, 0}));
  EXPECT_EQ(map.shape(10).end, (Point{320 - 84, 0}));
  EXPECT_EQ(map.shape(11).start, (Point{-320, -224 + 18}));
  EXPECT_EQ(map.shape(11).end, (Point{-320, -18}));
  EXPECT_EQ(map.board().links_of(map.number(1)),
            (std::vector<model::EntityNumber>{map.number(10), map.number(11)}));
}

TEST(Projection, NoLinkDangles) {
  TestMap map;
  map.add_card(1, "a", at(2500, 5000));
  // The link comes before its other end.
  map.add_link(10, 1, 2);
  EXPECT_EQ(map.shape(10).form, Form::none);
  map.add_card(2, "b", slot(0));
  EXPECT_EQ(map.shape(10).form, Form::arrow);
  map.set({{id_of(2), "deleted", true}});
  EXPECT_EQ(map.shape(10).form, Form::none);
  map.set({{id_of(2), "deleted", false}});
  EXPECT_EQ(map.shape(10).form, Form::arrow);
  map.add_link(11, 1, 1);
  EXPECT_EQ(map.shape(11).form, Form::none);
}

TEST(Projection, FormsFollowKinds) {
  TestMap map;
  map.set({{id_of(1), "kind", std::string("drawing")}});
  EXPECT_EQ(map.shape(1).form, Form::none);
  map.set({{id_of(1), "element", model::Blob{1, 1, "{}"}}});
  EXPECT_EQ(map.shape(1).form, Form::drawing);
  map.set({{id_of(2), "kind", std::string("file")}, {id_of(2), "mime", std::string("image/png")}});
  EXPECT_EQ(map.shape(2).form, Form::file);
  map.set({{id_of(3), "kind", std::string("party")}});
  EXPECT_EQ(map.shape(3).form, Form::listed);
  map.set({{id_of(4), "kind", std::string("of_a_later_pack")}});
  EXPECT_EQ(map.shape(4).form, Form::listed);
  EXPECT_EQ(map.board().shape(model::Map::self()).form, Form::none);
  EXPECT_EQ(map.board().shape(9'999).form, Form::none);
}

TEST(Projection, UpdateTellsExactlyWhichPartsChanged) {
  TestMap map;
  const auto parts = [](const BoardChange& change) {
    std::vector<std::pair<model::EntityNumber, std::uint32_t>> out;
    for (const ShapeChange& s : change.shapes) out.emplace_back(s.entity, s.parts);
    return out;
  };
  using Parts = std::vector<std::pair<model::EntityNumber, std::uint32_t>>;
  const BoardChange created =
      map.set({{id_of(1), "kind", std::string("initiative")}, {id_of(1), "place.kwadranten", at(2000, 2000)}});
  EXPECT_EQ(parts(created), (Parts{{map.number(1), kWholeCard}}));
  EXPECT_TRUE(created.totals);
  map.add_card(2, "b", at(8000, 8000));
  map.add_link(3, 1, 2);
  const BoardChange moved = map.set({{id_of(1), "place.kwadranten", at(2100, 2000)}});
  EXPECT_EQ(parts(moved), (Parts{{map.number(1), kCard | kPlace}, {map.number(3), kArrow}}));
  EXPECT_FALSE(moved.totals);
  EXPECT_FALSE(moved.frame);
  EXPECT_EQ(parts(map.set({{id_of(1), "title", std::string("Nieuw")}})), (Parts{{map.number(1), kLines}}));
  EXPECT_EQ(parts(map.set({{id_of(1), "description", std::string("Lang")}})), Parts{});
  EXPECT_EQ(parts(map.set({{id_of(1), "place.kwadranten", slot(0)}})),
            (Parts{{map.number(1), kCard | kPlace}, {map.number(3), kArrow}}));
  EXPECT_EQ(parts(map.set({{id_of(1), "deleted", true}})), (Parts{{map.number(1), kGone}, {map.number(3), kGone}}));
  const BoardChange listed = map.set({{id_of(4), "kind", std::string("party")}});
  EXPECT_EQ(parts(listed), (Parts{{map.number(4), 0}}));
  const BoardChange flipped = map.set({{map.map().id(), "flip_x", true}});
  EXPECT_EQ(parts(flipped), (Parts{{map.number(2), kCard | kPlace}}));
  EXPECT_TRUE(flipped.frame);
  EXPECT_EQ(parts(map.set({{map.map().id(), "title", std::string("Haarlem")}})), Parts{});
}

TEST(Projection, TotalsSumShares) {
  TestMap map;
  map.add_card(1, "a", at(5000, 5000));
  map.add_card(2, "b", at(9000, 9000));
  map.add_card(3, "c", slot(0));
  map.add_card(4, "d", std::monostate{});
  const Totals& totals = map.board().totals();
  EXPECT_EQ(totals.share, (std::array<std::int64_t, 4>{2500, 2500, 2500, 12'500}));
  EXPECT_EQ(totals.initiatives, (std::array<std::int64_t, 4>{1, 1, 1, 2}));
  EXPECT_EQ(totals.unplaced, 2);
}

TEST(Projection, LinesFollowTheTitle) {
  TestMap map;
  map.add_card(1, "", at(2000, 2000));
  EXPECT_EQ(map.shape(1).lines, std::vector<std::string>{"…"});
  map.set({{id_of(1), "title", std::string("Schuldhulpverlening voor jongeren en ouders in de hele stad")}});
  EXPECT_EQ(map.shape(1).lines.size(), 3U);
  EXPECT_EQ(map.shape(1).card.h, 76);
}

}  // namespace
}  // namespace kwadrant::board
