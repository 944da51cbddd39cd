#include <gtest/gtest.h>

#include "exchange/columns.h"
#include "exchange/csv_reader.h"
#include "exchange/formula.h"
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

TEST(Columns, NamesInBothLanguagesAnyCaseWithSpaces) {
  const Result<Columns> columns = Columns::read({" Title ", "OMSCHRIJVING", "eigen", "burger\t", "Spread_Citizen"}, 5);
  ASSERT_TRUE(columns.ok());
  const std::vector<std::string> row = {"a", "b", "c", "d", "e"};
  EXPECT_EQ(columns->cell(row, Column::title), "a");
  EXPECT_EQ(columns->cell(row, Column::description), "b");
  EXPECT_FALSE(columns->has(Column::collective));
  EXPECT_EQ(columns->cell(row, Column::collective), "");
  EXPECT_EQ(columns->cell(row, Column::citizen), "d");
  EXPECT_EQ(columns->cell(row, Column::spread_citizen), "e");
  EXPECT_EQ(columns->name(Column::title), "Title");
  EXPECT_EQ(columns->count(), 5U);
}

TEST(Columns, OfTwoWithOneMeaningTheFirstCounts) {
  const Result<Columns> columns = Columns::read({"titel", "title"}, 2);
  ASSERT_TRUE(columns.ok());
  EXPECT_EQ(columns->cell({"a", "b"}, Column::title), "a");
}

TEST(Columns, HeadersThatDoNotSuffice) {
  EXPECT_EQ(Columns::read({"naam", "plek"}, 2).error().code, Code::csv_no_header);
  EXPECT_EQ(Columns::read({"burger", "collectief"}, 2).error().code, Code::csv_no_title_column);
  std::vector<std::string> header(kMostColumns, "x");
  header[0] = "titel";
  EXPECT_TRUE(Columns::read(header, kMostColumns).ok());
  EXPECT_EQ(Columns::read(header, kMostColumns + 1).error().code, Code::limit_frame);
}

}  // namespace
}  // namespace kwadrant::exchange
