// A table from a spreadsheet, imported on a map with some initiatives.
//
// Oracles: an error or an import whose changes the map takes; the same file once more changes nothing; what is exported
// then holds no formula, reads back cell by cell, and means nothing when it is imported on the same map.
#include "exchange/csv_reader.h"
#include "exchange/formula.h"
#include "native/exchange/board_maker.h"

namespace kwadrant::exchange {
namespace {

void take(BoardMaker& maker, const Import& import) {
  for (const auto& change : import.changes) maker.apply(change, model::Label::imported);
  EXPECT_EQ(model::check_invariants(maker.map()), std::vector<std::string>());
}

void expect_no_formula(std::string_view table) {
  EXPECT_TRUE(table.starts_with("\xEF\xBB\xBF"));
  CsvReader reader(table.substr(3));
  CsvRow row;
  while (reader.next(row)) {
    EXPECT_FALSE(row.open_quote);
    EXPECT_EQ(row.cells.size(), 6U);
    for (const std::string& cell : row.cells) {
      EXPECT_TRUE(cell.empty() || std::string_view("=+-@\t\r").find(cell[0]) == std::string_view::npos) << cell;
    }
  }
}

void expect_unchanged(BoardMaker& maker, std::string_view table, const char* when) {
  const Result<Import> again = import_csv(maker.board(), table);
  EXPECT_TRUE(again.ok());
  if (!again) return;
  EXPECT_EQ(again->added, 0U) << when;
  EXPECT_EQ(again->changed, 0U) << when;
}

}  // namespace
}  // namespace kwadrant::exchange

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kwadrant;
  using namespace kwadrant::exchange;
  const std::string_view csv(reinterpret_cast<const char*>(data), size);
  BoardMaker maker;
  maker.initiative_at("one", "Buurtmaaltijd", {2'500, 2'500, 1'000, 0, 0, 0});
  maker.initiative("two", "=Inloop");
  const Result<Import> read = import_csv(maker.board(), csv);
  if (!read) return 0;
  take(maker, *read);
  expect_unchanged(maker, csv, "the same file");
  // Imports no row that was refused, nor a line that is not theirs.
  if (!read->rejected.empty()) {
    const Result<Import> rejected = import_csv(maker.board(), read->rejected);
    EXPECT_TRUE(rejected.ok());
    EXPECT_TRUE(!rejected || (rejected->added == 0 && rejected->errors.size() == read->errors.size()));
  }
  for (const method::Language language : {method::Language::nl, method::Language::en}) {
    const std::string table = export_csv(maker.board(), language);
    expect_no_formula(table);
    expect_unchanged(maker, table, "the exported file");
  }
  return 0;
}
