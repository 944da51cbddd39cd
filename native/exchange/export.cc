#include "exchange/columns.h"
#include "exchange/formula.h"
#include "exchange/initiatives.h"
#include "exchange/percent.h"
#include "exchange/table.h"

namespace kwadrant::exchange {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";

void append_cell(std::string& out, std::string_view text) {
  const std::string cell = shown_as_text(text);
  // More than RFC 4180 asks for, since not every reader agrees on separators and spaces at the ends.
  const bool has_ends = cell.starts_with(' ') || cell.ends_with(' ');
  if (!has_ends && cell.find_first_of(",;\t\"\r\n") == std::string::npos) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_place(std::string& out, const board::Shape& shape) {
  if (shape.state != board::PlaceState::placed) {
    out += ",,,,";
    return;
  }
  const model::Place& place = shape.place;
  for (const int units : {place.x, place.y, place.rx, place.ry}) {
    out += ',';
    out += percent_of_units(units);
  }
}

}  // namespace

std::string export_csv(const board::Projection& board, method::Language language) {
  const model::Map& map = board.map();
  std::string out(kBom);
  for (std::size_t i = 0; i < kColumns; ++i) {
    if (i > 0) out += ',';
    out += column_name(static_cast<Column>(i), language);
  }
  out += kLineEnd;
  for (const model::EntityNumber entity : initiatives(board)) {
    append_cell(out, map.title(entity));
    out += ',';
    append_cell(out, map.get(entity, model::kDescription).text());
    append_place(out, board.shape(entity));
    out += kLineEnd;
  }
  return out;
}

}  // namespace kwadrant::exchange
