// Values by the type of their field, under a pack that has them all.
#include "method/validate.h"

#include <gtest/gtest.h>

#include "core/limits.h"
#include "method/record.h"
#include "native/method/full_pack.h"

namespace kwadrant::method {
namespace {

using model::Setting;
using testing::id;

class ValidateFields : public ::testing::Test {
 protected:
  void SetUp() override {
    maker_.initiative("a", "Wandelclub");
    maker_.initiative("b", "Leefstraat");
    for (const char* kind : {"asset", "issue", "note", "uses"}) maker_.set(id(kind), "kind", std::string(kind));
    maker_.set(id("gone"), "kind", std::string("asset"));
    maker_.set(id("gone"), "deleted", true);
    maker_.set(id("foreign"), "kind", std::string("elders"));
  }
  Status check(const std::string& field, model::Value value) {
    return validate(maker_.map(), pack_, {{id("a"), field, std::move(value)}});
  }
  void accepted(const std::string& field, model::Value value) {
    const Status status = check(field, std::move(value));
    EXPECT_TRUE(status.ok()) << field << ": " << name_of(status.error().code);
  }
  void refused(const std::string& field, model::Value value, Code code = Code::bad_value) {
    const Status status = check(field, std::move(value));
    ASSERT_FALSE(status.ok()) << field;
    EXPECT_EQ(name_of(status.error().code), name_of(code)) << field;
    EXPECT_EQ(status.error().params.at("field"), field);
  }

