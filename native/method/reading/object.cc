#include "method/reading/object.h"

#include <algorithm>
#include <limits>

#include "core/limits.h"
#include "core/utf8.h"
#include "model/fields.h"

namespace kwadrant::method::reading {
namespace {

bool is_among(Object::Keys keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

}  // namespace

void Problem::at(const std::string& path, const char* reason) {
  if (first) return;
  first = error(Code::pack_invalid, std::string(reason) + " at " + path);
  first->params = {{"path", path}, {"reason", reason}};
}

Object::Object(const json::value& value, std::string path, Problem& problem, Keys keys, Keys more)
    : object_(value.if_object()), path_(std::move(path)), problem_(problem) {
  if (object_ == nullptr) {
    problem_.at(path_, "type");
    return;
  }
  for (const json::key_value_pair& pair : *object_) {
    const std::string_view key = view(pair.key());
    if (!is_among(keys, key) && !is_among(more, key)) problem_.at(under(shorten(key, limits::kNameBytes)), "unknown");
  }
}

std::string Object::under(std::string_view key) const {
  return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
}

const json::value* Object::optional(std::string_view key) const {
  return object_ == nullptr ? nullptr : object_->if_contains({key.data(), key.size()});
}

const json::value* Object::required(std::string_view key) {
  const json::value* value = optional(key);
  if (value == nullptr) wrong(key, "missing");
  return value;
}

std::string Object::words(std::string_view key) {
  const json::value* value = required(key);
  if (value == nullptr) return {};
  const json::string* text = value->if_string();
  if (text == nullptr) {
    wrong(key, "type");
    return {};
  }
  const std::string_view read = view(*text);
  if (!is_valid_text(read)) wrong(key, "type");
  if (trim(read).empty()) wrong(key, "missing");
  return std::string(read);
}

std::string Object::short_words(std::string_view key, std::size_t most) {
  std::string read = words(key);
  if (read.size() > most) wrong(key, "limit");
  return read;
}

std::string Object::name(std::string_view key) {
  std::string text = words(key);
  if (text.size() > limits::kNameBytes) {
    wrong(key, "limit");
  } else if (!model::FieldNames::is_valid(text)) {
    wrong(key, "type");
  }
  return text;
}

Text Object::text(std::string_view key, Need need, std::size_t most) {
  const json::value* value = need == Need::required ? required(key) : optional(key);
  if (value == nullptr) return {};
  Object both(*value, under(key), problem_, {"nl", "en"});
  return {both.short_words("nl", most), both.short_words("en", most)};
}

bool Object::boolean(std::string_view key) {
  const json::value* value = optional(key);
  if (value == nullptr) return false;
  if (!value->is_bool()) wrong(key, "type");
  return value->is_bool() && value->get_bool();
}

std::optional<std::int64_t> Object::integer(std::string_view key, std::int64_t least, std::int64_t most) {
  const json::value* value = optional(key);
  if (value == nullptr) return std::nullopt;
  const std::int64_t* number = value->if_int64();
  if (number == nullptr) {
    wrong(key, "type");
    return std::nullopt;
  }
  if (*number < least || *number > most) wrong(key, "limit");
  return *number;
}

std::int64_t Object::required_integer(std::string_view key, std::int64_t least, std::int64_t most) {
  required(key);
  return integer(key, least, most).value_or(least);
}

const json::array* Object::elements(std::string_view key, std::size_t least, std::size_t most) {
  const json::value* value = least == 0 ? optional(key) : required(key);
  if (value == nullptr) return nullptr;
  const json::array* array = value->if_array();
  if (array == nullptr) {
    wrong(key, "type");
  } else if (array->size() < least) {
    wrong(key, "missing");
  } else if (array->size() > most) {
    wrong(key, "limit");
  } else {
    return array;
  }
  return nullptr;
}

}  // namespace kwadrant::method::reading
