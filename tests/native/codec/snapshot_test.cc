#include "codec/snapshot.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/limits.h"
#include "sealed.h"
#include "support/builders.h"

namespace kwadrant::codec {
namespace {

using kwadrant::testing::Author;
using kwadrant::testing::created;
using kwadrant::testing::deleted;
using kwadrant::testing::drawn;
using kwadrant::testing::entity;
using kwadrant::testing::joined;
using kwadrant::testing::kMapId;
using kwadrant::testing::map_of;
using kwadrant::testing::placed;
using kwadrant::testing::titled;

// Changes with every kind of value, of two replicas, one of which has a gap.
std::vector<Bytes> rich_changes() {
  Author one(0xFFFFFFFFFFFFFF01);
  Author two(2, 5'000);
  std::vector<Bytes> out;
  for (std::uint64_t i = 1; i <= 40; ++i) {
    out.push_back(one.change({created(entity(i * 37 % 41)), titled(entity(i * 37 % 41), "title " + std::to_string(i)),
                              placed(entity(i * 37 % 41), static_cast<int>(i) * 250, 10'000 - static_cast<int>(i))}));
  }
  out.push_back(one.change({joined(entity(50), entity(1), entity(2)), {entity(50), "note", std::string("één")}}));
  const std::string odd_bytes("\0\xFF", 2);
  out.push_back(one.change({drawn(entity(60), 4'000'000'000, 4'000'000'001, odd_bytes), deleted(entity(3))}));
  out.push_back(two.change({{entity(1), "place.other", std::int64_t{12}},
                            {entity(1), "low", std::int64_t{-9'000'000'000'000'000'000}},
                            {entity(2), "low", std::int64_t{9'000'000'000'000'000'000}},
                            {entity(1), "who", entity(2)},
                            {entity(1), "none", std::monostate{}},
                            {entity(2), "none", std::vector<EntityId>{}},
                            {entity(3), "none", false}}));
  two.change({titled(entity(1), "never arrives")});
  out.push_back(two.change({titled(entity(1), "early")}));
  model::Place place{1, 2, 3, 4, -10'000, 10'000};
  out.push_back(two.change({{entity(5), "place.kwadranten", place}}));
  return out;
}

TEST(Snapshot, P1SameChangesInAnyOrderGiveTheSameBytes) {
  std::vector<Bytes> changes = rich_changes();
  const Bytes expected = encode_snapshot(map_of(changes));
  SeededRandom random(5);
  for (int round = 0; round < 20; ++round) {
    for (std::size_t i = changes.size() - 1; i > 0; --i) std::swap(changes[i], changes[random.below(i + 1)]);
    ASSERT_TRUE(encode_snapshot(map_of(changes)) == expected);
  }
  changes.pop_back();
  EXPECT_FALSE(encode_snapshot(map_of(changes)) == expected);
}

TEST(Snapshot, P2CanonicalFormIsFixed) {
  Author author(0x0102030405060708);
  const model::Map map = map_of({author.change_at(300, {titled({0, 5}, "ab")})});
  const Bytes expected = {7, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0,           // id of the map
                          0xAC, 2,                                                 // last time
                          1, 8, 7, 6, 5, 4, 3, 2, 1, 1, 0,                         // replica: one change, none early
                          2, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0,       // two entities: hi
                          5, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0,          // lo
                          1, 5, 't', 'i', 't', 'l', 'e', 1, 0, 0xD8, 4, 0, 3, 2, 'a', 'b'};
  EXPECT_EQ(canonical_bytes(map), expected);
}

TEST(Snapshot, LoadedMapIsTheSameMap) {
  const model::Map map = map_of(rich_changes());
  const Bytes snapshot = encode_snapshot(map);
  Result<model::Map> loaded = decode_snapshot(snapshot);
  ASSERT_TRUE(loaded.ok()) << loaded.error().detail;
  EXPECT_EQ(loaded->id(), map.id());
  EXPECT_EQ(loaded->change_count(), map.change_count());
  EXPECT_EQ(loaded->last_time(), map.last_time());
  EXPECT_EQ(loaded->seen(), map.seen());
  EXPECT_TRUE(canonical_bytes(*loaded) == canonical_bytes(map));
  EXPECT_TRUE(encode_snapshot(*loaded) == snapshot);
  EXPECT_TRUE(check_invariants(*loaded).empty());
}

TEST(Snapshot, P1LoadedMapGoesOnLikeTheOther) {
  const std::vector<Bytes> changes = rich_changes();
  model::Map map = map_of(changes);
  model::Map loaded = decode_snapshot(encode_snapshot(map)).value();
  for (const Bytes& change : changes) EXPECT_FALSE(loaded.apply(change)->fresh);
  Author two(2, 5'000);
  two.change({titled(entity(1), "x")});
  const std::vector<Bytes> more = {two.change({titled(entity(1), "never arrives")}),
                                   Author(3).change({titled(entity(90), "new")})};
  for (const Bytes& change : more) {
    ASSERT_TRUE(map.apply(change)->fresh);
    ASSERT_TRUE(loaded.apply(change)->fresh);
  }
  EXPECT_TRUE(loaded.seen().early().empty());
  EXPECT_TRUE(canonical_bytes(loaded) == canonical_bytes(map));
}

TEST(Snapshot, EmptyMapHasASnapshotToo) {
  const model::Map map(kMapId);
  Result<model::Map> loaded = decode_snapshot(encode_snapshot(map));
  ASSERT_TRUE(loaded.ok());
  EXPECT_TRUE(canonical_bytes(*loaded) == canonical_bytes(map));
}

TEST(Snapshot, P10AnyDamageIsFound) {
  const Bytes snapshot = encode_snapshot(map_of(rich_changes()));
  for (std::size_t n = 0; n < snapshot.size(); ++n) {
    const Result<model::Map> cut = decode_snapshot(ByteView(snapshot).first(n));
    ASSERT_FALSE(cut.ok());
    EXPECT_EQ(cut.error().code, Code::snapshot_corrupt);
    Bytes flipped = snapshot;
    flipped[n] ^= static_cast<std::uint8_t>(1 << n % 8);
    const Result<model::Map> damaged = decode_snapshot(flipped);
    ASSERT_FALSE(damaged.ok());
    EXPECT_EQ(damaged.error().code, Code::snapshot_corrupt) << "also when it hits the form's number";
  }
}

TEST(Snapshot, P13LaterFormIsToldApartFromDamage) {
  const Bytes plain = canonical_bytes(model::Map(kMapId));
  EXPECT_EQ(outcome(seal(plain, plain.size())), "ok");
  EXPECT_EQ(outcome(seal(plain, plain.size(), 2)), "store_newer");
  EXPECT_EQ(outcome(seal(plain, plain.size(), 0)), "snapshot_corrupt");
}

TEST(Snapshot, P10SizesThatCannotBeAreNotReserved) {
  const Bytes plain = canonical_bytes(model::Map(kMapId));
  const std::vector<std::uint64_t> claims = {
      0, plain.size() - 1, plain.size() + 1, limits::kSnapshotBytes, limits::kSnapshotBytes + 1, ~0ULL};
  for (const std::uint64_t claimed : claims) {
    EXPECT_EQ(outcome(seal(plain, claimed)), "snapshot_corrupt") << claimed;
  }
}

TEST(Snapshot, P10HostileBehindAValidChecksumIsAnErrorOrAMap) {
  const Bytes plain = canonical_bytes(map_of(rich_changes()));
  std::size_t refused = 0;
  std::size_t tried = 0;
  for (std::size_t at = 0; at < plain.size(); ++at) {
    for (const int value : {0xFF, plain[at] + 1}) {
      Bytes hostile = plain;
      hostile[at] = static_cast<std::uint8_t>(value);
      ++tried;
      const Result<model::Map> loaded = decode_snapshot(seal(hostile, hostile.size()));
      if (!loaded) {
        ++refused;
        continue;
      }
      ASSERT_TRUE(check_invariants(*loaded).empty()) << at;
      const Bytes again = canonical_bytes(*loaded);
      const Result<model::Map> reloaded = decode_snapshot(seal(again, again.size()));
      ASSERT_TRUE(reloaded.ok()) << at << " " << reloaded.error().detail;
      ASSERT_TRUE(canonical_bytes(*reloaded) == again) << at;
    }
  }
  EXPECT_GT(refused, tried / 10);
  EXPECT_LT(refused, tried) << "some bytes are only content";
  for (std::size_t n = 0; n < plain.size(); ++n) {
    EXPECT_EQ(outcome(seal(ByteView(plain).first(n), n)), "snapshot_corrupt");
  }
}

std::string outcome_with_self(ByteWriter out) {
  out.uint(1);
  out.u64(7);
  out.u64(7);
  out.uint(0);
  return outcome(seal(out.bytes(), out.size()));
}

TEST(Snapshot, P10VersionVectorsThatCannotBeAreRefused) {
  const auto with = [](const std::vector<std::uint64_t>& numbers) {
    ByteWriter out = head(9, {1});
    for (const std::uint64_t n : numbers) out.uint(n);
    return outcome_with_self(std::move(out));
  };
  EXPECT_EQ(with({5, 0}), "ok");
  EXPECT_EQ(with({5, 2, 1, 0}), "ok");
  EXPECT_EQ(with({5, 1, 0}), "snapshot_corrupt") << "an early change that is not early";
  EXPECT_EQ(with({~0ULL, 0}), "snapshot_corrupt") << "more changes than can be counted";
  EXPECT_EQ(with({5, 1, (1ULL << 63) - 6}), "snapshot_corrupt");
  ByteWriter twice = head(9, {1, 1});
  for (int i = 0; i < 4; ++i) twice.uint(0);
  EXPECT_EQ(outcome_with_self(std::move(twice)), "snapshot_corrupt");
  ByteWriter zero = head(9, {0});
  zero.uint(1);
  zero.uint(0);
  EXPECT_EQ(outcome_with_self(std::move(zero)), "snapshot_corrupt");
  EXPECT_EQ(outcome_with_self(head(model::kLastTime, {})), "ok");
  EXPECT_EQ(outcome_with_self(head(model::kLastTime + 1, {})), "snapshot_corrupt");
}

// Their bytes lie side by side: together they are a text also when the border between them is within a letter.
TEST(Snapshot, P10EachTextIsATextByItself) {
  Author author(9);
  Bytes plain = canonical_bytes(map_of({author.change({titled(entity(1), "caf\u00E9"), titled(entity(2), "bar")})}));
  ASSERT_EQ(outcome(seal(plain, plain.size())), "ok");
  const Bytes lengths{5, 3};
  const auto at = std::search(plain.begin(), plain.end(), lengths.begin(), lengths.end());
  ASSERT_NE(at, plain.end());
  at[0] = 4;
  at[1] = 4;
  EXPECT_EQ(outcome(seal(plain, plain.size())), "snapshot_corrupt");
  at[0] = 3;
  at[1] = 5;
  EXPECT_EQ(outcome(seal(plain, plain.size())), "ok");
}

TEST(Snapshot, TextThatRepeatsIsStoredSmall) {
  Author author(1);
  std::vector<Bytes> changes;
  for (std::uint64_t i = 0; i < 2'000; ++i) {
    changes.push_back(author.change(
        {created(entity(i)), titled(entity(i), "Buurtmoestuin van de straat"), placed(entity(i), 100, 200)}));
  }
  const model::Map map = map_of(changes);
  EXPECT_LT(encode_snapshot(map).size() * 5, canonical_bytes(map).size());
}

}  // namespace
}  // namespace kwadrant::codec
