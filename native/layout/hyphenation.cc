#include "layout/hyphenation.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "core/utf8.h"
#include "layout/clusters.h"

namespace kwadrant::layout {
namespace {

// Consonants that can begin a Dutch syllable together. Without `th` and `ph`: in compounds these are two sounds
// (buurt-huis, loop-hulp).
constexpr std::string_view kOnsets[] = {
    "bl", "br",  "ch", "chr", "cl", "cr", "dr", "dw", "fl", "fr", "gl", "gr", "kl",  "kr",  "kw", "pl", "pr",
    "sch", "schr", "sj", "sl", "sm", "sn", "sp", "spl", "spr", "st", "str", "tj", "tr", "tw", "vl", "vr", "wr", "zw",
};

// Parts that a compound is divided before, whatever the consonants say. Those that begin with a vowel, or with
// consonants that would go to the syllable before; all of them common in names of initiatives.
constexpr std::string_view kParts[] = {
    "activiteit", "administrat", "adres",   "advies",   "advis",     "alleenstaand", "armoede",   "artsen",
    "avond",      "economie",    "eenzaam", "eiland",   "energie",   "ervaring",     "informatie", "inloop",
    "initiati",   "integratie",  "inwoner", "ochtend",  "oefen",     "omgeving",     "ondersteun", "onderwijs",
    "onderzoek",  "ontmoet",     "ontwikkel", "opbouw", "opleiding", "opvang",       "opvoed",    "organisat",
    "ouderen",    "overleg",     "redzaam", "school",   "theek",     "uitleen",      "uitwissel", "vriendelijk",
};

// Endings of a first part; what follows is the next word.
constexpr std::string_view kLinks[] = {"ings", "heids", "teits", "schaps"};

// Beginnings with be- or ge-, which stays whole although the s behind it would rather go with it: be-strijding.
constexpr std::string_view kPrefixed[] = {"bestaa", "bested", "bestel", "bestem", "bestr", "bestu", "gestel", "gestuu"};
constexpr std::size_t kPrefix = 2;

struct Letter {
  // Without accent and in lower case; 0 for what is no Latin letter.
  char base = 0;
  // Carries a diaeresis: begins a new syllable after a vowel.
  bool parted = false;
  std::size_t at = 0;
};

// Latin-1 letters from U+00C0, by their letter without accent; '.' for signs.
constexpr std::string_view kLatin1 = "aaaaaaaceeeeiiiidnooooo.ouuuuyts";

Letter letter_of(char32_t scalar, std::size_t at) {
  Letter out{0, false, at};
  if (scalar >= 'A' && scalar <= 'Z') out.base = static_cast<char>(scalar - 'A' + 'a');
  if (scalar >= 'a' && scalar <= 'z') out.base = static_cast<char>(scalar);
  if (scalar >= 0xC0 && scalar <= 0xFF) {
    const char base = kLatin1[(scalar - 0xC0) % kLatin1.size()];
    out.base = base == '.' ? '\0' : base;
    const char32_t upper = scalar & ~char32_t{0x20};
    out.parted = upper == 0xC4 || upper == 0xCB || upper == 0xCF || upper == 0xD6 || upper == 0xDC;
  }
  return out;
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

// Divides one run of Latin letters.
class Run {
 public:
  explicit Run(const std::vector<Letter>& letters) : letters_(letters) {
    for (const Letter& l : letters) text_.push_back(l.base);
    sound_.resize(text_.size());
    for (std::size_t i = 0; i < text_.size(); ++i) {
      // The j of "ij" belongs to the vowel.
      sound_[i] = is_vowel(text_[i]) || (text_[i] == 'j' && i > 0 && text_[i - 1] == 'i');
    }
    forced_.resize(text_.size() + 1);
    for (const std::string_view part : kParts) mark(part, 0);
    for (const std::string_view link : kLinks) mark(link, link.size());
    for (const std::string_view word : kPrefixed) mark(word, kPrefix);
  }

  void divide(std::vector<std::size_t>& out) const {
    for (std::size_t i = 2; i + 2 <= text_.size(); ++i) {
      if (is_division(i)) out.push_back(letters_[i].at);
    }
  }

 private:
  void mark(std::string_view part, std::size_t offset) {
    for (std::size_t at = text_.find(part); at != std::string::npos; at = text_.find(part, at + 1)) {
      // No single letters before it, and a word after it.
      if (at + offset >= 2 && at + offset + 3 <= text_.size()) forced_[at + offset] = true;
    }
  }

  // A vowel on both sides, so that no part is a heap of consonants.
  bool has_vowels(std::size_t i) const {
    return std::find(sound_.begin(), sound_.begin() + static_cast<std::ptrdiff_t>(i), true) !=
               sound_.begin() + static_cast<std::ptrdiff_t>(i) &&
           std::find(sound_.begin() + static_cast<std::ptrdiff_t>(i), sound_.end(), true) != sound_.end();
  }

  bool is_division(std::size_t i) const {
    if (forced_[i]) return has_vowels(i);
    if (sound_[i - 1] && sound_[i]) return letters_[i].parted;
    // Consonants from `first` up to the vowel at `next`, which `i` may lie before or among.
    std::size_t first = i;
    while (first > 0 && !sound_[first - 1]) --first;
    std::size_t next = i;
    while (next < text_.size() && !sound_[next]) ++next;
    if (first == 0 || next == text_.size() || i == next) return false;
    for (std::size_t k = first; k <= next; ++k) {
      if (forced_[k]) return false;
    }
    return i == onset(first, next);
  }

  // Where the syllable begins whose vowel stands at `next`.
  std::size_t onset(std::size_t first, std::size_t next) const {
    const std::size_t count = next - first;
    if (count == 1) return first;
    const std::string_view all = std::string_view(text_).substr(first, count);
    if (count == 2) return all == "ch" ? first : first + 1;
    for (std::size_t skip = 0; skip + 1 < count; ++skip) {
      const std::string_view tail = all.substr(skip);
      const bool possible = std::find(std::begin(kOnsets), std::end(kOnsets), tail) != std::end(kOnsets);
      if (possible && (skip > 0 || tail == "sch" || tail == "schr")) return first + skip;
    }
    return next - 1;
  }

  const std::vector<Letter>& letters_;
  std::string text_;
  std::vector<bool> sound_;
  std::vector<bool> forced_;
};

}  // namespace

std::vector<std::size_t> divisions(std::string_view word) {
  std::vector<std::size_t> out;
  std::vector<Letter> letters;
  const auto finish = [&] {
    if (letters.size() >= 4) Run(letters).divide(out);
    letters.clear();
  };
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t end = cluster_end(word, at);
    std::size_t next = at;
    const Letter letter = letter_of(next_scalar(word, next), at);
    if (letter.base == 0) {
      finish();
    } else {
      letters.push_back(letter);
    }
    at = end;
  }
  finish();
  return out;
}

}  // namespace kwadrant::layout
