// Names that are known, wherever they stand in a text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kwadrant::privacy {

class Names {
 public:
  // Spaces around it do not count. One of fewer than two bytes, or one that does not begin and end with a letter or a
  // digit, is not taken: it would stand everywhere.
  void add(std::string_view name);
  bool empty() const { return names_.empty(); }

  // Where the longest name ends that stands at `at` as whole words, whatever the case of its letters a to z; `at` when
  // none does. A word must begin there, and the text's signs be plain (privacy/signs.h).
  std::size_t end_at(std::string_view text, std::size_t at) const;

 private:
  // By first word, all in small letters.
  std::unordered_map<std::string, std::vector<std::string>> names_;
};

}  // namespace kwadrant::privacy
