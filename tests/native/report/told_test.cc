// What fields of every type say in words.
#include <gtest/gtest.h>

#include "method/record.h"
#include "native/report/neighbourhood.h"
#include "report/source.h"

namespace kwadrant::report {
namespace {

std::string told(const Neighbourhood& map, EntityId id, std::string_view field) {
  const board::Projection board(map.map(), map.pack());
  const insight::Insight insight(map.map(), map.pack(), kToday);
  Options options;
  options.today = kToday;
  return Source(board, insight, options, {}).told(map.map().find(id), field);
}

const method::FieldRule& rule(std::string_view field) { return *whole_pack().kind("initiative")->field(field); }
const std::vector<method::Option>& options_of(std::string_view field) {
  return whole_pack().choice_sets[rule(field).source].options;
}

TEST(Told, EveryTypeOfFieldSaysItInWords) {
  Neighbourhood map;
  const EntityId issue = map.make("issue", "Eenzaamheid");
  const EntityId walk = map.place("Wandelclub", 8'000, 2'000);
  const method::Option& choice = options_of("category").front();
  const std::vector<method::Option>& goals = options_of("main_goals");
  const method::Step& step = whole_pack().flows[rule("step").source].steps.front();
  map.apply({{walk, "description", std::string("Elke week\nsamen")},
             {walk, "workgroup_people", std::int64_t{12}},
             {walk, "on_agenda", true},
             {walk, "starts", *day_of("2026-03-31")},
             {walk, "category", choice.id},
             {walk, "main_goals." + goals[0].id, true},
             {walk, "main_goals." + goals[1].id, true},
             {walk, "step", step.id},
             {walk, "issue", issue},
             {walk, "resident_test", method::write_record({*day_of("2026-01-02"), "Jo", "Nodig"})}});
  EXPECT_EQ(told(map, walk, "description"), "Elke week samen");
  EXPECT_TRUE(told(map, walk, "workgroup_people").starts_with("12"));
  EXPECT_EQ(told(map, walk, "on_agenda"), "ja");
  EXPECT_EQ(told(map, walk, "starts"), date(*day_of("2026-03-31"), method::Language::nl));
  EXPECT_EQ(told(map, walk, "category"), choice.title.nl);
  EXPECT_EQ(told(map, walk, "main_goals"), goals[0].title.nl + " en " + goals[1].title.nl);
  EXPECT_EQ(told(map, walk, "step"), step.title.nl);
  EXPECT_EQ(told(map, walk, "issue"), "Eenzaamheid");
  EXPECT_EQ(told(map, walk, "resident_test"), date(*day_of("2026-01-02"), method::Language::nl) + ", Jo. Nodig");
  EXPECT_EQ(told(map, walk, "conditions"), "");
  EXPECT_EQ(told(map, walk, "no_such_field"), "");
}

TEST(Told, WhatSaysNothingOrDoesNotFitIsEmpty) {
  Neighbourhood map;
  const EntityId walk = map.place("Wandelclub", 8'000, 2'000);
  for (const char* field : {"description", "workgroup_people", "on_agenda", "starts", "category", "main_goals", "step",
                            "issue", "resident_test"}) {
    EXPECT_EQ(told(map, walk, field), "") << field;
  }
  // As another replica with another pack may have set them.
  map.apply({{walk, "workgroup_people", std::string("veel")},
             {walk, "starts", std::int64_t{1} << 40},
             {walk, "category", std::string("nergens")},
             {walk, "step", std::string("nergens")},
             {walk, "issue", testing::id("nobody")},
             {walk, "resident_test", std::string("{}")}});
  for (const char* field : {"workgroup_people", "starts", "category", "step", "issue", "resident_test"}) {
    EXPECT_EQ(told(map, walk, field), "") << field;
  }
}

}  // namespace
}  // namespace kwadrant::report
