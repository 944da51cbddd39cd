#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "board_maker.h"
#include "exchange/table.h"
#include "support/bad_inputs.h"

namespace kwadrant::exchange {
namespace {

TEST(Export, HeaderRowsAndNumbers) {
  BoardMaker maker;
  maker.initiative_at("b", "Wandel, club", {8'000, 3'850, 0, 1'605, 0, 0});
  maker.initiative("a", "Eetclub");
  maker.set(testing::id("a"), "description", std::string("Soep \"en\"\nbrood"));
  EXPECT_EQ(export_csv(maker.board(), method::Language::nl),
            "\xEF\xBB\xBFtitel,omschrijving,collectief,burger,breedte_collectief,breedte_burger\r\n"
            "\"Wandel, club\",,80,38.5,0,16.05\r\n"
            "Eetclub,\"Soep \"\"en\"\"\nbrood\",,,,\r\n");
  const std::string english = export_csv(maker.board(), method::Language::en);
  const std::string header = "\xEF\xBB\xBFtitle,description,collective,citizen,spread_collective,spread_citizen\r\n";
  EXPECT_TRUE(english.starts_with(header)) << english;
}

TEST(Export, RemovedThingsAndOtherKindsAreNotInIt) {
  BoardMaker maker;
  maker.initiative("a", "a");
  maker.initiative("b", "b");
  maker.link("l", testing::id("a"), testing::id("b"));
  maker.initiative("c", "weg");
  maker.set(testing::id("c"), "deleted", true);
  const std::string csv = export_csv(maker.board(), method::Language::nl);
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 3);
}

TEST(Export, FortyFormulaCellsAreShownAsText) {
  ASSERT_GE(bad::formulas().size(), 40U);
  for (const std::string& title : bad::formulas()) {
    BoardMaker maker;
    maker.initiative("a", title);
    std::string csv = export_csv(maker.board(), method::Language::nl);
    std::string_view row = std::string_view(csv).substr(csv.find('\n') + 1);
    if (row.starts_with('"')) row.remove_prefix(1);
    EXPECT_EQ(std::string_view("=+-@\t\r").find(row.front()), std::string_view::npos) << title;
  }
}

// Everything that the board holds comes back: nothing is added, nothing changed, for every title there can be.
TEST(Export, ImportingAnExportChangesNothing) {
  BoardMaker maker;
  const bad::Texts titles = bad::titles();
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const auto n = static_cast<std::uint16_t>(i * 41);
    maker.initiative_at(std::to_string(i), titles[i], {n, static_cast<std::uint16_t>(10'000 - n), n, 33, 0, 0});
    maker.set(testing::id(std::to_string(i)), "description", titles[titles.size() - 1 - i]);
    if (i % 7 == 0) maker.set(testing::id(std::to_string(i)), "place.kwadranten", static_cast<std::int64_t>(i));
  }
  for (const auto language : {method::Language::nl, method::Language::en}) {
    const std::string csv = export_csv(maker.board(), language);
    const std::string before = inspect_json(maker.board());
    const Import import = maker.import(csv);
    EXPECT_EQ(import.added, 0U);
    EXPECT_EQ(import.changed, 0U);
    for (const RowError& row : import.errors) {
      // Nothing but white space is no title in a table.
      EXPECT_EQ(row.error.code, Code::csv_no_title);
    }
    EXPECT_EQ(inspect_json(maker.board()), before);
    EXPECT_EQ(export_csv(maker.board(), language), csv);
    EXPECT_TRUE(maker.import(csv).changes.empty());
  }
}

// Rows of one import are created at one moment, so that their ids order them from then on.
std::vector<std::string> sorted_rows(const std::string& csv) {
  std::istringstream in(csv);
  std::vector<std::string> rows;
  for (std::string row; std::getline(in, row);) rows.push_back(row);
  std::sort(rows.begin(), rows.end());
  return rows;
}

TEST(Export, AnExportMakesTheSameMapElsewhere) {
  BoardMaker one;
  one.initiative_at("a", "a", {1'234, 5'678, 90, 12, 0, 0});
  one.initiative("b", "=b");
  BoardMaker two;
  const std::string csv = export_csv(one.board(), method::Language::nl);
  EXPECT_EQ(two.import(csv).added, 2U);
  EXPECT_EQ(sorted_rows(export_csv(two.board(), method::Language::nl)), sorted_rows(csv));
}

}  // namespace
}  // namespace kwadrant::exchange
