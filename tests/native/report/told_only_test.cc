#include "report/told_only.h"

#include <gtest/gtest.h>

#include "codec/json.h"
#include "native/report/neighbourhood.h"

namespace kwadrant::report {
namespace {

std::string json_of(const Neighbourhood& map) {
  const Result<model::Map> told = told_only(map.map(), map.pack());
  EXPECT_TRUE(told.ok());
  return told ? codec::to_json(*told) : std::string();
}

EntityId signal(Neighbourhood& map, const std::string& title, std::optional<EntityId> bundle = {}) {
  const EntityId id = map.make("signal", title, {says("description", ("Over " + title).c_str())});
  if (bundle) map.set(id, "bundle", *bundle);
  return id;
}

TEST(ToldOnly, KeepsWhatReportsTell) {
  Neighbourhood map;
  const EntityId issue = map.make("issue", "Eenzaamheid");
  const EntityId walk = map.place("Wandelclub", 8'000, 2'000);
  map.set(walk, "issue", issue);
  map.join("about", walk, issue);
  map.make("quote", "q", {says("text", "Fijn dat ze er is"), says("consent", "yes"), says("uses.report", true)});
  const Result<model::Map> told = told_only(map.map(), map.pack());
  ASSERT_TRUE(told.ok());
  EXPECT_EQ(told->entity_count(), map.map().entity_count());
  const std::string json = codec::to_json(*told);
  for (const char* one : {"Wandelclub", "Eenzaamheid", "Fijn dat ze er is"}) {
    EXPECT_NE(json.find(one), std::string::npos) << one;
  }
  const model::EntityNumber e = told->find(walk);
  EXPECT_EQ(told->get(e, told->fields().find("issue")).id, issue);
  EXPECT_EQ(told->stamp(e, model::kTitle), map.map().stamp(map.map().find(walk), model::kTitle));
}

TEST(ToldOnly, WhatIsGoneIsGone) {
  Neighbourhood map;
  map.set(map.place("Weggehaald", 8'000, 2'000), "deleted", true);
  EXPECT_EQ(json_of(map).find("Weggehaald"), std::string::npos);
}

TEST(ToldOnly, WordsNeedConsentAndThisUse) {
  Neighbourhood map;
  map.make("quote", "a", {says("text", "Ongevraagd"), says("consent", "asked"), says("uses.report", true)});
  map.make("quote", "b", {says("text", "Alleen in de brief"), says("consent", "yes"), says("uses.letter", true)});
  const std::string json = json_of(map);
  EXPECT_EQ(json.find("Ongevraagd"), std::string::npos);
  EXPECT_EQ(json.find("Alleen in de brief"), std::string::npos);
}

TEST(ToldOnly, SignalsAreToldTogetherAndNeverOneByOne) {
  Neighbourhood map;
  const EntityId few = map.make("bundle", "Twee brieven");
  const EntityId many = map.make("bundle", "Drie brieven");
  signal(map, "Los");
  for (int n = 0; n < 2; ++n) signal(map, "Weinig " + std::to_string(n), few);
  for (int n = 0; n < 3; ++n) signal(map, "Vaak " + std::to_string(n), many);
  const EntityId visit = map.make("visit", "Ronde");
  map.set(visit, "signals", std::vector<EntityId>{testing::id("signalLos"), testing::id("signalVaak 1")});
  const Result<model::Map> told = told_only(map.map(), map.pack());
  ASSERT_TRUE(told.ok());
  const std::string json = codec::to_json(*told);
  for (const char* one : {"Los", "Weinig", "Vaak", "Twee brieven", "Over "}) {
    EXPECT_EQ(json.find(one), std::string::npos) << one;
  }
  EXPECT_NE(json.find("Drie brieven"), std::string::npos);
  const model::FieldNumber bundle = told->fields().find("bundle");
  for (int n = 0; n < 3; ++n) {
    const model::EntityNumber e = told->find(testing::id("signalVaak " + std::to_string(n)));
    ASSERT_NE(e, model::kNoEntity);
    EXPECT_EQ(told->get(e, bundle).id, many);
  }
  const model::ValueView seen = told->get(told->find(visit), told->fields().find("signals"));
  ASSERT_EQ(seen.id_count(), 1u);
  EXPECT_EQ(seen.id_at(0), testing::id("signalVaak 1"));
}

TEST(ToldOnly, NothingRefersToWhatIsLeftOut) {
  Neighbourhood map;
  const EntityId gone = map.make("issue", "Weg");
  const EntityId walk = map.place("Wandelclub", 8'000, 2'000);
  map.set(walk, "issue", gone);
  const EntityId link = map.join("about", walk, gone);
  map.set(gone, "deleted", true);
  const std::string json = json_of(map);
  EXPECT_NE(json.find(to_text(walk)), std::string::npos);
  EXPECT_EQ(json.find(to_text(gone)), std::string::npos);
  EXPECT_EQ(json.find(to_text(link)), std::string::npos);
}

TEST(ToldOnly, TheMapHasAnIdThatTellsNothing) {
  Neighbourhood map;
  const std::string json = json_of(map);
  EXPECT_EQ(json.find(to_text(map.map().id())), std::string::npos);
  EXPECT_NE(json.find("Samen in Oost"), std::string::npos);
}

}  // namespace
}  // namespace kwadrant::report
