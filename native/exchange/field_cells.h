// The values of fields as cells of a table, and back.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/status.h"
#include "exchange/columns.h"
#include "exchange/csv_reader.h"
#include "exchange/names.h"
#include "exchange/table_form.h"
#include "method/shown.h"
#include "model/value.h"

namespace kwadrant::exchange {

// The registers that a group of columns of a field stands for: all of the field's, or the one of its checklist's item.
std::span<const method::RegisterRule> registers_of(const method::Kind& kind, const ColumnGroup& group);

// An error about one column, with params `column` and `value`, the value's beginning.
Error wrong_cell(const Columns& columns, std::size_t column, Code code, std::string_view value);

// The cells of one group in one row of a file.
class RowCells {
 public:
  // All must outlive it; the row must be as long as the header.
  RowCells(const Columns& columns, const CsvRow& row, const ColumnGroup& group)
      : columns_(columns), row_(row), group_(group) {}

  // As it was before it was made safe for spreadsheets; without spaces around it.
  std::string_view word(std::size_t nth = 0) const;
  // The same with its spaces.
  std::string_view text(std::size_t nth = 0) const;
  Error wrong(Code code, std::size_t nth, std::string_view value) const {
    return wrong_cell(columns_, group_.first + nth, code, value);
  }
  Error wrong(Code code, std::size_t nth = 0) const { return wrong(code, nth, word(nth)); }

 private:
  const Columns& columns_;
  const CsvRow& row_;
  const ColumnGroup& group_;
};

struct FieldContent {
  // One for each register; nothing where the cells say nothing.
  std::vector<model::Value> values;
  // Of a reference: what it names. The value comes when all rows have been read.
  std::vector<std::string> names;
  bool empty = true;
};

// Fails with csv_not_whole, csv_out_of_bounds, csv_bad_number, csv_out_of_range, csv_bad_date, csv_bad_yes_no,
// csv_unknown_option, csv_too_many or limit_text.
Result<FieldContent> read_field(const method::Pack& pack, const method::Kind& kind, const ColumnGroup& group,
                                const RowCells& cells);

// What tables are written from.
struct Source {
  const model::Map& map;
  const method::Pack& pack;
  const method::Shown& shown;
  const Names& names;
  method::Language language = method::Language::nl;
};

// One text for each column of the group. Things that may not be shown are not named, values that the pack has no room
// for are left out.
std::vector<std::string> write_field(const Source& source, const method::Kind& kind, const ColumnGroup& group,
                                     model::EntityNumber entity);

}  // namespace kwadrant::exchange
