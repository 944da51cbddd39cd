// Checks of a pack: what each condition looks at, and that an update looks at no more than it must.
#include "native/insight/neighbourhood.h"

namespace kwadrant::insight {
namespace {

using Ids = std::vector<EntityId>;

// A neighbourhood with one check, called "c".
class OneCheck : public Neighbourhood {
 public:
  explicit OneCheck(const std::string& when, const std::string& about = "initiative")
      : Neighbourhood(pack_with(R"({"id": "c", "about": ")" + about + R"(", "when": )" + when + "}")) {}
  bool asks(EntityId entity, std::int64_t today = kToday) { return asked("c", today) == Ids{entity}; }
  bool asks_nothing() { return asked("c").empty(); }
};

TEST(Hints, AFieldThatSaysNothing) {
  OneCheck map(R"({"field": "told", "empty": true})");
  const EntityId club = map.make("club", "initiative");
  EXPECT_TRUE(map.asks(club));
  map.set(club, "told", std::string(R"({"when":null,"who":"","why":""})"));
  EXPECT_TRUE(map.asks(club)) << "a record with nothing in it";
  map.set(club, "told", std::string(R"({"when":null,"who":"","why":"Mooi"})"));
  EXPECT_TRUE(map.asks_nothing());
  map.set(club, "told", std::monostate());
  EXPECT_TRUE(map.asks(club));
}

TEST(Hints, ChoicesThatAreAllOffSayNothing) {
  OneCheck map(R"({"field": "themes", "empty": true})");
  const EntityId club = map.make("club", "initiative");
  map.set(club, "themes.groep", false);
  EXPECT_TRUE(map.asks(club));
  map.set(club, "themes.inloop", true);
  EXPECT_TRUE(map.asks_nothing());
}

TEST(Hints, AnOptionOfChoicesIsOffUntilItIsOn) {
  OneCheck map(R"({"field": "themes.groep", "is": false})");
  const EntityId club = map.make("club", "initiative");
  EXPECT_TRUE(map.asks(club));
  map.set(club, "themes.groep", true);
  EXPECT_TRUE(map.asks_nothing());
}

TEST(Hints, AYesOrNoMustHaveBeenSaid) {
  OneCheck map(R"({"field": "open", "is": false})");
  const EntityId club = map.make("club", "initiative");
  EXPECT_TRUE(map.asks_nothing());
  map.set(club, "open", false);
  EXPECT_TRUE(map.asks(club));
}

TEST(Hints, OptionsStepsAndNumbers) {
  OneCheck map(R"({"all": [{"field": "category", "in": ["groep", "inloop"]}, {"field": "step", "is": "doen"},
    {"any": [{"field": "people", "under": 3}, {"field": "people", "is": 12}, {"field": "feel", "over": 5000}]}]})");
  const EntityId club = map.make("club", "initiative");
  map.set(club, "category", std::string("groep"));
  map.set(club, "step", std::string("doen"));
  EXPECT_TRUE(map.asks_nothing()) << "a number that was not said passes no test";
  map.set(club, "people", std::int64_t{2});
  EXPECT_TRUE(map.asks(club));
  map.set(club, "people", std::int64_t{3});
  EXPECT_TRUE(map.asks_nothing());
  map.set(club, "people", std::int64_t{12});
  EXPECT_TRUE(map.asks(club));
  map.set(club, "people", std::int64_t{13});
  map.set(club, "feel", std::int64_t{5'001});
  EXPECT_TRUE(map.asks(club));
  map.set(club, "step", std::string("zien"));
  EXPECT_TRUE(map.asks_nothing());
}

TEST(Hints, ValuesOfAnotherTypeSayNothing) {
  OneCheck map(R"({"any": [{"field": "people", "over": -1}, {"field": "starts", "days_ago_over": 0},
    {"field": "category", "is": "groep"}]})");
  const EntityId club = map.make("club", "initiative");
  map.set(club, "people", std::string("veel"));
  map.set(club, "starts", std::numeric_limits<std::int64_t>::min());
  map.set(club, "category", true);
  EXPECT_TRUE(map.asks_nothing());
}

