// What one row of a table says about a thing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/status.h"
#include "exchange/columns.h"
#include "exchange/csv_reader.h"
#include "exchange/field_cells.h"
#include "exchange/names.h"
#include "model/value.h"

namespace kwadrant::exchange {

// One group of columns that the file has.
struct CellContent {
  const ColumnGroup* group = nullptr;
  bool empty = true;
  // A place, without a spot for the card (dx, dy are 0). Nothing: not placed.
  std::optional<model::Place> place;
  // A field, and a link's title.
  FieldContent field;
};

struct RowContent {
  // Without spaces around it; not empty but for a link.
  std::string title;
  // Of a link: what stands in its columns, then what that is.
  std::vector<std::string> end_names;
  std::vector<EntityId> ends;
  std::vector<CellContent> cells;
};

// Fails with csv_columns, csv_no_title, csv_title_too_long, csv_half_place, csv_spread_without_place,
// csv_unknown_title (an end of a link is empty) and what `read_field` and `units_of_percent` say; params `column` and
// `value` where they help.
Result<RowContent> read_row(const CsvRow& row, const Columns& columns, const method::Pack& pack,
                            const TableForm& form);

// Fills in what the row refers to. Fails with csv_unknown_title, csv_ambiguous_title or bad_link (both ends are one).
Status find_named(RowContent& content, const Columns& columns, const TableForm& form, const method::Pack& pack,
                  const Names& names);

}  // namespace kwadrant::exchange
