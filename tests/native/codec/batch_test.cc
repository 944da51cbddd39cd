#include "codec/batch.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "codec/snapshot.h"
#include "model/fields.h"
#include "support/builders.h"

namespace kwadrant::codec {
namespace {

using kwadrant::testing::Author;
using kwadrant::testing::created;
using kwadrant::testing::entity;
using kwadrant::testing::kMapId;
using kwadrant::testing::map_of;
using kwadrant::testing::placed;
using kwadrant::testing::titled;
using model::Map;

Bytes taken(BatchWriter& writer) {
  const ByteView batch = writer.batch();
  Bytes out(batch.begin(), batch.end());
  writer.clear();
  return out;
}

Bytes batch_of(const std::vector<Bytes>& changes) {
  BatchWriter writer;
  model::ChangeView view;
  for (const Bytes& change : changes) {
    KW_CHECK(model::decode_change(change, view).ok());
    writer.add(view);
  }
  return taken(writer);
}

std::size_t apply_all(const Bytes& batch, Map& map) {
  const Result<Batch> read = read_batch(batch, map);
  KW_CHECK(read.ok());
  const Result<std::size_t> fresh = apply(*read, map);
  KW_CHECK(fresh.ok());
  return *fresh;
}

// Moves of one replica over a few entities, with footprints and card spots now and then.
std::vector<Bytes> moves(Author& author, std::size_t count, std::uint64_t seed, std::uint64_t entities = 9) {
  SeededRandom random(seed);
  std::vector<Bytes> out;
  for (std::size_t i = 0; i < count; ++i) {
    model::Setting s = placed(entity(random.below(entities)), static_cast<int>(random.below(10'001)), 10'000);
    if (random.chance(10)) std::get<model::Place>(s.value).dx = -10'000;
    out.push_back(author.change({s}, model::Label::moved));
  }
  return out;
}

TEST(Batch, P1GivesTheSameMapAsItsChangesOneByOne) {
  Author one(1);
  Author two(2);
  for (const std::size_t count : {1U, 3U, 4U, 5U, 1'000U}) {
    std::vector<Bytes> changes = moves(one, count, count);
    const std::vector<Bytes> others = moves(two, count, count + 1);
    changes.insert(changes.end(), others.begin(), others.end());
    changes.push_back(two.change({created(entity(1)), titled(entity(1), "Wandelclub")}));
    const std::vector<Bytes> more = moves(two, count, count + 2);
    changes.insert(changes.end(), more.begin(), more.end());
    Map before(kMapId);
    for (const Bytes& change : changes) ASSERT_TRUE(before.apply(change).ok());
    Map map(kMapId);
    // Numbers of the replicas go on from the rounds before: those changes are early here, and come one by one.
    EXPECT_EQ(apply_all(batch_of(changes), map), changes.size());
    EXPECT_TRUE(canonical_bytes(map) == canonical_bytes(before));
    EXPECT_TRUE(check_invariants(map).empty());
  }
}

TEST(Batch, MovesOfTheFirstMinuteOfTimeAreTaken) {
  BatchWriter writer;
  model::ChangeView change;
  change.head = {{5, 1}, 1, 0, 0, model::Label::moved};
  change.settings.resize(1);
  change.settings[0].entity = entity(1);
  change.settings[0].known = model::kPlaceKwadranten;
  change.settings[0].value.kind = model::ValueKind::place;
  for (; change.head.sequence <= 4; ++change.head.sequence, change.head.stamp.time += 1'000) writer.add(change);
  Map map(kMapId);
  EXPECT_EQ(apply_all(taken(writer), map), 4U);
  EXPECT_EQ(map.stamp(map.find(entity(1)), model::kPlaceKwadranten).time, 3'005U);
}

TEST(Batch, MovesCostAFewBytesEach) {
  Author author(1);
  const std::vector<Bytes> changes = moves(author, 1'000, 3);
  // An entity of two bytes, x of two, and a card's spot of two; the time's step and y are the same everywhere.
  EXPECT_LT(batch_of(changes).size(), 1'000 * 6 + 300U);
}

TEST(Batch, P7WhatIsThereAlreadyIsSkipped) {
  Author author(1);
  const std::vector<Bytes> changes = moves(author, 100, 4);
  Map map = map_of({changes.begin(), changes.begin() + 40});
  EXPECT_EQ(apply_all(batch_of(changes), map), 60U);
  EXPECT_EQ(apply_all(batch_of(changes), map), 0U);
  EXPECT_TRUE(canonical_bytes(map) == canonical_bytes(map_of(changes)));
}

TEST(Batch, P1ConcurrentMovesEndTheSameInBothOrders) {
  Author one(1);
  Author two(2);
  const Bytes a = batch_of(moves(one, 500, 5));
  const Bytes b = batch_of(moves(two, 500, 6));
  Map first(kMapId);
  Map second(kMapId);
  apply_all(a, first);
  apply_all(b, first);
  apply_all(b, second);
  apply_all(a, second);
  EXPECT_TRUE(canonical_bytes(first) == canonical_bytes(second));
}

TEST(Batch, MovesOfAnotherFieldKeepItsName) {
  Author author(1);
  std::vector<Bytes> changes;
  const model::Setting moved{entity(1), "place.speelveld", model::Place{5, 6, 0, 0, 0, 0}};
  for (int i = 0; i < 10; ++i) changes.push_back(author.change({moved}));
  Map map(kMapId);
  apply_all(batch_of(changes), map);
  EXPECT_TRUE(canonical_bytes(map) == canonical_bytes(map_of(changes)));
}

TEST(Batch, ManyEntitiesAreSeveralRuns) {
  Author author(1);
  std::vector<Bytes> changes;
  for (std::uint64_t i = 0; i < 70'000; ++i) changes.push_back(author.change({placed(entity(i), 1, 2)}));
  Map map(kMapId);
  EXPECT_EQ(apply_all(batch_of(changes), map), 70'000U);
  EXPECT_EQ(map.entity_count(), 70'001U);
  EXPECT_TRUE(map.seen().early().empty());
}

TEST(Batch, AWriterThatWasClearedStartsAnew) {
  Author author(1);
  BatchWriter writer;
  model::ChangeView view;
  const std::vector<Bytes> changes = moves(author, 20, 10);
  const auto add = [&](std::size_t from, std::size_t to) {
    for (; from < to; ++from) {
      ASSERT_TRUE(model::decode_change(changes[from], view).ok());
      writer.add(view);
    }
  };
  add(0, 7);
  writer.clear();
  EXPECT_TRUE(writer.empty());
  add(7, 14);
  EXPECT_FALSE(writer.batch().empty());
  add(14, 20);
  Map map = map_of({changes.begin(), changes.begin() + 7});
  EXPECT_EQ(apply_all(taken(writer), map), 13U);
  EXPECT_TRUE(canonical_bytes(map) == canonical_bytes(map_of(changes)));
}

TEST(Batch, AnEmptyWriterGivesNoBytes) {
  BatchWriter writer;
  EXPECT_TRUE(writer.empty());
  EXPECT_TRUE(writer.batch().empty());
}

TEST(Batch, P10EveryTruncationIsRefusedAndChangesNothing) {
  Author author(1);
  std::vector<Bytes> changes = moves(author, 20, 7);
  changes.push_back(author.change({titled(entity(1), "Moestuin")}));
  const Bytes whole = batch_of(changes);
  const Map map(kMapId);
  for (std::size_t size = 2; size < whole.size(); ++size) {
    const Result<Batch> read = read_batch(ByteView(whole).first(size), map);
    // Cut between two groups it is a shorter batch.
    if (read.ok()) {
      EXPECT_EQ(read->changes, 20U);
      continue;
    }
    EXPECT_EQ(read.error().code, Code::bad_change);
  }
}

TEST(Batch, P10DamagedBytesAreRefusedOrApplyToASoundMap) {
  Author author(1);
  std::vector<Bytes> changes = moves(author, 30, 8);
  changes.push_back(author.change({titled(entity(1), "Moestuin"), created(entity(1))}));
  const Bytes whole = batch_of(changes);
  SeededRandom random(9);
  std::size_t refused = 0;
  for (int i = 0; i < 3'000; ++i) {
    Bytes damaged = whole;
    damaged[random.below(damaged.size())] ^= static_cast<std::uint8_t>(1 + random.below(255));
    Map map(kMapId);
    const Result<Batch> read = read_batch(damaged, map);
    if (!read.ok()) {
      ++refused;
      continue;
    }
    if (apply(*read, map).ok()) {
      EXPECT_TRUE(check_invariants(map).empty());
    }
  }
  EXPECT_GT(refused, 300U);
}

// One run of moves, written by hand: two moves of one entity.
struct MovesRun {
  std::uint64_t replica = 1, sequence = 1, time = 5, author_n = 1;
  std::uint8_t step = 1, label = 2;
  std::uint64_t code = model::kPlaceKwadranten + 1;
  EntityId id{1, 2};
  std::uint16_t index = 0, x = 10'000;
  std::uint32_t later = 1;
  std::int16_t dx = 0;
  Bytes bytes() const {
    ByteWriter out;
    out.u8(kBatchForm);
    out.u8(1);
    out.u64(replica);
    out.uint(sequence);
    out.u64(time);
    out.u64(0);
    out.uint(author_n);
    out.u8(step);
    out.u8(label);
    out.uint(code);
    out.uint(1);
    out.uint(2);
    out.u8(0x7F);
    out.u64(id.hi);
    out.u64(id.lo);
    out.u16(0);
    out.u16(index);
    out.u32(later);
    for (const std::uint16_t n : {x, x, x, x}) out.u16(n);
    out.u16(static_cast<std::uint16_t>(dx));
    out.u16(0);
    return out.take();
  }
};

TEST(Batch, P10ARunOutsideItsRangesIsRefused) {
  Map map(kMapId);
  EXPECT_TRUE(read_batch(MovesRun().bytes(), map).ok());
  const auto refused = [&](auto change) {
    MovesRun run;
    change(run);
    return !read_batch(run.bytes(), map).ok();
  };
  EXPECT_TRUE(refused([](MovesRun& r) { r.replica = 0; }));
  EXPECT_TRUE(refused([](MovesRun& r) { r.sequence = 0; }));
  EXPECT_TRUE(refused([](MovesRun& r) { r.sequence = model::kLastNumber; }));
  EXPECT_TRUE(refused([](MovesRun& r) { r.author_n = model::kLastNumber; }));
  EXPECT_TRUE(refused([](MovesRun& r) { r.time = model::kLastTime; }));
  EXPECT_TRUE(refused([](MovesRun& r) { r.step = 2; }));
  EXPECT_TRUE(refused([](MovesRun& r) { r.label = model::kLastLabel + 1; }));
  EXPECT_TRUE(refused([](MovesRun& r) { r.code = model::kTitle + 1; }));
  EXPECT_TRUE(refused([](MovesRun& r) { r.code = model::kKnownFields + 1; }));
  EXPECT_TRUE(refused([](MovesRun& r) { r.id = {}; }));
  EXPECT_TRUE(refused([](MovesRun& r) { r.index = 1; }));
  EXPECT_TRUE(refused([](MovesRun& r) { r.x = 10'001; }));
  EXPECT_TRUE(refused([](MovesRun& r) { r.dx = -10'001; }));
  EXPECT_FALSE(refused([](MovesRun& r) { r.sequence = model::kLastNumber - 2; }));
  EXPECT_FALSE(refused([](MovesRun& r) { r.time = model::kLastTime - 2; }));
}

}  // namespace
}  // namespace kwadrant::codec