TEST(Hints, DaysAreCountedFromTheDayThatIsTold) {
  OneCheck map(R"({"any": [{"field": "starts", "days_ago_over": 30}, {"field": "starts", "days_ahead_under": 7}]})");
  const EntityId club = map.make("club", "initiative");
  map.set(club, "starts", kToday);
  EXPECT_TRUE(map.asks(club, kToday)) << "today is 0 days ahead";
  EXPECT_TRUE(map.asked("c", kToday + 1).empty()) << "what is past is not ahead";
  EXPECT_TRUE(map.asked("c", kToday + 30).empty());
  EXPECT_TRUE(map.asks(club, kToday + 31));
  EXPECT_TRUE(map.asks(club, kToday - 6));
  EXPECT_TRUE(map.asked("c", kToday - 7).empty());
}

TEST(Hints, PlacesAndShares) {
  OneCheck map(R"({"any": [{"placed": "brede-basis", "is": false},
    {"share": {"lens": "kwadranten", "quadrant": "collectief-burger"}, "over": 50}]})");
  const EntityId club = map.make("club", "initiative");
  EXPECT_TRUE(map.asks(club));
  map.place(club, 5'000, 5'000, 0, 0, "brede-basis");
  EXPECT_TRUE(map.asks_nothing());
  map.set(club, "place.kwadranten", std::int64_t{3});
  EXPECT_TRUE(map.asks_nothing()) << "parked";
  map.place(club, 5'000, 9'000);
  EXPECT_TRUE(map.asks_nothing()) << "half";
  map.place(club, 6'000, 9'000, 2'000, 0);
  EXPECT_TRUE(map.asks(club)) << "three quarters";
}

TEST(Hints, LinksCountWhenBothEndsAreThere) {
  OneCheck map(R"({"links": {"kind": "uses", "end": "to", "other": "initiative"}, "under": 1})", "asset");
  const EntityId hall = map.make("hall", "asset");
  const EntityId club = map.make("club", "initiative");
  EXPECT_TRUE(map.asks(hall));
  const EntityId uses = map.join("uses", "uses", club, hall);
  EXPECT_TRUE(map.asks_nothing());
  map.remove(club);
  EXPECT_TRUE(map.asks(hall)) << "nobody is at the other end";
  map.remove(club, false);
  EXPECT_TRUE(map.asks_nothing());
  map.set(uses, "ends", std::vector<EntityId>{map.make("act", "action"), hall});
  EXPECT_TRUE(map.asks(hall)) << "another kind at the other end";
}

TEST(Hints, ALinkMayComeBeforeWhatItLinks) {
  OneCheck map(R"({"links": {"kind": "link", "end": "any"}, "over": 0})", "asset");
  map.join("link", "link", testing::id("club"), testing::id("hall"));
  const EntityId hall = map.make("hall", "asset");
  EXPECT_TRUE(map.asks_nothing());
  map.make("club", "initiative");
  EXPECT_TRUE(map.asks(hall));
}

TEST(Hints, WhoRefers) {
  OneCheck map(R"({"referred": {"kind": "signal", "by": "bundle"}, "over": 1})", "bundle");
  const EntityId bundle = map.make("bundle", "bundle");
  for (const char* word : {"one", "two"}) map.set(map.make(word, "signal"), "bundle", bundle);
  EXPECT_TRUE(map.asks(bundle));
  map.set(testing::id("one"), "bundle", map.make("other", "bundle"));
  EXPECT_TRUE(map.asks_nothing());
}

TEST(Hints, AnswersAndOptionsAreCounted) {
  OneCheck map(R"({"all": [{"answers": {"checklist": "list", "answer": "nee"}, "over": 1},
    {"chosen": "themes", "under": 2}]})");
  const EntityId club = map.make("club", "initiative");
  map.set(club, "list.geld", std::string("nee"));
  map.set(club, "list.tijd", std::string("ja"));
  EXPECT_TRUE(map.asks_nothing());
  map.set(club, "list.tijd", std::string("nee"));
  EXPECT_TRUE(map.asks(club));
  map.set(club, "themes.groep", true);
  map.set(club, "themes.inloop", true);
  EXPECT_TRUE(map.asks_nothing());
}

