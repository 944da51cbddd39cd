// Questions to a live map: what they need, what their answers hold, and what is never in one.
#include <boost/json.hpp>

#include "native/insight/neighbourhood.h"
#include "room/ask.h"
#include "room/limits.h"

namespace kwadrant::room {
namespace {

namespace json = boost::json;

using insight::Neighbourhood;

class AskClock final : public WallClock {
 public:
  Milliseconds now() const override { return static_cast<Milliseconds>(insight::kToday) * 24 * 60 * 60 * 1000; }
};

constexpr const char* kChecks = R"(
  {"id": "leeg", "about": "initiative", "when": {"field": "people", "empty": true}},
  {"id": "bundel", "about": "bundle", "when": {"placed": "kwadranten", "is": false}},
  {"id": "lid", "about": "teamlid", "when": {"placed": "kwadranten", "is": false}},
  {"id": "laat", "about": "action", "when": {"field": "due", "days_ago_over": 0}},
  {"id": "kaart", "about": "map", "when": {"entities": {"kind": "asset"}, "under": 1}})";

class Ask : public ::testing::Test {
 protected:
  Ask() : map(insight::pack_with(kChecks)), asking(map.map(), map.pack(), clock) {}

  Result<std::string> ask(const std::string& question) {
    asking.touched(map.map().take_touched());
    return asking.answer(question);
  }
  json::object answer(const std::string& question) {
    const Result<std::string> text = ask(question);
    EXPECT_TRUE(text.ok()) << question << ": " << name_of(text.error().code);
    return text.ok() ? json::parse(*text).as_object() : json::object{};
  }
  std::string refusal(const std::string& question) {
    const Result<std::string> text = ask(question);
    EXPECT_FALSE(text.ok()) << question;
    if (text.ok()) return {};
    const auto field = text.error().params.find("field");
    return std::string(name_of(text.error().code)) + (field == text.error().params.end() ? "" : " " + field->second);
  }
  // The hint of a check, or null.
  json::value hint(std::string_view check, const std::string& more = "") {
    const json::object all = answer(R"({"about": "hints", "lang": "nl")" + more + "}");
    for (const json::value& one : all.at("hints").as_array()) {
      if (std::string_view(one.at("check").as_string()) == check) return one;
    }
    return {};
  }

  AskClock clock;
  Neighbourhood map;
  Asking asking;
};

json::array ids(std::initializer_list<EntityId> all) {
  json::array out;
  for (const EntityId id : all) out.push_back(json::string(to_text(id)));
  return out;
}

TEST_F(Ask, WhatIsNoQuestionIsRefused) {
  EXPECT_EQ(refusal(""), "bad_json");
  EXPECT_EQ(refusal("{"), "bad_json");
  EXPECT_EQ(refusal("[1]"), "bad_value about");
  EXPECT_EQ(refusal(R"({"lang": "nl"})"), "bad_value about");
  EXPECT_EQ(refusal(R"({"about": 3})"), "bad_value about");
  EXPECT_EQ(refusal(R"({"about": "weather", "lang": "nl"})"), "bad_value about");
  EXPECT_EQ(refusal(R"({"about": "hints"})"), "bad_value lang");
  EXPECT_EQ(refusal(R"({"about": "insight", "lang": "de"})"), "bad_value lang");
  EXPECT_EQ(refusal(R"({"about": "hints", "lang": "nl", "today": "now"})"), "bad_value today");
  EXPECT_EQ(refusal(R"({"about": "hints", "lang": "nl", "today": 9000000000000})"), "bad_value today");
  EXPECT_EQ(refusal(R"({"about": "similar"})"), "bad_value title");
}

TEST_F(Ask, TheLimitsOfAQuestion) {
  const std::string start = R"({"about": "doubles", "x": ")";
  const auto long_question = [&](std::size_t bytes) {
    return start + std::string(bytes - start.size() - 2, 'a') + "\"}";
  };
  EXPECT_TRUE(ask(long_question(kQuestionBytes)).ok());
  EXPECT_EQ(refusal(long_question(kQuestionBytes + 1)), "limit_frame");
  EXPECT_TRUE(ask(R"({"about": "doubles", "x": [[[]]]})").ok());
  EXPECT_EQ(refusal(R"({"about": "doubles", "x": [[[[]]]]})"), "bad_json");
  EXPECT_TRUE(ask(R"({"about": "similar", "title": ")" + std::string(500, 'a') + "\"}").ok());
  EXPECT_EQ(refusal(R"({"about": "similar", "title": ")" + std::string(501, 'a') + "\"}"), "bad_value title");
}

