#include "method/upgrade.h"

#include <gtest/gtest.h>

#include "method/validate.h"
#include "native/method/full_pack.h"

namespace kwadrant::method {
namespace {

using testing::id;
using Names = std::vector<std::string>;

std::vector<std::pair<std::string, std::size_t>> lost(const model::Map& map, const Pack& from, const Pack& to) {
  std::vector<std::pair<std::string, std::size_t>> out;
  for (const Loss& loss : losses(map, from, to)) out.emplace_back(loss.path, loss.registers);
  return out;
}

TEST(Compare, ANewerPackLosesNothing) {
  EXPECT_TRUE(compare(read_pack(kwadranten_text()), read_pack(full_text())).loses_nothing());
  EXPECT_TRUE(compare(read_pack(full_text()), read_pack(full_text())).loses_nothing());
}

TEST(Compare, SaysWhatIsLacking) {
  const Upgrade back = compare(read_pack(full_text()), read_pack(kwadranten_text()));
  EXPECT_FALSE(back.loses_nothing());
  EXPECT_EQ(back.kinds, (Names{"asset", "uses", "signal", "bundle", "issue", "note"}));
  EXPECT_EQ(back.fields.front(), "initiative.place.basis");
  EXPECT_EQ(back.fields.back(), "initiative.moved");
  EXPECT_EQ(back.fields.size(), 12U);
  EXPECT_TRUE(back.options.empty());
}

TEST(Compare, SaysWhichOptionsAreGone) {
  const Pack before = read_pack(full_text());
  Pack after = read_pack(full_text());
  after.choice_sets[1].options.erase(after.choice_sets[1].options.begin());
  after.choice_sets[2].options.pop_back();
  after.flows[0].steps[3].id = "einde";
  const Upgrade upgrade = compare(before, after);
  EXPECT_TRUE(upgrade.kinds.empty());
  EXPECT_TRUE(upgrade.fields.empty());
  EXPECT_EQ(upgrade.options,
            (Names{"initiative.themes.geld", "initiative.conditions.deels", "initiative.step.borgen"}));
}

TEST(Compare, ATypeThatHoldsOtherValuesIsAnotherField) {
  const Pack before = read_pack(kwadranten_text());
  const std::string longer = replaced(kwadranten_text(), R"("fields": [{ "name": "title")",
                                      R"("fields": [{ "name": "why", "title": { "nl": "a", "en": "a" },
                                         "type": "text" }, { "name": "title")");
  const std::string long_text =
      replaced(longer, R"("type": "text" }, { "name": "title")", R"("type": "long_text" }, { "name": "title")");
  EXPECT_TRUE(compare(read_pack(longer), read_pack(long_text)).loses_nothing());
  EXPECT_EQ(compare(read_pack(long_text), read_pack(longer)).fields, Names{"link.why"});
  Pack no_link = before;
  no_link.kinds[1].traits.link = false;
  EXPECT_EQ(compare(before, no_link).fields, Names{"link.ends"});
}

class Losses : public ::testing::Test {
 protected:
  void SetUp() override {
    maker.initiative_at("a", "Wandelclub", {1'000, 2'000, 0, 0, 0, 0});
    maker.initiative("b", "Leefstraat");
    maker.link("link", id("a"), id("b"));
  }
  const Pack small = read_pack(kwadranten_text());
  const Pack full = read_pack(full_text());
  testing::MapMaker maker;
};

using Lost = std::vector<std::pair<std::string, std::size_t>>;

TEST_F(Losses, OnlyWhatIsUsedCounts) {
  EXPECT_EQ(lost(maker.map(), small, full), Lost());
  EXPECT_EQ(lost(maker.map(), full, small), Lost());
  maker.set(id("a"), "themes.geld", true);
  maker.set(id("b"), "themes.geld", false);
  maker.set(id("a"), "themes.eten", {});
  maker.set(id("a"), "place.basis", std::int64_t{0});
  maker.set(id("asset"), "kind", std::string("asset"));
  maker.set(id("asset"), "title", std::string("Zaal"));
  maker.set(id("asset"), "deleted", true);
  maker.set(maker.map().id(), "asset_set", std::string("soorten"));
  const Lost expected = {{"asset", 1},
                         {"asset.deleted", 1},
                         {"asset.title", 1},
                         {"initiative.place.basis", 1},
                         {"initiative.themes.geld", 2},
                         {"map.asset_set", 1}};
  EXPECT_EQ(lost(maker.map(), full, small), expected);
  EXPECT_EQ(lost(maker.map(), full, full), Lost());
}

TEST_F(Losses, ValuesWithoutRoomCount) {
  maker.set(id("a"), "soort", std::string("plekken"));
  maker.set(id("b"), "soort", std::string("mensen"));
  maker.set(id("a"), "people", std::int64_t{900});
  Pack narrow = full;
  narrow.choice_sets[0].options.pop_back();
  for (FieldRule& field : narrow.kinds[0].fields) field.most = std::min<std::int64_t>(field.most, 800);
  EXPECT_EQ(lost(maker.map(), full, narrow), (Lost{{"initiative.people", 1}, {"initiative.soort", 1}}));
}

TEST_F(Losses, WhatNobodyKnewIsNotLost) {
  maker.set(id("foreign"), "kind", std::string("elders"));
  maker.set(id("a"), "kleur", std::string("rood"));
  maker.set(id("a"), "people", std::int64_t{5'000});
  EXPECT_EQ(lost(maker.map(), full, small), Lost());
}

TEST_F(Losses, AMapTakesNoPackThatWouldLoseThem) {
  const auto take = [&](const Pack& now, const std::string& text) {
    return validate(maker.map(), now, {{maker.map().id(), "pack", text}});
  };
  EXPECT_TRUE(take(small, full_text()).ok());
  EXPECT_TRUE(take(full, kwadranten_text()).ok());
  maker.set(id("a"), "people", std::int64_t{3});
  const Status status = take(full, kwadranten_text());
  ASSERT_FALSE(status.ok());
  EXPECT_EQ(status.error().code, Code::pack_invalid);
  EXPECT_EQ(status.error().params.at("reason"), "loses");
  EXPECT_EQ(status.error().params.at("path"), "initiative.people");
}

}  // namespace
}  // namespace kwadrant::method
