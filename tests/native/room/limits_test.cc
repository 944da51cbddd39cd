// P12: the limits of a session, one below, at and one above.
#include "fixture.h"
#include "room/limits.h"

namespace kwadrant::room {
namespace {

using support::GestureMessage;

class RoomLimitsTest : public RoomTest {
 protected:
  // Ticks and answers the bytes of the frame that went to all, 0 when there was none.
  std::size_t frame_bytes() {
    while (auto batch = room->take_batch()) room->saved(std::move(*batch));
    room->tick();
    std::size_t out = 0;
    for (const Outgoing& message : room->take_outgoing()) {
      constexpr std::uint8_t kFrame = 130;
      if (message.member == 0 && !message.bytes->empty() && (*message.bytes)[0] == kFrame) out += message.bytes->size();
    }
    return out;
  }

  static Bytes drawing(std::uint64_t n, std::size_t length) {
    const std::string element = R"({"id":"V1StGXR8_Z5jdHi6B-myT","type":"text","x":0,"y":0,"width":1,)"
                                R"("height":1,"text":")";
    return GestureMessage(n)
        .drawn("V1StGXR8_Z5jdHi6B-myT", static_cast<std::uint32_t>(n), element + std::string(length, 'a') + "\"}")
        .bytes();
  }
};

TEST_F(RoomLimitsTest, P12FramesAreKeptUpToSoManyBytes) {
  // So that the last one, of up to twice that, is still allowed.
  constexpr std::size_t kLength = 120'000;
  for (const int beside : {-1, 0, 1}) {
    SCOPED_TRACE(beside);
    open(new_map());
    const auto a = enter(1);
    settle();
    const support::WirePage then = pages[a];
    std::uint64_t n = 0;
    say(a, drawing(++n, kLength));
    std::size_t kept = frame_bytes();
    // From the second on frames of this kind differ in the text alone.
    say(a, drawing(++n, kLength));
    const std::size_t more = frame_bytes();
    kept += more;
    while (kept + 2 * more <= kKeptFrameBytes) {
      say(a, drawing(++n, kLength));
      kept += frame_bytes();
    }
    const std::size_t rest = kKeptFrameBytes - kept - (more - kLength);
    say(a, drawing(++n, static_cast<std::size_t>(static_cast<int>(rest) + beside)));
    EXPECT_EQ(static_cast<std::ptrdiff_t>(kept + frame_bytes()), static_cast<std::ptrdiff_t>(kKeptFrameBytes) + beside);
    const auto late = come_back(then, 2, then.sequence);
    settle();
    EXPECT_EQ(pages[late].snapshots, then.snapshots + (beside > 0 ? 1 : 0)) << "the oldest frame is kept or not";
  }
}

TEST_F(RoomLimitsTest, P12RefusalsAreToldAgainUpToSoMany) {
  for (const std::size_t count : {kKeptRefusals - 1, kKeptRefusals, kKeptRefusals + 1}) {
    const std::uint64_t key = count;
    const auto viewer = enter(key, Role::viewer);
    settle();
    for (std::uint64_t n = 1; n <= count; ++n) {
      say(viewer, GestureMessage(n).created(id_text(static_cast<int>(n)), "Wandelclub").bytes());
    }
    settle();
    EXPECT_EQ(pages[viewer].refusals.size(), count);
    const auto again = enter(key, Role::viewer);
    settle();
    ASSERT_EQ(pages[again].refusals.size(), std::min(count, kKeptRefusals));
    EXPECT_EQ(pages[again].refusals.back().n, count) << "the last ones";
  }
}

TEST_F(RoomLimitsTest, P12KeysThatChangedNothingAreForgottenBeyondSoMany) {
  constexpr std::uint64_t kFirst = 1'000'000;
  for (const std::size_t keys : {kKeptKeys - 1, kKeptKeys, kKeptKeys + 1}) {
    SCOPED_TRACE(keys);
    open(new_map());
    const auto refuse = [&](std::uint64_t key) {
      const std::uint32_t member = room->join(Role::viewer).value();
      room->receive(member, support::hello(key));
      room->receive(member, GestureMessage(1).created(id_text(1), "Wandelclub").bytes());
      room->leave(member);
      if (key % 1'000 == 0) frame_bytes();
    };
    refuse(kFirst);
    for (std::uint64_t key = 1; key < keys; ++key) refuse(key);
    frame_bytes();
    const auto again = enter(kFirst, Role::viewer);
    settle();
    EXPECT_EQ(pages[again].refusals.size(), keys > kKeptKeys ? 0U : 1U);
  }
}

TEST_F(RoomLimitsTest, P7WhoChangedTheMapIsNeverForgotten) {
  constexpr std::uint64_t kFirst = 1'000'000;
  const auto first = enter(kFirst);
  say(first, GestureMessage(1).created(id_text(1), "Wandelclub").bytes());
  settle();
  room->leave(first);
  for (std::uint64_t key = 1; key <= kKeptKeys + 5; ++key) {
    // Others that change it, that change nothing, and that are refused.
    const std::uint32_t member = room->join(key % 3 == 0 ? Role::viewer : Role::editor).value();
    room->receive(member, support::hello(key));
    const int x = key % 3 == 1 ? static_cast<int>(key % 10'000) : 0;
    room->receive(member, GestureMessage(1).moved(id_text(1), x, 40).bytes());
    room->leave(member);
    if (key % 1'000 == 0) frame_bytes();
  }
  frame_bytes();
  const auto again = enter(kFirst);
  say(again, GestureMessage(1).moved(id_text(1), 5'000, 5'000).bytes());
  EXPECT_FALSE(room->has_unsaved()) << "a known number is not taken again";
}

TEST_F(RoomLimitsTest, P12ChangesWaitToBeSavedUpToSoMany) {
  const auto a = enter(1);
  settle();
  say(a, GestureMessage(1).created_at(id_text(1), "Wandelclub", 0, 0).bytes());
  settle();
  // A place of its own each time: what changes nothing does not wait.
  const auto move = [&](std::uint64_t n) {
    say(a, GestureMessage(n).moved(id_text(1), static_cast<int>(n % 300), 40).bytes());
  };
  for (std::uint64_t n = 2; n <= kUnsavedChanges; ++n) move(n);
  settle(false);
  EXPECT_TRUE(pages[a].refusals.empty()) << "one below";
  move(kUnsavedChanges + 1);
  settle(false);
  EXPECT_TRUE(pages[a].refusals.empty()) << "at the limit";
  move(kUnsavedChanges + 2);
  settle();
  ASSERT_EQ(pages[a].refusals.size(), 1U);
  EXPECT_EQ(pages[a].refusals[0].code, "limit_rate");
  EXPECT_EQ(pages[a].saved[a], kUnsavedChanges + 1);
  move(kUnsavedChanges + 3);
  settle();
  EXPECT_EQ(pages[a].saved[a], kUnsavedChanges + 3) << "the disk has caught up";
}

TEST_F(RoomLimitsTest, NothingToUndoOrRedoIsSaid) {
  const auto a = enter(1);
  settle();
  say(a, support::redo(1));
  say(a, support::undo(2));
  settle();
  ASSERT_EQ(pages[a].refusals.size(), 2U);
  EXPECT_EQ(pages[a].refusals[0].code, "nothing_to_redo");
  EXPECT_EQ(pages[a].refusals[1].code, "nothing_to_undo");
}

}  // namespace
}  // namespace kwadrant::room
