#include "model/map.h"

#include "agreement.h"
#include "codec/snapshot.h"
#include "core/limits.h"

namespace kwadrant::model {
namespace {

using kwadrant::testing::Author;
using kwadrant::testing::created;
using kwadrant::testing::deleted;
using kwadrant::testing::drawn;
using kwadrant::testing::entity;
using kwadrant::testing::kMapId;
using kwadrant::testing::placed;
using kwadrant::testing::titled;

TEST(Map, EmptyMapHasOnlyItself) {
  const Map map(kMapId);
  EXPECT_EQ(map.id(), kMapId);
  EXPECT_EQ(map.entity_count(), 1u);
  EXPECT_EQ(map.find(kMapId), Map::self());
  EXPECT_EQ(map.find(entity(1)), kNoEntity);
  EXPECT_TRUE(map.get(Map::self(), kTitle).is_nothing());
  EXPECT_FALSE(map.is_live(Map::self()));
  expect_invariants(map);
}

TEST(Map, P7SameChangeTwiceCountsOnce) {
  Map map(kMapId);
  Author author(1);
  const Bytes change = author.change({created(entity(1)), titled(entity(1), "a")});
  const Applied first = *map.apply(change);
  EXPECT_TRUE(first.fresh);
  EXPECT_EQ(first.won, 2u);
  const Bytes before = codec::canonical_bytes(map);
  std::vector<Previous> previous;
  const Applied again = *map.apply(change, &previous);
  EXPECT_FALSE(again.fresh);
  EXPECT_EQ(again.won + again.lost, 0u);
  EXPECT_TRUE(previous.empty());
  EXPECT_EQ(codec::canonical_bytes(map), before);
}

TEST(Map, P5LostSettingsAreCounted) {
  Map map(kMapId);
  Author one(1);
  Author two(2);
  ASSERT_TRUE(map.apply(one.change_at(9, {titled(entity(1), "new")})).ok());
  std::vector<Previous> previous;
  const Applied applied = *map.apply(two.change_at(5, {titled(entity(1), "old"), placed(entity(1), 1, 1)}), &previous);
  EXPECT_TRUE(applied.fresh);
  EXPECT_EQ(applied.won, 1u);
  EXPECT_EQ(applied.lost, 1u);
  ASSERT_EQ(previous.size(), 1u);
  EXPECT_EQ(previous[0].field, static_cast<FieldNumber>(kPlaceKwadranten));
  EXPECT_EQ(map.last_time(), 9u);
}

TEST(Map, P4RefusedChangeLeavesNothingBehind) {
  Map map(kMapId);
  Author author(1);
  ASSERT_TRUE(map.apply(author.change({created(entity(1)), titled(entity(1), "a")})).ok());
  map.take_touched();
  const Bytes before = codec::canonical_bytes(map);
  const std::size_t fields = map.fields().size();
  const std::vector<Setting> wrong = {
      {entity(2), "title", std::int64_t{1}}, {entity(2), "kind", true},
      {entity(2), "deleted", std::int64_t{1}}, {entity(2), "place.kwadranten", std::string("here")},
      {entity(2), "place.other", std::int64_t{-1}}, {entity(2), "element", std::string("{}")},
      {entity(2), "data", true}, {entity(2), "ends", std::vector<EntityId>{entity(1)}},
      {entity(2), "ends", entity(1)}};
  for (const Setting& setting : wrong) {
    SCOPED_TRACE(setting.field);
    const Result<Applied> applied =
        map.apply(author.change({titled(entity(1), "b"), {entity(3), "fresh-name", true}, setting}));
    ASSERT_FALSE(applied.ok());
    EXPECT_EQ(applied.error().code, Code::bad_change);
    EXPECT_EQ(codec::canonical_bytes(map), before);
    EXPECT_EQ(map.fields().size(), fields);
    EXPECT_EQ(map.find(entity(3)), kNoEntity);
    EXPECT_TRUE(map.take_touched().empty());
  }
}

TEST(Map, EveryRegisterCanBeSetBackToNothing) {
  Map map(kMapId);
  Author author(1);
  ASSERT_TRUE(map.apply(author.change({created(entity(1)), titled(entity(1), "a"), placed(entity(1), 1, 2)})).ok());
  const std::vector<Setting> nothing = {{entity(1), "title", std::monostate{}},
                                        {entity(1), "place.kwadranten", std::monostate{}}};
  ASSERT_TRUE(map.apply(author.change(nothing)).ok());
  const EntityNumber e = map.find(entity(1));
  EXPECT_TRUE(map.get(e, kTitle).is_nothing());
  EXPECT_EQ(map.stamp(e, kTitle).time, author.last().stamp.time);
  EXPECT_TRUE(map.is_live(e));
  expect_invariants(map);
}

TEST(Map, P12FieldNamesHaveALimitAndARefusedChangeTakesNone) {
  Map map(kMapId);
  Author author(1);
  const auto names = [](std::size_t from, std::size_t to) {
    std::vector<Setting> out;
    for (std::size_t i = from; i < to; ++i) out.push_back({entity(1), "f" + std::to_string(i), true});
    return out;
  };
  const std::size_t room = limits::kFields - map.fields().size();
  ASSERT_TRUE(map.apply(author.change(names(0, room - 1))).ok());
  const Bytes two_more = author.change(names(room - 1, room + 1));
  const Result<Applied> refused = map.apply(two_more);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().code, Code::limit_entities);
  EXPECT_EQ(map.fields().size(), limits::kFields - 1);
  EXPECT_TRUE(map.apply(author.change(names(room - 1, room))).ok()) << "exactly at the limit";
  EXPECT_FALSE(map.apply(author.change(names(room, room + 1))).ok());
  EXPECT_TRUE(map.apply(author.change(names(0, room))).ok()) << "known names are always welcome";
}

TEST(Map, P12EarlyChangesHaveALimit) {
  Map map(kMapId);
  std::vector<Bytes> changes;
  Author author(1);
  for (std::size_t i = 0; i < limits::kEarlyChanges + 2; ++i) {
    changes.push_back(author.change({titled(entity(1), "t")}));
  }
  for (std::size_t i = 1; i <= limits::kEarlyChanges; ++i) ASSERT_TRUE(map.apply(changes[i]).ok());
  const Bytes before = codec::canonical_bytes(map);
  const Result<Applied> refused = map.apply(changes.back());
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().code, Code::limit_changes);
  EXPECT_EQ(codec::canonical_bytes(map), before);
  ASSERT_TRUE(map.apply(changes[0]).ok());
  EXPECT_TRUE(map.apply(changes.back())->fresh);
  EXPECT_TRUE(map.seen().early().empty());
}

