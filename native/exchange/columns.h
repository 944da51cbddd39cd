// Which column of a file is which column of a table.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/status.h"
#include "exchange/table_form.h"
#include "method/text.h"

namespace kwadrant::exchange {

// All names that the columns of a table go by. Where two columns have one name it is the first one's, and names that
// tables always had go before those of fields.
class HeadingIndex {
 public:
  explicit HeadingIndex(const TableForm& form);

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  // The column of that name in any case; spaces around it do not count.
  std::size_t find(std::string_view name) const;
  // A name that finds the column again: its text in that language when that is its own.
  const std::string& name(std::size_t column, method::Language language) const;

 private:
  const TableForm& form_;
  std::unordered_map<std::string, std::size_t> by_name_;
};

class Columns {
 public:
  // Reads a header; of two columns with one meaning the first counts, other names are left alone. Fails with
  // csv_no_header when no name is known, csv_no_title_column when only the title is missing, csv_no_ends_columns for a
  // link without both ends, limit_frame for more than kMostColumns.
  static Result<Columns> read(const TableForm& form, const std::vector<std::string>& header, std::size_t cell_count);

  bool has(std::size_t column) const { return at_[column] != HeadingIndex::kNone; }
  // Whether any column of the group is there.
  bool has(const ColumnGroup& group) const;
  // Empty when the file does not have the column. The row must be as long as the header.
  std::string_view cell(const std::vector<std::string>& row, std::size_t column) const;
  // The column's name as the header has it, or its Dutch one.
  std::string_view name(std::size_t column) const { return names_[column]; }
  // How many cells every row has.
  std::size_t count() const { return count_; }

 private:
  std::vector<std::size_t> at_;
  std::vector<std::string> names_;
  std::size_t count_ = 0;
};

}  // namespace kwadrant::exchange
