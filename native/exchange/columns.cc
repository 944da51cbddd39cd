#include "exchange/columns.h"

#include <algorithm>

#include "core/utf8.h"
#include "exchange/csv_reader.h"

namespace kwadrant::exchange {
namespace {

// Names of columns are plain ASCII, so no more of Unicode's letters need be folded.
std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace

std::string_view column_name(Column column, method::Language language) {
  return kColumnNames[static_cast<std::size_t>(column)][language == method::Language::nl ? 0 : 1];
}

Result<Columns> Columns::read(const std::vector<std::string>& header, std::size_t cell_count) {
  if (cell_count > kMostColumns) return error(Code::limit_frame, "too many columns");
  Columns columns;
  columns.count_ = cell_count;
  bool any = false;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const std::string_view written = trim(header[i]);
    const std::string name = lower(written);
    for (std::size_t c = 0; c < kColumns; ++c) {
      const bool meant = std::find(kColumnNames[c].begin(), kColumnNames[c].end(), name) != kColumnNames[c].end();
      if (!meant || columns.at_[c] != kNone) continue;
      columns.at_[c] = i;
      columns.names_[c] = written;
      any = true;
    }
  }
  if (!any) return error(Code::csv_no_header);
  if (!columns.has(Column::title)) return error(Code::csv_no_title_column);
  return columns;
}

std::string_view Columns::cell(const std::vector<std::string>& row, Column column) const {
  return has(column) ? std::string_view(row[at_[static_cast<std::size_t>(column)]]) : std::string_view();
}

}  // namespace kwadrant::exchange
