#include "model/move.h"

#include <gtest/gtest.h>

#include <array>

#include "codec/snapshot.h"
#include "core/limits.h"
#include "support/builders.h"

namespace kwadrant::model {
namespace {

using kwadrant::testing::Author;
using kwadrant::testing::created;
using kwadrant::testing::entity;
using kwadrant::testing::kMapId;
using kwadrant::testing::placed;
using kwadrant::testing::titled;

// Numbers of every length that the forms know.
std::uint64_t any_number(SeededRandom& random, std::uint64_t most) {
  return std::min(random.next() >> random.below(64), most);
}

Move any_move(SeededRandom& random) {
  Move move;
  move.head.stamp = {any_number(random, kLastTime), random.next() | 1};
  move.head.sequence = std::max<std::uint64_t>(1, any_number(random, kLastNumber));
  move.head.author = any_number(random, ~0ULL);
  move.head.author_n = any_number(random, kLastNumber);
  move.head.label = static_cast<Label>(random.below(kLastLabel + 1U));
  move.entity = {random.next(), random.next()};
  const auto axis = [&] { return static_cast<std::uint16_t>(random.below(kAxis + 1)); };
  const auto beside = [&] { return static_cast<std::int16_t>(static_cast<int>(random.below(2 * kAxis + 1)) - kAxis); };
  move.place = {axis(), axis(), axis(), axis(), beside(), beside()};
  return move;
}

Bytes written(const Move& move) {
  Bytes out(kMoveBytes);
  out.resize(write_move(out, move));
  return out;
}

Bytes as_any_change(const Move& move) {
  ChangeView change;
  change.head = move.head;
  SettingView& setting = change.settings.emplace_back();
  setting.entity = move.entity;
  setting.known = move.field;
  setting.value.kind = ValueKind::place;
  setting.value.place = move.place;
  ByteWriter out;
  write_change(out, change);
  return out.take();
}

Bytes canonical(const Map& map) { return codec::canonical_bytes(map); }

TEST(Move, P13IsWrittenAndReadAsAnyChange) {
  SeededRandom random(7);
  for (int i = 0; i < 5'000; ++i) {
    const Move move = any_move(random);
    const Bytes bytes = written(move);
    ASSERT_EQ(bytes, as_any_change(move));
    const std::optional<Move> read = read_move(bytes);
    ASSERT_TRUE(read);
    EXPECT_EQ(written(*read), bytes);
  }
}

TEST(Move, OtherBytesAreReadAsMovesOnlyWhenTheyAreSuchChanges) {
  SeededRandom random(8);
  ChangeView change;
  int moves = 0;
  for (int i = 0; i < 200; ++i) {
    const Bytes good = written(any_move(random));
    for (std::size_t at = 0; at < good.size(); ++at) {
      for (const int flip : {1, 2, 4, 8, 16, 32, 64, 128, 255}) {
        Bytes bytes = good;
        bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ flip);
        const std::optional<Move> read = read_move(bytes);
        if (!read) continue;
        ++moves;
        ASSERT_TRUE(decode_change(bytes, change).ok()) << "byte " << at;
        EXPECT_EQ(as_any_change(*read), bytes);
      }
      EXPECT_FALSE(read_move(ByteView(good).first(at)));
    }
    Bytes longer = good;
    longer.push_back(0);
    EXPECT_FALSE(read_move(longer));
  }
  EXPECT_GT(moves, 10'000);
}

TEST(Move, ChangesOfOtherKindsAreNone) {
  Author author(1);
  EXPECT_TRUE(read_move(author.change({placed(entity(1), 1, 2)}, Label::moved)));
  EXPECT_FALSE(read_move(author.change({titled(entity(1), "twelve bytes")})));
  EXPECT_FALSE(read_move(author.change({created(entity(1)), placed(entity(1), 1, 2)})));
  EXPECT_FALSE(read_move(author.change({{entity(1), "place.other", Place{}}})));
  EXPECT_FALSE(read_move(author.change({{entity(1), "place.kwadranten", std::int64_t{4}}})));
  EXPECT_FALSE(read_move({}));
}

class MoveOnMap : public ::testing::Test {
 protected:
  MoveOnMap() {
    for (std::uint64_t n = 1; n <= 3; ++n) EXPECT_TRUE(map_.apply(author_.change({created(entity(n))})).ok());
  }
  // The author's next move, with the number that the map has for its entity.
  Move next(std::uint64_t n, int x, int y) {
    Move move = *read_move(author_.change({placed(entity(n), x, y)}, Label::moved));
    move.number = map_.find(entity(n));
    return move;
  }

