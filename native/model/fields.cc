#include "model/fields.h"

#include "core/limits.h"

namespace kwadrant::model {

FieldNames::FieldNames() {
#define KWADRANT_FIELD_ADD(symbol, name) add(name);
  KWADRANT_KNOWN_FIELDS(KWADRANT_FIELD_ADD)
#undef KWADRANT_FIELD_ADD
}

void FieldNames::add(std::string_view name) {
  numbers_.emplace(std::string(name), static_cast<FieldNumber>(names_.size()));
  names_.emplace_back(name);
  is_place_.push_back(name.starts_with(kPlacePrefix));
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
