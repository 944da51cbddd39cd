#include "insight/title_letters.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/utf8.h"

namespace kwadrant::insight {
namespace {

constexpr std::array<std::u32string_view, 18> kSmallWords = {U"de", U"het", U"een", U"en",  U"van", U"in",  U"op",
                                                             U"voor", U"met", U"te", U"the", U"a",   U"an",  U"and",
                                                             U"of", U"for", U"with", U"to"};
// Base letters of U+00E0…U+00FF and U+0100…U+017F; '.' is no letter.
constexpr std::string_view kLatin1 = "aaaaaaaceeeeiiiidnooooo.ouuuuypy";
constexpr std::string_view kLatinA =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllllln"
    "nnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

char32_t base_of(char32_t c) {
  if (c >= U'A' && c <= U'Z') return c + 32;
  if (c < 0xC0) return c;
  if (c < 0x100) return static_cast<char32_t>(kLatin1[(c - 0xC0) % 32]);
  if (c < 0x180) return static_cast<char32_t>(kLatinA[c - 0x100]);
  return c;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
  // Latin letters are base letters by now; of other scripts everything but the general signs.
  return c >= 0x180 && (c < 0x2000 || c > 0x206F);
}

void add_word(const std::u32string& word, std::u32string& letters) {
  const bool is_small = std::find(kSmallWords.begin(), kSmallWords.end(), word) != kSmallWords.end();
  if (!is_small) letters += word;
}

std::u32string plain_letters(std::string_view title) {
  std::u32string letters;
  std::u32string word;
  for (std::size_t at = 0; at < title.size();) {
    const char32_t c = base_of(next_scalar(title, at));
    if (is_letter(c)) {
      word += c;
    } else if (!word.empty()) {
      add_word(word, letters);
      word.clear();
    }
  }
  add_word(word, letters);
  return letters;
}

}  // namespace

Letters letters_of(std::string_view title) {
  std::u32string letters = plain_letters(title);
  if (letters.empty()) return {};
  letters.insert(letters.begin(), U' ');
  letters += U' ';
  Letters out;
  for (std::size_t i = 0; i + 2 < letters.size(); ++i) {
    out.push_back(static_cast<std::uint64_t>(letters[i]) << 42 | static_cast<std::uint64_t>(letters[i + 1]) << 21 |
                  letters[i + 2]);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace kwadrant::insight
