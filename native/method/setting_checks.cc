#include "method/setting_checks.h"

#include "core/limits.h"
#include "core/utf8.h"

namespace kwadrant::method {

using model::Setting;

Error refuse(Code code, const Setting& setting) {
  Error e = error(code, "field " + setting.field);
  e.params.emplace("field", shorten(setting.field, limits::kNameBytes));
  return e;
}

bool is_nothing(const Setting& setting) { return std::holds_alternative<std::monostate>(setting.value); }

Status want_text(const Setting& setting, std::size_t most) {
  const std::string* text = std::get_if<std::string>(&setting.value);
  if (text == nullptr || !is_valid_text(*text)) return refuse(Code::bad_value, setting);
  if (length_of(*text) <= most) return ok();
  Error e = refuse(Code::limit_text, setting);
  e.params.emplace("most", std::to_string(most));
  return e;
}

Status want_boolean(const Setting& setting) {
  return std::holds_alternative<bool>(setting.value) ? ok() : Status(refuse(Code::bad_value, setting));
}

Status want_integer(const Setting& setting, std::int64_t least, std::int64_t most) {
  const std::int64_t* number = std::get_if<std::int64_t>(&setting.value);
  if (number != nullptr && *number >= least && *number <= most) return ok();
  Error e = refuse(Code::bad_value, setting);
  if (number != nullptr) e.params.insert({{"least", std::to_string(least)}, {"most", std::to_string(most)}});
  return e;
}

Status want_blob(const Setting& setting, std::size_t most, Code too_large) {
  const model::Blob* blob = std::get_if<model::Blob>(&setting.value);
  if (blob == nullptr) return refuse(Code::bad_value, setting);
  return blob->bytes.size() <= most ? ok() : Status(refuse(too_large, setting));
}

Status want_place(const Setting& setting) {
  if (const model::Place* place = std::get_if<model::Place>(&setting.value)) {
    return place->is_valid() ? ok() : Status(refuse(Code::bad_place, setting));
  }
  // A number is a slot of the parking strip; there is never need for more than there can be cards.
  const std::int64_t* slot = std::get_if<std::int64_t>(&setting.value);
  const bool good = slot != nullptr && *slot >= 0 && std::cmp_less(*slot, limits::kEntities);
  return good ? ok() : Status(refuse(Code::bad_place, setting));
}

}  // namespace kwadrant::method
