// Reading one JSON object of a pack. The first thing that is wrong is kept as the problem; after it every read answers
// something empty, so that the reading itself needs no branches for failure.
#pragma once

#include <boost/json.hpp>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/status.h"
#include "method/bounds.h"
#include "method/text.h"

namespace kwadrant::method::reading {

namespace json = boost::json;

// The first problem that was met.
struct Problem {
  std::optional<Error> first;
  void at(const std::string& path, const char* reason);
};

inline std::string_view view(json::string_view text) { return {text.data(), text.size()}; }

enum class Need { required, optional };

// A JSON object of which every key is known. Problems name the path of the key.
class Object {
 public:
  using Keys = std::span<const std::string_view>;
  Object(const json::value& value, std::string path, Problem& problem, Keys keys, Keys more = {});
  Object(const json::value& value, std::string path, Problem& problem, std::initializer_list<std::string_view> keys)
      : Object(value, std::move(path), problem, Keys(keys.begin(), keys.size())) {}

  const std::string& path() const { return path_; }
  std::string under(std::string_view key) const;
  void wrong(std::string_view key, const char* reason) { problem_.at(under(key), reason); }
  Problem& problem() { return problem_; }

  // Null when the key is not there.
  const json::value* optional(std::string_view key) const;
  const json::value* required(std::string_view key);
  bool has(std::string_view key) const { return optional(key) != nullptr; }

  // A text that is not blank. `words` of any length, `short_words` of at most `most` bytes.
  std::string words(std::string_view key);
  std::string short_words(std::string_view key, std::size_t most = bounds::kTextBytes);
  // A name of lower-case letters, digits, `_`, `-` and `.`, as fields have.
  std::string name(std::string_view key);
  // In both languages, each of at most `most` bytes.
  Text text(std::string_view key, Need need = Need::required, std::size_t most = bounds::kTextBytes);
  Text long_text(std::string_view key) { return text(key, Need::optional, bounds::kLongTextBytes); }
  // False when it is not there.
  bool boolean(std::string_view key);
  // A whole number from `least` to `most`; nothing when it is not there.
  std::optional<std::int64_t> integer(std::string_view key, std::int64_t least, std::int64_t most);
  std::int64_t required_integer(std::string_view key, std::int64_t least, std::int64_t most);

  // Calls f(value, path) for every element. `least` of 0 means that the list may be left out.
  template <typename F>
  void list(std::string_view key, std::size_t least, std::size_t most, F&& f) {
    const json::array* array = elements(key, least, most);
    if (array == nullptr) return;
    const std::string start = under(key) + "[";
    for (std::size_t i = 0; i < array->size(); ++i) f((*array)[i], start + std::to_string(i) + "]");
  }

 private:
  const json::array* elements(std::string_view key, std::size_t least, std::size_t most);

  const json::object* object_;
  std::string path_;
  Problem& problem_;
};

}  // namespace kwadrant::method::reading
