#include <algorithm>
#include <charconv>

#include "core/limits.h"
#include "core/utf8.h"
#include "exchange/days.h"
#include "exchange/field_cells.h"
#include "exchange/formula.h"
#include "exchange/percent.h"
#include "exchange/titled.h"
#include "method/field_value.h"
#include "method/record.h"

namespace kwadrant::exchange {
namespace {

using method::FieldRule;
using method::FieldType;
using model::Value;

// Enough of a cell to find it by, in an error.
constexpr std::size_t kShownLength = 40;

constexpr std::string_view kYes[] = {"ja", "yes", "true", "1", "x"};
constexpr std::string_view kNo[] = {"nee", "no", "false", "0"};

class FieldReader {
 public:
  FieldReader(const method::Pack& pack, const FieldRule& rule, const RowCells& cells)
      : pack_(pack), rule_(rule), cells_(cells) {}

  // Of a field with one register, whose cell is not empty.
  Result<Value> read_one() const {
    const std::string_view word = cells_.word();
    switch (rule_.type) {
      case FieldType::integer:
        return read_integer(word);
      case FieldType::boolean:
        return read_boolean(word);
      case FieldType::date:
        return read_date(0);
      case FieldType::scale:
        return read_scale(word);
      case FieldType::choice:
        return read_option(pack_.choice_sets[rule_.source], word);
      case FieldType::checklist:
        return read_option(pack_.choice_sets[pack_.checklists[rule_.source].answers], word);
      case FieldType::step: {
        const method::Step* step = find_titled(pack_.flows[rule_.source].steps, word);
        return step == nullptr ? Result<Value>(cells_.wrong(Code::csv_unknown_option)) : Value(step->id);
      }
      case FieldType::record:
        return read_record();
      default:
        return Value(std::string(cells_.text()));
    }
  }

  // One value for each option.
  Result<std::vector<Value>> read_choices() const {
    const method::ChoiceSet& set = pack_.choice_sets[rule_.source];
    std::vector<Value> out(set.options.size());
    for (const std::string& part : parts_of(cells_.word())) {
      const method::Option* option = find_titled(set.options, part);
      if (option == nullptr) return cells_.wrong(Code::csv_unknown_option, 0, part);
      out[static_cast<std::size_t>(option - set.options.data())] = true;
    }
    return out;
  }

 private:
  Result<Value> read_integer(std::string_view word) const {
    std::string_view digits = word;
    if (digits.starts_with('+')) digits.remove_prefix(1);
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (failed == std::errc::result_out_of_range) return cells_.wrong(Code::csv_out_of_bounds);
    if (failed != std::errc() || end != digits.data() + digits.size()) return cells_.wrong(Code::csv_not_whole);
    return Value(number);
  }

  Result<Value> read_boolean(std::string_view word) const {
    const std::string said = folded(word);
    if (std::find(std::begin(kYes), std::end(kYes), said) != std::end(kYes)) return Value(true);
    if (std::find(std::begin(kNo), std::end(kNo), said) != std::end(kNo)) return Value(false);
    return cells_.wrong(Code::csv_bad_yes_no);
  }

  Result<Value> read_date(std::size_t nth) const {
    const std::optional<std::int64_t> day = day_of(cells_.word(nth));
    return day ? Result<Value>(Value(*day)) : Result<Value>(cells_.wrong(Code::csv_bad_date, nth));
  }

  Result<Value> read_scale(std::string_view word) const {
    const Result<int> units = units_of_percent(word);
    if (!units) return cells_.wrong(units.error().code);
    return Value(std::int64_t{*units});
  }

  Result<Value> read_option(const method::ChoiceSet& set, std::string_view word) const {
    const method::Option* option = find_titled(set.options, word);
    return option == nullptr ? Result<Value>(cells_.wrong(Code::csv_unknown_option)) : Value(option->id);
  }

  Result<Value> read_record() const {
    method::Record record{std::nullopt, std::string(cells_.text(1)), std::string(cells_.text(2))};
    if (!cells_.word(0).empty()) {
      const Result<Value> day = read_date(0);
      if (!day) return day.error();
      record.when = std::get<std::int64_t>(*day);
    }
    if (length_of(record.who) > limits::kTitleLength) return cells_.wrong(Code::limit_text, 1);
    return Value(method::write_record(record));
  }

  const method::Pack& pack_;
  const FieldRule& rule_;
  const RowCells& cells_;
};

bool names_others(FieldType type) { return type == FieldType::reference || type == FieldType::references; }

bool are_empty(const RowCells& cells, const ColumnGroup& group, FieldType type) {
  const bool is_text = type == FieldType::text || type == FieldType::long_text || type == FieldType::record;
  for (std::size_t i = 0; i < group.count; ++i) {
    if (!(is_text ? cells.text(i) : cells.word(i)).empty()) return false;
  }
  return true;
}

Result<FieldContent> read_names(const FieldRule& rule, const RowCells& cells) {
  FieldContent content{{Value()}, {}, false};
  if (rule.type == FieldType::reference) {
    content.names.emplace_back(cells.word());
    return content;
  }
  content.names = parts_of(cells.word());
  if (content.names.size() > limits::kIdsPerValue) return cells.wrong(Code::csv_too_many);
  return content;
}

}  // namespace

std::span<const method::RegisterRule> registers_of(const method::Kind& kind, const ColumnGroup& group) {
  const std::span<const method::RegisterRule> all = kind.registers_of(group.field);
  return kind.fields[group.field].type == FieldType::checklist ? all.subspan(group.part, 1) : all;
}

std::string_view RowCells::word(std::size_t nth) const {
  return trim(shown_again(trim(columns_.cell(row_.cells, group_.first + nth))));
}

std::string_view RowCells::text(std::size_t nth) const {
  return shown_again(columns_.cell(row_.cells, group_.first + nth));
}

Error wrong_cell(const Columns& columns, std::size_t column, Code code, std::string_view value) {
  Error e = error(code);
  e.params = {{"column", std::string(columns.name(column))}, {"value", std::string(shorten(value, kShownLength))}};
  return e;
}

Result<FieldContent> read_field(const method::Pack& pack, const method::Kind& kind, const ColumnGroup& group,
                                const RowCells& cells) {
  const FieldRule& rule = kind.fields[group.field];
  const std::span<const method::RegisterRule> registers = registers_of(kind, group);
  if (are_empty(cells, group, rule.type)) return FieldContent{std::vector<Value>(registers.size()), {}, true};
  if (names_others(rule.type)) return read_names(rule, cells);
  const FieldReader reader(pack, rule, cells);
  FieldContent content{{}, {}, false};
  if (rule.type == FieldType::choices) {
    Result<std::vector<Value>> values = reader.read_choices();
    if (!values) return values.error();
    content.values = std::move(*values);
  } else {
    Result<Value> value = reader.read_one();
    if (!value) return value.error();
    content.values.push_back(std::move(*value));
  }
  for (std::size_t i = 0; i < registers.size(); ++i) {
    const model::Setting setting{EntityId(), registers[i].name, content.values[i]};
    const Status fits = method::check_value(pack, kind, registers[i], setting);
    if (fits) continue;
    return cells.wrong(fits.error().code == Code::limit_text ? Code::limit_text : Code::csv_out_of_bounds);
  }
  return content;
}

}  // namespace kwadrant::exchange
