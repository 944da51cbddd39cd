#include "method/record.h"

#include <boost/json.hpp>

#include "core/limits.h"
#include "core/utf8.h"
#include "method/bounds.h"

namespace kwadrant::method {
namespace {

namespace json = boost::json;

// Nothing when it is no text, or one that no field may hold.
std::optional<std::string> text_at(const json::object& object, const char* key) {
  const json::value* value = object.if_contains(key);
  const json::string* text = value == nullptr ? nullptr : value->if_string();
  if (text == nullptr || !is_valid_text({text->data(), text->size()})) return std::nullopt;
  return std::string(text->data(), text->size());
}

std::string quoted(const std::string& text) { return json::serialize(json::string_view(text.data(), text.size())); }

}  // namespace

std::string write_record(const Record& record) {
  const std::string when = record.when ? std::to_string(*record.when) : "null";
  return "{\"when\":" + when + ",\"who\":" + quoted(record.who) + ",\"why\":" + quoted(record.why) + "}";
}

std::optional<Record> read_record(std::string_view text) {
  if (text.size() > limits::kTextLength * 4) return std::nullopt;
  json::error_code failed;
  const json::value value = json::parse({text.data(), text.size()}, failed);
  const json::object* object = failed ? nullptr : value.if_object();
  if (object == nullptr) return std::nullopt;
  const std::optional<std::string> who = text_at(*object, "who");
  const std::optional<std::string> why = text_at(*object, "why");
  if (!who || !why || length_of(*who) > limits::kTitleLength) return std::nullopt;
  Record record{std::nullopt, *who, *why};
  if (const json::value* when = object->if_contains("when"); when != nullptr && when->is_int64()) {
    record.when = when->get_int64();
    if (*record.when < bounds::kFirstDay || *record.when > bounds::kLastDay) return std::nullopt;
  }
  // Whatever else differs, another order, spaces, escapes or keys, is another text.
  return write_record(record) == text ? std::optional(record) : std::nullopt;
}

}  // namespace kwadrant::method
