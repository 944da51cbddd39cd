#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <set>

#include "exchange/whiteboard.h"
#include "native/exchange/board_maker.h"
#include "native/exchange/kind_tables.h"

namespace kwadrant::exchange {
namespace {

namespace json = boost::json;

// Cards beside each other, wide ones, parked ones and a drawing.
void furnish(BoardMaker& map) {
  std::vector<board::Gesture> gestures;
  for (int i = 0; i < 12; ++i) {
    const std::string id = to_text(testing::id("card" + std::to_string(i)));
    gestures.push_back(board::Created{id, "initiative", "Kaart " + std::to_string(i), false, 0, 0});
    const int spread = i % 3 == 0 ? 1'234 : 0;
    // Some want one spot, so that they stand beside their places.
    if (i % 5 != 4) gestures.push_back(board::Placed{id, "kwadranten", 3'333 + i / 4 * 17, 6'789, spread, spread / 2});
  }
  gestures.push_back(board::Joined{to_text(testing::id("link")), to_text(testing::id("card0")),
                                   to_text(testing::id("card7"))});
  gestures.push_back(board::Drawn{"pen", 4, 5, R"({"id":"pen","type":"freedraw","x":10.5,"y":20,"width":30,"height":5,)"
                                               R"("points":[[0,0],[30,5]],"index":"i000000001"})"});
  gestures.push_back(board::Drawn{"pic", 1, 1, R"({"id":"pic","type":"image","x":0,"y":0,"width":3,"height":3,)"
                                               R"("fileId":"file1","index":"i000000002"})"});
  map.act(gestures);
  const EntityId file = entity_id("file1");
  map.apply({{file, "kind", std::string("file")}, {file, "source", std::string("file1")},
             {file, "mime", std::string("image/png")}, {file, "data", model::Blob{1, 0, "\x89PNG\r\n"}}});
}

std::string places(const BoardMaker& map) {
  std::map<std::string, std::string> out;
  for (int i = 0; i < 12; ++i) {
    const std::string title = "Kaart " + std::to_string(i);
    const board::Shape shape = map.shape(title);
    out[title] = shape.state != board::PlaceState::placed
                     ? "parked"
                     : std::to_string(shape.place.x) + " " + std::to_string(shape.place.y) + " " +
                           std::to_string(shape.place.rx) + " " + std::to_string(shape.place.ry);
  }
  std::string all;
  for (const auto& [title, place] : out) all += title + ": " + place + "\n";
  return all;
}

TEST(WhiteboardExport, ReadBackItGivesTheSameMap) {
  for (const bool flip : {false, true}) {
    for (const WhiteboardForm form : {WhiteboardForm::excalidraw, WhiteboardForm::nextcloud}) {
      BoardMaker one;
      furnish(one);
      if (flip) one.set(one.map().id(), "flip_y", true);
      const std::string file = export_whiteboard(one.board(), form, method::Language::nl);
      BoardMaker two;
      const Result<WhiteboardImport> read = import_whiteboard(two.board(), file);
      ASSERT_TRUE(read.ok()) << read.error().detail;
      EXPECT_EQ(read->matrix->found_as, "own");
      for (const auto& change : read->changes) two.apply(change);
      EXPECT_EQ(places(two), places(one));
      EXPECT_EQ(read->links, 1U);
      EXPECT_EQ(read->drawings, 2U);
      EXPECT_EQ(read->pictures, 1U);
      EXPECT_TRUE(read->warnings.empty());
      const auto pen = [](const BoardMaker& map) {
        const model::EntityNumber e = map.map().find(entity_id("pen"));
        return json::parse(std::string(map.map().get(e, model::kElement).bytes)).at("x").to_number<double>();
      };
      EXPECT_DOUBLE_EQ(pen(two), pen(one));
      // On the map that it came from it means nothing.
      const Result<WhiteboardImport> same = import_whiteboard(one.board(), file);
      ASSERT_TRUE(same.ok());
      EXPECT_TRUE(same->changes.empty());
    }
  }
}

TEST(WhiteboardExport, ACardThatWasMovedMeansItsNewPlace) {
  BoardMaker one;
  furnish(one);
  json::value file = json::parse(export_whiteboard(one.board(), WhiteboardForm::excalidraw, method::Language::en));
  const board::Rect matrix = one.board().frame().matrix;
  for (json::value& element : file.at("elements").as_array()) {
    if (element.at("id").as_string() != to_text(testing::id("card0"))) continue;
    const double w = element.at("width").to_number<double>();
    const double h = element.at("height").to_number<double>();
    element.at("x") = matrix.x + matrix.w / 4 - w / 2;
    element.at("y") = matrix.y + matrix.h / 4 - h / 2;
  }
  BoardMaker two;
  const Result<WhiteboardImport> read = import_whiteboard(two.board(), json::serialize(file));
  ASSERT_TRUE(read.ok());
  for (const auto& change : read->changes) two.apply(change);
  EXPECT_NEAR(two.shape("Kaart 0").place.x, 2'500, 2);
  EXPECT_NEAR(two.shape("Kaart 0").place.y, 7'500, 2);
  EXPECT_EQ(two.shape("Kaart 0").place.rx, 1'234);
}

TEST(WhiteboardExport, EveryNameLeadsSomewhereAndIdsDiffer) {
  BoardMaker map;
  furnish(map);
  const json::value file =
      json::parse(export_whiteboard(map.board(), WhiteboardForm::excalidraw, method::Language::nl));
  EXPECT_EQ(file.at("type"), "excalidraw");
  std::set<std::string> ids;
  for (const json::value& element : file.at("elements").as_array()) {
    EXPECT_TRUE(ids.insert(element.at("id").as_string().c_str()).second);
  }
  int names = 0;
  const auto expect_there = [&](const json::value& id) {
    ++names;
    EXPECT_TRUE(ids.contains(id.as_string().c_str())) << id;
  };
  for (const json::value& value : file.at("elements").as_array()) {
    const json::object& element = value.as_object();
    if (const auto* id = element.if_contains("containerId"); id != nullptr && id->is_string()) expect_there(*id);
    for (const char* key : {"startBinding", "endBinding"}) {
      const auto* binding = element.if_contains(key);
      if (binding != nullptr && binding->is_object()) expect_there(binding->at("elementId"));
    }
    const auto* bound = element.if_contains("boundElements");
    if (bound == nullptr || !bound->is_array()) continue;
    for (const json::value& one : bound->get_array()) expect_there(one.at("id"));
  }
  // Twelve titles both ways, one link both ways.
  EXPECT_EQ(names, 28);
  EXPECT_EQ(file.at("files").at("file1").at("dataURL"), "data:image/png;base64,iVBORw0K");
}

TEST(WhiteboardExport, WhatMayNotBeShownIsNotInIt) {
  const method::Pack pack = *method::parse_pack([] {
    std::string text = testing::read_source_file("tests/native/method/full_pack.json");
    const std::string from = R"("traits": {"bundle")";
    text.replace(text.find(from), from.size(), R"("traits": {"placeable": ["kwadranten"], "linkable": true, "bundle")");
    return text;
  }());
  KindTables map(pack);
  const EntityId bundle = map.thing("bundle", "Geheim", {{EntityId(), "place.kwadranten", model::Place{1, 2, 3, 4}}});
  const EntityId open = map.thing("initiative", "Open");
  map.link("l", open, bundle);
  const auto file = [&] { return export_whiteboard(map.board(), WhiteboardForm::excalidraw, method::Language::nl); };
  for (const std::string& word : {std::string("Geheim"), to_text(bundle), to_text(testing::id("l"))}) {
    EXPECT_EQ(file().find(word), std::string::npos) << word;
  }
  EXPECT_NE(file().find("Open"), std::string::npos);
  for (const char* title : {"s1", "s2", "s3"}) map.thing("signal", title, {{EntityId(), "bundle", bundle}});
  EXPECT_NE(file().find("Geheim"), std::string::npos);
}

// Replicas may hold what no board would take: it goes no further.
TEST(WhiteboardExport, DrawingsThatNoBoardShowsAreNotInIt) {
  BoardMaker map;
  const std::string elements[] = {
      R"({"id":"a","type":"iframe","x":0,"y":0,"width":1,"height":1})",
      R"({"id":"b","type":"text","x":0,"y":0,"width":1,"height":1,"link":"javascript:x"})",
      R"({"id":"kwadrant:c","type":"text","x":0,"y":0,"width":1,"height":1})",
      "no json",
  };
  const char* ids[] = {"a", "b", "kwadrant:c", "d"};
  for (int i = 0; i < 4; ++i) {
    const EntityId id = entity_id(ids[i]);
    map.apply({{id, "kind", std::string("drawing")}, {id, "source", std::string(ids[i])},
               {id, "element", model::Blob{1, 1, elements[i]}}});
  }
  const json::value file =
      json::parse(export_whiteboard(map.board(), WhiteboardForm::excalidraw, method::Language::nl));
  for (const json::value& element : file.at("elements").as_array()) {
    EXPECT_TRUE(element.at("id").as_string().starts_with("kwadrant:"));
    EXPECT_NE(element.at("id"), "kwadrant:c");
  }
}

}  // namespace
}  // namespace kwadrant::exchange
