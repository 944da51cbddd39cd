// Tables of initiatives: CSV in and out, and the map as `kwadrant inspect --json` prints it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "board/projection.h"
#include "core/status.h"
#include "model/change.h"

namespace kwadrant::exchange {

struct RowError {
  // Line in the file where the row starts; 1 is the header.
  std::size_t line = 0;
  Error error;
};

struct Import {
  // Settings for one change; empty when nothing is new.
  std::vector<model::Setting> settings;
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t unchanged = 0;
  std::vector<RowError> errors;
  // The header and the refused rows as they stood in the source; empty when there are none.
  std::string rejected;
};

// Reads a CSV: UTF-8 with or without BOM; comma, semicolon or tab (the one that the header has most of, outside quotes);
// RFC 4180 quoting; any line end. Header names in Dutch or English, any case, spaces around them ignored: titel|title,
// omschrijving|description, collectief|collective, burger|citizen, breedte_collectief|spread_collective,
// breedte_burger|spread_citizen. Places 0…100 with point or comma (both empty: not placed), spreads 0…100, default 0. Other
// columns are left alone. At most 16 MiB and 20 000 rows.
//
// A row is the same initiative as the n-th live one with the same title, n counting equal titles in the file. It is skipped when it is as it
// was at its last import, so that a second import of a file changes nothing, not even what people moved since; a row that
// differs changes what it says.
//
// Fails as a whole with csv_bad_encoding, csv_no_header, csv_no_title_column, limit_frame (too large). `line` numbers for row errors: csv_no_title,
// csv_title_too_long, csv_bad_number, csv_out_of_range, csv_half_place, csv_spread_without_place, csv_columns; params `column`, `value`.
Result<Import> import_csv(const board::Projection& board, std::string_view csv);

// All live initiatives, same columns as above with Dutch or English names, comma separated with points, CRLF, with BOM so that
// spreadsheets see UTF-8. Cells that a spreadsheet would take for a formula (= + - @ tab CR first) get an apostrophe, which import takes off.
std::string export_csv(const board::Projection& board, method::Language language);

// {title, lenses:[{id, quadrants:[{id, title, initiatives, share}], unplaced}], initiatives:[{id, title, place, shares}]};
// share has four decimals; ordered by creation, then id.
std::string inspect_json(const board::Projection& board);

}  // namespace kwadrant::exchange
