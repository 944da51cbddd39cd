#include "room/room.h"

#include "core/limits.h"
#include "fixture.h"
#include "room/limits.h"

namespace kwadrant::room {
namespace {

using support::GestureMessage;

TEST_F(RoomTest, APageIsWelcomedWithTheWholeMap) {
  const auto a = enter(1, Role::facilitator);
  settle();
  EXPECT_TRUE(pages[a].welcomed);
  EXPECT_EQ(pages[a].role, 2);
  EXPECT_EQ(pages[a].epoch, room->epoch());
  EXPECT_EQ(pages[a].map_texts["title"], "Testwijk");
  EXPECT_EQ(pages[a].pack, pack_json());
  EXPECT_EQ(pages[a].snapshots, 1U);
  EXPECT_EQ(pages[a].members.size(), 1U);
}

TEST_F(RoomTest, WhatOneDoesAllSee) {
  const auto a = enter(1);
  const auto b = enter(2, Role::viewer);
  settle();
  say(a, GestureMessage(1).created_at(id_text(1), "Wandelclub", -200, -100).bytes());
  settle();
  for (const auto page : {a, b}) {
    const auto* e = pages[page].find(id_text(1));
    ASSERT_NE(e, nullptr);
    EXPECT_EQ(e->texts.at("title"), "Wandelclub");
    EXPECT_EQ(e->x, -200);
    EXPECT_EQ(e->y, -100);
    EXPECT_EQ(e->shares, (std::vector<std::uint64_t>{0, 0, 10000, 0}));
  }
  EXPECT_EQ(pages[a].saved[a], 1U);
  say(a, GestureMessage(2).moved(id_text(1), 300, 200).bytes());
  settle();
  EXPECT_EQ(pages[b].find(id_text(1))->x, 300);
  EXPECT_FALSE(pages[b].gap);
  expect_fresh(a);
  expect_fresh(b);
}

TEST_F(RoomTest, P3_NothingIsAcknowledgedOrShownBeforeItIsSaved) {
  const auto a = enter(1);
  const auto b = enter(2);
  settle();
  say(a, GestureMessage(1).created(id_text(1), "Wandelclub").bytes());
  settle(false);
  EXPECT_EQ(pages[a].saved[a], 0U);
  EXPECT_EQ(pages[b].find(id_text(1)), nullptr);
  auto batch = room->take_batch();
  ASSERT_TRUE(batch.has_value());
  settle(false);
  EXPECT_EQ(pages[a].saved[a], 0U);
  room->saved(std::move(*batch));
  settle(false);
  EXPECT_EQ(pages[a].saved[a], 1U);
  EXPECT_NE(pages[b].find(id_text(1)), nullptr);
}

TEST_F(RoomTest, P9_AfterAFailedSaveTheRoomIsReadOnlyAndSaysSo) {
  const auto a = enter(1);
  const auto b = enter(2);
  settle();
  say(a, GestureMessage(1).created(id_text(1), "Wandelclub").bytes());
  auto batch = room->take_batch();
  ASSERT_TRUE(batch.has_value());
  room->save_failed(error(Code::store_full));
  settle();
  EXPECT_TRUE(pages[a].read_only);
  EXPECT_TRUE(pages[b].read_only);
  EXPECT_EQ(pages[a].saved[a], 0U);
  EXPECT_EQ(pages[b].find(id_text(1)), nullptr);
  say(b, GestureMessage(1).created(id_text(2), "Bakkie").bytes());
  settle();
  ASSERT_EQ(pages[b].refusals.size(), 1U);
  EXPECT_EQ(pages[b].refusals[0].code, "read_only");
  EXPECT_FALSE(room->take_batch().has_value());
  const auto late = enter(3);
  settle();
  EXPECT_TRUE(pages[late].read_only);
}

TEST_F(RoomTest, P7_AGestureSentTwiceCountsOnce) {
  const auto a = enter(1);
  settle();
  const Bytes message = GestureMessage(1).created(id_text(1), "Wandelclub").bytes();
  say(a, message);
  say(a, message);
  settle();
  const std::size_t changes = room->map().change_count();
  say(a, message);
  settle();
  EXPECT_EQ(room->map().change_count(), changes);
  EXPECT_TRUE(pages[a].refusals.empty());
  EXPECT_EQ(pages[a].saved[a], 1U);
}

TEST_F(RoomTest, P7_NumbersAreRememberedThroughARestart) {
  const auto a = enter(1);
  settle();
  say(a, GestureMessage(1).created(id_text(1), "Wandelclub").bytes());
  settle();
  model::Map map = new_map();
  for (const Bytes& change : log) ASSERT_TRUE(map.apply(change).ok());
  open(std::move(map), {{1, 1}});
  const auto back = enter(1);
  settle();
  EXPECT_EQ(pages[back].last_n, 1U);
  say(back, GestureMessage(1).created(id_text(1), "Wandelclub").bytes());
  settle();
  EXPECT_TRUE(pages[back].refusals.empty());
  EXPECT_EQ(pages[back].saved[back], 1U);
}

TEST_F(RoomTest, P5_ARefusalIsToldAgainToWhoMissedIt) {
  const auto a = enter(1);
  settle();
  say(a, GestureMessage(1).moved(id_text(404), 0, 0).bytes());
  room->take_outgoing();
  room->leave(a);
  const auto again = enter(1);
  settle();
  ASSERT_EQ(pages[again].refusals.size(), 1U);
  EXPECT_EQ(pages[again].refusals[0].n, 1U);
  EXPECT_EQ(pages[again].refusals[0].code, "unknown_entity");
  // And to who sends the gesture again.
  say(again, GestureMessage(1).moved(id_text(404), 0, 0).bytes());
  settle();
  ASSERT_EQ(pages[again].refusals.size(), 2U);
}

TEST_F(RoomTest, AShortLossOfConnectionIsMadeUpForByFrames) {
  const auto a = enter(1);
  const auto b = enter(2);
  settle();
  say(a, GestureMessage(1).created_at(id_text(1), "Wandelclub", 0, 0).bytes());
  settle();
  support::WirePage kept = pages[b];
  room->leave(b);
  pages.erase(b);
  for (int i = 0; i < 20; ++i) {
    say(a, GestureMessage(2 + static_cast<std::uint64_t>(i)).moved(id_text(1), i * 10, 40).bytes());
    settle();
  }
  const auto back = come_back(kept, 2, kept.sequence);
  settle();
  EXPECT_EQ(pages[back].snapshots, kept.snapshots);
  EXPECT_FALSE(pages[back].gap);
  expect_fresh(back);
}

TEST_F(RoomTest, ALongLossOrAnotherEpochGivesASnapshot) {
  const auto a = enter(1);
  settle();
  const std::uint64_t sequence = pages[a].sequence;
  say(a, GestureMessage(1).created_at(id_text(1), "Wandelclub", 0, 0).bytes());
  for (std::size_t i = 0; i <= kKeptFrames; ++i) {
    say(a, GestureMessage(2 + i).moved(id_text(1), static_cast<int>(i), 40).bytes());
    settle();
  }
  const auto late = room->join(Role::editor).value();
  pages[late];
  room->receive(late, support::hello(2, room->epoch(), sequence));
  const auto other = room->join(Role::editor).value();
  pages[other];
  room->receive(other, support::hello(3, room->epoch() + 2, pages[a].sequence));
  settle();
  EXPECT_EQ(pages[late].snapshots, 1U);
  EXPECT_EQ(pages[other].snapshots, 1U);
  expect_fresh(late);
}

TEST_F(RoomTest, P12_FramesKeptAtTheirLimit) {
  const auto a = enter(1);
  settle();
  say(a, GestureMessage(1).created_at(id_text(1), "Wandelclub", 0, 0).bytes());
  settle();
  const support::WirePage then = pages[a];
  const std::uint64_t start = then.sequence;
  for (std::size_t i = 0; i < kKeptFrames; ++i) {
    say(a, GestureMessage(2 + i).moved(id_text(1), 1 + static_cast<int>(i), 40).bytes());
    settle();
  }
  const auto within = come_back(then, 2, start);
  const auto beyond = come_back(then, 3, start - 1);
  settle();
  EXPECT_EQ(pages[within].snapshots, then.snapshots);
  EXPECT_EQ(pages[beyond].snapshots, then.snapshots + 1);
  expect_fresh(within);
}

TEST_F(RoomTest, ASlowReaderIsBroughtUpToDate) {
  const auto a = enter(1);
  settle();
  say(a, GestureMessage(1).created(id_text(1), "Wandelclub").bytes());
  while (auto batch = room->take_batch()) room->saved(std::move(*batch));
  room->tick();
  room->take_outgoing();  // lost on the way
  room->resync(a);
  settle();
  EXPECT_EQ(pages[a].snapshots, 2U);
  EXPECT_NE(pages[a].find(id_text(1)), nullptr);
  EXPECT_EQ(pages[a].saved[a], 1U);
}

TEST_F(RoomTest, DeletedCardsComeWithTheSnapshotAndCanBeRestored) {
  const auto a = enter(1);
  settle();
  say(a, GestureMessage(1).created_at(id_text(1), "Wandelclub", 0, 0).bytes());
  say(a, GestureMessage(2).removed(id_text(1)).bytes());
  settle();
  const auto b = enter(2);
  settle();
  ASSERT_EQ(pages[b].entities.size(), 1U);
  EXPECT_TRUE(pages[b].entities.begin()->second.gone);
  EXPECT_EQ(pages[b].entities.begin()->second.texts.at("title"), "Wandelclub");
  say(b, GestureMessage(1).restored(id_text(1)).bytes());
  settle();
  EXPECT_NE(pages[a].find(id_text(1)), nullptr);
  EXPECT_EQ(pages[a].find(id_text(1))->x, 0);
  expect_fresh(a);
}

TEST_F(RoomTest, P6_ALinkGoesWithItsEnd) {
  const auto a = enter(1);
  settle();
  say(a, GestureMessage(1)
             .created_at(id_text(1), "Wandelclub", -200, 0)
             .created_at(id_text(2), "Bakkie", 200, 0)
             .joined(id_text(3), id_text(1), id_text(2))
             .bytes());
  settle();
  ASSERT_NE(pages[a].find(id_text(3)), nullptr);
  say(a, GestureMessage(2).removed(id_text(2)).bytes());
  settle();
  EXPECT_EQ(pages[a].find(id_text(3)), nullptr);
  say(a, GestureMessage(3).restored(id_text(2)).bytes());
  settle();
  EXPECT_NE(pages[a].find(id_text(3)), nullptr);
  expect_fresh(a);
}

TEST_F(RoomTest, P14_UndoIsMineInCompany) {
  const auto a = enter(1);
  const auto b = enter(2);
  settle();
  say(a, GestureMessage(1).created_at(id_text(1), "Wandelclub", -200, 0).bytes());
  say(b, GestureMessage(1).created_at(id_text(2), "Bakkie", 200, 0).bytes());
  say(a, GestureMessage(2).moved(id_text(1), -200, 200).bytes());
  say(b, GestureMessage(2).moved(id_text(2), 200, 200).bytes());
  settle();
  say(a, support::undo(3));
  settle();
  EXPECT_EQ(pages[b].find(id_text(1))->y, 0);
  EXPECT_EQ(pages[b].find(id_text(2))->y, 200);
  say(a, support::redo(4));
  settle();
  EXPECT_EQ(pages[b].find(id_text(1))->y, 200);
  say(b, GestureMessage(3).moved(id_text(1), -100, -300).bytes());
  say(a, support::undo(5));
  settle();
  // The move is no longer a's own; what a undoes is the creation before it, and b's move stays in history.
  EXPECT_EQ(pages[b].find(id_text(1)), nullptr);
  say(a, support::undo(6));
  settle();
  ASSERT_EQ(pages[a].refusals.size(), 1U);
  EXPECT_EQ(pages[a].refusals[0].code, "nothing_to_undo");
  say(a, support::redo(7));
  settle();
  EXPECT_EQ(pages[b].find(id_text(1))->y, -300);
  expect_fresh(a);
}

TEST_F(RoomTest, FreeDrawingsSyncAndAreUndone) {
  const auto a = enter(1);
  const auto b = enter(2);
  settle();
  const std::string element = R"({"id":"V1StGXR8_Z5jdHi6B-myT","type":"freedraw","x":1,"y":2,"width":3,)"
                              R"("height":4,"points":[[0,0],[3,4]]})";
  say(a, GestureMessage(1).drawn("V1StGXR8_Z5jdHi6B-myT", 5, element).bytes());
  settle();
  const auto* drawing = pages[b].find("V1StGXR8_Z5jdHi6B-myT");
  ASSERT_NE(drawing, nullptr);
  EXPECT_EQ(drawing->kind, "drawing");
  EXPECT_EQ(drawing->drawing_version, 5U);
  say(b, GestureMessage(1).removed("V1StGXR8_Z5jdHi6B-myT").bytes());
  settle();
  EXPECT_EQ(pages[a].find("V1StGXR8_Z5jdHi6B-myT"), nullptr);
  say(b, support::undo(2));
  settle();
  EXPECT_NE(pages[a].find("V1StGXR8_Z5jdHi6B-myT"), nullptr);
  say(a, support::undo(2));
  settle();
  EXPECT_EQ(pages[b].find("V1StGXR8_Z5jdHi6B-myT"), nullptr);
  expect_fresh(b);
}

TEST_F(RoomTest, P12_MembersAtTheLimit) {
  for (std::size_t i = 0; i < kMembers; ++i) ASSERT_TRUE(room->join(Role::viewer).ok());
  EXPECT_EQ(room->join(Role::viewer).error().code, Code::limit_members);
  room->leave(1);
  EXPECT_TRUE(room->join(Role::viewer).ok());
}

TEST_F(RoomTest, TheNewestConnectionOfAKeyCounts) {
  const auto a = enter(1);
  settle();
  const auto again = enter(1);
  settle();
  EXPECT_EQ(closed[a], CloseCode::same_key);
  EXPECT_TRUE(pages[again].welcomed);
  // A late message or farewell of the old one touches nothing.
  say(a, GestureMessage(1).created(id_text(1), "Wandelclub").bytes());
  room->leave(a);
  settle();
  EXPECT_EQ(room->member_count(), 1U);
  EXPECT_EQ(room->map().find(entity_id(id_text(1))), model::kNoEntity);
}

// Nobody's key is what those have who were not let in yet.
TEST_F(RoomTest, P10_AHelloWithoutAKeyIsPutOut) {
  for (int i = 0; i < 2; ++i) {
    const auto a = room->join(Role::editor).value();
    room->receive(a, support::hello(0));
    deliver();
    EXPECT_EQ(closed[a], CloseCode::protocol_version);
    room->leave(a);
  }
  settle();
  EXPECT_EQ(room->member_count(), 0U);
}

TEST_F(RoomTest, P10_WhoDoesNotSpeakTheWireIsPutOut) {
  const auto a = room->join(Role::editor).value();
  room->receive(a, Bytes{9, 9, 9});
  room->receive(a, Bytes{});
  deliver();
  EXPECT_EQ(closed[a], CloseCode::over_limit);
  const auto b = room->join(Role::editor).value();
  room->receive(b, GestureMessage(1).created(id_text(1), "Voor de groet").bytes());
  deliver();
  EXPECT_EQ(closed[b], CloseCode::over_limit);
  const auto c = enter(3);
  settle();
  say(c, support::hello(4));
  deliver();
  EXPECT_EQ(closed[c], CloseCode::over_limit);
  ByteWriter old;
  old.u8(1);
  old.uint(kProtocolVersion - 1);
  old.u64(5);
  old.u64(0);
  old.uint(0);
  old.text("");
  old.u8(0);
  const auto d = room->join(Role::editor).value();
  room->receive(d, old.bytes());
  deliver();
  EXPECT_EQ(closed[d], CloseCode::protocol_version);
}

Bytes cursor_at(int x, int y) {
  ByteWriter presence;
  presence.u8(5);
  presence.u8(1);
  presence.sint(x);
  presence.sint(y);
  presence.uint(0);
  presence.uint(0);
  return presence.take();
}

TEST_F(RoomTest, WhatAHandDoesIsToldBeforeWhatTheRoomMadeOfIt) {
  const auto a = enter(1);
  settle();
  say(a, GestureMessage(1).created(id_text(1), "Wandelclub").bytes());
  say(a, cursor_at(1, 2));
  auto batch = room->take_batch();
  ASSERT_TRUE(batch.has_value());
  room->saved(std::move(*batch));
  room->tick();
  const auto out = room->take_outgoing();
  ASSERT_EQ(out.size(), 2U);
  EXPECT_TRUE(out[0].is_volatile);
  EXPECT_FALSE(out[1].is_volatile);
}

TEST_F(RoomTest, WhoComesInSeesWhatIsUnderOthersHandsAlready) {
  const auto a = enter(1);
  settle();
  say(a, cursor_at(1, 2));
  settle();
  const auto b = enter(2);
  settle();
  EXPECT_EQ(pages[b].presence_messages, 1U);
  EXPECT_EQ(pages[a].presence_messages, 1U);
}

TEST_F(RoomTest, PresenceIsVolatileAndGoesWithItsMember) {
  const auto a = enter(1);
  const auto b = enter(2);
  settle();
  say(a, cursor_at(10, -20));
  clock.time += 33;
  room->tick();
  const auto out = room->take_outgoing();
  ASSERT_EQ(out.size(), 1U);
  EXPECT_TRUE(out[0].is_volatile);
  EXPECT_FALSE(room->has_unsaved());
  room->leave(a);
  settle();
  EXPECT_EQ(pages[b].members.size(), 1U);
  EXPECT_EQ(pages[b].presence_messages, 1U);
}

TEST_F(RoomTest, ATickWithNothingNewSendsNothing) {
  enter(1);
  settle();
  room->tick();
  EXPECT_TRUE(room->take_outgoing().empty());
}

TEST_F(RoomTest, ManyMovesWithinATickComeOnce) {
  const auto a = enter(1);
  const auto b = enter(2);
  settle();
  say(a, GestureMessage(1).created_at(id_text(1), "Wandelclub", 0, 0).bytes());
  settle();
  const std::size_t frames = pages[b].frames;
  for (int i = 1; i <= 50; ++i) {
    say(a, GestureMessage(1 + static_cast<std::uint64_t>(i)).moved(id_text(1), i, 0).bytes());
  }
  settle();
  EXPECT_EQ(pages[b].frames, frames + 1);
  EXPECT_EQ(pages[b].find(id_text(1))->x, 50);
  EXPECT_EQ(pages[a].saved[a], 51U);
}

TEST_F(RoomTest, P8_TheRoomsOwnStampsRiseWhenTheClockGoesBack) {
  const auto a = enter(1);
  settle();
  say(a, GestureMessage(1).created_at(id_text(1), "Wandelclub", 0, 0).bytes());
  clock.time -= 3'600'000;
  say(a, GestureMessage(2).moved(id_text(1), 100, 0).bytes());
  settle();
  EXPECT_EQ(pages[a].find(id_text(1))->x, 100);
}

TEST_F(RoomTest, WhatASnapshotShowedTooEarlyGoesAgain) {
  const auto a = enter(1);
  settle();
  say(a, GestureMessage(1).created_at(id_text(1), "Wandelclub", 0, 0).bytes());
  // Not saved yet, so no frame has told of it; the snapshot of who comes now holds it.
  const auto b = enter(2);
  settle(false);
  ASSERT_NE(pages[b].find(id_text(1)), nullptr);
  EXPECT_EQ(pages[a].find(id_text(1)), nullptr);
  say(a, GestureMessage(2).removed(id_text(1)).bytes());
  settle();
  EXPECT_EQ(pages[a].find(id_text(1)), nullptr);
  EXPECT_EQ(pages[b].find(id_text(1)), nullptr);
  expect_fresh(b);
}

TEST_F(RoomTest, WhatASnapshotLeftOutTooEarlyIsToldAnew) {
  const auto a = enter(1);
  settle();
  say(a, GestureMessage(1).created_at(id_text(1), "Wandelclub", 0, 0).bytes());
  say(a, GestureMessage(2).created_at(id_text(2), "Inloop", 300, 0).bytes());
  say(a, GestureMessage(3).joined(id_text(3), id_text(1), id_text(2)).bytes());
  say(a, GestureMessage(4).joined(id_text(4), id_text(2), id_text(1)).bytes());
  settle();
  // Gone, but not saved: the snapshot of who comes now has none of them.
  say(a, GestureMessage(5).removed(id_text(2)).removed(id_text(3)).removed(id_text(4)).bytes());
  const auto b = enter(2);
  settle(false);
  EXPECT_EQ(pages[b].find(id_text(2)), nullptr);
  EXPECT_NE(pages[a].find(id_text(2)), nullptr);
  say(a, GestureMessage(6).restored(id_text(2)).restored(id_text(3)).bytes());
  settle();
  for (const auto page : {a, b}) {
    EXPECT_NE(pages[page].find(id_text(2)), nullptr);
    EXPECT_NE(pages[page].find(id_text(3)), nullptr);
    EXPECT_EQ(pages[page].find(id_text(4)), nullptr);
    expect_fresh(page);
  }
}

// Random people on a poor line: whatever happens, a page that stayed knows what a fresh one is told.
TEST_F(RoomTest, ALongLivedPageEqualsAFreshOne) {
  SeededRandom dice(42);
  std::map<std::uint64_t, std::uint64_t> numbers;
  std::vector<std::uint32_t> present = {enter(1), enter(2), enter(3)};
  settle();
  for (int step = 0; step < 600; ++step) {
    const std::size_t who = static_cast<std::size_t>(dice.below(present.size()));
    const std::uint64_t key = who + 1;
    const std::string id = id_text(static_cast<int>(dice.below(12)));
    const std::string other = id_text(static_cast<int>(dice.below(12)));
    const int x = static_cast<int>(dice.below(1600)) - 800;
    const int y = static_cast<int>(dice.below(1200)) - 600;
    const std::uint64_t n = ++numbers[key];
    switch (dice.below(8)) {
      case 0:
      case 1:
        say(present[who], GestureMessage(n).created_at(id, "Initiatief " + id.substr(20), x, y).bytes());
        break;
      case 2:
      case 3:
        say(present[who], GestureMessage(n).moved(id, x, y).bytes());
        break;
      case 4:
        say(present[who], GestureMessage(n).removed(id).bytes());
        break;
      case 5:
        say(present[who], GestureMessage(n).restored(id).bytes());
        break;
      case 6:
        say(present[who], GestureMessage(n).joined(id_text(100 + step), id, other).bytes());
        break;
      default:
        say(present[who], dice.chance(70) ? support::undo(n) : support::redo(n));
    }
    if (dice.chance(30)) settle();
    if (dice.chance(3)) {
      const support::WirePage kept = pages[present[who]];
      room->leave(present[who]);
      pages.erase(present[who]);
      present[who] = come_back(kept, key, kept.sequence);
      settle();
    }
    ASSERT_TRUE(model::check_invariants(room->map()).empty());
  }
  settle();
  for (const auto member : present) {
    EXPECT_FALSE(pages[member].gap);
    expect_fresh(member);
  }
}

}  // namespace
}  // namespace kwadrant::room
