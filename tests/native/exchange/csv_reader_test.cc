#include "exchange/csv_reader.h"

#include <gtest/gtest.h>

#include "core/utf8.h"
#include "support/bad_inputs.h"

namespace kwadrant::exchange {
namespace {

using Table = std::vector<std::vector<std::string>>;

Table read(std::string_view text) {
  CsvReader reader(text);
  CsvRow row;
  Table table;
  while (reader.next(row)) {
    EXPECT_FALSE(row.open_quote);
    EXPECT_EQ(row.cells.size(), row.cell_count);
    table.push_back(row.cells);
  }
  return table;
}

TEST(CsvReader, ThreeSeparators) {
  const Table table = {{"a", "b"}, {"1", "2"}};
  EXPECT_EQ(read("a,b\n1,2\n"), table);
  EXPECT_EQ(read("a;b\n1;2\n"), table);
  EXPECT_EQ(read("a\tb\n1\t2\n"), table);
}

TEST(CsvReader, TheSeparatorIsTheOneTheHeaderHasMostOf) {
  EXPECT_EQ(read("a,b;c;d\n1,5;2;3\n"), (Table{{"a,b", "c", "d"}, {"1,5", "2", "3"}}));
  EXPECT_EQ(read("\"a;;;;\",b,c\n1;,2,3\n"), (Table{{"a;;;;", "b", "c"}, {"1;", "2", "3"}}));
  EXPECT_EQ(read("a,b;c\n"), (Table{{"a", "b;c"}}));
  // The body does not count.
  EXPECT_EQ(read("a;b\n1,2,3;4,5,6\n"), (Table{{"a", "b"}, {"1,2,3", "4,5,6"}}));
}

// A quote inside a cell opens nothing, also where it would with another separator: later rows decide nothing.
TEST(CsvReader, LaterRowsDoNotDecideOnTheSeparator) {
  EXPECT_EQ(read("a,b;\"c,d\n1;2;3;4;5;\"6,7\n"), (Table{{"a", "b;\"c", "d"}, {"1;2;3;4;5;\"6", "7"}}));
  EXPECT_EQ(read("a,b;\"c,d\n1,2\n"), (Table{{"a", "b;\"c", "d"}, {"1", "2"}}));
  EXPECT_EQ(read("\"a\nb\";c;d\n1,2;3;4\n"), (Table{{"a\nb", "c", "d"}, {"1,2", "3", "4"}}));
}

TEST(CsvReader, OneColumnHasNoSeparator) {
  EXPECT_EQ(read("titel\nSoep, brood; en zo\n"), (Table{{"titel"}, {"Soep, brood; en zo"}}));
}

TEST(CsvReader, LineEnds) {
  const Table table = {{"a", "b"}, {"1", "2"}, {"3", "4"}};
  EXPECT_EQ(read("a,b\r\n1,2\r\n3,4\r\n"), table);
  EXPECT_EQ(read("a,b\r1,2\r3,4\r"), table);
  EXPECT_EQ(read("a,b\n1,2\n3,4"), table);
  EXPECT_EQ(read("a,b\n1,2\r\n3,4\r"), table);
}

TEST(CsvReader, Quotes) {
  EXPECT_EQ(read("a,b\n\"1,\"\"x\"\"\",\"\"\n"), (Table{{"a", "b"}, {"1,\"x\"", ""}}));
  EXPECT_EQ(read("a,b\n\"een\r\ntwee\rdrie\nvier\",2\n"), (Table{{"a", "b"}, {"een\r\ntwee\rdrie\nvier", "2"}}));
  // Not RFC 4180, but written by people.
  EXPECT_EQ(read("a,b\n5\" buis,\"x\"y\n"), (Table{{"a", "b"}, {"5\" buis", "xy"}}));
}

TEST(CsvReader, EmptyCellsCountAndRowsWithoutTextDoNot) {
  EXPECT_EQ(read("a,b,c\n,,\n1,,\n\n \n , ,\n,,3\n"), (Table{{"a", "b", "c"}, {"1", "", ""}, {"", "", "3"}}));
  EXPECT_EQ(read("\n\na;b\n"), (Table{{"a", "b"}}));
  EXPECT_EQ(read(""), Table());
  EXPECT_EQ(read("\n"), Table());
}

TEST(CsvReader, TellsLinesAndSource) {
  const std::string_view text = "a,b\r\n\r\n\"x\ry\",1\rz,2\n\"q\n\n\",3";
  CsvReader reader(text);
  CsvRow row;
  std::vector<std::size_t> lines;
  std::vector<std::string> sources;
  while (reader.next(row)) {
    lines.push_back(row.line);
    sources.emplace_back(row.source);
  }
  EXPECT_EQ(lines, (std::vector<std::size_t>{1, 3, 5, 6}));
  EXPECT_EQ(sources, (std::vector<std::string>{"a,b\r\n", "\"x\ry\",1\r", "z,2\n", "\"q\n\n\",3"}));
}

TEST(CsvReader, AQuoteThatNeverCloses) {
  CsvReader reader("a,b\n\"x,1\ny,2\n");
  CsvRow row;
  ASSERT_TRUE(reader.next(row));
  EXPECT_FALSE(row.open_quote);
  ASSERT_TRUE(reader.next(row));
  EXPECT_TRUE(row.open_quote);
  EXPECT_EQ(row.line, 2U);
  EXPECT_FALSE(reader.next(row));
}

TEST(CsvReader, CellsBeyondTheLimitAreCountedOnly) {
  const auto cells_of = [](std::size_t cells) {
    const std::string text = bad::repeated("x,", cells - 1) + "x\n";
    CsvReader reader(text);
    CsvRow row;
    EXPECT_TRUE(reader.next(row));
    return std::pair(row.cells.size(), row.cell_count);
  };
  EXPECT_EQ(cells_of(kMostColumns - 1), std::pair(kMostColumns - 1, kMostColumns - 1));
  EXPECT_EQ(cells_of(kMostColumns), std::pair(kMostColumns, kMostColumns));
  EXPECT_EQ(cells_of(kMostColumns + 1), std::pair(kMostColumns, kMostColumns + 1));
  EXPECT_EQ(cells_of(1'000'000), std::pair(kMostColumns, std::size_t{1'000'000}));
}

TEST(CsvReader, HostileTextsEndAndKeepTheirBytes) {
  for (const std::string& title : bad::titles()) {
    std::string text = "a;b\n";
    text += title + ";1\n";
    std::string seen;
    CsvReader reader(text);
    CsvRow row;
    while (reader.next(row)) seen += row.source;
    // What is passed over has no text.
    if (trim(title) != title) continue;
    EXPECT_EQ(seen, text);
  }
}

}  // namespace
}  // namespace kwadrant::exchange
