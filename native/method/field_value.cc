#include "method/field_value.h"

#include <algorithm>

#include "core/limits.h"
#include "method/bounds.h"
#include "method/record.h"
#include "method/setting_checks.h"

namespace kwadrant::method {
namespace {

using model::Setting;

Status fits_if(bool good, const Setting& setting) { return good ? ok() : Status(refuse(Code::bad_value, setting)); }

Status want_option(const ChoiceSet& set, const Setting& setting) {
  const std::string* text = std::get_if<std::string>(&setting.value);
  return fits_if(text != nullptr && set.has(*text), setting);
}

Status want_step(const Flow& flow, const Setting& setting) {
  const std::string* text = std::get_if<std::string>(&setting.value);
  return fits_if(text != nullptr && flow.step(*text).has_value(), setting);
}

Status want_id(const Setting& setting) {
  const EntityId* id = std::get_if<EntityId>(&setting.value);
  return fits_if(id != nullptr && !id->is_null(), setting);
}

Status want_ids(const Setting& setting) {
  const auto* ids = std::get_if<std::vector<EntityId>>(&setting.value);
  if (ids == nullptr) return refuse(Code::bad_value, setting);
  if (ids->size() > limits::kIdsPerValue) {
    Error e = refuse(Code::bad_value, setting);
    e.params.emplace("most", std::to_string(limits::kIdsPerValue));
    return e;
  }
  std::vector<EntityId> sorted = *ids;
  std::sort(sorted.begin(), sorted.end());
  const bool differ = std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
  return fits_if(differ && (sorted.empty() || !sorted.front().is_null()), setting);
}

Status want_record(const Setting& setting) {
  if (Status status = want_text(setting, limits::kTextLength); !status) return status;
  return fits_if(read_record(std::get<std::string>(setting.value)).has_value(), setting);
}

}  // namespace

Status check_value(const Pack& pack, const Kind& kind, const RegisterRule& one, const Setting& setting) {
  if (is_nothing(setting)) return ok();
  const FieldRule& rule = kind.fields[one.field];
  switch (rule.type) {
    case FieldType::text:
      return want_text(setting, rule.name == "title" ? limits::kTitleLength : limits::kTextLength);
    case FieldType::long_text:
      return want_text(setting, limits::kTextLength);
    case FieldType::integer:
      return want_integer(setting, rule.least, rule.most);
    case FieldType::boolean:
    case FieldType::choices:
      return want_boolean(setting);
    case FieldType::date:
      return want_integer(setting, bounds::kFirstDay, bounds::kLastDay);
    case FieldType::choice:
      return want_option(pack.choice_sets[rule.source], setting);
    case FieldType::scale:
      return want_integer(setting, 0, model::kAxis);
    case FieldType::reference:
      return want_id(setting);
    case FieldType::references:
      return want_ids(setting);
    case FieldType::checklist:
      return want_option(pack.choice_sets[pack.checklists[rule.source].answers], setting);
    case FieldType::step:
      return want_step(pack.flows[rule.source], setting);
    case FieldType::record:
      return want_record(setting);
  }
  return refuse(Code::bad_value, setting);
}

}  // namespace kwadrant::method
