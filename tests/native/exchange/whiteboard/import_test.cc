#include <gtest/gtest.h>

#include <algorithm>

#include "drawing_maker.h"
#include "exchange/whiteboard.h"
#include "native/exchange/board_maker.h"

namespace kwadrant::exchange {
namespace {

using board::PlaceState;
using Object = DrawingMaker::Object;

class WhiteboardImportTest : public ::testing::Test {
 protected:
  WhiteboardImport propose(const std::string& file) const {
    Result<WhiteboardImport> read = import_whiteboard(map_.board(), file);
    EXPECT_TRUE(read.ok()) << (read.ok() ? "" : name_of(read.error().code)) << (read.ok() ? "" : read.error().detail);
    return read.ok() ? std::move(*read) : WhiteboardImport();
  }
  WhiteboardImport import(const std::string& file) {
    WhiteboardImport read = propose(file);
    for (const auto& change : read.changes) map_.apply(change, model::Label::imported);
    EXPECT_EQ(model::check_invariants(map_.map()), std::vector<std::string>());
    return read;
  }
  void expect_place(const std::string& title, int x, int y) const {
    const board::Shape shape = map_.shape(title);
    ASSERT_EQ(shape.state, PlaceState::placed) << title;
    EXPECT_NEAR(shape.place.x, x, 1) << title;
    EXPECT_NEAR(shape.place.y, y, 1) << title;
  }
  std::size_t count(board::Form form) const {
    const board::Projection board = map_.board();
    std::size_t out = 0;
    for (model::EntityNumber e = 0; e < board.shape_count(); ++e) out += board.shape(e).form == form ? 1U : 0U;
    return out;
  }
  static std::vector<std::string> codes(const WhiteboardImport& import) {
    std::vector<std::string> out;
    for (const WhiteboardWarning& warning : import.warnings) out.push_back(warning.code);
    return out;
  }

