#include "exchange/changes.h"

#include <gtest/gtest.h>

#include <set>

#include "core/limits.h"
#include "support/map_maker.h"

namespace kwadrant::exchange {
namespace {

using model::Setting;
using testing::id;

std::vector<Setting> many(std::size_t entities, std::size_t fields, std::size_t text) {
  std::vector<Setting> settings;
  for (std::size_t f = 0; f < fields; ++f) {
    for (std::size_t e = 0; e < entities; ++e) {
      settings.push_back({id(std::to_string(e)), "field" + std::to_string(f), std::string(text, 'x')});
    }
  }
  return settings;
}

TEST(Changes, NothingIsNoChange) { EXPECT_TRUE(into_changes({}).empty()); }

TEST(Changes, SettingsOfAnEntityComeTogetherAndTheLastValueStays) {
  const auto changes = into_changes({{id("a"), "title", std::string("een")},
                                     {id("b"), "title", std::string("twee")},
                                     {id("a"), "description", std::string("drie")},
                                     {id("a"), "title", std::string("vier")}});
  ASSERT_EQ(changes.size(), 1U);
  ASSERT_EQ(changes[0].size(), 3U);
  EXPECT_EQ(changes[0][0].entity, id("a"));
  EXPECT_EQ(changes[0][0].value, model::Value(std::string("vier")));
  EXPECT_EQ(changes[0][1].field, "description");
  EXPECT_EQ(changes[0][2].entity, id("b"));
}

void expect_allowed(const std::vector<std::vector<Setting>>& changes) {
  std::set<EntityId> before;
  for (const std::vector<Setting>& change : changes) {
    const Bytes bytes = model::encode_change({{1, 1}, 1, 0, 0, model::Label::imported}, change);
    model::ChangeView view;
    EXPECT_TRUE(model::decode_change(bytes, view).ok()) << change.size() << " settings, " << bytes.size() << " bytes";
    std::set<EntityId> here;
    for (const Setting& setting : change) here.insert(setting.entity);
    for (const EntityId entity : here) EXPECT_TRUE(before.insert(entity).second) << "an entity in two changes";
  }
}

TEST(Changes, TheNumberOfSettingsIsBounded) {
  const std::size_t entities = limits::kSettingsPerChange / 5;
  EXPECT_EQ(into_changes(many(entities, 5, 1)).size(), 1U);
  const auto two = into_changes(many(entities + 1, 5, 1));
  ASSERT_EQ(two.size(), 2U);
  EXPECT_EQ(two[0].size(), limits::kSettingsPerChange);
  EXPECT_EQ(two[1].size(), 5U);
  expect_allowed(two);
}

TEST(Changes, TheNumberOfBytesIsBounded) {
  const auto changes = into_changes(many(500, 2, 10'000));
  EXPECT_EQ(changes.size(), 4U);
  expect_allowed(changes);
}

}  // namespace
}  // namespace kwadrant::exchange
