#include "exchange/row.h"

#include "core/limits.h"
#include "core/utf8.h"
#include "exchange/formula.h"
#include "exchange/percent.h"

namespace kwadrant::exchange {
namespace {

// Enough of a cell to find it by, in an error.
constexpr std::size_t kShownLength = 40;

// A percentage of a row, nothing when its cell is empty. Keeps the first error.
class Numbers {
 public:
  Numbers(const CsvRow& row, const Columns& columns) : row_(row), columns_(columns) {}

  std::optional<int> read(Column column) {
    const std::string_view text = trim(shown_again(trim(columns_.cell(row_.cells, column))));
    if (text.empty()) return std::nullopt;
    const Result<int> units = units_of_percent(text);
    if (units) return *units;
    fail(units.error(), column, text);
    return std::nullopt;
  }
  void fail(Error e, Column column, std::string_view value) {
    if (failed_) return;
    e.params = {{"column", std::string(columns_.name(column))}, {"value", std::string(shorten(value, kShownLength))}};
    failed_ = std::move(e);
  }
  const std::optional<Error>& failed() const { return failed_; }

 private:
  const CsvRow& row_;
  const Columns& columns_;
  std::optional<Error> failed_;
};

std::uint16_t narrow(std::optional<int> units) { return static_cast<std::uint16_t>(units.value_or(0)); }

Result<std::optional<model::Place>> read_place(const CsvRow& row, const Columns& columns) {
  Numbers numbers(row, columns);
  const std::optional<int> x = numbers.read(Column::collective);
  const std::optional<int> y = numbers.read(Column::citizen);
  const std::optional<int> rx = numbers.read(Column::spread_collective);
  const std::optional<int> ry = numbers.read(Column::spread_citizen);
  if (numbers.failed()) return *numbers.failed();
  if (x.has_value() != y.has_value()) {
    numbers.fail(error(Code::csv_half_place), x ? Column::citizen : Column::collective, {});
    return *numbers.failed();
  }
  if (x) return std::optional(model::Place{narrow(x), narrow(y), narrow(rx), narrow(ry), 0, 0});
  if (rx.value_or(0) != 0 || ry.value_or(0) != 0) {
    const bool first = rx.value_or(0) != 0;
    const Column column = first ? Column::spread_collective : Column::spread_citizen;
    numbers.fail(error(Code::csv_spread_without_place), column, percent_of_units(first ? *rx : *ry));
    return *numbers.failed();
  }
  return std::optional<model::Place>();
}

}  // namespace

Result<RowContent> read_row(const CsvRow& row, const Columns& columns) {
  if (row.open_quote || row.cell_count != columns.count()) return error(Code::csv_columns);
  Numbers errors(row, columns);
  RowContent content;
  content.title = trim(shown_again(trim(columns.cell(row.cells, Column::title))));
  if (content.title.empty()) return error(Code::csv_no_title);
  if (length_of(content.title) > limits::kTitleLength) {
    errors.fail(error(Code::csv_title_too_long), Column::title, content.title);
    return *errors.failed();
  }
  if (columns.has(Column::description)) {
    content.description = shown_again(columns.cell(row.cells, Column::description));
    if (length_of(*content.description) > limits::kTextLength) {
      errors.fail(error(Code::limit_text), Column::description, *content.description);
      return *errors.failed();
    }
  }
  content.tells_place = columns.has(Column::collective) || columns.has(Column::citizen);
  const Result<std::optional<model::Place>> place = read_place(row, columns);
  if (!place) return place.error();
  content.place = *place;
  return content;
}

}  // namespace kwadrant::exchange