  BoardMaker map_;
  DrawingMaker drawing_;
};

TEST_F(WhiteboardImportTest, NotesInAFrameWithTwoLines) {
  drawing_.frame();
  drawing_.note("Soep\nkoken", 250, 250);
  drawing_.note("Moestuin", 900, 100, "ellipse");
  drawing_.text("Los briefje", 750, 750);
  const WhiteboardImport import = this->import(drawing_.file());
  ASSERT_TRUE(import.matrix.has_value());
  EXPECT_EQ(import.matrix->found_as, "frame");
  EXPECT_EQ(import.notes.size(), 3U);
  EXPECT_EQ(import.changes.size(), 1U);
  EXPECT_EQ(import.drawings, 3U);
  expect_place("Soep koken", 2'500, 7'500);
  expect_place("Moestuin", 9'000, 9'000);
  expect_place("Los briefje", 7'500, 2'500);
  EXPECT_EQ(count(board::Form::drawing), 3U);
}

TEST_F(WhiteboardImportTest, FourBoxesWithRoomBetweenThem) {
  drawing_.add("rectangle", 0, 0, 480, 480);
  drawing_.add("rectangle", 520, 5, 480, 470);
  drawing_.add("rectangle", 0, 520, 490, 480);
  drawing_.add("rectangle", 520, 520, 480, 480);
  drawing_.note("Soep", 250, 750);
  const WhiteboardImport import = this->import(drawing_.nextcloud_file());
  ASSERT_TRUE(import.matrix.has_value());
  EXPECT_EQ(import.matrix->found_as, "boxes");
  EXPECT_EQ(import.notes.size(), 1U);
  const board::Shape shape = map_.shape("Soep");
  EXPECT_LT(shape.place.x, 5'000);
  EXPECT_LT(shape.place.y, 5'000);
}

TEST_F(WhiteboardImportTest, TwoCrossingArrowsThatDoNotMeetInTheMiddle) {
  drawing_.line("arrow", 0, 400, 1'000, 410);
  drawing_.line("arrow", 600, 1'000, 595, 0);
  drawing_.note("Soep", 600, 405);
  drawing_.note("Tuin", 800, 200);
  const WhiteboardImport import = this->import(drawing_.file());
  ASSERT_TRUE(import.matrix.has_value());
  EXPECT_EQ(import.matrix->found_as, "cross");
  // Where the lines cross is the middle of both axes.
  EXPECT_NEAR(map_.shape("Soep").place.x, 5'000, 50);
  EXPECT_NEAR(map_.shape("Soep").place.y, 5'000, 50);
  EXPECT_NEAR(map_.shape("Tuin").place.x, 7'500, 50);
  EXPECT_NEAR(map_.shape("Tuin").place.y, 7'500, 50);
}

// Which end is which is what people wrote there, however they turned it.
TEST_F(WhiteboardImportTest, WordsAtTheEndsSayWhichEndIsWhich) {
  const struct {
    const char* left;
    const char* right;
    const char* top;
    const char* bottom;
    int x, y;
  } cases[] = {
      {"Individueel", "Collectief", "Burger", "Professional", 7'500, 8'500},
      {"collectieve aanpak", "individueel", "", "", 2'500, 8'500},
      {"", "", "het team doet het", "", 7'500, 1'500},
      {"Professionals", "Burgers", "Collectief", "Individueel", 8'500, 7'500},
      {"the neighbourhood does it", "", "", "for a group", 1'500, 2'500},
      {"duur", "goedkoop", "", "", 7'500, 8'500},
  };
  for (const auto& one : cases) {
    DrawingMaker drawing;
    drawing.frame();
    drawing.text(one.left, -80, 500);
    drawing.text(one.right, 1'080, 500);
    drawing.text(one.top, 500, -30);
    drawing.text(one.bottom, 500, 1'030);
    drawing.note("Soep", 750, 150);
    const WhiteboardImport import = propose(drawing.file());
    ASSERT_EQ(import.notes.size(), 1U) << one.left;
    EXPECT_EQ(import.notes[0].place->x, one.x) << one.left << one.top;
    EXPECT_EQ(import.notes[0].place->y, one.y) << one.left << one.top;
  }
  DrawingMaker drawing;
  drawing.frame();
  drawing.text("Burger", 1'080, 500);
  const WhiteboardImport import = propose(drawing.file());
  EXPECT_EQ(import.matrix->ends[1].words, "Burger");
  EXPECT_EQ(import.matrix->ends[1].end, "burger");
  EXPECT_TRUE(import.matrix->ends[1].told);
  EXPECT_EQ(import.matrix->ends[0].end, "professional");
  EXPECT_FALSE(import.matrix->ends[0].told);
  EXPECT_EQ(codes(import), std::vector<std::string>());
}

TEST_F(WhiteboardImportTest, WithoutWordsTheAxesLieAsOnTheBoard) {
  map_.set(map_.map().id(), "flip_x", true);
  drawing_.frame();
  drawing_.note("Soep", 250, 250);
  const WhiteboardImport import = this->import(drawing_.file());
  expect_place("Soep", 7'500, 7'500);
  EXPECT_EQ(codes(import), std::vector<std::string>{"no_words"});
}

TEST_F(WhiteboardImportTest, TitlesOfQuadrantsAndWhatLiesOutsideAreNoNotes) {
  drawing_.frame();
  drawing_.text("Collectief · burger", 700, 60);
  drawing_.text("Individual · professional", 200, 900);
  drawing_.note("Legenda", 2'000, 100);
  drawing_.text("Onze buurt", 500, -400);
  drawing_.line("freedraw", 100, 100, 200, 200);
  const WhiteboardImport import = this->import(drawing_.file());
  EXPECT_TRUE(import.notes.empty());
  EXPECT_EQ(import.drawings, 9U);
}

TEST_F(WhiteboardImportTest, AGroupedPaperBelongsToItsWords) {
  drawing_.frame();
  drawing_.add("rectangle", 200, 200, 120, 60)["groupIds"] = boost::json::array{"g"};
  drawing_.text("Soep", 260, 230)["groupIds"] = boost::json::array{"g"};
  drawing_.add("rectangle", 600, 600, 120, 60);
  drawing_.text("Tuin", 660, 630);
  const WhiteboardImport import = this->import(drawing_.file());
  EXPECT_EQ(import.notes.size(), 2U);
  // The frame, its lines and the paper that nobody grouped.
  EXPECT_EQ(import.drawings, 4U);
}

TEST_F(WhiteboardImportTest, ArrowsBetweenNotesAreLinks) {
  drawing_.frame();
  const std::string soup = drawing_.note("Soep", 200, 200);
  const std::string garden = drawing_.note("Tuin", 700, 700);
  drawing_.arrow(soup, garden);
  drawing_.arrow(soup, garden);
  drawing_.arrow(soup, "nowhere");
  const WhiteboardImport import = this->import(drawing_.file());
  EXPECT_EQ(import.links, 1U);
  EXPECT_EQ(count(board::Form::arrow), 1U);
  // The frame, its lines, and the arrows that are no link or the same one again.
  EXPECT_EQ(import.drawings, 5U);
}

TEST_F(WhiteboardImportTest, ASecondTimeChangesNothing) {
  drawing_.frame();
  const std::string soup = drawing_.note("Soep", 200, 200);
  drawing_.arrow(soup, drawing_.note("Tuin", 700, 700));
  drawing_.line("freedraw", 1'500, 0, 1'600, 40);
  import(drawing_.file());
  map_.act({board::Placed{to_text(map_.map().id_of(map_.find("Soep"))), "kwadranten", 9'000, 9'000, 0, 0}});
  const WhiteboardImport again = this->import(drawing_.file());
  EXPECT_TRUE(again.changes.empty());
  EXPECT_TRUE(std::all_of(again.notes.begin(), again.notes.end(), [](const auto& note) { return note.known; }));
  expect_place("Soep", 9'000, 9'000);
}

// Somebody wrote across the matrix, on the board itself: reading the map's own file back makes no note of it.
TEST_F(WhiteboardImportTest, ADrawingAcrossTheOwnMatrixStaysOne) {
  const std::string element = R"({"id":"words","type":"text","x":-100,"y":-100,"width":80,"height":20,"text":"Hier!"})";
  map_.act({board::Drawn{"words", 1, 1, element}});
  const std::string file = export_whiteboard(map_.board(), WhiteboardForm::excalidraw, method::Language::nl);
  EXPECT_TRUE(propose(file).changes.empty());
  BoardMaker other;
  const Result<WhiteboardImport> elsewhere = import_whiteboard(other.board(), file);
  ASSERT_TRUE(elsewhere.ok());
  EXPECT_TRUE(elsewhere->notes.empty());
  EXPECT_EQ(elsewhere->drawings, 1U);
}

TEST_F(WhiteboardImportTest, WhatIsNotKeptIsNotNamedEither) {
  Object& picture = drawing_.add("image", 0, 0, 10, 10);
  picture["fileId"] = "nowhere";
  const std::string gone(picture.at("id").as_string().c_str());
  drawing_.text("Erbij", 100, 100)["frameId"] = gone;
  EXPECT_EQ(codes(import(drawing_.file())), (std::vector<std::string>{"no_matrix", "pictures"}));
  const std::string file = export_whiteboard(map_.board(), WhiteboardForm::excalidraw, method::Language::nl);
  EXPECT_EQ(file.find('"' + gone + '"'), std::string::npos);
  EXPECT_TRUE(propose(file).changes.empty());
}

TEST_F(WhiteboardImportTest, WithoutAMatrixEverythingStaysADrawing) {
  drawing_.note("Soep", 200, 200);
  drawing_.line("line", 0, 0, 1'000, 0);
  const WhiteboardImport import = this->import(drawing_.file());
  EXPECT_FALSE(import.matrix.has_value());
  EXPECT_EQ(import.drawings, 3U);
  EXPECT_EQ(codes(import), std::vector<std::string>{"no_matrix"});
}

TEST_F(WhiteboardImportTest, TheDrawingLiesBesideTheBoardAndKeepsItsForm) {
  drawing_.frame();
  Object& line = drawing_.line("freedraw", 40.5, 60.25, 90, 70);
  line["customData"] = {{"kwadrant", {{"id", "x"}, {"part", "nothing"}}}, {"mine", 1}};
  import(drawing_.file());
  const board::Projection board = map_.board();
  const board::Rect& matrix = board.frame().matrix;
  int seen = 0;
  for (model::EntityNumber e = 0; e < board.shape_count(); ++e) {
    if (board.shape(e).form != board::Form::drawing) continue;
    const std::string text(map_.map().get(e, model::kElement).bytes);
    const boost::json::object element = boost::json::parse(text).as_object();
    EXPECT_GT(element.at("x").to_number<double>(), matrix.x + matrix.w) << text;
    if (element.at("type") != "freedraw") continue;
    ++seen;
    EXPECT_DOUBLE_EQ(element.at("y").to_number<double>(), matrix.y + 60.25);
    EXPECT_EQ(element.at("points"), boost::json::value({{0, 0}, {49.5, 9.75}}));
    EXPECT_EQ(element.at("customData"), boost::json::value({{"mine", 1}}));
  }
  EXPECT_EQ(seen, 1);
}

TEST_F(WhiteboardImportTest, PicturesComeWithTheirElements) {
  drawing_.frame();
  drawing_.add("image", 0, 1'200, 50, 50)["fileId"] = "good";
  drawing_.add("image", 0, 1'200, 50, 50)["fileId"] = "script";
  drawing_.add("image", 0, 1'200, 50, 50)["fileId"] = "absent";
  drawing_.files()["good"] = {{"id", "good"}, {"mimeType", "image/png"}, {"dataURL", "data:image/png;base64,iVBORw0="}};
  drawing_.files()["script"] = {{"dataURL", "data:image/svg+xml;base64,PHN2Zz4="}};
  const WhiteboardImport import = this->import(drawing_.file());
  EXPECT_EQ(import.pictures, 1U);
  EXPECT_EQ(import.drawings, 4U);
  EXPECT_EQ(codes(import), (std::vector<std::string>{"no_words", "pictures"}));
  const model::EntityNumber file = map_.map().find(entity_id("good"));
  EXPECT_EQ(map_.map().get(file, model::kMime).text(), "image/png");
  EXPECT_EQ(map_.map().get(file, model::kData).bytes, "\x89PNG\r");
}

TEST_F(WhiteboardImportTest, WhatIsNotSafeIsLeftOut) {
  drawing_.frame();
  drawing_.add("iframe", 0, 0, 10, 10);
  drawing_.add("embeddable", 0, 0, 10, 10);
  drawing_.add("rectangle", 0, 0, 10, 10)["link"] = "javascript:alert(1)";
  drawing_.add("rectangle", 1e300, 0, 10, 10);
  drawing_.add("rectangle", 0, 0, 10, 10)["x"] = "1";
  drawing_.add("rectangle", 0, 0, 10, 10)["id"] = std::string(65, 'x');
  drawing_.add("rectangle", 0, 0, 10, 10)["id"] = "e0";
  drawing_.add("rectangle", 0, 0, 10, 10)["isDeleted"] = true;
  const WhiteboardImport import = this->import(drawing_.file());
  EXPECT_EQ(import.drawings, 3U);
  ASSERT_EQ(import.warnings.size(), 2U);
  EXPECT_EQ(import.warnings[1].code, "unsafe");
  EXPECT_EQ(import.warnings[1].count, 7U);
}

// A file may name what is on the map: it does not touch it.
TEST_F(WhiteboardImportTest, IdsOfOthersAreNotTaken) {
  const EntityId mine = map_.initiative_at("mine", "Van mij", {1'000, 1'000, 0, 0, 0, 0});
  drawing_.frame();
  drawing_.add("rectangle", 1'500, 0, 10, 10)["id"] = to_text(mine);
  drawing_.add("rectangle", 1'500, 0, 10, 10)["id"] = "kwadrant:tint";
  Object& card = drawing_.add("rectangle", 200, 200, 120, 60);
  card["id"] = "card";
  card["customData"] = {{"kwadrant", {{"id", to_text(mine)}, {"part", "card"}}}};
  drawing_.text("Van een ander", 260, 230)["containerId"] = "card";
  const WhiteboardImport import = this->import(drawing_.file());
  expect_place("Van mij", 1'000, 1'000);
  ASSERT_EQ(import.notes.size(), 1U);
  EXPECT_TRUE(import.notes[0].known);
  EXPECT_EQ(import.drawings, 5U);
}

TEST_F(WhiteboardImportTest, ADrawingWithAnIdLikeAnEntitysIsTheSameOneLater) {
  drawing_.frame();
  drawing_.add("rectangle", 1'500, 0, 10, 10)["id"] = to_text(testing::id("other"));
  import(drawing_.file());
  EXPECT_TRUE(import(drawing_.file()).changes.empty());
  const std::string own = export_whiteboard(map_.board(), WhiteboardForm::excalidraw, method::Language::nl);
  EXPECT_TRUE(import(own).changes.empty());
}

TEST_F(WhiteboardImportTest, ALongTextIsTitleAndDescription) {
  drawing_.frame();
  std::string text = "Begin";
  while (text.size() < 700) text += " en verder";
  drawing_.note(text, 250, 250);
  import(drawing_.file());
  const std::string title = text.substr(0, 500);
  const std::string shown = title.substr(0, title.find_last_not_of(' ') + 1);
  EXPECT_EQ(map_.description(shown), text);
}

TEST_F(WhiteboardImportTest, FilesThatAreNoDrawing) {
  const auto refused = [&](std::string_view file) { return import_whiteboard(map_.board(), file).error().code; };
  for (const char* file :
       {"", "null", "[]", "{}", "{\"elements\":{}}", "{\"elements\":[", "\xFF", "{\"elements\":[NaN]}"}) {
    EXPECT_EQ(refused(file), Code::whiteboard_unreadable) << file;
  }
  std::string deep = "{\"elements\":[";
  for (int i = 0; i < 100; ++i) deep += "[";
  EXPECT_EQ(refused(deep), Code::whiteboard_unreadable);
  EXPECT_EQ(refused(std::string(kMostWhiteboardBytes + 1, ' ')), Code::whiteboard_too_large);
  std::string many = "{\"elements\":[0";
  for (std::size_t i = 0; i < kMostWhiteboardElements; ++i) many += ",0";
  EXPECT_EQ(refused(many + "]}"), Code::whiteboard_too_large);
  EXPECT_TRUE(propose("{\"elements\":[]}").changes.empty());
  EXPECT_TRUE(propose("{\"data\":{\"elements\":[]}}").changes.empty());
}

TEST_F(WhiteboardImportTest, AtMostSoManyNotes) {
  drawing_.frame();
  for (std::size_t i = 0; i <= kMostWhiteboardNotes; ++i) drawing_.text("n" + std::to_string(i), 250, 250);
  const WhiteboardImport import = propose(drawing_.file());
  EXPECT_EQ(import.notes.size(), kMostWhiteboardNotes);
  EXPECT_EQ(codes(import), (std::vector<std::string>{"no_words", "too_many_notes"}));
}

TEST_F(WhiteboardImportTest, TheProposalSaysWhatWouldHappen) {
  drawing_.frame();
  drawing_.text("Collectief", 1'080, 500);
  drawing_.note("Soep", 250, 250);
  const boost::json::value said = boost::json::parse(proposal_json(propose(drawing_.file())));
  EXPECT_EQ(said.at("matrix").at("ends").at("right"),
            boost::json::value(
                {{"words", "Collectief"}, {"axis", "collectief"}, {"end", "collectief"}, {"told", true}}));
  EXPECT_EQ(said.at("notes").at(0).at("title"), "Soep");
  EXPECT_EQ(said.at("notes").at(0).at("place"),
            boost::json::value({{"x", 2'500}, {"y", 7'500}, {"rx", 0}, {"ry", 0}}));
  EXPECT_EQ(said.at("drawings"), 4);
}

}  // namespace
}  // namespace kwadrant::exchange
