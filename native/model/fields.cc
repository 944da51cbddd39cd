#include "model/fields.h"

#include "core/limits.h"

namespace kwadrant::model {

std::string_view known_field(FieldNumber field) {
  static constexpr std::string_view kNames[] = {
#define KWADRANT_FIELD_TEXT(symbol, name) name,
      KWADRANT_KNOWN_FIELDS(KWADRANT_FIELD_TEXT)
#undef KWADRANT_FIELD_TEXT
  };
  return kNames[field];
}

FieldForm form_of(std::string_view name) {
  if (name.starts_with(kPlacePrefix)) return FieldForm::place;
  if (name == "kind" || name == "title") return FieldForm::text;
  if (name == "deleted") return FieldForm::flag;
  if (name == "ends") return FieldForm::ends;
  if (name == "element" || name == "data") return FieldForm::blob;
  return FieldForm::any;
}

FieldNames::FieldNames() {
#define KWADRANT_FIELD_ADD(symbol, name) add(name);
  KWADRANT_KNOWN_FIELDS(KWADRANT_FIELD_ADD)
#undef KWADRANT_FIELD_ADD
}

void FieldNames::add(std::string_view name) {
  numbers_.emplace(std::string(name), static_cast<FieldNumber>(names_.size()));
  names_.emplace_back(name);
  forms_.push_back(form_of(name));
}

Result<FieldNumber> FieldNames::intern(std::string_view name) {
  const FieldNumber known = find(name);
  if (known != kNone) return known;
  if (!is_valid(name)) return error(Code::unknown_field, "malformed field name");
  if (names_.size() >= limits::kFields) return error(Code::limit_entities, "too many field names");
  add(name);
  return static_cast<FieldNumber>(names_.size() - 1);
}

FieldNumber FieldNames::find(std::string_view name) const {
  const auto at = numbers_.find(name);
  return at == numbers_.end() ? kNone : at->second;
}

bool FieldNames::is_valid(std::string_view name) {
  if (name.empty() || name.size() > limits::kNameBytes) return false;
  for (const char c : name) {
    const bool good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
    if (!good) return false;
  }
  return true;
}

}  // namespace kwadrant::model
