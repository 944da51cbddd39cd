// What one row of a table says about an initiative.
#pragma once

#include <optional>
#include <string>

#include "core/status.h"
#include "exchange/columns.h"
#include "exchange/csv_reader.h"
#include "model/value.h"

namespace kwadrant::exchange {

struct RowContent {
  // Not empty, without spaces around it.
  std::string title;
  // Nothing when the file has no such column.
  std::optional<std::string> description;
  // Whether the file has the columns of the place at all.
  bool tells_place = false;
  // Without a spot for the card (dx, dy are 0). Nothing: not placed.
  std::optional<model::Place> place;
};

// Fails with csv_columns, csv_no_title, csv_title_too_long, limit_text (the description), csv_bad_number,
// csv_out_of_range, csv_half_place or csv_spread_without_place; params `column` and `value` where they help.
Result<RowContent> read_row(const CsvRow& row, const Columns& columns);

}  // namespace kwadrant::exchange
