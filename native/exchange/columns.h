// The columns of a table of initiatives, by their names in both languages.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/status.h"
#include "method/text.h"

namespace kwadrant::exchange {

enum class Column { title, description, collective, citizen, spread_collective, spread_citizen };
inline constexpr std::size_t kColumns = 6;

// In the order of Column.
inline constexpr std::array<std::array<std::string_view, 2>, kColumns> kColumnNames = {{
    {"titel", "title"},
    {"omschrijving", "description"},
    {"collectief", "collective"},
    {"burger", "citizen"},
    {"breedte_collectief", "spread_collective"},
    {"breedte_burger", "spread_citizen"},
}};
std::string_view column_name(Column column, method::Language language);

// Where each column stands in a file.
class Columns {
 public:
  // Reads a header: any case, spaces around a name do not count; of two columns with one meaning the first counts,
  // other names are left alone. Fails with csv_no_header when no name is known, csv_no_title_column when only the
  // title is missing, limit_frame for more than kMostColumns.
  static Result<Columns> read(const std::vector<std::string>& header, std::size_t cell_count);

  bool has(Column column) const { return at_[static_cast<std::size_t>(column)] != kNone; }
  // Empty when the file does not have the column. The row must be as long as the header.
  std::string_view cell(const std::vector<std::string>& row, Column column) const;
  // The column's name as the header has it.
  std::string_view name(Column column) const { return names_[static_cast<std::size_t>(column)]; }
  // How many cells every row has.
  std::size_t count() const { return count_; }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::array<std::size_t, kColumns> at_{kNone, kNone, kNone, kNone, kNone, kNone};
  std::array<std::string, kColumns> names_;
  std::size_t count_ = 0;
};

}  // namespace kwadrant::exchange
