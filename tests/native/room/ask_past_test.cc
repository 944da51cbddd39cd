// Questions about a map's past, answered from its file.
#include "room/ask_past.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <memory>
#include <string>
#include <vector>

#include "store/store.h"
#include "support/builders.h"
#include "support/map_maker.h"
#include "support/temporary_folder.h"

namespace kwadrant::room {
namespace {

namespace json = boost::json;
using testing::Author;
using testing::entity;
using testing::kMapId;

constexpr Milliseconds kMonday = 1'700'000'000'000;
constexpr Milliseconds kTuesday = kMonday + 86'400'000;
constexpr Milliseconds kFriday = kMonday + 4 * 86'400'000;

class AskPastTest : public ::testing::Test {
 protected:
  AskPastTest() {
    store::Options options;
    options.create = true;
    auto made = store::Store::open(path(), options);
    EXPECT_TRUE(made.ok());
    store_ = std::move(*made);
    EXPECT_TRUE(store_->begin(kMapId).ok());
    at(kMonday, {{kMapId, "kind", std::string("map")},
                 {kMapId, "pack", testing::read_source_file("assets/methods/samenlevingsopbouw.json")}});
  }

  std::string path() const { return folder_.file("map.kwadrant"); }

  void at(Milliseconds when, const std::vector<model::Setting>& settings) {
    const Bytes change = author_.change_at((when << 16) + ++counter_, settings);
    ASSERT_TRUE(store_->append({&change, 1}).ok());
  }

  json::object ask(const std::string& question) {
    EXPECT_TRUE(is_about_past(question)) << question;
    const Result<std::string> answer = answer_past(path(), question);
    EXPECT_TRUE(answer.ok()) << (answer ? "" : answer.error().detail);
    return answer ? json::parse(*answer).as_object() : json::object();
  }
  json::object ask_at(Milliseconds when) {
    return ask(R"({"about":"at","at":)" + std::to_string(when) + "}");
  }
  Code refused(const std::string& question) {
    const Result<std::string> answer = answer_past(path(), question);
    EXPECT_FALSE(answer.ok()) << question;
    return answer ? Code::internal : answer.error().code;
  }

