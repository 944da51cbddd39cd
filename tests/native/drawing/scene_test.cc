// Cards or numbers: what stands where, and whether it can be read.
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <set>

#include "cases.h"
#include "core/random.h"
#include "drawing/draw.h"

namespace kwadrant::drawing {
namespace {

using testing::MapMaker;

void make_many(MapMaker& maker, std::size_t count, std::size_t parked = 0) {
  SeededRandom random(count + 1);
  const auto anywhere = [&] { return static_cast<std::uint16_t>(random.below(10'001)); };
  for (std::size_t i = 0; i < count; ++i) {
    maker.initiative_at(std::to_string(i), "Initiatief " + std::to_string(i), {anywhere(), anywhere(), 0, 0, 0, 0});
  }
  for (std::size_t i = 0; i < parked; ++i) maker.initiative("p" + std::to_string(i), "Later " + std::to_string(i));
}

Drawing drawn(const MapMaker& maker, const Options& options = {}) {
  const board::Projection board(maker.map(), pack());
  return draw(board, options);
}

template <typename T>
std::vector<T> items_of(const Drawing& drawing, Role role) {
  std::vector<T> out;
  for (const Item& item : drawing.items) {
    const T* one = std::get_if<T>(&item);
    if (one != nullptr && one->role == role) out.push_back(*one);
  }
  return out;
}

bool meet(const BoxItem& a, const BoxItem& b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

void expect_apart(const std::vector<BoxItem>& boxes) {
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) EXPECT_FALSE(meet(boxes[i], boxes[j])) << boxes[i].title << boxes[j].title;
  }
}

TEST(Cards, LieNeitherOverEachOtherNorOverTheAxes) {
  for (const std::size_t count : {1U, 5U, 50U}) {
    MapMaker maker;
    make_many(maker, count);
    const Drawing drawing = drawn(maker);
    const std::vector<BoxItem> cards = items_of<BoxItem>(drawing, Role::card);
    EXPECT_EQ(cards.size(), count);
    expect_apart(cards);
    for (const LineItem& axis : items_of<LineItem>(drawing, Role::axis)) {
      const layout::Point from = axis.points.front();
      const layout::Point to = axis.points.back();
      const BoxItem line{.x = from.x, .y = from.y, .w = to.x - from.x + 1, .h = to.y - from.y + 1};
      for (const BoxItem& card : cards) EXPECT_FALSE(meet(card, line)) << card.title;
    }
  }
}

TEST(Cards, DoNotHideThePlaceOfAnother) {
  MapMaker maker;
  for (int i = 0; i < 6; ++i) maker.initiative_at(std::to_string(i), "Wandelclub", {2'000, 2'000, 0, 0, 0, 0});
  maker.initiative_at("near", "Buurthuis", {2'600, 2'000, 0, 0, 0, 0});
  const Drawing drawing = drawn(maker);
  const std::vector<ShapeItem> places = items_of<ShapeItem>(drawing, Role::leader);
  EXPECT_GT(places.size(), 4U);
  for (const ShapeItem& place : places) {
    for (const BoxItem& card : items_of<BoxItem>(drawing, Role::card)) {
      const BoxItem dot{.x = place.x - 1, .y = place.y - 1, .w = 2, .h = 2};
      EXPECT_FALSE(meet(card, dot)) << card.title;
    }
  }
}

TEST(Numbers, TakeOverWhereCardsNoLongerFit) {
  MapMaker maker;
  make_many(maker, 300);
  const Drawing drawing = drawn(maker);
  EXPECT_TRUE(items_of<BoxItem>(drawing, Role::card).empty());
  const std::vector<BoxItem> dots = items_of<BoxItem>(drawing, Role::number);
  ASSERT_EQ(dots.size(), 300U);
  expect_apart(dots);
  std::set<std::string> listed;
  for (const TextItem& text : items_of<TextItem>(drawing, Role::list)) listed.insert(text.text);
  for (std::size_t i = 0; i < dots.size(); ++i) {
    EXPECT_EQ(dots[i].text.lines, std::vector<std::string>{std::to_string(i + 1)});
    EXPECT_TRUE(listed.contains(std::to_string(i + 1)));
    EXPECT_TRUE(listed.contains(dots[i].title)) << dots[i].title;
  }
}

TEST(Numbers, TakeOverInACrowd) {
  MapMaker maker;
  for (std::uint16_t i = 0; i < 24; ++i) {
    maker.initiative_at(std::to_string(i), "Wandelclub", {static_cast<std::uint16_t>(7'000 + i), 7'000, 0, 0, 0, 0});
  }
  EXPECT_EQ(items_of<BoxItem>(drawn(maker), Role::number).size(), 24U) << "as cards nearly all would have lines";
  for (std::uint16_t i = 5; i < 24; ++i) maker.set(testing::id(std::to_string(i)), "deleted", true);
  EXPECT_EQ(items_of<BoxItem>(drawn(maker), Role::card).size(), 5U);
}

TEST(Numbers, GoByQuadrantAndAreToldToCallers) {
  MapMaker maker;
  maker.initiative_at("a", "rechtsonder", {9'000, 1'000, 0, 0, 0, 0});
  maker.initiative_at("b", "rechtsboven", {9'000, 9'000, 0, 0, 0, 0});
  maker.initiative_at("c", "linksboven, lager", {1'000, 6'000, 0, 0, 0, 0});
  maker.initiative_at("d", "linksboven", {3'000, 9'500, 0, 0, 0, 0});
  maker.initiative_at("e", "linksonder", {4'000, 4'000, 0, 0, 0, 0});
  maker.initiative("p", "geparkeerd");
  Options options;
  options.numbers = Numbers::always;
  std::vector<std::string> titles;
  for (const BoxItem& dot : items_of<BoxItem>(drawn(maker, options), Role::number)) titles.push_back(dot.title);
  EXPECT_EQ(titles, (std::vector<std::string>{"linksboven", "linksboven, lager", "rechtsboven", "linksonder",
                                              "rechtsonder"}));
  const board::Projection board(maker.map(), pack());
  std::vector<std::string> told;
  for (const model::EntityNumber e : numbered(board)) told.emplace_back(maker.map().title(e));
  EXPECT_EQ(told, titles);
  maker.set(maker.map().id(), "flip_x", true);
  EXPECT_EQ(items_of<BoxItem>(drawn(maker, options), Role::number).front().title, "rechtsboven")
      << "now upper left";
}

TEST(Numbers, WhatIsParkedStandsInTheList) {
  MapMaker maker;
  make_many(maker, 3, 40);
  const Drawing drawing = drawn(maker);
  EXPECT_EQ(items_of<BoxItem>(drawing, Role::number).size(), 3U) << "a strip so long is no picture";
  EXPECT_TRUE(items_of<BoxItem>(drawing, Role::strip).empty());
  std::size_t parked = 0;
  for (const TextItem& text : items_of<TextItem>(drawing, Role::list)) {
    parked += text.text.starts_with("Later") ? 1U : 0U;
    EXPECT_EQ(text.title.starts_with("Later"), text.text.starts_with("Later")) << "it stands nowhere else";
  }
  EXPECT_EQ(parked, 40U);
}

TEST(Numbers, AShortenedTitleIsToldWhole) {
  MapMaker maker;
  std::string title;
  for (int i = 0; i < 30; ++i) title += "Buurtmaaltijd ";
  maker.initiative_at("long", title, {2'000, 2'000, 0, 0, 0, 0});
  maker.initiative_at("short", "Wandelclub", {2'000, 1'000, 0, 0, 0, 0});
  Options options;
  options.numbers = Numbers::always;
  for (const TextItem& text : items_of<TextItem>(drawn(maker, options), Role::list)) {
    EXPECT_EQ(text.title, text.text.starts_with("Buurtmaaltijd") ? title : "") << text.text;
  }
}

void expect_headings_over_entries(const Drawing& drawing) {
  std::optional<TextItem> heading;
  for (const TextItem& text : items_of<TextItem>(drawing, Role::list)) {
    // Numbers are bold too, but end at a point.
    const bool is_heading = text.bold && text.anchor == Anchor::start;
    if (heading && !is_heading) {
      EXPECT_LT(heading->y, text.y) << text.text;
      EXPECT_LT(text.x - heading->x, 60) << text.text;
    }
    heading = is_heading ? std::optional(text) : std::nullopt;
  }
  EXPECT_FALSE(heading) << "over nothing";
}

TEST(Numbers, AHeadingStandsOverWhatItNames) {
  Options options;
  options.numbers = Numbers::always;
  for (const std::size_t count : {1U, 2U, 60U, 200U}) {
    MapMaker maker;
    make_many(maker, count, 3);
    expect_headings_over_entries(drawn(maker, options));
  }
  // Beside assets there is no room, so that even a short list has several columns under the map.
  MapMaker maker;
  make_assets(maker);
  expect_headings_over_entries(draw(board::Projection(maker.map(), rich_pack()), options));
}

TEST(Numbers, AsTheCallerWants) {
  MapMaker maker;
  make_many(maker, 20);
  Options options;
  EXPECT_EQ(items_of<BoxItem>(drawn(maker, options), Role::card).size(), 20U);
  options.width = 600;
  EXPECT_EQ(items_of<BoxItem>(drawn(maker, options), Role::number).size(), 20U) << "cards too small to read";
  options.numbers = Numbers::never;
  EXPECT_EQ(items_of<BoxItem>(drawn(maker, options), Role::card).size(), 20U);
  options.numbers = Numbers::always;
  options.titles = Titles::table;
  const Drawing without = drawn(maker, options);
  EXPECT_TRUE(items_of<TextItem>(without, Role::list).empty());
  options.titles = Titles::none;
  EXPECT_TRUE(items_of<TextItem>(drawn(maker, options), Role::list).empty());
  for (const BoxItem& dot : items_of<BoxItem>(drawn(maker, options), Role::number)) {
    EXPECT_EQ(dot.text.lines, std::vector<std::string>{""});
    EXPECT_FALSE(dot.title.empty());
  }
  options.titles = Titles::list;
  const Drawing beside = drawn(maker, options);
  EXPECT_FALSE(items_of<TextItem>(beside, Role::list).empty());
  EXPECT_EQ(beside.height, without.height) << "a short list stands beside the matrix";
  EXPECT_GT(beside.width, without.width);
}

TEST(Numbers, ALargeMapStillHasRoom) {
  MapMaker maker;
  make_many(maker, 900);
  expect_apart(items_of<BoxItem>(drawn(maker), Role::number));
}

TEST(Assets, AreLeftOutWithTheirLinksWhenNotAskedFor) {
  MapMaker maker;
  make_assets(maker);
  const board::Projection board(maker.map(), rich_pack());
  Options options;
  EXPECT_EQ(items_of<BoxItem>(draw(board, options), Role::asset).size(), 4U);
  options.numbers = Numbers::always;
  EXPECT_EQ(items_of<BoxItem>(draw(board, options), Role::asset).size(), 4U) << "beside numbers too";
  options.width = 1'600;
  EXPECT_EQ(items_of<BoxItem>(draw(board, options), Role::asset).size(), 4U);
  options.width = 970;
  EXPECT_TRUE(items_of<BoxItem>(draw(board, options), Role::asset).empty()) << "too small to read on a page";
  options.width = 0;
  options.assets = false;
  const Drawing without = draw(board, options);
  EXPECT_TRUE(items_of<BoxItem>(without, Role::asset).empty());
  EXPECT_TRUE(items_of<BoxItem>(without, Role::column).empty());
  EXPECT_TRUE(items_of<LineItem>(without, Role::link).empty());
}

TEST(Links, BetweenTheSameTwoLieBesideEachOther) {
  MapMaker maker;
  const EntityId one = maker.initiative_at("one", "Wandelclub", {2'000, 8'000, 0, 0, 0, 0});
  const EntityId two = maker.initiative_at("two", "Buurthuis", {8'000, 2'000, 0, 0, 0, 0});
  maker.link("a", one, two);
  maker.link("b", two, one);
  Options options;
  for (const Numbers numbers : {Numbers::never, Numbers::always}) {
    options.numbers = numbers;
    const std::vector<LineItem> links = items_of<LineItem>(drawn(maker, options), Role::link);
    ASSERT_GE(links.size(), 2U);
    EXPECT_NE(links[0].points.front(), links[1].points.back());
    EXPECT_NE(links[0].points.back(), links[1].points.front());
  }
}

TEST(Mono, IsBlackAndWhite) {
  MapMaker maker;
  make_rich(maker);
  Options options;
  options.mono = true;
  options.dark = true;
  const std::string svg = to_svg(drawn(maker, options));
  for (std::size_t at = svg.find("=\"#"); at != std::string::npos; at = svg.find("=\"#", at + 1)) {
    const std::string colour = svg.substr(at + 2, 7);
    EXPECT_TRUE(colour == "#000000" || colour == "#FFFFFF") << colour;
  }
  EXPECT_NE(svg.find("stroke-dasharray=\"2 3\""), std::string::npos) << "footprints are told by their line";
}

}  // namespace
}  // namespace kwadrant::drawing