  const Pack pack_ = read_pack(full_text());
  testing::MapMaker maker_;
};

std::string text(const char* words) { return words; }
std::int64_t number(std::int64_t n) { return n; }

TEST_F(ValidateFields, NothingFitsEverywhere) {
  for (const RegisterRule& one : pack_.kind("initiative")->registers) accepted(one.name, {});
}

TEST_F(ValidateFields, IntegersHaveTheBoundsOfThePack) {
  for (const std::int64_t n : {0, 1, 999, 1'000}) accepted("people", n);
  refused("people", number(-1));
  refused("people", number(1'001));
  refused("people", text("3"));
  const Status status = check("people", number(-1));
  EXPECT_EQ(status.error().params.at("least"), "0");
  EXPECT_EQ(status.error().params.at("most"), "1000");
}

TEST_F(ValidateFields, DatesLieInSaneYears) {
  EXPECT_EQ(bounds::kFirstDay, -25'567);
  EXPECT_EQ(bounds::kLastDay, 84'370);
  for (const std::int64_t day : {-25'567, -25'566, 0, 84'369, 84'370}) accepted("start", day);
  refused("start", number(-25'568));
  refused("start", number(84'371));
  refused("start", text("2026-01-01"));
}

TEST_F(ValidateFields, ScalesGoFromEndToEnd) {
  for (const std::int64_t n : {0, 1, 9'999, 10'000}) accepted("tempo", n);
  refused("tempo", number(-1));
  refused("tempo", number(10'001));
  refused("tempo", true);
}

TEST_F(ValidateFields, ChoicesAreOptionsOfTheSet) {
  accepted("soort", text("mensen"));
  refused("soort", text("geld"));
  refused("soort", text(""));
  refused("soort", true);
  accepted("themes.geld", true);
  accepted("themes.geld", false);
  refused("themes.geld", text("ja"));
  refused("themes.elders", true, Code::unknown_field);
  refused("themes", true, Code::unknown_field);
}

TEST_F(ValidateFields, ChecklistsAreAnsweredFromTheirSet) {
  accepted("conditions.tijd", text("deels"));
  refused("conditions.tijd", text("geld"));
  refused("conditions.tijd", true);
  refused("conditions.elders", text("ja"), Code::unknown_field);
  refused("conditions", text("ja"), Code::unknown_field);
}

TEST_F(ValidateFields, AReferenceNamesALiveEntityOfItsKinds) {
  accepted("issue", id("issue"));
  refused("issue", id("asset"));
  refused("issue", id("note"));
  refused("issue", id("foreign"));
  refused("issue", id("a"));
  refused("issue", maker_.map().id());
  refused("issue", EntityId());
  refused("issue", id("nobody"), Code::unknown_entity);
  refused("issue", text("issue"));
  refused("issue", std::vector<EntityId>{id("issue")});
  maker_.set(id("issue"), "deleted", true);
  refused("issue", id("issue"), Code::unknown_entity);
  EXPECT_TRUE(validate(maker_.map(), pack_, {{id("a"), "issue", id("issue")}, {id("issue"), "deleted", false}}).ok());
  EXPECT_TRUE(validate(maker_.map(), pack_, {{id("a"), "issue", id("new")}, {id("new"), "kind", text("issue")}}).ok());
}

TEST_F(ValidateFields, AListOfReferencesNamesEachOnce) {
  using Ids = std::vector<EntityId>;
  accepted("builds_on", Ids{});
  accepted("builds_on", Ids{id("b"), id("asset")});
  refused("builds_on", Ids{id("b"), id("b")});
  refused("builds_on", Ids{id("b"), EntityId()});
  refused("builds_on", Ids{id("a")});
  refused("builds_on", Ids{id("issue")});
  refused("builds_on", Ids{id("b"), id("gone")}, Code::unknown_entity);
  refused("builds_on", id("b"));
  Ids many;
  for (std::size_t i = 0; i <= limits::kIdsPerValue; ++i) many.push_back(maker_.initiative(std::to_string(i), "x"));
  refused("builds_on", many);
  many.pop_back();
  accepted("builds_on", many);
  many.pop_back();
  accepted("builds_on", many);
}

// Else nobody could add to a list of which somebody else deleted a part.
TEST_F(ValidateFields, WhatAListNamesAlreadyMayStay) {
  maker_.set(id("a"), "builds_on", std::vector<EntityId>{id("gone")});
  accepted("builds_on", std::vector<EntityId>{id("b"), id("gone")});
  const Status elsewhere = validate(maker_.map(), pack_, {{id("b"), "builds_on", std::vector<EntityId>{id("gone")}}});
  ASSERT_FALSE(elsewhere.ok());
  EXPECT_EQ(elsewhere.error().code, Code::unknown_entity);
}

TEST_F(ValidateFields, StepsFollowTransitions) {
  accepted("step", text("zien"));
  refused("step", text("maken"));
  refused("step", text("elders"));
  refused("step", number(1));
  maker_.set(id("a"), "step", text("maken"));
  accepted("step", text("doen"));
  accepted("step", text("maken"));
  accepted("step", text("zien"));
  accepted("step", {});
  refused("step", text("borgen"));
  maker_.set(id("a"), "step", text("doen"));
  accepted("step", text("maken"));
  // Merging may bring a step that this pack does not know.
  maker_.set(id("a"), "step", text("elders"));
  accepted("step", text("zien"));
  refused("step", text("doen"));
}

TEST_F(ValidateFields, RecordsAreCanonical) {
  accepted("moved", write_record({20'000, "Ömer", "Het team kwam erbij."}));
  refused("moved", text("gisteren"));
  refused("moved", text(R"({"who":"","when":null,"why":""})"));
  refused("moved", true);
  const std::size_t rest = limits::kTextLength - write_record({}).size();
  accepted("moved", write_record({{}, {}, std::string(rest - 1, 'x')}));
  accepted("moved", write_record({{}, {}, std::string(rest, 'x')}));
  refused("moved", write_record({{}, {}, std::string(rest + 1, 'x')}), Code::limit_text);
}

TEST_F(ValidateFields, LinksStandBetweenTheirKinds) {
  const auto ends_of = [&](EntityId link, EntityId from, EntityId to) {
    return validate(maker_.map(), pack_, {{link, "ends", std::vector<EntityId>{from, to}}});
  };
  maker_.link("link", id("a"), id("b"));
  EXPECT_TRUE(ends_of(id("uses"), id("a"), id("asset")).ok());
  EXPECT_TRUE(ends_of(id("link"), id("asset"), id("a")).ok());
  for (const auto& [from, to] : {std::pair(id("asset"), id("a")), {id("a"), id("b")}, {id("a"), id("issue")}}) {
    const Status status = ends_of(id("uses"), from, to);
    ASSERT_FALSE(status.ok());
    EXPECT_EQ(status.error().code, Code::bad_link);
  }
}

TEST_F(ValidateFields, TheMapsLensIsALensOfThePack) {
  const auto check_lens = [&](model::Value value) {
    return validate(maker_.map(), pack_, {{maker_.map().id(), "lens", std::move(value)}});
  };
  EXPECT_TRUE(check_lens(pack_.lenses.back().id).ok());
  EXPECT_TRUE(check_lens({}).ok());
  EXPECT_EQ(check_lens(text("nergens")).error().code, Code::bad_value);
  EXPECT_EQ(check_lens(number(0)).error().code, Code::bad_value);
}

TEST_F(ValidateFields, EveryMapHasMoments) {
  const auto check_at = [&](model::Value value) {
    return validate(maker_.map(), pack_,
                    {{id("m"), "kind", text("moment")},
                     {id("m"), "title", text("Start")},
                     {id("m"), "at", std::move(value)}});
  };
  EXPECT_TRUE(check_at(number(1'700'000'000'000)).ok());
  EXPECT_EQ(check_at(number(-1)).error().code, Code::bad_value);
  EXPECT_EQ(check_at(text("gisteren")).error().code, Code::bad_value);
}

TEST_F(ValidateFields, TheMapsAssetSetIsASetOfThePack) {
  const auto on_map = [&](model::Value value) {
    return validate(maker_.map(), pack_, {{maker_.map().id(), "asset_set", std::move(value)}});
  };
  EXPECT_TRUE(on_map(text("soorten")).ok());
  EXPECT_TRUE(on_map({}).ok());
  for (const model::Value& value : {model::Value(text("elders")), model::Value(true), model::Value(text(""))}) {
    const Status status = on_map(value);
    ASSERT_FALSE(status.ok());
    EXPECT_EQ(status.error().code, Code::bad_value);
    EXPECT_EQ(status.error().params.at("field"), "asset_set");
  }
}

}  // namespace
}  // namespace kwadrant::method
