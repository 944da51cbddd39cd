#include <algorithm>
#include <array>

#include "privacy/scan.h"

namespace kwadrant::privacy {
namespace {

// In small letters. Longer ones first, so that "dhr." does not end at "dhr".
constexpr std::array<std::string_view, 22> kForms = {
    "mevrouw", "meneer", "de heer", "mevr.", "mevr", "mejuffrouw", "juffrouw", "mw.",  "mw",   "dhr.", "dhr",
    "mister",  "madam",  "missis",  "mrs.",  "mrs",  "miss",       "mr.",      "mr",   "ms.",  "ms",   "meester"};

// Small words inside a name.
constexpr std::array<std::string_view, 24> kInside = {"van", "de",  "der", "den", "het", "'t", "ten", "ter",
                                                      "te",  "op",  "in",  "el",  "al",  "bin", "ben", "von",
                                                      "la",  "le",  "di",  "da",  "du",  "dos", "el-", "al-"};
constexpr std::size_t kMostParts = 8;
// "A.", "IJ."
constexpr std::size_t kInitial = 2;

char small(char c) { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; }

bool stands_at(std::string_view text, std::size_t at, std::string_view words) {
  if (text.size() - at < words.size()) return false;
  return std::equal(words.begin(), words.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char word, char c) { return word == small(c); });
}

// After the form of address and the space behind it, or `at`.
std::size_t end_of_form(std::string_view text, std::size_t at) {
  for (const std::string_view form : kForms) {
    if (!stands_at(text, at, form)) continue;
    std::size_t to = at + form.size();
    if (to < text.size() && text[to] == ' ') {
      while (to < text.size() && text[to] == ' ') ++to;
      return to;
    }
    if (form.ends_with('.') && to < text.size() && is_letter(text[to])) return to;
  }
  return at;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_letter(text[at]) || text[at] == '-' || text[at] == '\'')) ++at;
  return at;
}

bool is_inside(std::string_view word) {
  return std::any_of(kInside.begin(), kInside.end(), [&](std::string_view one) {
    return word.size() == one.size() && stands_at(word, 0, one);
  });
}

bool begins_a_name(char c) { return is_capital(c) || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

std::size_t end_of_name(std::string_view text, std::size_t at, std::size_t& begin) {
  std::size_t next = end_of_form(text, at);
  if (next == at) return at;
  begin = next;
  std::size_t end = at;
  for (std::size_t part = 0; part < kMostParts && next < text.size(); ++part) {
    std::size_t to = end_of_word(text, next);
    if (to == next) break;
    const bool is_name = begins_a_name(text[next]);
    if (!is_name && !is_inside(text.substr(next, to - next))) break;
    const bool is_initial = is_name && to - next <= kInitial && to < text.size() && text[to] == '.';
    if (is_initial) ++to;
    // A small word counts only when a name follows it.
    if (is_name) end = to;
    next = to;
    while (next < text.size() && text[next] == ' ') ++next;
    if (next == to && !is_initial) break;
  }
  return end;
}

}  // namespace kwadrant::privacy