TEST_F(Ask, AHintHasAQuestionItsEntitiesAndItsSources) {
  const EntityId club = map.make("club", "initiative", "Wandelclub");
  const json::value one = hint("leeg");
  ASSERT_TRUE(one.is_object());
  EXPECT_EQ(one.at("question").as_string(), "Wat is er met leeg?");
  EXPECT_EQ(one.at("entities"), ids({club}));
  EXPECT_EQ(json::serialize(one.at("sources")),
            R"([{"title":"De bron","by":"Iemand","year":2020,"url":"https://example.org/bron"}])");
  EXPECT_EQ(hint("kaart").at("entities"), json::array());
  map.make("zaal", "asset");
  EXPECT_TRUE(hint("kaart").is_null());
}

TEST_F(Ask, TheDayIsTheAskersOrElseTheClocks) {
  map.set(map.make("bel", "action"), "due", insight::kToday);
  EXPECT_TRUE(hint("laat").is_null());
  EXPECT_FALSE(hint("laat", R"(, "today": )" + std::to_string(insight::kToday + 1)).is_null());
  EXPECT_TRUE(hint("laat").is_null());
}

TEST_F(Ask, FiguresNameWhatTheyComeFrom) {
  const EntityId club = map.make("club", "initiative", "Wandelclub");
  map.place(club, 7'500, 5'000);
  map.set(club, "category", std::string("groep"));
  const EntityId plan = map.make("plan", "initiative", "Plan");
  const EntityId issue = map.make("issue", "issue", "Stoep");
  const EntityId hall = map.make("hall", "asset", "Zaal");
  const json::object all = answer(R"({"about": "insight", "lang": "nl"})");
  const json::value& lens = all.at("lenses").at(0);
  EXPECT_EQ(lens.at("id").as_string(), "kwadranten");
  EXPECT_EQ(lens.at("placed").as_int64(), 1);
  EXPECT_EQ(lens.at("unplaced_entities"), ids({plan}));
  EXPECT_EQ(json::serialize(lens.at("quadrants").at(1)),
            R"({"id":"collectief-professional","share":5000,"initiatives":1,"entities":)" +
                std::string(json::serialize(ids({club}))) + "}");
  const json::value& category = all.at("categories").at(0);
  EXPECT_EQ(category.at("field").as_string(), "category");
  EXPECT_EQ(category.at("options").at(0).at("entities"), ids({club}));
  EXPECT_EQ(category.at("options").at(1).at("count").as_int64(), 0);
  EXPECT_EQ(all.at("issues_without_initiative"), ids({issue}));
  EXPECT_EQ(all.at("unused_assets"), ids({hall}));
  EXPECT_EQ(json::serialize(all.at("balance")),
            R"({"lens":"kwadranten","wanted":null,"now":{"individueel-professional":0,"collectief-professional":5000,)"
            R"("individueel-burger":0,"collectief-burger":5000},"entity":null})");
}

TEST_F(Ask, DoublesAndWhatIsBeingTyped) {
  const EntityId one = map.make("one", "initiative", "Repair Café");
  const EntityId two = map.make("two", "initiative", "repaircafé");
  map.place(one, 1'000, 1'000);
  map.place(two, 1'900, 1'000);
  const json::object pairs = answer(R"({"about": "doubles"})");
  EXPECT_EQ(pairs.at("pairs").as_array().size(), 1U);
  EXPECT_EQ(json::serialize(pairs.at("pairs").at(0).at("because")), R"(["title","place"])");
  EXPECT_EQ(answer(R"({"about": "similar", "title": "het repair"})").at("entities"), ids({one, two}));
}

TEST_F(Ask, ASuggestedPlaceSaysWhy) {
  const EntityId club = map.make("club", "initiative", "Wandelclub");
  map.place(club, 8'000, 1'000);
  const auto suggest = [&](EntityId entity, const std::string& lens) {
    return R"({"about": "suggest", "lang": "nl", "entity": ")" + to_text(entity) + R"(", "lens": ")" + lens + "\"}";
  };
  const json::object found = answer(suggest(club, "brede-basis"));
  EXPECT_EQ(json::serialize(found.at("place")), R"({"x":8000,"y":5000,"rx":0,"ry":0})");
  EXPECT_FALSE(found.at("because").as_string().empty());
  EXPECT_EQ(found.at("entities"), ids({club}));
  EXPECT_TRUE(answer(suggest(club, "kwadranten")).at("place").is_null());
  EXPECT_EQ(refusal(suggest(club, "nergens")), "bad_value lens");
  EXPECT_EQ(refusal(suggest(testing::id("niemand"), "brede-basis")), "unknown_entity");
  EXPECT_EQ(refusal(suggest(map.make("lid", "teamlid", "Fatima"), "brede-basis")), "unknown_entity");
  EXPECT_EQ(refusal(R"({"about": "suggest", "lang": "nl", "lens": "brede-basis"})"), "bad_value entity");
}

