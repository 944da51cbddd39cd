#include "layout/text_metrics.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/utf8.h"
#include "layout/clusters.h"
#include "layout/hyphenation.h"
#include "layout/liberation_sans.h"

namespace kwadrant::layout {
namespace {

constexpr std::string_view kEllipsis = "…";

int scalar_units(char32_t scalar, bool bold) {
  if (is_attached(scalar)) return 0;
  const std::uint16_t width = liberation_sans_width(scalar, bold);
  return width == kNoWidth ? kUnitsPerEm : width;
}

std::int64_t units_of(std::string_view text, bool bold) {
  std::int64_t units = 0;
  for (std::size_t at = 0; at < text.size();) units += scalar_units(next_scalar(text, at), bold);
  return units;
}

// A space where a line may end: not the ones that hold words together (U+00A0, U+202F).
bool is_space(char32_t c) {
  return c <= ' ' || c == 0x7F || c == 0x85 || (c >= 0x2000 && c <= 0x200A && c != 0x2007) || c == 0x2028 ||
         c == 0x2029 || c == 0x3000 || c == 0x1680;
}

std::string with_single_spaces(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (is_space(next_scalar(text, at))) {
      space = !out.empty();
      continue;
    }
    if (space) out.push_back(' ');
    space = false;
    out.append(text.substr(start, at - start));
  }
  return out;
}

// Takes lines from the front of a text with single spaces.
class Breaker {
 public:
  Breaker(std::string_view text, int width, int size)
      : text_(text), room_(static_cast<std::int64_t>(width) * kUnitsPerEm / size), hyphen_(scalar_units('-', false)) {}

  bool at_end() const { return at_ >= text_.size(); }
  // Where the line that starts at the front is full.
  std::size_t fit(std::size_t from, std::int64_t room) const {
    std::int64_t units = 0;
    std::size_t at = from;
    while (at < text_.size()) {
      const std::size_t end = cluster_end(text_, at);
      units += units_of(text_.substr(at, end - at), false);
      if (units > room) break;
      at = end;
    }
    return at;
  }
  bool rest_fits() const { return fit(at_, room_) == text_.size(); }
  std::string rest() { return std::string(text_.substr(std::exchange(at_, text_.size()))); }
  // The last line of what does not fit: it ends with a whole word, if that does not leave half of it empty.
  std::string shortened() {
    const std::size_t full = fit(at_, room_ - units_of(kEllipsis, false));
    const std::size_t word = text_.substr(0, full + 1).rfind(' ');
    const bool is_late = word != std::string_view::npos && word > at_ && 2 * (word - at_) >= full - at_;
    std::string_view line = text_.substr(at_, (is_late ? word : full) - at_);
    line = line.substr(0, line.find_last_not_of(" ,;:.-") + 1);
    at_ = text_.size();
    return std::string(line) + std::string(kEllipsis);
  }
  // The rest must not fit.
  std::string next_line();

 private:
  // The last place up to `full` where the line can end without a new hyphen: before a space or behind a hyphen.
  std::size_t natural_end(std::size_t full) const;
  std::size_t word_end(std::size_t from) const;
  std::optional<std::size_t> syllable_end(std::size_t word, std::size_t end) const;
  std::string take(std::size_t end, bool divided) {
    std::string line(text_.substr(at_, end - at_));
    if (divided) line.push_back('-');
    at_ = end;
    if (at_ < text_.size() && text_[at_] == ' ') ++at_;
    return line;
  }

  std::string_view text_;
  std::int64_t room_;
  std::int64_t hyphen_;
  std::size_t at_ = 0;
};

std::size_t Breaker::natural_end(std::size_t full) const {
  if (text_[full] == ' ') return full;
  for (std::size_t at = full; at > at_ + 1; --at) {
    if (text_[at - 1] == ' ') return at - 1;
    // Not behind a hyphen that begins a word.
    if (text_[at - 1] == '-' && text_[at - 2] != ' ' && text_[at - 2] != '-' && at < text_.size()) return at;
  }
  return at_;
}

// A word ends at a space or behind a hyphen inside it.
std::size_t Breaker::word_end(std::size_t from) const {
  for (std::size_t at = from; at < text_.size(); ++at) {
    if (text_[at] == ' ') return at;
    if (text_[at] == '-' && at > from) return at + 1;
  }
  return text_.size();
}

std::optional<std::size_t> Breaker::syllable_end(std::size_t word, std::size_t end) const {
  const std::size_t full = fit(at_, room_ - hyphen_);
  // Not all of an endless word: what cannot be on this line or the next does not matter to this one.
  const std::size_t seen = std::min(end, fit(word, 2 * room_));
  std::optional<std::size_t> best;
  for (const std::size_t division : divisions(text_.substr(word, seen - word))) {
    if (word + division > full) break;
    best = word + division;
  }
  return best;
}

std::string Breaker::next_line() {
  const std::size_t full = fit(at_, room_);
  const std::size_t natural = natural_end(full);
  std::size_t word = natural;
  if (natural > at_ && text_[natural] == ' ') ++word;
  const std::size_t end = word_end(word);
  if (natural > at_ && fit(word, room_) >= end) return take(natural, false);
  if (const auto syllable = syllable_end(word, end)) return take(*syllable, true);
  if (natural > at_) return take(natural, false);
  // Nothing to divide by: as many characters as fit, at least one so that every line makes progress.
  return take(std::max(fit(at_, room_ - hyphen_), cluster_end(text_, at_)), true);
}

}  // namespace

int text_width(std::string_view text, bool bold) {
  return static_cast<int>((units_of(text, bold) * 1000 + kUnitsPerEm / 2) / kUnitsPerEm);
}

Wrapped wrap(std::string_view text, int width, int size, std::size_t most_lines) {
  Wrapped out;
  const std::string plain = with_single_spaces(text);
  Breaker breaker(plain, width, size);
  while (!breaker.at_end() && out.lines.size() < most_lines) {
    if (breaker.rest_fits()) {
      out.lines.push_back(breaker.rest());
    } else if (out.lines.size() + 1 == most_lines) {
      out.lines.push_back(breaker.shortened());
      out.shortened = true;
    } else {
      out.lines.push_back(breaker.next_line());
    }
  }
  return out;
}

}  // namespace kwadrant::layout
