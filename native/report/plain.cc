#include "report/plain.h"

#include "core/utf8.h"

namespace kwadrant::report {
namespace {

constexpr char32_t kNextLine = 0x85;
constexpr char32_t kLineSeparator = 0x2028;
constexpr char32_t kParagraphSeparator = 0x2029;
constexpr char32_t kReplacement = 0xFFFD;
constexpr std::string_view kEllipsis = "…";

bool ends_line(char32_t c) {
  return c == '\n' || c == '\r' || c == kNextLine || c == kLineSeparator || c == kParagraphSeparator;
}

bool is_impossible(char32_t c) { return c < ' ' || c == 0xFFFE || c == 0xFFFF; }

}  // namespace

std::string one_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_scalar(text, at);
    if (ends_line(c) || c == '\t') {
      out += ' ';
    } else {
      append_scalar(out, is_impossible(c) ? kReplacement : c);
    }
  }
  return std::string(trim(out));
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t here = at;
    const bool is_end = at == text.size() || ends_line(next_scalar(text, at));
    if (!is_end) continue;
    if (std::string line = one_line(text.substr(begin, here - begin)); !line.empty()) out.push_back(std::move(line));
    if (here == text.size()) break;
    begin = at;
  }
  return out;
}

std::string in_short(std::string_view text, std::size_t most) {
  const std::string_view front = shorten(text, most);
  if (front.size() == text.size()) return std::string(text);
  std::size_t sentence = front.size();
  while (sentence > 0 && std::string_view(".!?").find(front[sentence - 1]) == std::string_view::npos) --sentence;
  if (sentence > front.size() / 3) return std::string(front.substr(0, sentence));
  const std::size_t space = front.rfind(' ');
  const std::string_view words = space == std::string_view::npos ? front : front.substr(0, space);
  return std::string(trim(words)) + std::string(kEllipsis);
}

std::string listed(const std::vector<std::string>& items, std::string_view last_word) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += i + 1 < items.size() ? ", " : " " + std::string(last_word) + " ";
    out += items[i];
  }
  return out;
}

std::string filled(std::string_view form, const std::vector<std::string>& values) {
  std::string out;
  for (std::size_t at = 0; at < form.size(); ++at) {
    const bool is_place = form[at] == '{' && at + 2 < form.size() && form[at + 2] == '}';
    if (!is_place) {
      out += form[at];
      continue;
    }
    out += values.at(static_cast<std::size_t>(form[at + 1] - '0'));
    at += 2;
  }
  return out;
}

std::string capitalised(std::string text) {
  // "Eén" is how "één" begins a sentence.
  if (text.starts_with("é")) return "E" + text.substr(std::string_view("é").size());
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace kwadrant::report
