// A table from a spreadsheet, imported on a map with some things. The first byte: 1 for the whole method, else the
// small pack; 2 for English; the rest is the kind that the table is about, 0 for the one that the board places.
//
// Oracles: an error or an import whose changes the map takes; the same file once more changes nothing; what is exported
// then holds no formula, reads back cell by cell, and means nothing when it is imported on the same map.
#include "exchange/csv_reader.h"
#include "exchange/formula.h"
#include "native/exchange/kind_tables.h"

namespace kwadrant::exchange {
namespace {

method::Pack read_pack(const char* file) { return *method::parse_pack(testing::read_source_file(file)); }

const method::Pack& pack_of(unsigned choice) {
  static const method::Pack small = read_pack("assets/methods/kwadranten.json");
  static const method::Pack whole = read_pack("assets/methods/samenlevingsopbouw.json");
  return choice % 2 == 0 ? small : whole;
}

// A kind's id, or empty.
std::string_view kind_of(const method::Pack& pack, unsigned choice) {
  const unsigned n = choice / 4;
  return n == 0 ? std::string_view() : std::string_view(pack.kinds[(n - 1) % pack.kinds.size()].id);
}

void furnish(KindTables& map, std::string_view kind) {
  map.initiative_at("one", "Buurtmaaltijd", {2'500, 2'500, 1'000, 0, 0, 0});
  map.initiative("two", "=Inloop");
  for (const char* other : {"party", "issue"}) {
    if (map.pack().kind(other) != nullptr) map.thing(other, "Eenzaamheid");
  }
  const method::Kind* about = map.pack().kind(kind);
  if (about != nullptr && !about->traits.link) map.thing(std::string(kind), "Wat er was");
}

void take(KindTables& map, const Import& import) {
  for (const auto& change : import.changes) map.apply(change, model::Label::imported);
  EXPECT_EQ(model::check_invariants(map.map()), std::vector<std::string>());
}

void expect_no_formula(std::string_view table) {
  EXPECT_TRUE(table.starts_with("\xEF\xBB\xBF"));
  CsvReader reader(table.substr(3));
  CsvRow row;
  std::size_t columns = 0;
  while (reader.next(row)) {
    EXPECT_FALSE(row.open_quote);
    if (columns == 0) columns = row.cells.size();
    EXPECT_EQ(row.cells.size(), columns);
    for (const std::string& cell : row.cells) {
      EXPECT_TRUE(cell.empty() || std::string_view("=+-@\t\r").find(cell[0]) == std::string_view::npos) << cell;
    }
  }
}

void expect_unchanged(const KindTables& map, std::string_view kind, std::string_view table, const char* when) {
  const Result<Import> again = import_csv(map.board(), table, kind);
  EXPECT_TRUE(again.ok());
  if (!again) return;
  EXPECT_EQ(again->added, 0U) << when << '\n' << table;
  EXPECT_EQ(again->changed, 0U) << when << '\n' << table;
}

}  // namespace
}  // namespace kwadrant::exchange

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kwadrant;
  using namespace kwadrant::exchange;
  if (size == 0) return 0;
  const method::Pack& pack = pack_of(data[0]);
  const method::Language language = data[0] & 2 ? method::Language::en : method::Language::nl;
  const std::string_view kind = kind_of(pack, data[0]);
  const std::string_view csv(reinterpret_cast<const char*>(data) + 1, size - 1);
  KindTables map(pack);
  furnish(map, kind);
  const Result<Import> read = import_csv(map.board(), csv, kind);
  if (!read) return 0;
  take(map, *read);
  expect_unchanged(map, kind, csv, "the same file");
  // Imports no row that was refused, nor a line that is not theirs.
  if (!read->rejected.empty()) {
    const Result<Import> rejected = import_csv(map.board(), read->rejected, kind);
    EXPECT_TRUE(rejected.ok());
    EXPECT_TRUE(!rejected || (rejected->added == 0 && rejected->errors.size() == read->errors.size()));
  }
  const Result<std::string> table = export_csv(map.board(), language, kind);
  EXPECT_TRUE(table.ok());
  if (!table) return 0;
  expect_no_formula(*table);
  expect_unchanged(map, kind, *table, "the exported file");
  return 0;
}
