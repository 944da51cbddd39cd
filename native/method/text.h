// A text for people in both languages of the program.
#pragma once

#include <string>

namespace kwadrant::method {

enum class Language { nl, en };

struct Text {
  std::string nl;
  std::string en;
  const std::string& in(Language language) const { return language == Language::nl ? nl : en; }
  // True for a text that the pack may leave out and did; one that is there is never empty in either language.
  bool empty() const { return nl.empty(); }
  bool operator==(const Text&) const = default;
};

}  // namespace kwadrant::method
