#include <gtest/gtest.h>

#include <chrono>
#include <set>

#include "board_maker.h"
#include "core/limits.h"
#include "exchange/csv_reader.h"
#include "exchange/table.h"
#include "support/bad_inputs.h"

namespace kwadrant::exchange {
namespace {

using board::PlaceState;
using model::Place;

void expect_place(const BoardMaker& maker, std::string_view title, int x, int y, int rx, int ry) {
  const board::Shape shape = maker.shape(title);
  ASSERT_EQ(shape.state, PlaceState::placed) << title;
  EXPECT_EQ(shape.place.x, x) << title;
  EXPECT_EQ(shape.place.y, y) << title;
  EXPECT_EQ(shape.place.rx, rx) << title;
  EXPECT_EQ(shape.place.ry, ry) << title;
}

TEST(Import, AWholeTable) {
  BoardMaker maker;
  const Import import = maker.import(
      "titel;omschrijving;collectief;burger;breedte_collectief;breedte_burger;eigen\r\n"
      "Wandelclub;Elke week;80;38,5;6;16;x\r\n"
      "Buurthuis;\"Een huis; met\r\nkoffie\";55;50;40;;y\r\n"
      "Eetclub;;;;;;z\r\n");
  EXPECT_EQ(import.added, 3U);
  EXPECT_EQ(import.changed + import.unchanged, 0U);
  EXPECT_TRUE(import.errors.empty());
  EXPECT_TRUE(import.rejected.empty());
  EXPECT_EQ(import.changes.size(), 1U);
  expect_place(maker, "Wandelclub", 8'000, 3'850, 600, 1'600);
  expect_place(maker, "Buurthuis", 5'500, 5'000, 4'000, 0);
  EXPECT_EQ(maker.description("Buurthuis"), "Een huis; met\r\nkoffie");
  EXPECT_EQ(maker.shape("Eetclub").state, PlaceState::parked);
}

TEST(Import, SeparatorsByteOrderMarkLineEndsAndLanguages) {
  for (const std::string separator : {",", ";", "\t"}) {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
      for (const std::string bom : {"", "\xEF\xBB\xBF"}) {
        BoardMaker maker;
        const std::string csv = bom + "TITLE" + separator + "collective" + separator + " Citizen " + end +
                                "Wandelclub" + separator + "12.5" + separator + "100" + end;
        EXPECT_EQ(maker.import(csv).added, 1U) << csv;
        expect_place(maker, "Wandelclub", 1'250, 10'000, 0, 0);
      }
    }
  }
}

TEST(Import, ASecondTimeChangesNothing) {
  const std::string csv = "titel,omschrijving,collectief,burger\na,een,10,20\nb,,,\na,twee,30,40\n";
  BoardMaker maker;
  maker.import(csv);
  const Import again = maker.import(csv);
  EXPECT_EQ(again.added, 0U);
  EXPECT_EQ(again.changed, 0U);
  EXPECT_EQ(again.unchanged, 3U);
  EXPECT_TRUE(again.changes.empty());
}

TEST(Import, WhatPeopleDidSinceStays) {
  const std::string csv = "titel,omschrijving,collectief,burger\na,een,10,20\nb,twee,30,40\nc,drie,,\n";
  BoardMaker maker;
  maker.import(csv);
  const auto id = [&](const char* title) { return to_text(maker.map().id_of(maker.find(title))); };
  maker.act({board::Placed{id("a"), "kwadranten", 9'000, 9'000, 500, 0}, board::Parked{id("b"), "kwadranten"},
             board::Placed{id("c"), "kwadranten", 1'000, 1'000, 0, 0},
             board::Edited{id("a"), "description", std::string("anders")}});
  const Import again = maker.import(csv);
  EXPECT_EQ(again.unchanged, 3U);
  EXPECT_TRUE(again.changes.empty());
  expect_place(maker, "a", 9'000, 9'000, 500, 0);
  EXPECT_EQ(maker.shape("b").state, PlaceState::parked);
  expect_place(maker, "c", 1'000, 1'000, 0, 0);
}

TEST(Import, ARowThatDiffersChangesOnlyWhatItSaysDifferently) {
  BoardMaker maker;
  maker.import("titel,omschrijving,collectief,burger\na,een,10,20\nb,twee,30,40\n");
  maker.act({board::Placed{to_text(maker.map().id_of(maker.find("a"))), "kwadranten", 9'000, 9'000, 0, 0}});
  const Import words = maker.import("titel,omschrijving,collectief,burger\na,nieuw,10,20\nb,twee,30,40\n");
  EXPECT_EQ(words.changed, 1U);
  EXPECT_EQ(words.unchanged, 1U);
  EXPECT_EQ(maker.description("a"), "nieuw");
  expect_place(maker, "a", 9'000, 9'000, 0, 0);
  const Import place = maker.import("titel,omschrijving,collectief,burger\na,nieuw,15,20\nb,,,\n");
  EXPECT_EQ(place.changed, 2U);
  expect_place(maker, "a", 1'500, 2'000, 0, 0);
  EXPECT_EQ(maker.description("b"), "");
  EXPECT_EQ(maker.shape("b").state, PlaceState::parked);
}

TEST(Import, AnEmptyCellSaysNothingAtTheFirstMeeting) {
  BoardMaker maker;
  maker.initiative_at("a", "a", {1'000, 2'000, 0, 0, 0, 0});
  maker.set(testing::id("a"), "description", std::string("een"));
  const Import first = maker.import("titel,omschrijving,collectief,burger\na,,,\n");
  EXPECT_EQ(first.unchanged, 1U);
  EXPECT_EQ(maker.description("a"), "een");
  expect_place(maker, "a", 1'000, 2'000, 0, 0);
  EXPECT_TRUE(maker.import("titel,omschrijving,collectief,burger\na,,,\n").changes.empty());
}

TEST(Import, ColumnsThatAreNotThereAreLeftAlone) {
  BoardMaker maker;
  maker.import("titel,omschrijving,collectief,burger\na,een,10,20\n");
  EXPECT_EQ(maker.import("titel\na\n").unchanged, 1U);
  EXPECT_EQ(maker.import("titel,omschrijving\na,twee\n").changed, 1U);
  EXPECT_EQ(maker.description("a"), "twee");
  expect_place(maker, "a", 1'000, 2'000, 0, 0);
  // The place was said before, and is not said differently now.
  EXPECT_TRUE(maker.import("titel,collectief,burger\na,10,20\n").changes.empty());
}

TEST(Import, TheNthRowOfATitleIsTheNthInitiative) {
  BoardMaker maker;
  maker.initiative_at("1", "a", {1'000, 0, 0, 0, 0, 0});
  maker.initiative_at("2", " a ", {2'000, 0, 0, 0, 0, 0});
  const Import import = maker.import("titel,collectief,burger\na,50,60\na,70,80\na,90,100\n");
  EXPECT_EQ(import.changed, 2U);
  EXPECT_EQ(import.added, 1U);
  const board::Projection board = maker.board();
  EXPECT_EQ(board.shape(maker.map().find(testing::id("1"))).place.x, 5'000);
  EXPECT_EQ(board.shape(maker.map().find(testing::id("2"))).place.x, 7'000);
}

TEST(Import, WhatWasDeletedComesAsNew) {
  BoardMaker maker;
  maker.import("titel\na\n");
  const EntityId first = maker.map().id_of(maker.find("a"));
  maker.set(first, "deleted", true);
  EXPECT_EQ(maker.import("titel\na\n").added, 1U);
  EXPECT_NE(maker.map().id_of(maker.find("a")), first);
}

// Two laptops import one file offline and meet later.
TEST(Import, TheSameFileOnTwoReplicasGivesTheSameInitiatives) {
  BoardMaker one(1);
  BoardMaker two(2);
  const std::string csv = "titel,collectief,burger\na,10,20\na,30,40\nb,,\n";
  EXPECT_EQ(one.import(csv).changes.size(), 1U);
  two.import(csv);
  for (model::EntityNumber e = 0; e < one.map().entity_count(); ++e) {
    EXPECT_NE(two.map().find(one.map().id_of(e)), model::kNoEntity);
  }
}

struct Refused {
  std::string row;
  Code code;
  std::string column;
  std::string value;
};

TEST(Import, EveryErrorOfARow) {
  const std::string header = "titel,omschrijving,collectief,burger,breedte_collectief,breedte_burger\n";
  const std::vector<Refused> all = {
      {",x,1,2,,", Code::csv_no_title, "", ""},
      {"\" \t\",x,1,2,,", Code::csv_no_title, "", ""},
      {bad::repeated("é", 501) + ",,1,2,,", Code::csv_title_too_long, "titel", bad::repeated("é", 40)},
      {"a," + bad::repeated("x", 10'001) + ",1,2,,", Code::limit_text, "omschrijving", bad::repeated("x", 40)},
      {"a,,een,2,,", Code::csv_bad_number, "collectief", "een"},
      {"a,,1,NaN,,", Code::csv_bad_number, "burger", "NaN"},
      {"a,,1,2,1e2,", Code::csv_bad_number, "breedte_collectief", "1e2"},
      {"a,,140,2,,", Code::csv_out_of_range, "collectief", "140"},
      {"a,,1,-1,,", Code::csv_out_of_range, "burger", "-1"},
      {"a,,1,2,,100.01", Code::csv_out_of_range, "breedte_burger", "100.01"},
      {"a,,1,,,", Code::csv_half_place, "burger", ""},
      {"a,,,2,,", Code::csv_half_place, "collectief", ""},
      {"a,,,,5,", Code::csv_spread_without_place, "breedte_collectief", "5"},
      {"a,,,,0,7.5", Code::csv_spread_without_place, "breedte_burger", "7.5"},
      {"a,,1,2,", Code::csv_columns, "", ""},
      {"a,,1,2,,,", Code::csv_columns, "", ""},
      {"\"a,,1,2,,", Code::csv_columns, "", ""},
  };
  for (const Refused& refused : all) {
    BoardMaker maker;
    const Import import = maker.import(header + "goed,,1,2,,\n" + refused.row + "\n");
    EXPECT_EQ(import.added, 1U) << refused.row;
    ASSERT_EQ(import.errors.size(), 1U) << refused.row;
    EXPECT_EQ(import.errors[0].line, 3U);
    const Error& error = import.errors[0].error;
    EXPECT_EQ(name_of(error.code), name_of(refused.code)) << refused.row;
    if (refused.column.empty()) continue;
    EXPECT_EQ(error.params.at("column"), refused.column);
    EXPECT_EQ(error.params.at("value"), refused.value);
  }
}

TEST(Import, SpreadsOfZeroNeedNoPlace) {
  BoardMaker maker;
  EXPECT_TRUE(maker.import("titel,collectief,burger,breedte_burger\na,,,0\n").errors.empty());
  EXPECT_EQ(maker.shape("a").state, PlaceState::parked);
}

TEST(Import, RefusedRowsAreKeptAsTheyStood) {
  BoardMaker maker;
  const Import import = maker.import(
      "\xEF\xBB\xBF" "Titel;Eigen;burger;collectief\r\ngoed;x;1;2\r\n\r\n\"fout; met\r\nregel\";y;200;2\r\n"
      "ook goed;;;\r\n;z;1;2");
  EXPECT_EQ(import.added, 2U);
  ASSERT_EQ(import.errors.size(), 2U);
  EXPECT_EQ(import.errors[0].line, 4U);
  EXPECT_EQ(import.errors[1].line, 7U);
  EXPECT_EQ(import.rejected,
            "\xEF\xBB\xBF" "Titel;Eigen;burger;collectief\r\n\"fout; met\r\nregel\";y;200;2\r\n;z;1;2\r\n");
}

void expect_whole_refused(std::string_view csv, Code code) {
  const BoardMaker maker;
  const Result<Import> import = import_csv(maker.board(), csv);
  ASSERT_FALSE(import.ok()) << csv.substr(0, 40);
  EXPECT_EQ(name_of(import.error().code), name_of(code)) << csv.substr(0, 40);
}

TEST(Import, FilesThatAreNoTable) {
  expect_whole_refused("", Code::csv_no_header);
  expect_whole_refused("\xEF\xBB\xBF\r\n\r\n", Code::csv_no_header);
  expect_whole_refused("naam;plek\na;b\n", Code::csv_no_header);
  expect_whole_refused("burger;collectief\n1;2\n", Code::csv_no_title_column);
  expect_whole_refused("titel" + bad::repeated(",x", kMostColumns) + "\n", Code::limit_frame);
}

TEST(Import, OtherEncodingsAreRefusedWhole) {
  expect_whole_refused(std::string("\xFF\xFEt\0i\0t\0e\0l\0\n\0", 14), Code::csv_bad_encoding);
  expect_whole_refused(std::string("\xFE\xFF\0t\0i\0t\0e\0l\0\n", 14), Code::csv_bad_encoding);
  expect_whole_refused(std::string("t\0i\0t\0e\0l\0\n\0", 12), Code::csv_bad_encoding);
  expect_whole_refused("titel\ncaf\xE9\n", Code::csv_bad_encoding);
  for (const std::string& broken : bad::broken_utf8()) {
    expect_whole_refused("titel\na" + broken + "b\n", Code::csv_bad_encoding);
  }
}

TEST(Import, HostileTitlesAndNumbersNeverBreakIt) {
  for (const std::string& title : bad::titles()) {
    BoardMaker maker;
    maker.import("titel;collectief;burger\n" + title + ";1;2\n");
  }
  for (const std::string& number : bad::numbers()) {
    BoardMaker maker;
    const Import import = maker.import("titel;collectief;burger\na;\"" + number + "\";2\n");
    EXPECT_EQ(import.added + import.errors.size(), 1U) << number;
  }
}

std::string table(std::size_t rows, bool placed, std::string_view description = "") {
  std::string csv = "titel;omschrijving;collectief;burger\n";
  for (std::size_t i = 0; i < rows; ++i) {
    csv += "Initiatief " + std::to_string(i) + ";" + std::string(description) + ";";
    csv += placed ? std::to_string(i * 37 % 101) + ";" + std::to_string(i * 59 % 101) + "\n" : ";\n";
  }
  return csv;
}

void expect_changes_are_allowed(const Import& import) {
  std::set<EntityId> before;
  for (const auto& change : import.changes) {
    const Bytes bytes = model::encode_change({{1, 1}, 1, 0, 0, model::Label::imported}, change);
    model::ChangeView view;
    EXPECT_TRUE(model::decode_change(bytes, view).ok()) << change.size() << " settings, " << bytes.size() << " bytes";
    std::set<EntityId> here;
    for (const model::Setting& setting : change) here.insert(setting.entity);
    here.erase(testing::id("map"));
    for (const EntityId entity : here) EXPECT_TRUE(before.insert(entity).second) << "an entity in two changes";
  }
}

TEST(Import, ManyRowsBecomeSeveralChanges) {
  BoardMaker maker;
  const Import import = maker.import(table(4'500, false));
  EXPECT_EQ(import.added, 4'500U);
  EXPECT_EQ(import.changes.size(), 2U);
  expect_changes_are_allowed(import);
  // No two in one slot: the second change knew what the first one took.
  std::set<std::uint32_t> slots;
  const board::Projection board = maker.board();
  for (const auto& change : import.changes) {
    for (const model::Setting& setting : change) {
      if (const auto* slot = std::get_if<std::int64_t>(&setting.value)) slots.insert(static_cast<std::uint32_t>(*slot));
    }
  }
  EXPECT_EQ(slots.size(), 4'500U);
  EXPECT_TRUE(maker.import(table(4'500, false)).changes.empty());
}

TEST(Import, LongTextsBecomeSeveralChanges) {
  BoardMaker maker;
  const Import import = maker.import(table(700, false, bad::repeated("é", 5'000)));
  EXPECT_EQ(import.added, 700U);
  EXPECT_EQ(import.changes.size(), 3U);
  expect_changes_are_allowed(import);
}

TEST(Import, RowsAndBytesAreBounded) {
  EXPECT_EQ(import_csv(BoardMaker().board(), table(kMostCsvRows + 1, false)).error().code, Code::limit_frame);
  const std::string header = "titel\n\"a\n";
  expect_whole_refused(header + std::string(kMostCsvBytes - header.size() + 1, ' '), Code::limit_frame);
  const BoardMaker maker;
  EXPECT_TRUE(import_csv(maker.board(), header + std::string(kMostCsvBytes - header.size(), ' ')).ok());
}

TEST(Import, AFullMapTakesNoMore) {
  BoardMaker maker;
  std::vector<model::Setting> settings;
  for (std::size_t i = 0; i < limits::kEntities - 2; ++i) {
    settings.push_back({EntityId{1, i + 1}, "deleted", true});
    if (settings.size() == limits::kSettingsPerChange) maker.apply(std::exchange(settings, {}));
  }
  maker.apply(settings);
  ASSERT_EQ(maker.map().entity_count(), limits::kEntities - 1);
  EXPECT_TRUE(import_csv(maker.board(), "titel\na\n").ok());
  EXPECT_EQ(import_csv(maker.board(), "titel\na\nb\n").error().code, Code::limit_entities);
}

TEST(Import, EqualTitlesStayTheRowsThatTheyWere) {
  BoardMaker maker;
  maker.initiative("first", "Inloop 3");
  std::string table = "titel;omschrijving\n";
  for (int row = 0; row < 60; ++row) {
    table += "Inloop " + std::to_string(row % 12) + ";" + std::to_string(row) + "\n";
  }
  EXPECT_EQ(maker.import(table).added, 59U);
  const Import again = maker.import(table);
  EXPECT_EQ(again.added + again.changed, 0U);
  EXPECT_EQ(again.unchanged, 60U);
}

TEST(Import, P8AMapAtTheEndOfTimeTakesNoMore) {
  BoardMaker maker;
  const model::ChangeHead head{{model::kLastTime, 9}, 1, 0, 0, model::Label::other};
  const model::Setting title{maker.map().id(), "title", std::string("Einde")};
  ASSERT_TRUE(maker.map().apply(model::encode_change(head, {title})).ok());
  std::string many = "titel\n";
  for (int i = 0; i < 5'000; ++i) many += "Initiatief " + std::to_string(i) + "\n";
  for (const std::string& table : {many, std::string("titel\nEen\n")}) {
    const Result<Import> refused = import_csv(maker.board(), table);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, Code::clock_ahead);
  }
}

TEST(Import, CardsOfOneTableDoNotCoverEachOther) {
  BoardMaker maker;
  maker.import(table(200, true));
  const board::Projection board = maker.board();
  std::vector<layout::Box> boxes;
  for (model::EntityNumber e = 0; e < board.shape_count(); ++e) {
    const board::Shape& shape = board.shape(e);
    if (shape.state != PlaceState::placed) continue;
    for (const layout::Box& other : boxes) EXPECT_FALSE(layout::overlap(shape.card, other, 0));
    boxes.push_back(shape.card);
  }
  EXPECT_EQ(boxes.size(), 200U);
}

}  // namespace
}  // namespace kwadrant::exchange
