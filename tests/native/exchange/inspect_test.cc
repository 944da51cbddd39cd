#include <gtest/gtest.h>

#include "board_maker.h"
#include "exchange/table.h"
#include "support/bad_inputs.h"

namespace kwadrant::exchange {
namespace {

TEST(Inspect, PrintsTheMap) {
  BoardMaker maker;
  maker.set(maker.map().id(), "title", std::string("Haarlem \"West\""));
  maker.initiative_at("a", "Buurthuis", {5'500, 5'000, 4'000, 3'800, 300, 0});
  maker.initiative_at("b", "Leefstraat", {9'000, 9'000, 0, 0, 0, 0});
  maker.initiative("c", "Eetclub");
  const std::string a = to_text(testing::id("a"));
  const std::string b = to_text(testing::id("b"));
  const std::string c = to_text(testing::id("c"));
  EXPECT_EQ(
      inspect_json(maker.board()),
      R"({"title":"Haarlem \"West\"","lenses":[{"id":"kwadranten","quadrants":[)"
      R"({"id":"individueel-professional","title":"Individueel · professional","initiatives":1,"share":0.2188},)"
      R"({"id":"collectief-professional","title":"Collectief · professional","initiatives":1,"share":0.2813},)"
      R"({"id":"individueel-burger","title":"Individueel · burger","initiatives":1,"share":0.2187},)"
      R"({"id":"collectief-burger","title":"Collectief · burger","initiatives":2,"share":1.2812}],"unplaced":1}],)"
      R"("initiatives":[{"id":")" + a + R"(","title":"Buurthuis","place":{"x":5500,"y":5000,"rx":4000,"ry":3800},)"
      R"("shares":{"individueel-professional":2188,"collectief-professional":2813,"individueel-burger":2187,)"
      R"("collectief-burger":2812}},{"id":")" + b + R"(","title":"Leefstraat",)"
      R"("place":{"x":9000,"y":9000,"rx":0,"ry":0},"shares":{"individueel-professional":0,)"
      R"("collectief-professional":0,"individueel-burger":0,"collectief-burger":10000}},)"
      R"({"id":")" + c + R"(","title":"Eetclub","place":null,)"
      R"("shares":{"individueel-professional":0,"collectief-professional":0,"individueel-burger":0,)"
      R"("collectief-burger":0}}]})" "\n");
}

TEST(Inspect, AnEmptyMap) {
  const BoardMaker maker;
  const std::string json = inspect_json(maker.board());
  EXPECT_TRUE(json.starts_with(R"({"title":"","lenses":[{"id":"kwadranten")")) << json;
  EXPECT_TRUE(json.ends_with("\"unplaced\":0}],\"initiatives\":[]}\n")) << json;
}

TEST(Inspect, CountsAgreeWithTheBoard) {
  BoardMaker maker;
  SeededRandom random(4);
  const auto number = [&] { return static_cast<std::uint16_t>(random.below(10'001)); };
  for (int i = 0; i < 100; ++i) {
    if (random.chance(20)) {
      maker.initiative(std::to_string(i), "x");
    } else {
      maker.initiative_at(std::to_string(i), "x", {number(), number(), number(), number(), 0, 0});
    }
    if (random.chance(20)) maker.set(testing::id(std::to_string(i)), "deleted", true);
  }
  const board::Projection board = maker.board();
  const std::string json = inspect_json(board);
  for (std::size_t q = 0; q < 4; ++q) {
    const std::int64_t share = board.totals().share[q];
    const std::string decimals = std::to_string(10'000 + share % 10'000).substr(1);
    const std::string expected = "\"initiatives\":" + std::to_string(board.totals().initiatives[q]) +
                                 ",\"share\":" + std::to_string(share / 10'000) + "." + decimals;
    EXPECT_NE(json.find(expected), std::string::npos) << expected;
  }
  EXPECT_NE(json.find("\"unplaced\":" + std::to_string(board.totals().unplaced)), std::string::npos);
}

// P2: entities get their numbers in the order of arrival.
TEST(Inspect, TheOrderIsThatOfCreation) {
  BoardMaker maker;
  maker.link("l", testing::id("second"), testing::id("first"));
  maker.initiative("first", "eerste");
  maker.initiative("second", "tweede");
  const std::string json = inspect_json(maker.board());
  EXPECT_LT(json.find("eerste"), json.find("tweede"));
}

TEST(Inspect, HostileTitlesStayInsideTheirStrings) {
  for (const std::string& title : bad::titles()) {
    BoardMaker maker;
    maker.initiative("a", title);
    const std::string json = inspect_json(maker.board());
    const std::size_t from = json.find("\"title\":\"", json.find("\"initiatives\":[{")) + 9;
    const std::size_t to = json.find("\",\"place\":null");
    ASSERT_LT(from, to) << title;
    for (std::size_t i = from; i < to; ++i) {
      ASSERT_GE(static_cast<unsigned char>(json[i]), 0x20) << title;
      if (json[i] == '\\') {
        ++i;
      } else {
        ASSERT_NE(json[i], '"') << title;
      }
    }
  }
}

}  // namespace
}  // namespace kwadrant::exchange
