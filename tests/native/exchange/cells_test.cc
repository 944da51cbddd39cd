#include <gtest/gtest.h>

#include "board_maker.h"
#include "exchange/columns.h"
#include "exchange/csv_reader.h"
#include "exchange/days.h"
#include "exchange/formula.h"
#include "exchange/names.h"
#include "exchange/percent.h"
#include "support/bad_inputs.h"

namespace kwadrant::exchange {
namespace {

int units(std::string_view text) {
  const Result<int> read = units_of_percent(text);
  EXPECT_TRUE(read.ok()) << text;
  return read.ok() ? *read : -1;
}

void expect_refused(Code code, std::string_view text) {
  const Result<int> read = units_of_percent(text);
  ASSERT_FALSE(read.ok()) << text;
  EXPECT_EQ(name_of(read.error().code), name_of(code)) << text;
}

TEST(Percent, PointsCommasAndRounding) {
  EXPECT_EQ(units("0"), 0);
  EXPECT_EQ(units("100"), 10'000);
  EXPECT_EQ(units("+7"), 700);
  EXPECT_EQ(units("007"), 700);
  EXPECT_EQ(units("12.5"), 1'250);
  EXPECT_EQ(units("12,5"), 1'250);
  EXPECT_EQ(units("0,01"), 1);
  EXPECT_EQ(units("33.333333333333333333333"), 3'333);
  EXPECT_EQ(units("66.666"), 6'667);
  EXPECT_EQ(units("99.995"), 10'000);
  EXPECT_EQ(units("0.004999"), 0);
  EXPECT_EQ(units("100.000"), 10'000);
  EXPECT_EQ(units("-0"), 0);
  EXPECT_EQ(units("-0,000"), 0);
}

TEST(Percent, OutsideOrNoNumber) {
  for (const char* text : {"100.0000001", "101", "1000000000000000000000000", "-1", "-0.001", "100,5"}) {
    expect_refused(Code::csv_out_of_range, text);
  }
  for (const char* text :
       {"", "-", "+", ".", ",", "1.", ".5", "1.000,5", "1e2", "0x10", "1 0", "een", "12%", "--1", "1,,2"}) {
    expect_refused(Code::csv_bad_number, text);
  }
}

TEST(Percent, HostileNumbersAreNumbersInRangeOrRefused) {
  for (const std::string& text : bad::numbers()) {
    const Result<int> read = units_of_percent(text);
    if (!read) continue;
    EXPECT_GE(*read, 0) << text;
    EXPECT_LE(*read, 10'000) << text;
  }
}

TEST(Percent, EveryNumberOfUnitsComesBack) {
  EXPECT_EQ(percent_of_units(0), "0");
  EXPECT_EQ(percent_of_units(10'000), "100");
  EXPECT_EQ(percent_of_units(1'250), "12.5");
  EXPECT_EQ(percent_of_units(105), "1.05");
  for (int i = 0; i <= 10'000; ++i) ASSERT_EQ(units(percent_of_units(i)), i);
}

TEST(Formula, NoCellStartsLikeOne) {
  for (const std::string& text : bad::titles()) {
    const std::string cell = shown_as_text(text);
    EXPECT_EQ(shown_again(cell), text);
    const std::size_t first = cell.find_first_not_of(' ');
    if (first == std::string::npos) continue;
    for (const std::string start : {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"}) {
      EXPECT_FALSE(std::string_view(cell).substr(first).starts_with(start)) << text;
    }
  }
}

TEST(Formula, OtherApostrophesStay) {
  EXPECT_EQ(shown_as_text("'s avonds"), "'s avonds");
  EXPECT_EQ(shown_again("'s avonds"), "'s avonds");
  EXPECT_EQ(shown_as_text("=1"), "'=1");
  EXPECT_EQ(shown_as_text("'=1"), "''=1");
  EXPECT_EQ(shown_as_text(""), "");
}

// Title, description and the place on the board's lens: what every initiative has.
TableForm form() {
  const method::Pack& pack = BoardMaker::pack();
  return table_form(pack, *pack.kind("initiative"), pack.lenses[0]);
}
enum Column : std::size_t { kTitle, kDescription, kCollective, kCitizen, kSpreadCollective, kSpreadCitizen };

TEST(Columns, NamesInBothLanguagesAnyCaseWithSpaces) {
  const Result<Columns> columns =
      Columns::read(form(), {" Title ", "OMSCHRIJVING", "eigen", "burger\t", "Spread_Citizen"}, 5);
  ASSERT_TRUE(columns.ok());
  const std::vector<std::string> row = {"a", "b", "c", "d", "e"};
  EXPECT_EQ(columns->cell(row, kTitle), "a");
  EXPECT_EQ(columns->cell(row, kDescription), "b");
  EXPECT_FALSE(columns->has(kCollective));
  EXPECT_EQ(columns->cell(row, kCollective), "");
  EXPECT_EQ(columns->cell(row, kCitizen), "d");
  EXPECT_EQ(columns->cell(row, kSpreadCitizen), "e");
  EXPECT_EQ(columns->name(kTitle), "Title");
  EXPECT_EQ(columns->count(), 5U);
}

TEST(Columns, OfTwoWithOneMeaningTheFirstCounts) {
  const Result<Columns> columns = Columns::read(form(), {"titel", "title"}, 2);
  ASSERT_TRUE(columns.ok());
  EXPECT_EQ(columns->cell({"a", "b"}, kTitle), "a");
}

TEST(Columns, HeadersThatDoNotSuffice) {
  EXPECT_EQ(Columns::read(form(), {"naam", "plek"}, 2).error().code, Code::csv_no_header);
  EXPECT_EQ(Columns::read(form(), {"burger", "collectief"}, 2).error().code, Code::csv_no_title_column);
  std::vector<std::string> header(kMostColumns, "x");
  header[0] = "titel";
  EXPECT_TRUE(Columns::read(form(), header, kMostColumns).ok());
  EXPECT_EQ(Columns::read(form(), header, kMostColumns + 1).error().code, Code::limit_frame);
}

TEST(Parts, NamesWithTheSignInThemComeBack) {
  const std::vector<std::string> names = {"a", "|", "b|", "|c", "d||e", "f | g", "|||"};
  std::string cell;
  for (const std::string& name : names) append_part(cell, name);
  EXPECT_EQ(parts_of(cell), names);
  EXPECT_EQ(parts_of(" a|b | c"), (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_EQ(parts_of(" | "), std::vector<std::string>());
}

TEST(Days, BothWaysOfWritingAndNoOthers) {
  EXPECT_EQ(day_of("1970-01-01"), 0);
  EXPECT_EQ(day_of("01-01-1970"), 0);
  EXPECT_EQ(day_of("2-1-1970"), 1);
  EXPECT_EQ(day_of("2024-02-29"), 19'782);
  EXPECT_EQ(text_of_day(19'782), "2024-02-29");
  for (const char* text : {"", "-", "--", "2023-02-29", "31-04-2026", "2026-13-01", "2026-00-01", "26-01-01", "1-2-3",
                           "2026/01/01", "1 jan 2026", "-2026-01-01", "2026-1-1-1", "2026--1-1", "20260101"}) {
    EXPECT_FALSE(day_of(text).has_value()) << text;
  }
  for (std::int64_t day = -25'000; day < 80'000; day += 7) ASSERT_EQ(day_of(text_of_day(day)), day);
}

}  // namespace
}  // namespace kwadrant::exchange
