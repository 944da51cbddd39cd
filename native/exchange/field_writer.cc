#include "exchange/days.h"
#include "exchange/field_cells.h"
#include "exchange/percent.h"
#include "exchange/titled.h"
#include "method/bounds.h"
#include "method/record.h"

namespace kwadrant::exchange {
namespace {

using method::FieldRule;
using method::FieldType;
using method::Language;
using model::ValueKind;
using model::ValueView;

std::string yes_or_no(bool yes, Language language) {
  if (language == Language::nl) return yes ? "ja" : "nee";
  return yes ? "yes" : "no";
}

bool is_day(std::int64_t day) { return day >= method::bounds::kFirstDay && day <= method::bounds::kLastDay; }

class FieldWriter {
 public:
  FieldWriter(const Source& source, const FieldRule& rule) : source_(source), rule_(rule) {}

  // Of a field with one register and one column.
  std::string one(const ValueView& value) const {
    switch (rule_.type) {
      case FieldType::text:
      case FieldType::long_text:
        return std::string(value.text());
      case FieldType::integer:
        return value.kind == ValueKind::integer ? std::to_string(value.integer) : "";
      case FieldType::boolean:
        return value.kind == ValueKind::boolean ? yes_or_no(value.is_true(), source_.language) : "";
      case FieldType::date:
        return value.kind == ValueKind::integer && is_day(value.integer) ? text_of_day(value.integer) : "";
      case FieldType::scale: {
        const bool fits = value.kind == ValueKind::integer && value.integer >= 0 && value.integer <= model::kAxis;
        return fits ? percent_of_units(static_cast<int>(value.integer)) : "";
      }
      case FieldType::choice:
        return option(source_.pack.choice_sets[rule_.source], value.text());
      case FieldType::checklist:
        return option(source_.pack.choice_sets[source_.pack.checklists[rule_.source].answers], value.text());
      case FieldType::step:
        return title_of(source_.pack.flows[rule_.source].steps, value.text(), source_.language);
      default:
        return names(value);
    }
  }

  std::string choices(const std::vector<ValueView>& values) const {
    const std::vector<method::Option>& options = source_.pack.choice_sets[rule_.source].options;
    std::string out;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (values[i].is_true()) append_part(out, title_of(options, options[i].id, source_.language));
    }
    return out;
  }

  std::vector<std::string> record(const ValueView& value) const {
    const std::optional<method::Record> record = method::read_record(value.text());
    if (!record) return {"", "", ""};
    return {record->when ? text_of_day(*record->when) : "", record->who, record->why};
  }

 private:
  std::string option(const method::ChoiceSet& set, std::string_view id) const {
    return title_of(set.options, id, source_.language);
  }

  std::string names(const ValueView& value) const {
    std::string out;
    if (value.kind == ValueKind::id && can_name(value.id)) out = source_.names.name_of(value.id, rule_.kinds);
    for (std::size_t i = 0; i < value.id_count(); ++i) {
      if (can_name(value.id_at(i))) append_part(out, source_.names.name_of(value.id_at(i), rule_.kinds));
    }
    return out;
  }

  bool can_name(EntityId id) const {
    const model::EntityNumber entity = source_.map.find(id);
    return entity != model::kNoEntity && source_.map.is_live(entity) && source_.shown(entity);
  }

  const Source& source_;
  const FieldRule& rule_;
};

}  // namespace

std::vector<std::string> write_field(const Source& source, const method::Kind& kind, const ColumnGroup& group,
                                     model::EntityNumber entity) {
  const FieldRule& rule = kind.fields[group.field];
  std::vector<ValueView> values;
  for (const method::RegisterRule& one : registers_of(kind, group)) {
    const model::FieldNumber field = source.map.fields().find(one.name);
    values.push_back(field == model::FieldNames::kNone ? ValueView() : source.map.get(entity, field));
  }
  const FieldWriter writer(source, rule);
  if (rule.type == FieldType::choices) return {writer.choices(values)};
  if (rule.type == FieldType::record) return writer.record(values.front());
  return {writer.one(values.front())};
}

}  // namespace kwadrant::exchange
