// Assets in exported drawings, and back.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <set>

#include "board/gesture.h"
#include "core/random.h"
#include "exchange/whiteboard.h"
#include "native/exchange/kind_tables.h"

namespace kwadrant::exchange {
namespace {

namespace json = boost::json;

const method::Pack& pack() {
  static const method::Pack kPack =
      *method::parse_pack(testing::read_source_file("assets/methods/samenlevingsopbouw.json"));
  return kPack;
}

std::string id_text(int n) { return to_text(testing::id("thing" + std::to_string(n))); }

void act(KindTables& map, const std::vector<board::Gesture>& gestures) {
  const auto meant = board::interpret(map.board(), gestures);
  ASSERT_TRUE(meant.ok()) << name_of(meant.error().code);
  map.apply(meant->settings);
}

// Kinds, titles, categories and places of all cards, by id.
std::string told(const KindTables& map) {
  const board::Projection board = map.board();
  std::set<std::string> lines;
  for (model::EntityNumber e = 0; e < board.shape_count(); ++e) {
    const board::Shape& s = board.shape(e);
    if (s.form != board::Form::card) continue;
    std::string line = to_text(map.map().id_of(e)) + " " + std::string(map.map().kind(e)) + " " +
                       std::string(map.map().title(e)) + " " + std::to_string(static_cast<int>(s.state));
    for (const int v : {int{s.place.x}, int{s.place.y}, int{s.place.rx}, int{s.place.ry}}) {
      line += " " + std::to_string(v);
    }
    if (s.state == board::PlaceState::asset) {
      line += " column " + std::to_string(s.column) + " slot " + std::to_string(s.slot);
    }
    lines.insert(line);
  }
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

std::string written(const KindTables& map, WhiteboardForm form = WhiteboardForm::excalidraw) {
  return export_whiteboard(map.board(), form, method::Language::nl);
}

WhiteboardImport read(KindTables& map, const std::string& file) {
  Result<WhiteboardImport> import = import_whiteboard(map.board(), file);
  EXPECT_TRUE(import.ok()) << import.error().detail;
  for (const auto& change : import->changes) {
    std::set<std::pair<EntityId, std::string>> once;
    for (const model::Setting& s : change) EXPECT_TRUE(once.emplace(s.entity, s.field).second) << s.field;
    map.apply(change);
  }
  return std::move(*import);
}

// Assets of every sort and of none, with holes between them, initiatives, and links.
void furnish(KindTables& map, std::uint64_t seed) {
  SeededRandom dice(seed);
  std::vector<board::Gesture> gestures;
  static const std::vector<std::string> kCategories = {"", "people", "places", "associations"};
  for (int n = 0; n < 16; ++n) {
    const bool asset = dice.chance(60);
    const std::string title = "Ding " + std::to_string(n);
    gestures.push_back(board::Created{id_text(n), asset ? "asset" : "initiative", title, false, 0, 0});
    const std::string& category = kCategories[dice.below(kCategories.size())];
    if (asset && !category.empty()) gestures.push_back(board::Edited{id_text(n), "category", category});
    if (!asset && dice.chance(70)) {
      gestures.push_back(board::Placed{id_text(n), "kwadranten", static_cast<int>(dice.below(10'000)),
                                       static_cast<int>(dice.below(10'000)), static_cast<int>(dice.below(900)), 0});
    }
    if (n > 0 && dice.chance(30)) {
      gestures.push_back(board::Joined{id_text(100 + n), id_text(n), id_text(static_cast<int>(dice.below(
                                                                         static_cast<std::uint64_t>(n))))});
    }
  }
  act(map, gestures);
  std::vector<board::Gesture> removed;
  for (int n = 0; n < 16; ++n) {
    if (dice.chance(15)) removed.push_back(board::Removed{id_text(n)});
  }
  if (!removed.empty()) act(map, removed);
}

class AssetsThereAndBack : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(AssetsThereAndBack, GiveTheSameMapAndMeanNothingOnTheirOwn) {
  KindTables one(pack());
  furnish(one, GetParam());
  if (GetParam() % 2 == 0) one.set(one.map().id(), "size", std::int64_t{1});
  const std::string file =
      written(one, GetParam() % 3 == 0 ? WhiteboardForm::nextcloud : WhiteboardForm::excalidraw);
  KindTables two(pack());
  read(two, file);
  EXPECT_EQ(told(two), told(one));
  EXPECT_TRUE(read(one, file).changes.empty());
  EXPECT_TRUE(read(two, file).changes.empty());
}

INSTANTIATE_TEST_SUITE_P(Seeds, AssetsThereAndBack, ::testing::Range<std::uint64_t>(1, 13));

class WhiteboardAssets : public ::testing::Test {
 protected:
  WhiteboardAssets() {
    act(map, {board::Created{id_text(1), "asset", "Keuken", false, 0, 0},
              board::Edited{id_text(1), "category", std::string("places")}});
  }

  // The file, with what a test does to the asset's card.
  template <typename F>
  std::string changed(F&& f) const {
    json::value file = json::parse(written(map));
    for (json::value& element : file.at("elements").as_array()) {
      if (element.at("id").as_string() == id_text(1)) f(element.as_object());
    }
    return json::serialize(file);
  }
  static json::object& mark(json::object& card) { return card.at("customData").at("kwadrant").as_object(); }

  KindTables map{pack()};
};

TEST_F(WhiteboardAssets, StandOnColumnsWithHeadings) {
  const json::value file = json::parse(written(map));
  std::size_t columns = 0;
  std::string headings;
  const std::size_t expected = map.board().frame().assets.size();
  for (const json::value& element : file.at("elements").as_array()) {
    const std::string id(element.at("id").as_string().c_str());
    if (id.starts_with("kwadrant:assets:")) {
      ++columns;
      EXPECT_TRUE(element.at("locked").as_bool());
    }
    if (id.starts_with("kwadrant:5:")) headings += std::string(element.at("text").as_string().c_str()) + "\n";
  }
  EXPECT_GT(expected, 0U);
  EXPECT_EQ(columns, expected);
  EXPECT_NE(headings.find("Plekken"), std::string::npos) << headings;
}

TEST_F(WhiteboardAssets, OneThatWasMovedTakesTheColumnItWasPutOn) {
  const board::Frame frame = map.board().frame();
  const board::Rect to = frame.assets.back().rect;
  const std::string file = changed([&](json::object& card) {
    card["x"] = to.x + 4;
    card["y"] = to.y + 100;
  });
  KindTables other(pack());
  read(other, file);
  EXPECT_EQ(other.value("asset", "Keuken", "category"), model::Value(frame.assets.back().category));
  EXPECT_TRUE(read(map, file).changes.empty()) << "what the map has stays as it is";
}

TEST_F(WhiteboardAssets, WhatIsNoKindOfThePackBecomesAnInitiative) {
  for (const char* kind : {"", "nergens", "team_member", "signal", "link"}) {
    KindTables other(pack());
    const WhiteboardImport import =
        read(other, changed([&](json::object& card) { mark(card)["kind"] = kind; }));
    ASSERT_EQ(import.notes.size(), 1U);
    EXPECT_EQ(import.notes.front().kind, "initiative") << kind;
  }
}

TEST_F(WhiteboardAssets, P10_HostileMarksDoNoHarm) {
  const std::vector<json::value> values = {nullptr, -1, 1'000'000'000'000, 0.5, "x", json::array{1}, json::object{}};
  for (const char* key : {"slot", "category", "stood", "kind", "place"}) {
    for (const json::value& value : values) {
      KindTables other(pack());
      const WhiteboardImport import =
          read(other, changed([&](json::object& card) { mark(card)[key] = value; }));
      EXPECT_EQ(import.notes.size(), 1U) << key << ' ' << value;
    }
  }
  KindTables far(pack());
  read(far, changed([](json::object& card) { card["x"] = 999'000; }));
  EXPECT_NE(far.find("asset", "Keuken"), model::kNoEntity);
}

TEST_F(WhiteboardAssets, TheProposalSaysWhatEachWillBe) {
  KindTables other(pack());
  const Result<WhiteboardImport> import = import_whiteboard(other.board(), written(map));
  const json::value proposal = json::parse(proposal_json(*import));
  EXPECT_EQ(proposal.at("notes").at(0).at("kind"), "asset");
}

}  // namespace
}  // namespace kwadrant::exchange