  testing::TemporaryFolder folder_;
  std::unique_ptr<store::Store> store_;
  Author author_{11};
  std::uint64_t counter_ = 0;
};

// The room that writes has the file open all the while.
TEST_F(AskPastTest, AMomentShowsWhatStoodWhere) {
  const EntityId club = entity(1);
  at(kMonday, {testing::created(club), testing::titled(club, "Wandelclub"), testing::placed(club, 8'000, 2'000)});
  at(kFriday, {testing::titled(club, "Wandelgroep"), testing::placed(club, 8'000, 9'000)});
  const json::object monday = ask_at(kTuesday);
  ASSERT_EQ(monday.at("entities").as_array().size(), 1U);
  const json::object& then = monday.at("entities").as_array()[0].as_object();
  EXPECT_EQ(then.at("id").as_string(), to_text(club));
  EXPECT_EQ(then.at("title").as_string(), "Wandelclub");
  EXPECT_EQ(then.at("gone").as_bool(), false);
  EXPECT_EQ(then.at("places").at("kwadranten").at("y").as_int64(), 2'000);
  EXPECT_EQ(monday.at("totals").at("kwadranten").at(1).at("share").as_int64(), 10'000);
  EXPECT_EQ(ask_at(kFriday).at("totals").at("kwadranten").at(3).at("initiatives").as_int64(), 1);
  EXPECT_TRUE(ask_at(kMonday - 1).at("entities").as_array().empty());
}

TEST_F(AskPastTest, OneThingHasAllItsFields) {
  const EntityId issue = entity(2);
  const EntityId bundle = entity(3);
  at(kMonday, {testing::created(issue, "issue"),
               testing::titled(issue, "Schulden"),
               {issue, "who_moves", std::string("a")}});
  at(kTuesday, {{issue, "who_moves", std::string("b")}, {issue, "on_agenda", true}});
  const auto fields = [&](Milliseconds when) {
    const std::string about = R"({"about":"at","at":)" + std::to_string(when);
    return ask(about + R"(,"entity":")" + to_text(issue) + "\"}").at("fields");
  };
  EXPECT_EQ(fields(kMonday).at("who_moves"), (json::value{{"kind", "text"}, {"value", "a"}}));
  EXPECT_FALSE(fields(kMonday).as_object().contains("on_agenda"));
  EXPECT_EQ(fields(kFriday).at("on_agenda"), (json::value{{"kind", "bool"}, {"value", true}}));
  EXPECT_TRUE(fields(kMonday - 1).is_null());
  EXPECT_TRUE(ask(R"({"about":"at","at":1,"entity":")" + to_text(bundle) + "\"}").at("fields").is_null());
}

// A bundle that fell apart has no past either, and one that was small then is not shown as it was.
TEST_F(AskPastTest, WhatMayNotBeShownIsInNoPast) {
  const EntityId bundle = entity(1);
  at(kMonday, {testing::created(bundle, "bundle"), testing::titled(bundle, "Geldzorgen")});
  const auto signal = [&](std::uint64_t n) {
    return std::vector<model::Setting>{testing::created(entity(10 + n), "signal"),
                                       testing::titled(entity(10 + n), "signaal"),
                                       {entity(10 + n), "bundle", bundle}};
  };
  for (std::uint64_t n = 0; n < 3; ++n) at(kTuesday, signal(n));
  const auto is_there = [&](Milliseconds when) {
    return json::serialize(ask_at(when)).find("Geldzorgen") != std::string::npos;
  };
  EXPECT_FALSE(is_there(kMonday));
  EXPECT_TRUE(is_there(kTuesday));
  at(kFriday, {testing::deleted(entity(11))});
  EXPECT_FALSE(is_there(kTuesday));
  at(kFriday, {testing::created(entity(30), "team_member"), testing::titled(entity(30), "Fatima")});
  EXPECT_EQ(json::serialize(ask_at(kFriday)).find("Fatima"), std::string::npos);
}

TEST_F(AskPastTest, MomentsTellWhenMuchHappened) {
  const EntityId moment = entity(5);
  at(kTuesday, {testing::created(entity(1)), testing::titled(entity(1), "Wandelclub")});
  at(kFriday, {testing::created(moment, "moment"),
               testing::titled(moment, "Na de avond"),
               {moment, "at", static_cast<std::int64_t>(kTuesday)}});
  const json::object answer = ask(R"({"about":"moments"})");
  EXPECT_EQ(answer.at("first").to_number<Milliseconds>(), kMonday);
  EXPECT_EQ(answer.at("last").to_number<Milliseconds>(), kFriday);
  EXPECT_EQ(answer.at("changes").as_int64(), 3);
  EXPECT_EQ(answer.at("marks").as_array().size(), 3U);
  ASSERT_EQ(answer.at("moments").as_array().size(), 1U);
  EXPECT_EQ(answer.at("moments").at(0).at("title").as_string(), "Na de avond");
  EXPECT_EQ(answer.at("moments").at(0).at("at").to_number<Milliseconds>(), kTuesday);
  at(kFriday, {testing::deleted(moment)});
  EXPECT_TRUE(ask(R"({"about":"moments"})").at("moments").as_array().empty());
}

TEST_F(AskPastTest, TwoMomentsTellWhatMoved) {
  const EntityId club = entity(1);
  at(kMonday, {testing::created(club), testing::titled(club, "Wandelclub"), testing::placed(club, 8'000, 2'000)});
  at(kTuesday, {testing::placed(club, 8'000, 9'000)});
  at(kFriday, {testing::created(entity(2)), testing::titled(entity(2), "Moestuin")});
  const std::string about = R"({"about":"compare","lens":"kwadranten","lang":"nl","from":)" + std::to_string(kMonday);
  const json::object until_tuesday = ask(about + R"(,"to":)" + std::to_string(kTuesday) + "}");
  ASSERT_EQ(until_tuesday.at("moved").as_array().size(), 1U);
  EXPECT_EQ(until_tuesday.at("moved").at(0).at("from").at("y").as_int64(), 2'000);
  EXPECT_EQ(until_tuesday.at("moved").at(0).at("to").at("y").as_int64(), 9'000);
  EXPECT_TRUE(until_tuesday.at("appeared").as_array().empty());
  const std::string told = json::serialize(until_tuesday.at("sentences"));
  EXPECT_NE(told.find("schoof van het team naar de buurt"), std::string::npos) << told;
  EXPECT_EQ(ask(about + "}").at("appeared").as_array().size(), 1U) << "until now";
  EXPECT_EQ(refused(R"({"about":"compare","lens":"elders","lang":"nl","from":1})"), Code::bad_value);
  EXPECT_EQ(refused(R"({"about":"compare","lens":"kwadranten","lang":"nl"})"), Code::bad_value);
  EXPECT_EQ(refused(R"({"about":"compare","lens":"kwadranten","from":1})"), Code::bad_value);
}

TEST_F(AskPastTest, SaysWhatIsWrongWithAQuestion) {
  EXPECT_EQ(refused(R"({"about":"at"})"), Code::bad_value);
  EXPECT_EQ(refused(R"({"about":"at","at":-1})"), Code::bad_value);
  EXPECT_EQ(refused(R"({"about":"at","at":"gisteren"})"), Code::bad_value);
  EXPECT_EQ(refused(R"({"about":"at","at":1,"entity":3})"), Code::bad_value);
  EXPECT_EQ(refused(R"({"about":"hints","lang":"nl"})"), Code::bad_value);
  EXPECT_EQ(refused("{"), Code::bad_json);
  EXPECT_FALSE(is_about_past(R"({"about":"hints","lang":"nl"})"));
  EXPECT_FALSE(is_about_past("nonsense"));
}

}  // namespace
}  // namespace kwadrant::room
