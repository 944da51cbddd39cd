#include "model/moves.h"

#include <gtest/gtest.h>

#include <array>

#include "codec/snapshot.h"
#include "model/map.h"
#include "support/builders.h"

namespace kwadrant::model {
namespace {

using kwadrant::testing::entity;
using kwadrant::testing::kMapId;

constexpr std::size_t kRows = 40;

// A run over a table that may name an entity twice, and what its view points to.
struct AnyRun {
  std::vector<EntityId> ids;
  std::vector<std::uint16_t> entities;
  std::vector<std::uint32_t> later;
  std::vector<std::uint16_t> x;
  std::array<std::uint8_t, 4> zero{};
  ChangeHead head;

  AnyRun(SeededRandom& random, ReplicaId replica, std::uint64_t time, bool is_steady) {
    const std::size_t size = 1 + random.below(8);
    for (std::size_t i = 0; i < size; ++i) ids.push_back(entity(random.below(6)));
    const auto step = static_cast<std::uint32_t>(1 + random.below(3));
    for (std::size_t row = 0; row < kRows; ++row) {
      // All of them are moved.
      entities.push_back(static_cast<std::uint16_t>(row < size ? row : random.below(size)));
      later.push_back(is_steady ? step : static_cast<std::uint32_t>(random.below(3)));
      x.push_back(static_cast<std::uint16_t>(random.below(kAxis + 1)));
    }
    head.stamp = {time, replica};
    head.sequence = 1;
    head.label = Label::moved;
  }

  MovesView view(bool is_steady) const {
    const auto at = [](const auto& column) { return reinterpret_cast<const std::uint8_t*>(column.data()); };
    MovesView out;
    out.head = head;
    out.known = kPlaceKwadranten;
    out.count = kRows;
    out.ids = at(ids);
    out.entities = ids.size();
    out.entity = {at(entities), sizeof(std::uint16_t)};
    out.later = {at(later), is_steady ? 0 : sizeof(std::uint32_t)};
    out.x = {at(x), sizeof(std::uint16_t)};
    for (auto* column : {&out.y, &out.rx, &out.ry}) *column = {zero.data(), 0};
    for (auto* column : {&out.dx, &out.dy}) *column = {zero.data(), 0};
    return out;
  }
};

void apply_each(const MovesView& run, Map& map) {
  ChangeView change;
  change.head = run.head;
  SettingView& setting = change.settings.emplace_back();
  setting.known = run.known;
  setting.value.kind = ValueKind::place;
  for (std::size_t row = 0; row < run.count; ++row) {
    change.head.sequence = run.head.sequence + row;
    change.head.stamp.time += run.later[row];
    setting.entity = run.id(run.entity[row]);
    setting.value.place = run.place(row);
    ASSERT_TRUE(map.apply(change).ok());
  }
  EXPECT_EQ(change.head.stamp.time, run.last_time());
}

// Two replicas at about the same time, so that some rows are older than what is there, and some as old.
TEST(MovesView, P1ARunEndsAsItsChangesOneByOne) {
  SeededRandom random(11);
  for (int round = 0; round < 2'000; ++round) {
    Map in_one_go(kMapId);
    Map one_by_one(kMapId);
    for (const ReplicaId replica : {2U, 1U}) {
      const bool is_steady = random.chance(50);
      const AnyRun run(random, replica, 1'000 + random.below(60), is_steady);
      const MovesView view = run.view(is_steady);
      ASSERT_TRUE(view.check().ok());
      ASSERT_EQ(view.is_steady(), is_steady);
      ASSERT_TRUE(in_one_go.apply(view).ok());
      apply_each(view, one_by_one);
    }
    ASSERT_EQ(codec::canonical_bytes(in_one_go), codec::canonical_bytes(one_by_one)) << round;
    ASSERT_EQ(in_one_go.last_time(), one_by_one.last_time());
    ASSERT_EQ(in_one_go.change_count(), one_by_one.change_count());
    ASSERT_EQ(in_one_go.take_touched().size(), one_by_one.take_touched().size());
    ASSERT_TRUE(check_invariants(in_one_go).empty());
  }
}

TEST(MovesView, StepsOfNothingAreNotSteady) {
  SeededRandom random(12);
  AnyRun run(random, 1, 1'000, true);
  run.later.assign(kRows, 0);
  EXPECT_FALSE(run.view(true).is_steady());
  EXPECT_EQ(run.view(true).last_time(), 1'000U);
  Map in_one_go(kMapId);
  Map one_by_one(kMapId);
  ASSERT_TRUE(in_one_go.apply(run.view(true)).ok());
  apply_each(run.view(true), one_by_one);
  EXPECT_EQ(codec::canonical_bytes(in_one_go), codec::canonical_bytes(one_by_one));
}

}  // namespace
}  // namespace kwadrant::model
