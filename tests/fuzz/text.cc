// Any bytes as a text: checked, counted, cut, measured, divided and wrapped.
//
// Oracles: what is called valid is (by a reader of its own); nothing ever cuts a scalar value, nor a character of
// several, in two; wrapping keeps every word and stays within the width; identical input, identical answer.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/utf8.h"
#include "layout/clusters.h"
#include "layout/hyphenation.h"
#include "layout/text_metrics.h"

namespace kwadrant {
namespace {

// As the standard's table has it: lead byte, then the range of the second byte, then continuation bytes.
bool is_utf8(std::string_view text) {
  const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<std::uint8_t>(text[at]) : 0U; };
  std::size_t at = 0;
  while (at < text.size()) {
    const unsigned lead = byte(at);
    if (lead == 0 || (lead >= 0x80 && lead < 0xC2) || lead > 0xF4) return false;
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const unsigned least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (length > 1 && (byte(at + 1) < least || byte(at + 1) > most)) return false;
    for (std::size_t i = 2; i < length; ++i) {
      if ((byte(at + i) & 0xC0) != 0x80) return false;
    }
    at += length;
  }
  return true;
}

void expect_scalars(std::string_view text) {
  std::string copy;
  std::size_t scalars = 0;
  for (std::size_t at = 0; at < text.size(); ++scalars) append_scalar(copy, next_scalar(text, at));
  EXPECT_EQ(copy, text);
  EXPECT_EQ(length_of(text), scalars);
  for (const std::size_t most : {std::size_t{0}, std::size_t{1}, scalars / 2, scalars, scalars + 1}) {
    const std::string_view shorter = shorten(text, most);
    EXPECT_TRUE(text.starts_with(shorter) && is_utf8(shorter));
    EXPECT_EQ(length_of(shorter), std::min(most, scalars));
  }
  EXPECT_EQ(trim(trim(text)), trim(text));
}

void expect_characters(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = layout::cluster_end(text, at);
    EXPECT_TRUE(end > at && end <= text.size() && is_utf8(text.substr(at, end - at)));
    at = end;
  }
  std::size_t before = 0;
  for (const std::size_t division : layout::divisions(text)) {
    EXPECT_TRUE(division > before && division < text.size());
    EXPECT_TRUE(is_utf8(text.substr(0, division)) && is_utf8(text.substr(division)));
    before = division;
  }
}

// Without what a line end may take the place of, and without hyphens, which it may add.
std::string without_breaks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_scalar(text, at);
    const bool is_space = c <= ' ' || c == 0x7F || c == 0x85 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
                          c == 0x2028 || c == 0x2029 || c == 0x3000;
    if (!is_space && c != '-') append_scalar(out, c);
  }
  return out;
}

void expect_wrapped(std::string_view text, int width, int size, std::size_t most_lines) {
  const layout::Wrapped wrapped = layout::wrap(text, width, size, most_lines);
  EXPECT_LE(wrapped.lines.size(), most_lines);
  std::string all;
  for (const std::string& line : wrapped.lines) {
    EXPECT_TRUE(is_utf8(line) && !line.empty());
    all += line;
    const std::size_t first = layout::cluster_end(line, 0);
    const bool one_character = first + 1 >= line.size() || line.substr(first) == "…";
    EXPECT_TRUE(one_character || layout::text_width(line) * size <= width * 1000 + size) << line;
  }
  if (!wrapped.shortened) {
    EXPECT_EQ(without_breaks(all), without_breaks(text));
  }
  EXPECT_EQ(layout::wrap(text, width, size, most_lines).lines, wrapped.lines);
}

}  // namespace
}  // namespace kwadrant

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kwadrant;
  if (size < 2) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 2, size - 2);
  EXPECT_EQ(is_valid_text(text), is_utf8(text));
  if (!is_valid_text(text)) return 0;
  expect_scalars(text);
  expect_characters(text);
  expect_wrapped(text, 1 + 2 * data[0], 16, 1 + data[1] % 8);
  expect_wrapped(text, 148, 16, 3);
  return 0;
}
