// The method pack in a live room: told once to a page, and followed when the map gets another one.
#include <algorithm>

#include "fixture.h"
#include "support/builders.h"

namespace kwadrant::room {
namespace {

using kwadrant::testing::Author;
using support::GestureMessage;

class RoomPackTest : public RoomTest {
 protected:
  RoomPackTest() : other_(77, clock.time << 16) {}

  std::uint32_t enter_with(std::uint64_t key, std::string_view pack) {
    const std::uint32_t member = room->join(Role::editor).value();
    pages[member];
    room->receive(member, support::hello(key, 0, 0, pack));
    settle();
    return member;
  }
  EntityId id(int n) const { return entity_id(id_text(n)); }
  Merged merge(const std::vector<model::Setting>& settings) {
    const Bytes bytes = other_.change(settings);
    return room->merge({&bytes, 1}).value();
  }
  Merged take(const std::string& method) { return merge({{room->map().id(), "pack", pack_json(method)}}); }

  Author other_;
};

TEST_F(RoomPackTest, IsNotToldToAPageThatHasIt) {
  const auto first = enter_with(1, "");
  EXPECT_EQ(pages[first].pack, pack_json());
  const auto again = enter_with(2, pages[first].pack_name);
  EXPECT_TRUE(pages[again].welcomed);
  EXPECT_EQ(pages[again].packs, 0U);
  EXPECT_EQ(pages[again].pack_name, pages[first].pack_name);
  const auto other = enter_with(3, name_of_pack(pack_json("samenlevingsopbouw")));
  EXPECT_EQ(pages[other].packs, 1U);
}

TEST_F(RoomPackTest, AHelloOfAnotherVersionIsToldSoWhateverFollows) {
  for (const int version : {2, 4}) {
    const std::uint32_t member = room->join(Role::editor).value();
    room->receive(member, Bytes{1, static_cast<std::uint8_t>(version), 9, 9, 9});
    deliver();
    EXPECT_EQ(closed[member], CloseCode::protocol_version) << version;
  }
}

TEST_F(RoomPackTest, AnotherOneIsFollowedByThoseWhoAreIn) {
  const auto a = enter(1);
  const auto leader = enter(2, Role::facilitator);
  settle();
  say(a, GestureMessage(1).created(id_text(1), "Wandelclub").bytes());
  settle();
  const std::uint64_t epoch = pages[a].epoch;
  EXPECT_TRUE(pages[a].columns.empty());
  EXPECT_EQ(take("samenlevingsopbouw").taken, 1U);
  say(a, GestureMessage(2).retitled(id_text(1), "Wandelclub Zuid").bytes());
  settle();
  for (const auto page : {a, leader}) {
    EXPECT_NE(pages[page].epoch, epoch);
    EXPECT_EQ(pages[page].pack, pack_json("samenlevingsopbouw"));
    EXPECT_FALSE(pages[page].columns.empty()) << "it has assets";
    EXPECT_EQ(pages[page].find(id_text(1))->texts.at("title"), "Wandelclub Zuid");
    EXPECT_FALSE(pages[page].gap);
  }
  EXPECT_EQ(pages[a].saved[a], 2U) << "what was acknowledged meanwhile stands in the snapshot";
  // What the first pack does not know means something now, and hidden things are kept from others.
  EXPECT_EQ(merge({{id(2), "kind", std::string("team_member")}, {id(2), "title", std::string("Ans")}}).taken, 1U);
  settle();
  EXPECT_EQ(pages[a].find(id_text(2)), nullptr);
  EXPECT_NE(pages[leader].find(id_text(2)), nullptr);
  expect_fresh(a);
  expect_fresh(leader, Role::facilitator);
}

TEST_F(RoomPackTest, AFrameIsNotToldBetweenTwoEpochs) {
  const auto a = enter(1);
  settle();
  // The page has seen no frame yet: the first of the new epoch would look like its next.
  EXPECT_EQ(pages[a].sequence, 0U);
  take("samenlevingsopbouw");
  merge({{id(1), "kind", std::string("initiative")}, {id(1), "title", std::string("Eetclub")}});
  heard.clear();
  settle();
  const auto type_of = [](const SharedBytes& message) { return int{(*message)[0]}; };
  std::vector<int> types;
  std::transform(heard[a].begin(), heard[a].end(), std::back_inserter(types), type_of);
  const auto frame = std::find(types.begin(), types.end(), 130);
  EXPECT_LT(std::find(types.begin(), types.end(), 129), frame);
  expect_fresh(a);
}

TEST_F(RoomPackTest, WhatItDoesNotKnowStaysOnTheMap) {
  take("samenlevingsopbouw");
  merge({{id(1), "kind", std::string("asset")}, {id(1), "category", std::string("places")}});
  const auto a = enter(1);
  settle();
  EXPECT_EQ(take("kwadranten").taken, 1U);
  settle();
  EXPECT_TRUE(pages[a].columns.empty());
  EXPECT_EQ(pages[a].find(id_text(1))->texts.at("category"), "places");
  take("samenlevingsopbouw");
  settle();
  EXPECT_EQ(pages[a].find(id_text(1))->state, 3) << "it stands in its column again";
}

TEST_F(RoomPackTest, QuestionsAreAnsweredByTheNewOne) {
  take("samenlevingsopbouw");
  const auto answer = room->ask(R"({"about":"insight","lang":"nl"})");
  ASSERT_TRUE(answer.ok());
  EXPECT_NE(answer->find("speelveld"), std::string::npos);
}

TEST_F(RoomPackTest, AnOlderOneChangesNothing) {
  const auto a = enter(1);
  settle();
  const std::uint64_t epoch = room->epoch();
  const Bytes old = Author(78, 1).change_at(2, {{room->map().id(), "pack", pack_json("samenlevingsopbouw")}});
  ASSERT_EQ(room->merge({&old, 1}).value().taken, 1U);
  take("samenlevingsopbouw");
  EXPECT_NE(room->epoch(), epoch);
  const std::uint64_t second = room->epoch();
  const Bytes older = Author(79, 1).change_at(3, {{room->map().id(), "pack", pack_json()}});
  ASSERT_EQ(room->merge({&older, 1}).value().taken, 1U);
  EXPECT_EQ(room->epoch(), second);
  settle();
  EXPECT_EQ(pages[a].pack, pack_json("samenlevingsopbouw"));
}

}  // namespace
}  // namespace kwadrant::room
