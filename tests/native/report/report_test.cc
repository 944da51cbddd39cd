#include "report/report.h"

#include <gtest/gtest.h>

#include "native/report/neighbourhood.h"

namespace kwadrant::report {
namespace {

std::vector<std::string> ids_of(const Document& document) {
  std::vector<std::string> out;
  for (const Section& section : document.sections) out.push_back(section.id);
  return out;
}

TEST(Report, AnEmptyMapHasWhatItCanSay) {
  for (const method::Language language : {method::Language::nl, method::Language::en}) {
    Neighbourhood map(small_pack());
    map.set(map.map().id(), "title", std::string());
    map.options().language = language;
    const Document document = map.report();
    EXPECT_EQ(ids_of(document), (std::vector<std::string>{"about", "map", "alternative", "method"}));
    EXPECT_EQ(document.title, language == method::Language::nl ? "Kaart zonder titel" : "Untitled map");
  }
}

TEST(Report, HoldsOnlyTheSectionsThatAreWanted) {
  Neighbourhood map(small_pack());
  map.place("Wandelclub", 8'000, 2'000);
  map.options().sections = {{"quadrants", "hints"}};
  const Document document = map.report();
  EXPECT_EQ(ids_of(document), (std::vector<std::string>{"quadrants"}));
  EXPECT_TRUE(document.pictures.empty()) << "nobody looks at the map";
}

TEST(Report, ShowsNothingThatIsPrivate) {
  Neighbourhood map;
  const EntityId member = map.make("team_member", "Geheime Sam", {says("can", "Verborgen kunst")});
  const EntityId house = map.place("Buurthuis", 8'000, 2'000);
  map.join("link", member, house);
  map.make("bundle", "Te weinig signalen");
  for (const ReportKind kind : {ReportKind::report, ReportKind::area, ReportKind::agenda}) {
    map.options().kind = kind;
    map.options().lens = "brede-basis";
    const std::string json = map.json();
    for (const char* hidden : {"Geheime", "Verborgen", "Te weinig"}) EXPECT_EQ(json.find(hidden), std::string::npos);
  }
}

TEST(Report, SpeaksOfTheLensThatIsAskedFor) {
  Neighbourhood map;
  map.place("Wandelclub", 8'000, 2'000);
  map.options().lens = "speelveld";
  const Document document = map.report();
  EXPECT_EQ(document.lens, "speelveld");
  EXPECT_NE(text_of(document, "quadrants").find("# Nog zonder plek\n- Wandelclub\n"), std::string::npos);
  map.options().lens = "nergens";
  const Result<Document> none = map.try_report();
  ASSERT_FALSE(none.ok());
  EXPECT_EQ(none.error().code, Code::bad_value);
  EXPECT_EQ(none.error().params.at("field"), "lens");
}

TEST(Report, TheSameMapGivesTheSameBytesInWhateverOrderThingsCame) {
  Neighbourhood one;
  Neighbourhood other;
  const std::vector<std::string> titles = {"Eetclub", "Wandelclub", "Buurthuis", "Maatjes"};
  for (const std::string& title : titles) one.place(title, 7'000, 3'000, 2'500, 0);
  // Met first, made in the same order: another numbering of the same things.
  for (auto title = titles.rbegin(); title != titles.rend(); ++title) {
    ASSERT_TRUE(other.map().intern(testing::id("initiative" + *title)).ok());
  }
  for (const std::string& title : titles) other.place(title, 7'000, 3'000, 2'500, 0);
  EXPECT_EQ(one.json(), other.json());
  EXPECT_EQ(one.json(), one.json());
}

TEST(Report, FindsTheMomentThatItIsAskedFor) {
  Neighbourhood map;
  const std::int64_t at = *day_of("2026-03-01") * 24 * 60 * 60 * 1000 + 5;
  const EntityId begin = map.make("moment", "Begin", {says("at", at)});
  map.options().since_moment = begin;
  const auto found = moment_of(map.map(), map.pack(), map.options());
  ASSERT_TRUE(found.ok());
  EXPECT_EQ((*found)->at, static_cast<Milliseconds>(at));
  EXPECT_EQ((*found)->since.title, "Begin");
  EXPECT_EQ(digits_of((*found)->since.day), "2026-03-01");
  map.options().since_moment = testing::id("no moment");
  EXPECT_EQ(moment_of(map.map(), map.pack(), map.options()).error().code, Code::unknown_entity);
  map.options().since_moment = map.make("initiative", "Geen moment");
  EXPECT_EQ(moment_of(map.map(), map.pack(), map.options()).error().code, Code::unknown_entity);
  map.options().since_moment.reset();
  map.options().since_day = day_of("1950-01-01");
  EXPECT_EQ((*moment_of(map.map(), map.pack(), map.options()))->at, 0u);
}

TEST(Report, ThreeHundredInitiativesAreAllInIt) {
  Neighbourhood map(small_pack());
  for (int n = 0; n < 300; ++n) map.place("Initiatief " + std::to_string(n), n * 33, 10'000 - n * 33, n % 7 * 300, 200);
  const std::string told = map.section("quadrants");
  for (int n = 0; n < 300; ++n) {
    EXPECT_NE(told.find("Initiatief " + std::to_string(n) + " | "), std::string::npos) << n;
  }
}

}  // namespace
}  // namespace kwadrant::report
