#include "report/redaction.h"

#include <gtest/gtest.h>

#include "method/record.h"
#include "native/report/neighbourhood.h"

namespace kwadrant::report {
namespace {

// A map with a name in every place that can hold one.
void make_named(Neighbourhood& map) {
  map.set(map.map().id(), "title", std::string("Samen met mevrouw Verhagen"));
  map.make("area", "Oost, bel 06-12345678");
  const EntityId issue = map.make("issue", "Eenzaamheid", {says("description", "Fatima zegt: mail f.bos@wijk.nl"),
                                                           says("on_agenda", true)});
  const EntityId who = map.make("party", "Fatima", {says("party_kind", "resident"), says("contact", "Achmed Geheim")});
  const EntityId house = map.make("party", "Buurthuis De Brug", {says("party_kind", "organisation")});
  const EntityId walk = map.place("Wandelclub van Fatima", 8'000, 2'000);
  map.set(walk, "description", std::string("Vraag meneer Van Zanten, Kerkstraat 12, 2011 AB"));
  map.set(walk, "issue", issue);
  map.make("action", "Achmed Geheim bellen", {says("owner", who), says("initiative", walk)});
  map.make("action", "Zaal", {says("owner", house)});
  map.make("action", "Folder", {says("owner_name", "Sjaan Stiekem")});
  map.make("answer", "x", {says("text", "Sjaan Stiekem weet het")});
  const method::Record record{*day_of("2026-10-01"), "Wim Verborgen", "Wim Verborgen wilde het"};
  map.make("decision", "Doorgaan", {says("decided", method::write_record(record)), says("because", "Wim Verborgen")});
  map.make("quote", "q", {says("text", "Mijn BSN is 123456782"), says("consent", "yes"), says("uses.report", true),
                          says("issue", issue)});
  map.make("quote", "r", {says("text", "Ongevraagde woorden"), says("consent", "asked"), says("uses.report", true)});
}

const std::vector<std::string>& secrets() {
  static const std::vector<std::string> all = {"Verhagen",      "12345678", "Fatima",        "f.bos@wijk.nl",
                                               "Achmed",        "Geheim",   "Zanten",        "2011 AB",
                                               "Sjaan Stiekem", "Verborgen", "Ongevraagde"};
  return all;
}

TEST(Redaction, LeavesNothingOfAnyoneInAnyKindOfReport) {
  Neighbourhood map;
  make_named(map);
  map.options().redact = true;
  for (const ReportKind kind : {ReportKind::report, ReportKind::area, ReportKind::agenda, ReportKind::leaflet,
                                ReportKind::letter}) {
    map.options().kind = kind;
    map.options().issue = testing::id("issueEenzaamheid");
    const std::string json = map.json();
    for (const std::string& secret : secrets()) EXPECT_EQ(json.find(secret), std::string::npos) << secret;
  }
}

TEST(Redaction, WithoutItTheReportSaysWhatPeopleWrote) {
  Neighbourhood map;
  make_named(map);
  const std::string json = map.json();
  for (const char* never : {"Ongevraagde", "van Achmed"}) EXPECT_EQ(json.find(never), std::string::npos) << never;
  for (const char* told : {"Fatima", "Sjaan Stiekem", "f.bos@wijk.nl"}) {
    EXPECT_NE(json.find(told), std::string::npos) << told;
  }
}

TEST(Redaction, OwnersBecomeTheirParty) {
  Neighbourhood map;
  make_named(map);
  map.options().redact = true;
  EXPECT_EQ(map.section("actions"),
            "Wat | Wie | Klaar op | Gedaan\n[...] bellen | Bewoners |  | nee\nZaal | Buurthuis De Brug |  | nee\n"
            "Folder | iemand |  | nee\n");
  map.options().language = method::Language::en;
  EXPECT_NE(map.section("actions").find("[...] bellen | Residents"), std::string::npos);
}

TEST(Redaction, PicturesAreRedactedToo) {
  Neighbourhood map;
  make_named(map);
  map.options().redact = true;
  const Document document = map.report();
  ASSERT_EQ(document.pictures.size(), 1u);
  const Picture& picture = document.pictures.front().second;
  EXPECT_NE(picture.svg.find("Wandelclub van"), std::string::npos);
  for (const std::string* text : {&picture.svg, &picture.display, &picture.alt, &picture.title}) {
    for (const std::string& secret : secrets()) EXPECT_EQ(text->find(secret), std::string::npos) << secret;
  }
}

TEST(Redaction, KeepsPlacesStampsAndOrder) {
  Neighbourhood map;
  make_named(map);
  const privacy::Names names = names_on({&map.map()}, map.pack());
  const Result<model::Map> copy = redacted(map.map(), map.pack(), names, method::Language::nl);
  ASSERT_TRUE(copy.ok());
  EXPECT_EQ(copy->entity_count(), map.map().entity_count());
  EXPECT_EQ(copy->last_time(), map.map().last_time());
  const EntityId walk = testing::id("initiativeWandelclub van Fatima");
  const model::EntityNumber e = copy->find(walk);
  EXPECT_EQ(copy->get(e, model::kPlaceKwadranten).place.x, 8'000);
  EXPECT_EQ(copy->stamp(e, model::kTitle), map.map().stamp(map.map().find(walk), model::kTitle));
}

TEST(Redaction, WordsOfThePackAreNobodysName) {
  Neighbourhood map;
  map.make("party", "Bewoners", {says("party_kind", "resident")});
  map.place("Koffie voor Bewoners", 8'000, 2'000);
  map.options().redact = true;
  EXPECT_NE(map.json().find("Koffie voor Bewoners"), std::string::npos);
}

TEST(Redaction, ThePastIsRedactedAsWell) {
  Neighbourhood then;
  then.make("party", "Fatima", {says("party_kind", "resident")});
  then.place("Soep van Fatima", 8'000, 2'000);
  Neighbourhood now;
  now.options().redact = true;
  const Past past{then.map(), {"", "Begin van Fatima", *day_of("2026-03-01")}};
  const std::string json = now.json(&past);
  EXPECT_NE(json.find("Soep van [...]"), std::string::npos);
  EXPECT_EQ(json.find("Fatima"), std::string::npos);
}

}  // namespace
}  // namespace kwadrant::report
