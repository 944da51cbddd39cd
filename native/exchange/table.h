// Tables of one kind of thing: CSV in and out, and the map as `kwadrant inspect --json` prints it.
#pragma once

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
  // Settings of the changes to make, in this order; empty when nothing is new. It is one change unless that would be
  // over a limit of changes (core/limits.h); all settings of one entity are in the same change.
  std::vector<std::vector<model::Setting>> changes;
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t unchanged = 0;
  std::vector<RowError> errors;
  // The header and the refused rows as they stood in the source; empty when there are none.
  std::string rejected;
};

inline constexpr std::size_t kMostCsvBytes = 16 * 1024 * 1024;
inline constexpr std::size_t kMostCsvRows = 20'000;

// The kind that a table is about: that of an id in the pack, or the one that the board's lens places. Fails with
// unknown_kind, kind_private, unknown_field (nothing to tell its things apart by: no title).
Result<const method::Kind*> table_kind(const board::Projection& board, std::string_view id);

// Reads a CSV: UTF-8 with or without BOM; comma, semicolon or tab (the one that the header has most of, outside
// quotes); RFC 4180 quoting; any line end. Header names in Dutch or English, any case, spaces around them ignored:
// titel|title, omschrijving|description, collectief|collective, burger|citizen, breedte_collectief|spread_collective,
// breedte_burger|spread_citizen, and for every other field its title or its name (exchange/table_form.h). Places 0…100
// with point or comma (both empty: not placed), spreads 0…100, default 0; so are scales. Options and steps by title or
// id, several with | between them; days as 2026-03-31 or 31-03-2026; yes and no as ja, nee, yes, no; things by their
// title (also those of the same file, in any order) or id; a record in three columns; each item of a checklist in its
// own. Other columns are left alone, rows without any text passed over. At most kMostColumns.
//
// A row is the same thing as the n-th live one of the kind with the same title (a link: with the same ends), n counting
// equal titles in the file; else it is a new one. What a row says is remembered at the thing (`imported`), each column
// apart but those of a place: only what the file says differently from its last import is taken, so that a second
// import changes nothing, not even what people moved since. At the first meeting an empty cell says nothing; later,
// emptying a cell clears the field or parks the card. A step may be any: a table says where something stands, not how
// it came there. An import that changes nothing on the map may still have changes: they only remember.
//
// Fails as a whole with what `table_kind` says, csv_bad_encoding, csv_no_header, csv_no_title_column,
// csv_no_ends_columns, limit_frame (too large), limit_entities, clock_ahead (no time is left after the map's last
// change). Errors of rows are those of exchange/row.h; params `column`, `value`.
Result<Import> import_csv(const board::Projection& board, std::string_view csv, std::string_view kind = {});

// All live things of a kind in the order of their creation, then id, but those that may not be shown (method/shown.h);
// same columns as above with names in one language, comma separated with points, CRLF, with BOM so that spreadsheets
// see UTF-8. Cells that a spreadsheet would take for a formula get an apostrophe, which import takes off
// (exchange/formula.h). Fails with what `table_kind` says.
Result<std::string> export_csv(const board::Projection& board, method::Language language, std::string_view kind);
// Of the kind that the board's lens places; cannot fail.
std::string export_csv(const board::Projection& board, method::Language language);

// {title, lenses:[{id, quadrants:[{id, title, initiatives, share}], unplaced}],
//  initiatives:[{id, title, place:{x,y,rx,ry}|null, shares:{<quadrant id>: basis points}}]}
// `share` is in initiatives, with four decimals. All lenses of the pack; places and shares on the board's lens, shares
// all 0 without a place. Titles of quadrants in Dutch. Ordered by creation, then id. Without what may not be shown.
std::string inspect_json(const board::Projection& board);

}  // namespace kwadrant::exchange
