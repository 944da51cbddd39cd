#include "exchange/columns.h"
#include "exchange/field_cells.h"
#include "exchange/formula.h"
#include "exchange/percent.h"
#include "exchange/rows.h"
#include "exchange/table.h"

namespace kwadrant::exchange {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";

void append_cell(std::string& out, std::string_view text, bool is_number) {
  // A number below zero begins like a formula and is none.
  const std::string cell = is_number ? std::string(text) : shown_as_text(text);
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

class TableWriter {
 public:
  TableWriter(const board::Projection& board, const method::Kind& kind, method::Language language)
      : board_(board),
        form_(table_form(board.pack(), kind, board.lens())),
        shown_(board.map(), board.pack()),
        names_(board.map(), board.pack()),
        from_(kinds_at_end(board.pack(), kind.traits.from)),
        to_(kinds_at_end(board.pack(), kind.traits.to)),
        source_{board.map(), board.pack(), shown_, names_, language} {}

  std::string write() {
    out_ = kBom;
    const HeadingIndex index(form_);
    for (std::size_t c = 0; c < form_.columns.size(); ++c) {
      if (c > 0) out_ += ',';
      append_cell(out_, index.name(c, source_.language), false);
    }
    out_ += kLineEnd;
    for (const model::EntityNumber entity : rows_of(board_.map(), *form_.kind)) {
      if (shown_(entity)) write_row(entity);
    }
    return std::move(out_);
  }

 private:
  void write_row(model::EntityNumber entity) {
    for (const ColumnGroup& group : form_.groups) {
      const bool is_number = group.says == Says::field &&
                             form_.kind->fields[group.field].type == method::FieldType::integer;
      std::size_t column = group.first;
      for (const std::string& cell : cells_of(group, entity)) {
        if (column++ > 0) out_ += ',';
        append_cell(out_, cell, is_number);
      }
    }
    out_ += kLineEnd;
  }

  std::vector<std::string> cells_of(const ColumnGroup& group, model::EntityNumber entity) const {
    const model::Map& map = board_.map();
    switch (group.says) {
      case Says::title:
        return {std::string(map.title(entity))};
      case Says::place:
        return place_cells(*group.lens, entity);
      case Says::ends: {
        const model::ValueView ends = map.get(entity, model::kEnds);
        return {names_.name_of(ends.id_at(0), from_), names_.name_of(ends.id_at(1), to_)};
      }
      case Says::field:
        return write_field(source_, *form_.kind, group, entity);
    }
    return {};
  }

  std::vector<std::string> place_cells(const method::Lens& lens, model::EntityNumber entity) const {
    const model::FieldNumber field = board_.map().fields().find(lens.place_field);
    const bool known = field != model::FieldNames::kNone;
    const model::ValueView value = known ? board_.map().get(entity, field) : model::ValueView();
    if (value.kind != model::ValueKind::place || !value.place.is_valid()) return {"", "", "", ""};
    const model::Place& place = value.place;
    return {percent_of_units(place.x), percent_of_units(place.y), percent_of_units(place.rx),
            percent_of_units(place.ry)};
  }

  const board::Projection& board_;
  const TableForm form_;
  const method::Shown shown_;
  const Names names_;
  const Kinds from_;
  const Kinds to_;
  const Source source_;
  std::string out_;
};

}  // namespace

Result<std::string> export_csv(const board::Projection& board, method::Language language, std::string_view kind_id) {
  const Result<const method::Kind*> kind = table_kind(board, kind_id);
  if (!kind) return kind.error();
  return TableWriter(board, **kind, language).write();
}

std::string export_csv(const board::Projection& board, method::Language language) {
  const method::Kind* kind = board.pack().placeable_kind(board.lens().id);
  return kind == nullptr ? std::string() : TableWriter(board, *kind, language).write();
}

}  // namespace kwadrant::exchange