TEST(Map, TouchedEntitiesAreToldOnce) {
  Map map(kMapId);
  Author one(1);
  Author two(2);
  const Bytes three = one.change_at(5, {titled(entity(2), "b"), titled(entity(1), "a"), placed(entity(2), 1, 1)});
  ASSERT_TRUE(map.apply(three).ok());
  ASSERT_TRUE(map.apply(two.change_at(3, {titled(entity(1), "late")})).ok());
  const std::vector<EntityNumber> touched = map.take_touched();
  ASSERT_EQ(touched.size(), 2u);
  EXPECT_EQ(map.id_of(touched[0]), entity(2));
  EXPECT_TRUE(map.take_touched().empty());
  ASSERT_TRUE(map.apply(two.change_at(4, {titled(entity(1), "too late as well")})).ok());
  EXPECT_TRUE(map.take_touched().empty()) << "nothing changed";
}

TEST(Map, ValuesMayComeFromTheMapItself) {
  Map map(kMapId);
  Author author(1);
  const std::string long_title(100, 'a');
  ASSERT_TRUE(map.apply(author.change({titled(entity(1), long_title), drawn(entity(1), 1, 1, "first")})).ok());
  for (std::uint64_t i = 2; i < 600; ++i) {
    const std::string title(map.title(map.find(entity(i - 1))));
    ASSERT_TRUE(map.apply(author.change({titled(entity(i), title), titled(entity(i - 1), "short")})).ok());
  }
  EXPECT_EQ(map.title(map.find(entity(599))), long_title);
  EXPECT_EQ(map.title(map.find(entity(300))), "short");
  expect_invariants(map);
}

TEST(Map, ForEachGoesInTheOrderOfNumbers) {
  Map map(kMapId);
  Author author(1);
  for (std::uint64_t i = 994; i > 0; i -= 7) ASSERT_TRUE(map.apply(author.change({titled(entity(i), "t")})).ok());
  EntityNumber before = 0;
  std::size_t count = 0;
  map.for_each(kTitle, [&](EntityNumber e, const ValueView& value, Stamp) {
    EXPECT_GT(e, before);
    EXPECT_EQ(value.text(), "t");
    before = e;
    ++count;
  });
  EXPECT_EQ(count, map.entity_count() - 1);
}

TEST(Map, ManyReplicasAreToldApart) {
  Map map(kMapId);
  for (ReplicaId r = 1; r <= 300; ++r) {
    Author author(r);
    ASSERT_TRUE(map.apply(author.change_at(r, {titled(entity(r), "t"), titled(entity(1), std::to_string(r))})).ok());
  }
  EXPECT_EQ(map.title(map.find(entity(1))), "300");
  for (ReplicaId r = 2; r <= 300; ++r) EXPECT_EQ(map.stamp(map.find(entity(r)), kTitle).replica, r);
  expect_invariants(map);
}

}  // namespace
}  // namespace kwadrant::model
