// Free drawings: what is let in, and what is not.
#include <gtest/gtest.h>

#include "core/limits.h"
#include "native/board/test_map.h"

namespace kwadrant::board {
namespace {

std::string element(std::string_view id, std::string_view type, std::string_view more = {}) {
  return R"({"id":")" + std::string(id) + R"(","type":")" + std::string(type) +
         R"(","x":1.5,"y":-2,"width":10,"height":0.25)" + std::string(more) + "}";
}

std::string nested(int depth) {
  std::string open;
  std::string close;
  for (int i = 0; i < depth; ++i) {
    open += "[";
    close += "]";
  }
  return element("pen", "freedraw", R"(,"customData":)" + open + close);
}

Result<Interpretation> draw(const TestMap& map, const std::string& json, const std::string& id = "pen") {
  return interpret(map.board(), {Drawn{id, 1, 1, json}});
}

TEST(InterpretDrawings, ADrawingIsKeptAsItCame) {
  TestMap map;
  const std::string json = element("pen-1", "freedraw", R"(,"points":[[0,0],[1.25,3]],"link":null)");
  EXPECT_EQ(map.must({Drawn{"pen-1", 3, 7, json}}).label, model::Label::drawn);
  const model::EntityNumber pen = map.map().find(entity_id("pen-1"));
  EXPECT_EQ(map.board().shape(pen).form, Form::drawing);
  EXPECT_EQ(map.map().get(pen, model::kElement).bytes, json);
  EXPECT_EQ(map.map().get(pen, model::kSource).text(), "pen-1");
}

TEST(InterpretDrawings, ACanonicalIdNeedsNoSource) {
  TestMap map;
  map.must({Drawn{id_text(5), 1, 1, element(id_text(5), "text")}});
  EXPECT_TRUE(map.map().get(map.number(5), model::kSource).is_nothing());
  EXPECT_EQ(map.shape(5).form, Form::drawing);
}

TEST(InterpretDrawings, TheWhiteboardsOwnOrderDecides) {
  TestMap map;
  const std::string json = element("pen", "freedraw");
  map.must({Drawn{"pen", 3, 7, json}});
  EXPECT_TRUE(map.must({Drawn{"pen", 3, 7, json}}).settings.empty());
  EXPECT_TRUE(map.must({Drawn{"pen", 2, 1, json}}).settings.empty());
  EXPECT_TRUE(map.must({Drawn{"pen", 3, 8, json}}).settings.empty());
  EXPECT_EQ(map.must({Drawn{"pen", 3, 6, json}}).settings.size(), 1U);
  EXPECT_EQ(map.must({Drawn{"pen", 4, 9, json}}).settings.size(), 1U);
}

TEST(InterpretDrawings, DrawnAnewComesBack) {
  TestMap map;
  const std::string json = element("pen", "freedraw");
  map.must({Drawn{"pen", 3, 7, json}});
  map.must({Removed{"pen"}});
  EXPECT_TRUE(map.must({Drawn{"pen", 3, 7, json}}).settings.empty());
  map.must({Drawn{"pen", 5, 7, json}});
  EXPECT_EQ(map.board().shape(map.map().find(entity_id("pen"))).form, Form::drawing);
}

TEST(InterpretDrawings, SafeElementsAreLetIn) {
  TestMap map;
  for (const std::string type :
       {"rectangle", "diamond", "ellipse", "arrow", "line", "freedraw", "text", "image", "frame"}) {
    EXPECT_TRUE(draw(map, element("pen", type)).ok()) << type;
  }
  for (const std::string link : {"https://haarlem.nl", "HTTP://x", "mailto:a@b.nl", ""}) {
    EXPECT_TRUE(draw(map, element("pen", "text", R"(,"link":")" + link + "\"")).ok()) << link;
  }
  EXPECT_TRUE(draw(map, nested(31)).ok());
}

TEST(InterpretDrawings, HostileElementsAreRefused) {
  TestMap map;
  const std::vector<std::string> hostile = {
      "",
      "null",
      "[]",
      "\"text\"",
      "{",
      "{}",
      element("pen", "iframe"),
      element("pen", "embeddable"),
      element("pen", "magicframe"),
      element("pen", "selection"),
      element("pen", "Rectangle"),
      element("pencil", "freedraw"),
      element("pen", "text", R"j(,"link":"javascript:alert(1)")j"),
      element("pen", "text", R"j(,"link":"JaVaScRiPt:alert(1)")j"),
      element("pen", "text", R"j(,"link":" javascript:alert(1)")j"),
      element("pen", "text", R"j(,"link":"\u0001javascript:alert(1)")j"),
      element("pen", "text", R"(,"link":"data:text/html,<script>")"),
      element("pen", "text", R"(,"link":"vbscript:x")"),
      element("pen", "text", R"(,"link":"file:///etc/passwd")"),
      element("pen", "text", R"(,"link":7)"),
      element("pen", "text", R"(,"type":"iframe")"),
      element("pen", "text", R"(,"x":1e7)"),
      element("pen", "text", R"(,"x":1e400)"),
      element("pen", "text", R"(,"x":-1000001)"),
      element("pen", "text", R"(,"x":18446744073709551615)"),
      element("pen", "text", R"(,"width":"10")"),
      element("pen", "text", R"(,"height":null)"),
      element("pen", "freedraw", R"(,"points":[[0,1e300]])"),
      element("pen", "freedraw", R"(,"points":"x")"),
      R"({"id":"pen","type":"text"})",
      R"({"id":["pen"],"type":"text","x":0,"y":0,"width":1,"height":1})",
      element("pen", "text") + "x",
      element("pen", "text", ",\"text\":\"\xFF\""),
      element("pen", "text", R"(,"text":"\ud800")"),
      nested(33),
      nested(100'000),
  };
  for (const std::string& json : hostile) {
    const Result<Interpretation> meaning = draw(map, json);
    ASSERT_FALSE(meaning.ok()) << json.substr(0, 200);
    EXPECT_EQ(meaning.error().code, Code::bad_element) << json.substr(0, 200);
  }
}

TEST(InterpretDrawings, SizeAndIdsHaveLimits) {
  TestMap map;
  const std::size_t around = element("pen", "text", R"(,"text":"")").size();
  const auto sized = [&](std::size_t size) {
    return element("pen", "text", R"(,"text":")" + std::string(size - around, 'a') + "\"");
  };
  EXPECT_TRUE(draw(map, sized(limits::kElementBytes)).ok());
  EXPECT_EQ(draw(map, sized(limits::kElementBytes + 1)).error().code, Code::limit_text);
  const std::string longest(limits::kNameBytes, 'x');
  EXPECT_TRUE(draw(map, element(longest, "text"), longest).ok());
  EXPECT_EQ(draw(map, element(longest + "x", "text"), longest + "x").error().code, Code::bad_value);
  EXPECT_EQ(draw(map, element("", "text"), "").error().code, Code::bad_value);
  map.add_card(1, "Kaart", std::monostate{});
  EXPECT_EQ(draw(map, element(id_text(1), "text"), id_text(1)).error().code, Code::bad_value);
}

}  // namespace
}  // namespace kwadrant::board
