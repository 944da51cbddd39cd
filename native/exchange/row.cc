#include "exchange/row.h"

#include <algorithm>

#include "core/limits.h"
#include "core/utf8.h"
#include "exchange/formula.h"
#include "exchange/percent.h"

namespace kwadrant::exchange {
namespace {

// Of the columns of a place.
enum PlaceColumn : std::size_t { kX, kY, kSpreadX, kSpreadY };

// A percentage of a row, nothing when its cell is empty. Keeps the first error.
class Numbers {
 public:
  explicit Numbers(const RowCells& cells) : cells_(cells) {}

  std::optional<int> read(PlaceColumn column) {
    const std::string_view text = cells_.word(column);
    if (text.empty()) return std::nullopt;
    const Result<int> units = units_of_percent(text);
    if (units) return *units;
    if (!failed_) failed_ = cells_.wrong(units.error().code, column);
    return std::nullopt;
  }
  const std::optional<Error>& failed() const { return failed_; }

 private:
  const RowCells& cells_;
  std::optional<Error> failed_;
};

std::uint16_t narrow(std::optional<int> units) { return static_cast<std::uint16_t>(units.value_or(0)); }

Result<std::optional<model::Place>> read_place(const RowCells& cells) {
  Numbers numbers(cells);
  const std::optional<int> x = numbers.read(kX);
  const std::optional<int> y = numbers.read(kY);
  const std::optional<int> rx = numbers.read(kSpreadX);
  const std::optional<int> ry = numbers.read(kSpreadY);
  if (numbers.failed()) return *numbers.failed();
  if (x.has_value() != y.has_value()) return cells.wrong(Code::csv_half_place, x ? kY : kX, {});
  if (x) return std::optional(model::Place{narrow(x), narrow(y), narrow(rx), narrow(ry), 0, 0});
  for (const auto& [spread, column] : {std::pair(rx, kSpreadX), std::pair(ry, kSpreadY)}) {
    if (spread.value_or(0) == 0) continue;
    return cells.wrong(Code::csv_spread_without_place, column, percent_of_units(*spread));
  }
  return std::optional<model::Place>();
}

class RowReader {
 public:
  RowReader(const CsvRow& row, const Columns& columns, const method::Pack& pack, const TableForm& form)
      : row_(row), columns_(columns), pack_(pack), form_(form) {}

  Result<RowContent> read() {
    for (const ColumnGroup& group : form_.groups) {
      if (!columns_.has(group)) continue;
      if (Status status = read_group(group, RowCells(columns_, row_, group)); !status) return status.error();
    }
    return std::move(content_);
  }

 private:
  Status read_group(const ColumnGroup& group, const RowCells& cells) {
    switch (group.says) {
      case Says::title:
        return read_title(group, cells);
      case Says::ends:
        return read_ends(group, cells);
      case Says::place: {
        if (!columns_.has(group.first + kX) && !columns_.has(group.first + kY)) return ok();
        const Result<std::optional<model::Place>> place = read_place(cells);
        if (!place) return place.error();
        content_.cells.push_back({&group, !place->has_value(), *place, {}});
        return ok();
      }
      case Says::field: {
        Result<FieldContent> field = read_field(pack_, *form_.kind, group, cells);
        if (!field) return field.error();
        const bool empty = field->empty;
        content_.cells.push_back({&group, empty, std::nullopt, std::move(*field)});
        return ok();
      }
    }
    return ok();
  }

  Status read_title(const ColumnGroup& group, const RowCells& cells) {
    content_.title = cells.word();
    const bool is_key = !form_.kind->traits.link;
    if (is_key && content_.title.empty()) return error(Code::csv_no_title);
    if (length_of(content_.title) > limits::kTitleLength) return cells.wrong(Code::csv_title_too_long);
    if (is_key) return ok();
    FieldContent title{{content_.title}, {}, content_.title.empty()};
    content_.cells.push_back({&group, title.empty, std::nullopt, std::move(title)});
    return ok();
  }

  Status read_ends(const ColumnGroup& group, const RowCells& cells) {
    for (std::size_t i = 0; i < group.count; ++i) {
      if (cells.word(i).empty()) return cells.wrong(Code::csv_unknown_title, i);
      content_.end_names.emplace_back(cells.word(i));
    }
    return ok();
  }

  const CsvRow& row_;
  const Columns& columns_;
  const method::Pack& pack_;
  const TableForm& form_;
  RowContent content_;
};

}  // namespace

Result<RowContent> read_row(const CsvRow& row, const Columns& columns, const method::Pack& pack,
                            const TableForm& form) {
  if (row.open_quote || row.cell_count != columns.count()) return error(Code::csv_columns);
  return RowReader(row, columns, pack, form).read();
}

Status find_named(RowContent& content, const Columns& columns, const TableForm& form, const method::Pack& pack,
                  const Names& names) {
  content.ends.clear();
  for (std::size_t i = 0; i < content.end_names.size(); ++i) {
    const method::Traits& traits = form.kind->traits;
    const Kinds kinds = kinds_at_end(pack, i == 0 ? traits.from : traits.to);
    const Result<EntityId> end = names.find(content.end_names[i], kinds);
    if (end) {
      content.ends.push_back(*end);
      continue;
    }
    const auto of_ends = [](const ColumnGroup& group) { return group.says == Says::ends; };
    const ColumnGroup& group = *std::find_if(form.groups.begin(), form.groups.end(), of_ends);
    return wrong_cell(columns, group.first + i, end.error().code, content.end_names[i]);
  }
  if (content.ends.size() == 2 && content.ends.front() == content.ends.back()) return error(Code::bad_link);
  for (CellContent& cell : content.cells) {
    if (cell.field.names.empty()) continue;
    const method::FieldRule& rule = form.kind->fields[cell.group->field];
    std::vector<EntityId> ids;
    for (const std::string& name : cell.field.names) {
      const Result<EntityId> id = names.find(name, rule.kinds);
      if (!id) return wrong_cell(columns, cell.group->first, id.error().code, name);
      if (std::find(ids.begin(), ids.end(), *id) == ids.end()) ids.push_back(*id);
    }
    const bool one = rule.type == method::FieldType::reference;
    cell.field.values = {one ? model::Value(ids.front()) : model::Value(std::move(ids))};
  }
  return ok();
}

}  // namespace kwadrant::exchange
