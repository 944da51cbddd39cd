#include "replica/replica.h"

#include <gtest/gtest.h>

#include <array>
#include <map>

#include "codec/snapshot.h"
#include "core/limits.h"
#include "support/builders.h"
#include "support/fake_clock.h"

namespace kwadrant::replica {
namespace {

using kwadrant::testing::FakeClock;
using kwadrant::testing::kMapId;
using model::EntityNumber;
using model::Place;
using model::ValueKind;
using model::ValueView;

class ReplicaTest : public ::testing::Test {
 protected:
  EntityNumber entity(Replica& replica, std::uint64_t n) {
    return replica.entity(kwadrant::testing::entity(n)).value();
  }
  static ValueView text(std::string_view value) {
    ValueView v;
    v.kind = ValueKind::text;
    v.bytes = value;
    return v;
  }
  static Bytes take(Replica& replica) {
    const ByteView news = replica.news();
    Bytes out(news.begin(), news.end());
    replica.forget_news();
    return out;
  }
  static Bytes canonical(const Replica& replica) { return codec::canonical_bytes(replica.map()); }

  FakeClock clock_;
  Replica a_{kMapId, 1, clock_};
  Replica b_{kMapId, 2, clock_};
};

TEST_F(ReplicaTest, P1EditsTravelInABatchAndEndTheSame) {
  const EntityNumber e = entity(a_, 1);
  ASSERT_TRUE(a_.create(e, "initiative", "Wandelclub").ok());
  ASSERT_TRUE(a_.move(e, Place{1, 2, 3, 4, 0, 0}).ok());
  ASSERT_TRUE(a_.set(e, "note", text("elke dinsdag")).ok());
  EXPECT_EQ(b_.apply(take(a_)).value(), 3U);
  EXPECT_TRUE(canonical(a_) == canonical(b_));
  EXPECT_TRUE(take(a_).empty());
}

TEST_F(ReplicaTest, AChangeSentAloneIsNotInTheBatch) {
  const EntityNumber e = entity(a_, 1);
  std::array<std::uint8_t, 128> room{};
  Alone alone{room, 0};
  ASSERT_TRUE(a_.move(e, Place{1, 2, 0, 0, 0, 0}, &alone).ok());
  EXPECT_TRUE(take(a_).empty());
  EXPECT_EQ(b_.apply(ByteView(room).first(alone.size)).value(), 1U);
  EXPECT_EQ(b_.apply(ByteView(room).first(alone.size)).value(), 0U);
  EXPECT_TRUE(canonical(a_) == canonical(b_));
}

TEST_F(ReplicaTest, AChangeThatDoesNotFitItsRoomDidNotHappen) {
  const EntityNumber e = entity(a_, 1);
  std::array<std::uint8_t, 128> room{};
  Alone alone{room, 0};
  ASSERT_TRUE(a_.move(e, Place{}, &alone).ok());
  const std::size_t needed = alone.size;
  Alone small{std::span(room).first(needed - 1), 0};
  EXPECT_EQ(a_.move(e, Place{}, &small).error().code, Code::limit_changes);
  EXPECT_EQ(a_.map().change_count(), 1U);
  Alone exact{std::span(room).first(needed), 0};
  EXPECT_TRUE(a_.move(e, Place{}, &exact).ok());
  // Sequences have no gap: the other side takes both.
  EXPECT_EQ(b_.apply(ByteView(room).first(needed)).value(), 1U);
}

TEST_F(ReplicaTest, AnIdThatIsOnlyNamedIsNoPartOfTheMap) {
  const Bytes before = canonical(a_);
  entity(a_, 1);
  EXPECT_TRUE(canonical(a_) == before);
  EXPECT_TRUE(Replica::load(codec::encode_snapshot(a_.map()), 3, clock_).ok());
  EXPECT_EQ(a_.entity(EntityId{}).error().code, Code::bad_value);
}

TEST_F(ReplicaTest, ASnapshotGoesOnWithHigherStamps) {
  const EntityNumber e = entity(a_, 1);
  ASSERT_TRUE(a_.create(e, "initiative", "Oud").ok());
  clock_.set(clock_.now() - 1'000);
  const auto loaded = Replica::load(codec::encode_snapshot(a_.map()), 3, clock_);
  ASSERT_TRUE(loaded.ok());
  Replica& c = **loaded;
  ASSERT_TRUE(c.set(c.map().find(kwadrant::testing::entity(1)), "title", text("Nieuw")).ok());
  ASSERT_TRUE(a_.apply(take(c)).ok());
  EXPECT_EQ(a_.map().title(e), "Nieuw");
}

TEST_F(ReplicaTest, P8AStampFarAheadIsRefusedAloneAndInABatch) {
  FakeClock ahead(clock_.now() + kMaxAhead + 1);
  Replica fast(kMapId, 9, ahead);
  const EntityNumber e = entity(fast, 1);
  std::array<std::uint8_t, 128> room{};
  Alone alone{room, 0};
  ASSERT_TRUE(fast.move(e, Place{}, &alone).ok());
  EXPECT_EQ(b_.apply(ByteView(room).first(alone.size)).error().code, Code::clock_ahead);
  for (int i = 0; i < 10; ++i) ASSERT_TRUE(fast.move(e, Place{}).ok());
  EXPECT_EQ(b_.apply(take(fast)).error().code, Code::clock_ahead);
  EXPECT_EQ(b_.map().change_count(), 0U);
  clock_.set(clock_.now() + 1);
  EXPECT_TRUE(b_.apply(ByteView(room).first(alone.size)).ok());
}

TEST_F(ReplicaTest, P1ManyMovesAtOnceAreAsEachByItself) {
  SeededRandom random(3);
  std::vector<EntityNumber> entities;
  std::array<std::vector<std::uint16_t>, 4> places;
  for (int i = 0; i < 70'000; ++i) {
    entities.push_back(entity(a_, random.below(300)));
    for (std::size_t n = 0; n < 3; ++n) places[n].push_back(static_cast<std::uint16_t>(random.below(10'001)));
    places[3].push_back(0);
  }
  ASSERT_TRUE(a_.create(entities[0], "initiative", "Eerst").ok());
  ASSERT_TRUE(a_.move_all({entities, {}, {places[0], places[1], places[2], places[3]}}).ok());
  ASSERT_TRUE(a_.create(entities[1], "initiative", "Daarna").ok());
  EXPECT_EQ(b_.apply(take(a_)).value(), 70'002U);
  EXPECT_TRUE(canonical(a_) == canonical(b_));
  for (const EntityNumber e : {entities.front(), entities.back()}) {
    std::size_t last = entities.size();
    while (entities[--last] != e) {
    }
    const Place place = a_.map().get(e, model::kPlaceKwadranten).place;
    EXPECT_EQ(place, (Place{places[0][last], places[1][last], places[2][last], 0, 0, 0}));
  }
  EXPECT_TRUE(check_invariants(a_.map()).empty());
}

TEST_F(ReplicaTest, NewsStaysUntilItIsForgotten) {
  const EntityNumber e = entity(a_, 1);
  ASSERT_TRUE(a_.create(e, "initiative", "Wandelclub").ok());
  EXPECT_EQ(b_.apply(a_.news()).value(), 1U);
  ASSERT_TRUE(a_.move(e, Place{1, 2, 0, 0, 0, 0}).ok());
  EXPECT_EQ(b_.apply(a_.news()).value(), 1U);
  a_.forget_news();
  EXPECT_TRUE(a_.news().empty());
  ASSERT_TRUE(a_.move(e, Place{3, 4, 0, 0, 0, 0}).ok());
  a_.forget_news();
  EXPECT_TRUE(a_.news().empty());
}

// Entities named by their places in a table that has some twice, some never moved, and more than one run can name.
TEST_F(ReplicaTest, P1MovesOfWhatStandsInATableAreAsEachByItself) {
  constexpr std::size_t kNamed = 66'000;
  SeededRandom random(4);
  std::vector<EntityNumber> table;
  for (std::size_t i = 0; i < kNamed; ++i) table.push_back(entity(a_, i));
  table.push_back(table.front());
  for (const std::size_t end : {table.size(), std::size_t{500}}) {
    std::vector<std::uint32_t> positions;
    std::vector<std::uint16_t> x;
    for (std::size_t i = 0; i < 70'000; ++i) {
      positions.push_back(static_cast<std::uint32_t>(random.below(end)));
      x.push_back(static_cast<std::uint16_t>(random.below(10'001)));
    }
    // The one that stands in the table twice is moved under its second name last.
    positions.front() = 0;
    positions.back() = static_cast<std::uint32_t>(end - 1);
    const std::vector<std::uint16_t> zeros(x.size());
    ASSERT_TRUE(a_.move_all({positions, table, {x, zeros, zeros, zeros}}).ok());
    EXPECT_EQ(b_.apply(take(a_)).value(), x.size());
    EXPECT_TRUE(canonical(a_) == canonical(b_));
    std::map<EntityNumber, std::uint16_t> last;
    for (std::size_t i = 0; i < x.size(); ++i) last[table[positions[i]]] = x[i];
    for (const auto& [e, at] : last) ASSERT_EQ(a_.map().get(e, model::kPlaceKwadranten).place.x, at);
  }
  EXPECT_TRUE(check_invariants(a_.map()).empty());
}

TEST_F(ReplicaTest, ManyMovesAtOnceAreAllOrNothing) {
  const EntityNumber e = entity(a_, 1);
  const std::vector<std::uint16_t> two(2);
  const std::vector<std::uint16_t> outside{0, 10'001};
  const std::vector<std::uint16_t> one(1);
  const auto refused = [&](const std::vector<EntityNumber>& entities, const std::vector<std::uint16_t>& last) {
    return a_.move_all({entities, {}, {two, two, two, last}}).error().code;
  };
  EXPECT_EQ(refused({e, 99}, two), Code::unknown_entity);
  EXPECT_EQ(refused({e, e}, outside), Code::bad_place);
  EXPECT_EQ(refused({e, e}, one), Code::bad_value);
  const auto in_table = [&](const std::vector<EntityNumber>& table) {
    const std::vector<std::uint32_t> positions{0, 1};
    return a_.move_all({positions, table, {two, two, two, two}}).error().code;
  };
  EXPECT_EQ(in_table({}), Code::unknown_entity);
  EXPECT_EQ(in_table({e}), Code::unknown_entity);
  EXPECT_EQ(in_table({e, e, 99}), Code::unknown_entity);
  EXPECT_EQ(a_.map().change_count(), 0U);
  EXPECT_TRUE(a_.move_all({}).ok());
  EXPECT_TRUE(take(a_).empty());
}

// Near the limit, what is moved alone is moved by all ways, though a run might hold too many that are new.
TEST_F(ReplicaTest, P12AFullMapRefusesMovesWhicheverWayTheyCome) {
  const std::vector<EntityNumber> moved{entity(a_, 1), entity(a_, 2), entity(a_, 3), entity(a_, 1)};
  const std::vector<std::uint16_t> x(moved.size(), 7);
  const auto move_all = [&] { return a_.move_all({moved, {}, {x, x, x, x}}); };
  std::uint64_t n = 4;
  while (a_.map().entity_count() + 1 < limits::kModelEntities) entity(a_, n++);
  EXPECT_TRUE(a_.move(moved.front(), Place{1, 2, 0, 0, 0, 0}).ok());
  EXPECT_TRUE(move_all().ok());
  EXPECT_EQ(a_.map().change_count(), 5U);
  EXPECT_EQ(b_.apply(take(a_)).value(), 5U);
  entity(a_, n);
  EXPECT_EQ(a_.move(moved.front(), Place{3, 4, 0, 0, 0, 0}).error().code, Code::limit_entities);
  EXPECT_EQ(move_all().error().code, Code::limit_entities);
  EXPECT_TRUE(take(a_).empty());
  EXPECT_TRUE(canonical(a_) == canonical(b_));
}

TEST_F(ReplicaTest, WrongEditsAreRefusedAndLeaveNothing) {
  const EntityNumber e = entity(a_, 1);
  const std::string longest(limits::kTitleLength, 'x');
  EXPECT_EQ(a_.create(99, "initiative", "x").error().code, Code::unknown_entity);
  EXPECT_EQ(a_.create(e, "Geen Naam", "x").error().code, Code::bad_change);
  EXPECT_EQ(a_.create(e, "initiative", longest + "x").error().code, Code::limit_text);
  EXPECT_EQ(a_.create(e, "initiative", "\xFF").error().code, Code::bad_value);
  EXPECT_EQ(a_.set(e, "Geen Naam", {}).error().code, Code::unknown_field);
  EXPECT_EQ(a_.set(e, "deleted", text("ja")).error().code, Code::bad_change);
  EXPECT_EQ(a_.set(e, "note", text(std::string(limits::kTextLength + 1, 'x'))).error().code, Code::limit_text);
  EXPECT_EQ(a_.move(e, Place{10'001, 0, 0, 0, 0, 0}).error().code, Code::bad_place);
  EXPECT_EQ(a_.map().change_count(), 0U);
  EXPECT_TRUE(take(a_).empty());
  EXPECT_TRUE(a_.create(e, "initiative", longest).ok());
  EXPECT_TRUE(a_.set(e, "note", text(std::string(limits::kTextLength, 'x'))).ok());
  EXPECT_EQ(b_.apply(take(a_)).value(), 2U);
}

TEST_F(ReplicaTest, BytesThatAreNoChangesAreRefused) {
  for (const Bytes& bytes : {Bytes{}, Bytes{0}, Bytes{1}, Bytes{codec::kBatchForm, 2}, Bytes(200, 0xFF)}) {
    EXPECT_EQ(b_.apply(bytes).error().code, Code::bad_change);
  }
}

}  // namespace
}  // namespace kwadrant::replica
