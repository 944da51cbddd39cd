#include "privacy/names.h"

#include <algorithm>

#include "core/utf8.h"
#include "privacy/scan.h"
#include "privacy/signs.h"

namespace kwadrant::privacy {
namespace {

constexpr std::size_t kLeast = 2;

std::string in_small_letters(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

std::string first_word(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_word(text[end])) ++end;
  return in_small_letters(text.substr(at, end - at));
}

}  // namespace

void Names::add(std::string_view name) {
  const std::string small = in_small_letters(trim(PlainSigns(name).text));
  if (small.size() < kLeast || !is_word(small.front()) || !is_word(small.back())) return;
  std::vector<std::string>& same = names_[first_word(small, 0)];
  if (std::find(same.begin(), same.end(), small) == same.end()) same.push_back(small);
}

std::size_t Names::end_at(std::string_view text, std::size_t at) const {
  if (names_.empty()) return at;
  const auto same = names_.find(first_word(text, at));
  if (same == names_.end()) return at;
  std::size_t longest = at;
  for (const std::string& name : same->second) {
    const std::size_t end = at + name.size();
    if (end > text.size() || end <= longest || !ends(text, end)) continue;
    if (in_small_letters(text.substr(at, name.size())) == name) longest = end;
  }
  return longest;
}

}  // namespace kwadrant::privacy
