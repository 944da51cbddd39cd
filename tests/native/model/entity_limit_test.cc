// P12: a hostile file fills no more than so many entities.
#include <gtest/gtest.h>

#include <optional>

#include "core/limits.h"
#include "support/builders.h"

namespace kwadrant::model {
namespace {

using kwadrant::testing::Author;
using kwadrant::testing::entity;
using kwadrant::testing::kMapId;
using kwadrant::testing::titled;

TEST(EntityLimit, P12OneBelowAtAndOneAbove) {
  Map map(kMapId);
  Author author(11);
  std::uint64_t next = 1;
  // Nothing, or why the change was refused.
  const auto add = [&](std::size_t count) -> std::optional<Code> {
    std::vector<Setting> settings;
    for (std::size_t i = 0; i < count; ++i) settings.push_back(titled(entity(next + i), "t"));
    // A change that was refused may come again under its name.
    Author tries = author;
    const auto applied = map.apply(tries.change(settings));
    if (!applied) return applied.error().code;
    author = tries;
    next += count;
    return std::nullopt;
  };
  constexpr std::optional<Code> kTaken;
  while (map.entity_count() + limits::kSettingsPerChange < limits::kModelEntities) {
    ASSERT_EQ(add(limits::kSettingsPerChange), kTaken);
  }
  ASSERT_EQ(add(limits::kModelEntities - 1 - map.entity_count()), kTaken);
  ASSERT_EQ(map.entity_count(), limits::kModelEntities - 1);
  EXPECT_EQ(add(2), Code::limit_entities);
  EXPECT_EQ(map.entity_count(), limits::kModelEntities - 1) << "a change is whole or absent";
  EXPECT_EQ(add(1), kTaken);
  EXPECT_EQ(add(1), Code::limit_entities);
  EXPECT_EQ(map.entity_count(), limits::kModelEntities);
}

// Asking for a number takes a place as a change would.
TEST(EntityLimit, P12NumbersAreGivenUpToTheLastPlace) {
  Map map(kMapId);
  std::vector<EntityId> ids{kMapId};
  for (std::uint64_t n = 1; n < limits::kModelEntities - 2; ++n) ids.push_back(entity(n));
  ASSERT_TRUE(map.load_entities(ids).ok());
  ASSERT_EQ(map.entity_count(), limits::kModelEntities - 2);
  const std::uint64_t last = limits::kModelEntities;
  EXPECT_TRUE(map.intern(entity(last - 1)).ok());
  EXPECT_TRUE(map.intern(entity(last)).ok());
  EXPECT_EQ(map.intern(entity(last + 1)).error().code, Code::limit_entities);
  EXPECT_TRUE(map.intern(entity(last)).ok()) << "what is known has its number";
  EXPECT_EQ(map.entity_count(), limits::kModelEntities);
}

}  // namespace
}  // namespace kwadrant::model