TEST(Hints, NearTitles) {
  OneCheck map(R"({"similar": {"kind": "initiative"}, "over": 0})");
  const EntityId one = map.make("one", "initiative", "Repair Café");
  EXPECT_TRUE(map.asks_nothing());
  const EntityId two = map.make("two", "initiative", "het repaircafé");
  EXPECT_EQ(map.asked("c"), (Ids{one, two}));
  map.set(two, "title", std::string("Moestuin"));
  EXPECT_TRUE(map.asks_nothing());
}

TEST(Hints, TheMapAsAWhole) {
  OneCheck map(R"({"all": [{"entities": {"kind": "asset"}, "over": 1},
    {"not": {"share": {"lens": "kwadranten", "quadrant": "collectief-burger"}, "over": 40}}]})", "map");
  map.make("one", "asset");
  EXPECT_TRUE(map.asks_nothing());
  map.make("two", "asset");
  EXPECT_TRUE(map.asks(map.map().id()));
  map.place(map.make("club", "initiative"), 9'000, 9'000);
  EXPECT_TRUE(map.asks_nothing());
  map.place(map.make("praat", "initiative"), 100, 100);
  EXPECT_TRUE(map.asks_nothing()) << "half of all";
  map.place(map.make("uur", "initiative"), 100, 100);
  EXPECT_TRUE(map.asks(map.map().id())) << "a third";
}

TEST(Hints, WhatIsGoneIsNotAskedAbout) {
  OneCheck map(R"({"field": "people", "empty": true})");
  const EntityId club = map.make("club", "initiative");
  EXPECT_TRUE(map.asks(club));
  map.remove(club);
  EXPECT_TRUE(map.asks_nothing());
  map.remove(club, false);
  EXPECT_TRUE(map.asks(club));
  map.set(club, "kind", std::string("issue"));
  EXPECT_TRUE(map.asks_nothing());
}

TEST(Hints, AnUpdateLooksOnlyAtWhatItTouches) {
  OneCheck map(R"({"all": [{"field": "people", "empty": true},
    {"links": {"kind": "link", "end": "any"}, "under": 9}]})");
  constexpr std::size_t kMany = 300;
  for (std::size_t i = 0; i < kMany; ++i) map.make("club " + std::to_string(i), "initiative");
  map.join("link", "link", testing::id("club 1"), testing::id("club 2"));
  const std::size_t before = map.insight().hints().looked();
  map.set(testing::id("club 1"), "people", std::int64_t{4});
  EXPECT_EQ(map.insight().hints().looked() - before, 1U) << "itself";
  map.remove(testing::id("link"));
  EXPECT_EQ(map.insight().hints().looked() - before, 3U) << "and both ends of a link";
}

TEST(Hints, AskedOnlyAfterChangesTheyAreOfTheMapAsItIs) {
  OneCheck map(R"({"field": "people", "empty": true})");
  map.make("club", "initiative");
  map.make("kring", "initiative");
  map.insight();
  map.set(testing::id("club"), "people", std::int64_t{4});
  EXPECT_EQ(map.insight(kToday + 1).hints().looked(), 2U) << "each of the two, and once";
  EXPECT_FALSE(map.asks(testing::id("club")));
  EXPECT_TRUE(map.asks(testing::id("kring")));
}

TEST(Hints, NearTitlesAreThoseOfTheMapWhenFirstAskedAndFollowedFromThen) {
  OneCheck map(R"({"similar": {"kind": "initiative"}, "over": 0})");
  const EntityId club = map.make("club", "initiative", "Wandelclub in het park");
  const EntityId other = map.make("other", "initiative", "Wandelclub in het park");
  map.insight();
  map.set(other, "title", std::string("Koken voor elkaar"));
  map.insight();
  EXPECT_TRUE(map.asks_nothing());
  map.set(other, "title", std::string("Wandelclub in het park"));
  EXPECT_EQ(map.asked("c"), (Ids{club, other}));
}

}  // namespace
}  // namespace kwadrant::insight