// Neither the id nor anything that is said of what is private, or of a bundle of too few, is in any answer.
TEST_F(Ask, WhatMayNotBeShownIsInNoAnswer) {
  const EntityId bundle = map.make("bundle", "bundle", "Schulden bij jongeren");
  const EntityId member = map.make("lid", "teamlid", "Fatima");
  const EntityId double_of = map.make("nog een", "teamlid", "Fatima");
  map.place(member, 100, 100);
  const auto signal = [&](const char* word) {
    map.set(map.make(word, "signal", "Signaal"), "bundle", bundle);
    return testing::id(word);
  };
  signal("1");
  const EntityId second = signal("2");
  const auto everything = [&] {
    return *ask(R"({"about": "insight", "lang": "nl"})") + *ask(R"({"about": "hints", "lang": "nl"})") +
           *ask(R"({"about": "doubles"})") + *ask(R"({"about": "similar", "title": "Fatima"})") +
           *ask(R"({"about": "similar", "title": "Schulden bij jongeren"})");
  };
  for (const EntityId hidden : {bundle, member, double_of}) {
    EXPECT_EQ(everything().find(to_text(hidden)), std::string::npos);
  }
  EXPECT_EQ(everything().find("Fatima"), std::string::npos);
  signal("3");
  EXPECT_NE(everything().find(to_text(bundle)), std::string::npos) << "three are enough";
  map.remove(second);
  EXPECT_EQ(everything().find(to_text(bundle)), std::string::npos) << "and one of them went";
}

TEST_F(Ask, ATitleThatMayNameAPersonIsNotTold) {
  map.make("bewoner", "bewoner", "Mevrouw Jansen");
  const EntityId call = map.make("bel", "action", "Bellen");
  map.set(call, "owner_name", std::string("Meneer Jansen"));
  for (const char* lang : {"nl", "en"}) {
    const std::string text = *ask(std::string(R"({"about": "insight", "lang": ")") + lang + "\"}");
    EXPECT_EQ(text.find("Jansen"), std::string::npos);
    EXPECT_NE(text.find("Bellen"), std::string::npos);
  }
}

TEST_F(Ask, AnAnswerIsAboutTheMapAsItIsAfterManyChangesToo) {
  EXPECT_TRUE(hint("leeg").is_null());
  for (std::size_t i = 0; i <= insight::Insight::kFollowed; ++i) {
    map.make("club " + std::to_string(i), "initiative");
    if (i % 7 == 0) asking.touched(map.map().take_touched());
  }
  EXPECT_EQ(hint("leeg").at("entities").as_array().size(), insight::Insight::kFollowed + 1);
}

}  // namespace
}  // namespace kwadrant::room