  Map map_{kMapId};
  Author author_{5};
};

TEST_F(MoveOnMap, P1DoesWhatItsBytesDo) {
  Map other(kMapId);
  Author same(5);
  for (std::uint64_t n = 1; n <= 3; ++n) ASSERT_TRUE(other.apply(same.change({created(entity(n))})).ok());
  map_.take_touched();
  for (int i = 0; i < 20; ++i) {
    const Move move = next(static_cast<std::uint64_t>(i % 2 + 1), i, 2 * i);
    EXPECT_TRUE(map_.apply(move));
    EXPECT_TRUE(other.apply(written(move)).value().fresh);
  }
  EXPECT_EQ(canonical(map_), canonical(other));
  EXPECT_EQ(map_.change_count(), 23U);
  EXPECT_EQ(map_.last_time(), author_.last().stamp.time);
  EXPECT_EQ(map_.take_touched().size(), 2U);
}

TEST_F(MoveOnMap, P1AnOlderMoveLosesAndCounts) {
  Move late = next(1, 10, 10);
  Author rival(6, 1);
  Move early = *read_move(rival.change_at(2, {placed(entity(1), 20, 20)}));
  early.number = late.number;
  EXPECT_TRUE(map_.apply(late));
  EXPECT_TRUE(map_.apply(early));
  EXPECT_EQ(map_.get(late.number, kPlaceKwadranten).place.x, 10);
  EXPECT_TRUE(map_.seen().has(6, 1));
}

TEST_F(MoveOnMap, WhatIsNotNextOrNamesAnotherIsLeftToTheOthers) {
  const Move first = next(1, 10, 10);
  const Move second = next(1, 20, 20);
  const Bytes before = canonical(map_);
  EXPECT_FALSE(map_.apply(second)) << "came early";
  Move wrong = first;
  wrong.number = map_.find(entity(2));
  EXPECT_FALSE(map_.apply(wrong));
  wrong.number = kNoEntity;
  EXPECT_FALSE(map_.apply(wrong));
  EXPECT_EQ(canonical(map_), before);
  ASSERT_TRUE(map_.apply(first));
  EXPECT_FALSE(map_.apply(first)) << "a duplicate";
  EXPECT_TRUE(map_.apply(written(second)).value().fresh);
  EXPECT_FALSE(map_.apply(second));
}

// As for every other change: replicas that differ on what is too much would differ on the map.
TEST(MoveLimit, P12AFullMapRefusesItWhicheverWayItComes) {
  Map map(kMapId);
  std::vector<EntityId> ids{kMapId};
  for (std::uint64_t n = 1; n < limits::kModelEntities; ++n) ids.push_back(entity(n));
  ASSERT_TRUE(map.load_entities(ids).ok());
  ASSERT_EQ(map.entity_count(), limits::kModelEntities);
  Author author(5);
  const Bytes bytes = author.change({placed(entity(1), 1, 2)}, Label::moved);
  Move move = *read_move(bytes);
  move.number = map.find(entity(1));
  EXPECT_FALSE(map.apply(move));
  EXPECT_EQ(map.apply(bytes).error().code, Code::limit_entities);
}

}  // namespace
}  // namespace kwadrant::model
