#include "drawing/display.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "support/bad_inputs.h"
#include "support/xml_reader.h"

namespace kwadrant::drawing {
namespace {

namespace json = boost::json;
using testing::XmlElement;

// One of every form, with everything that a form can have.
Drawing one_of_each() {
  Drawing out{200, 100, method::Language::en, "A map", "In words", "#FFFFFF", {}};
  out.items.emplace_back(BoxItem{.x = 10, .y = 20, .w = 80, .h = 48, .r = 6, .fill = "#EEEEEE", .opacity = 8,
                                 .line = "#111111", .width = 2, .dash = {6, 5}, .role = Role::card, .id = "abc",
                                 .title = "A whole title", .text = {{"A whole", "ti…"}, 16, true, "#222222"}});
  out.items.emplace_back(LineItem{.points = {{0, 0}, {100, 0}}, .line = "#333333", .arrow = true});
  out.items.emplace_back(ShapeItem{.form = Form::hexagon, .x = 50, .y = 60, .size = 12, .fill = "#444444"});
  out.items.emplace_back(TextItem{.x = 5, .y = 90, .size = 14, .colour = "#555555", .anchor = Anchor::end,
                                  .upwards = true, .text = "Up", .role = Role::label});
  return out;
}

std::unique_ptr<XmlElement> svg_of(const Drawing& drawing) { return testing::XmlReader::read(to_svg(drawing)); }

TEST(DisplaySvg, EveryFormWithAllItHas) {
  const auto root = svg_of(one_of_each());
  ASSERT_NE(root, nullptr);
  EXPECT_EQ(root->attributes.at("viewBox"), "0 0 200 100");
  EXPECT_EQ(root->attributes.at("lang"), "en");
  ASSERT_EQ(root->children.size(), 8U) << "title, desc, paper, a group, a line and its head, a sign, words";
  const XmlElement& card = *root->children[3];
  EXPECT_EQ(card.children[0]->text, "A whole title");
  EXPECT_EQ(card.children[1]->attributes.at("fill-opacity"), "0.08");
  EXPECT_EQ(card.children[1]->attributes.at("stroke-dasharray"), "6 5");
  EXPECT_EQ(card.children[2]->attributes.at("x"), "50") << "in the middle of the box";
  EXPECT_EQ(card.children[2]->attributes.at("y"), "39");
  EXPECT_EQ(card.children[3]->attributes.at("y"), "59");
  EXPECT_EQ(root->children[4]->attributes.at("d"), "M0 0 L88 0") << "the line ends where its head begins";
  EXPECT_EQ(root->children[5]->attributes.at("d"), "M100 0 L88 5 L88 -5 Z");
  EXPECT_EQ(root->children[7]->attributes.at("transform"), "translate(5 90) rotate(-90)");
}

TEST(DisplaySvg, WordsThatArePartOfATitleTellAllOfIt) {
  Drawing drawing = one_of_each();
  drawing.items = {TextItem{.x = 5, .y = 90, .size = 14, .text = "A wh…", .title = "A whole <title>"}};
  const auto root = svg_of(drawing);
  const XmlElement& group = *root->children[3];
  EXPECT_EQ(group.name, "g");
  EXPECT_EQ(group.children[0]->text, "A whole <title>");
  EXPECT_EQ(group.children[1]->text, "A wh…");
  EXPECT_EQ(json::parse(to_json(drawing)).at("items").at(0).at("title").as_string(), "A whole <title>");
}

// Two drawings in one page must not take each other's title for their own.
TEST(DisplaySvg, IdsComeFromTheContent) {
  const auto ids = [](const Drawing& drawing) {
    const auto root = svg_of(drawing);
    EXPECT_EQ(root->attributes.at("aria-labelledby"), root->children[0]->attributes.at("id"));
    EXPECT_EQ(root->attributes.at("aria-describedby"), root->children[1]->attributes.at("id"));
    return std::pair(root->children[0]->attributes.at("id"), root->children[1]->attributes.at("id"));
  };
  Drawing drawing = one_of_each();
  const auto [title, desc] = ids(drawing);
  EXPECT_NE(title, desc);
  EXPECT_EQ(ids(drawing).first, title);
  std::get<ShapeItem>(drawing.items[2]).x += 1;
  EXPECT_NE(ids(drawing).first, title);
  drawing.title = "=\"kwadrant-00000000-title\"";
  EXPECT_EQ(svg_of(drawing)->children[0]->text, drawing.title) << "words stay as they are";
}

TEST(DisplaySvg, AnArrowWithoutLengthHasNoHead) {
  Drawing drawing = one_of_each();
  drawing.items = {LineItem{.points = {{7, 7}, {7, 7}}, .line = "#333333", .arrow = true}};
  EXPECT_EQ(svg_of(drawing)->children.size(), 4U);
}

TEST(DisplayJson, SaysWhatTheContractSays) {
  const json::value root = json::parse(to_json(one_of_each()));
  EXPECT_EQ(root.at("background").as_string(), "#FFFFFF");
  const json::array& items = root.at("items").as_array();
  ASSERT_EQ(items.size(), 4U);
  EXPECT_EQ(items[0].at("do").as_string(), "box");
  EXPECT_EQ(items[0].at("role").as_string(), "card");
  EXPECT_EQ(items[0].at("opacity").as_int64(), 8);
  EXPECT_EQ(items[0].at("dash"), json::value({6, 5}));
  EXPECT_EQ(items[0].at("text").at("lines"), json::value({"A whole", "ti…"}));
  EXPECT_EQ(items[0].at("text").at("line").as_int64(), 20);
  EXPECT_EQ(items[1].at("points"), json::value({0, 0, 100, 0}));
  EXPECT_EQ(items[1].at("end").as_string(), "arrow");
  EXPECT_TRUE(items[1].at("dash").is_null());
  EXPECT_EQ(items[2].at("form").as_string(), "hexagon");
  EXPECT_TRUE(items[2].at("line").is_null()) << "no colour paints nothing";
  EXPECT_EQ(items[3].at("turn").as_int64(), -90);
  EXPECT_EQ(items[3].at("anchor").as_string(), "end");
}

TEST(Display, HostileWordsAreTheSameEverywhere) {
  for (const std::string& words : bad::titles()) {
    Drawing drawing = one_of_each();
    drawing.items = {BoxItem{.id = words, .title = words, .text = {{words}, 16, false, "#222222"}}};
    const json::value read = json::parse(to_json(drawing));
    EXPECT_EQ(read.at("items").at(0).at("text").at("lines").at(0).as_string(), words);
    ASSERT_NE(svg_of(drawing), nullptr) << words;
  }
}

TEST(Display, MovesEveryForm) {
  Drawing drawing = one_of_each();
  move_by(drawing.items, 3, -4);
  EXPECT_EQ(std::get<BoxItem>(drawing.items[0]).x, 13);
  EXPECT_EQ(std::get<LineItem>(drawing.items[1]).points[1], (layout::Point{103, -4}));
  EXPECT_EQ(std::get<ShapeItem>(drawing.items[2]).y, 56);
  EXPECT_EQ(std::get<TextItem>(drawing.items[3]).y, 86);
}

}  // namespace
}  // namespace kwadrant::drawing
