// Changes of other replicas in a live room (P1, P3, P7, P8, P14).
#include "codec/snapshot.h"
#include "core/limits.h"
#include "fixture.h"
#include "room/limits.h"
#include "support/builders.h"

namespace kwadrant::room {
namespace {

using kwadrant::testing::Author;
using support::GestureMessage;

class MergeTest : public RoomTest {
 protected:
  // A replica whose clock shows what the room's shows.
  MergeTest() : other_(77, now()) {}

  std::uint64_t now() const { return clock.time << 16; }
  EntityId id(int n) const { return entity_id(id_text(n)); }

  Merged merge(const std::vector<Bytes>& changes) {
    const auto merged = room->merge(changes);
    EXPECT_TRUE(merged.ok());
    return merged ? *merged : Merged{};
  }
  Bytes card(int n, const std::string& title) {
    return other_.change({{id(n), "kind", std::string("initiative")},
                          {id(n), "title", title},
                          {id(n), "place.kwadranten", model::Place{2'000, 2'000, 0, 0, 0, 0}}});
  }
  Bytes title(int n, const std::string& text) { return other_.change({{id(n), "title", text}}); }

  Author other_;
};

TEST_F(MergeTest, P3_MembersSeeThemWhenTheyAreSaved) {
  const auto a = enter(1);
  settle();
  EXPECT_EQ(merge({card(1, "Van elders")}).taken, 1U);
  settle(false);
  EXPECT_EQ(pages[a].find(id_text(1)), nullptr);
  settle();
  ASSERT_NE(pages[a].find(id_text(1)), nullptr);
  EXPECT_EQ(pages[a].find(id_text(1))->texts.at("title"), "Van elders");
  merge({title(1, "Anders"), other_.change({{room->map().id(), "title", std::string("Andere wijk")}})});
  settle();
  EXPECT_EQ(pages[a].find(id_text(1))->texts.at("title"), "Anders");
  EXPECT_EQ(pages[a].map_texts.at("title"), "Andere wijk");
  expect_fresh(a);
}

TEST_F(MergeTest, P1_AnyOrderAndAnyDuplicatesGiveTheSameMap) {
  const std::vector<Bytes> changes = {card(1, "a"), title(1, "b"), title(1, "c")};
  const Merged merged = merge({changes[2], changes[0], changes[2], changes[1], changes[0]});
  EXPECT_EQ(merged.taken, 3U);
  EXPECT_EQ(merged.known, 2U);
  settle();
  model::Map expected = new_map();
  for (const Bytes& change : changes) ASSERT_TRUE(expected.apply(change).ok());
  EXPECT_EQ(codec::canonical_bytes(room->map()), codec::canonical_bytes(expected));
  EXPECT_EQ(log.size(), 3U);
}

TEST_F(MergeTest, P8_AClockTooFarAheadIsRefusedUntilItIsTime) {
  const Bytes early = other_.change_at((clock.time + kMaxAhead) << 16, {{id(1), "title", std::string("net")}});
  const Bytes ahead = other_.change_at((clock.time + kMaxAhead + 1) << 16, {{id(1), "title", std::string("te ver")}});
  const Merged merged = merge({ahead, early});
  EXPECT_EQ(merged.ahead, 1U);
  EXPECT_EQ(merged.taken, 1U);
  clock.time += 1;
  EXPECT_EQ(merge({ahead}).taken, 1U);
  const std::uint64_t highest = (clock.time + kMaxAhead) << 16;
  // What the room makes now comes after what it has seen.
  const auto a = enter(1);
  settle();
  say(a, GestureMessage(1).created(id_text(2), "Hier").bytes());
  EXPECT_GT(room->map().stamp(room->map().find(id(2)), model::kTitle).time, highest);
}

TEST_F(MergeTest, P7_NobodyWritesInTheRoomsOwnName) {
  const auto a = enter(1);
  settle();
  say(a, GestureMessage(1).created(id_text(2), "Hier").bytes());
  settle();
  const ReplicaId own = room->map().stamp(room->map().find(id(2)), model::kTitle).replica;
  Author thief(own, now());
  thief.change({{id(2), "title", std::string("een")}});
  EXPECT_EQ(merge({thief.change({{id(2), "title", std::string("twee")}})}).refused, 1U);
  say(a, GestureMessage(2).retitled(id_text(2), "Nog steeds hier").bytes());
  settle();
  EXPECT_EQ(pages[a].find(id_text(2))->texts.at("title"), "Nog steeds hier");
}

TEST_F(MergeTest, P10_WhatIsNoChangeHoldsNothingUp) {
  const Bytes wrong_kind = other_.change({{id(1), "title", true}});
  const Merged merged = merge({{1, 2, 3}, wrong_kind, card(1, "goed"), {}});
  EXPECT_EQ(merged.refused, 3U);
  EXPECT_EQ(merged.taken, 1U);
  settle();
  EXPECT_EQ(log.size(), 1U);
}

TEST_F(MergeTest, P10_APackUnderWhichTheMapDoesNotOpenIsLeftOut) {
  const EntityId map = room->map().id();
  EXPECT_EQ(merge({other_.change({{map, "pack", std::string("{}")}})}).refused, 1U);
  EXPECT_EQ(merge({other_.change({{map, "pack", std::monostate{}}})}).refused, 1U);
  EXPECT_EQ(merge({other_.change({{map, "pack", pack_json()}})}).taken, 1U);
  EXPECT_EQ(merge({other_.change({{id(1), "pack", std::string("{}")}})}).taken, 1U) << "it means nothing elsewhere";
}

TEST_F(MergeTest, P14_UndoTakesBackOnesOwnOnly) {
  const auto a = enter(1);
  settle();
  say(a, GestureMessage(1).created(id_text(1), "Eigen").bytes());
  say(a, GestureMessage(2).retitled(id_text(1), "Eigen, beter").bytes());
  settle();
  merge({card(2, "Van elders"), title(2, "Van elders, beter")});
  settle();
  say(a, support::undo(3));
  settle();
  EXPECT_EQ(pages[a].find(id_text(1))->texts.at("title"), "Eigen");
  EXPECT_EQ(pages[a].find(id_text(2))->texts.at("title"), "Van elders, beter");
  say(a, support::redo(4));
  clock.time += 1;
  merge({other_.change_at(now() + 9, {{id(1), "title", std::string("Van een ander")}})});
  settle();
  say(a, support::undo(5));
  settle();
  EXPECT_EQ(pages[a].find(id_text(1)), nullptr) << "the title is another's now, the creation is still one's own";
}

TEST_F(MergeTest, P7_AGestureSavedElsewhereIsNotDoneAgain) {
  const auto a = enter(177);
  settle();
  const Bytes change = card(1, "Eerst elders");
  ASSERT_EQ(other_.last().author, 177U);
  merge({change});
  settle();
  EXPECT_EQ(pages[a].saved[a], other_.last().author_n) << "it is as good as saved here";
  say(a, GestureMessage(other_.last().author_n).retitled(id_text(1), "Nog eens").bytes());
  settle();
  EXPECT_EQ(pages[a].find(id_text(1))->texts.at("title"), "Eerst elders");
}

TEST_F(MergeTest, P9_ARoomThatCannotSaveTakesNothing) {
  room->save_failed(error(Code::store_io));
  EXPECT_EQ(room->merge(std::vector<Bytes>{card(1, "a")}).error().code, Code::read_only);
}

TEST_F(MergeTest, P12_MoreThanMayWaitIsRefusedAtOnce) {
  const Bytes change = card(1, "a");
  EXPECT_EQ(merge(std::vector<Bytes>(kUnsavedChanges - 1, change)).taken, 1U);
  EXPECT_EQ(room->merge(std::vector<Bytes>(2, change)).error().code, Code::limit_rate);
  EXPECT_EQ(merge({change}).known, 1U);
  EXPECT_EQ(room->merge(std::vector<Bytes>(1, change)).error().code, Code::limit_rate);
  settle();
  EXPECT_EQ(merge({change}).known, 1U);
}

}  // namespace
}  // namespace kwadrant::room
