#include "core/utf8.h"

#include <cstdint>
#include <cstring>

namespace kwadrant {
namespace {

// Length of the sequence that starts at `s[0]`, 0 when it is malformed.
std::size_t sequence(const unsigned char* s, std::size_t left) {
  const auto tail = [&](std::size_t i) { return i < left && (s[i] & 0xC0) == 0x80; };
  if (s[0] < 0x80) return s[0] == 0 ? 0 : 1;
  if (s[0] >= 0xC2 && s[0] <= 0xDF) return tail(1) ? 2 : 0;
  if (s[0] >= 0xE0 && s[0] <= 0xEF) {
    if (!tail(1) || !tail(2)) return 0;
    if (s[0] == 0xE0 && s[1] < 0xA0) return 0;
    if (s[0] == 0xED && s[1] > 0x9F) return 0;
    return 3;
  }
  if (s[0] >= 0xF0 && s[0] <= 0xF4) {
    if (!tail(1) || !tail(2) || !tail(3)) return 0;
    if (s[0] == 0xF0 && s[1] < 0x90) return 0;
    if (s[0] == 0xF4 && s[1] > 0x8F) return 0;
    return 4;
  }
  return 0;
}

// Whether these eight bytes are ASCII and none of them is zero: most text is, and eight are looked at in one go.
bool are_plain(const unsigned char* s) {
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  std::uint64_t eight = 0;
  std::memcpy(&eight, s, sizeof(eight));
  // Taking one from each sets the highest bit of the first zero; without a zero nothing is borrowed.
  return ((eight | (eight - kOnes)) & (kOnes << 7)) == 0;
}

std::size_t width(char first) {
  const auto c = static_cast<unsigned char>(first);
  if (c < 0x80) return 1;
  if (c < 0xE0) return 2;
  return c < 0xF0 ? 3 : 4;
}

}  // namespace

bool is_valid_text(std::string_view text) {
  const auto* s = reinterpret_cast<const unsigned char*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    if (text.size() - at >= sizeof(std::uint64_t) && are_plain(s + at)) {
      at += sizeof(std::uint64_t);
      continue;
    }
    const std::size_t n = sequence(s + at, text.size() - at);
    if (n == 0) return false;
    at += n;
  }
  return true;
}

std::size_t length_of(std::string_view text) {
  std::size_t n = 0;
  for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return n;
}

std::string_view shorten(std::string_view text, std::size_t most) {
  std::size_t at = 0;
  for (std::size_t n = 0; at < text.size() && n < most; ++n) at += width(text[at]);
  return text.substr(0, at);
}

char32_t next_scalar(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  const std::size_t n = width(text[at]);
  char32_t out = byte(at);
  if (n == 2) out = (out & 0x1F) << 6 | (byte(at + 1) & 0x3F);
  if (n == 3) out = (out & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F);
  if (n == 4) {
    out = (out & 0x07) << 18 | (byte(at + 1) & 0x3F) << 12 | (byte(at + 2) & 0x3F) << 6 |
          (byte(at + 3) & 0x3F);
  }
  at += n;
  return out;
}

void append_scalar(std::string& text, char32_t scalar) {
  const auto put = [&](char32_t b) { text.push_back(static_cast<char>(static_cast<unsigned char>(b))); };
  if (scalar < 0x80) {
    put(scalar);
  } else if (scalar < 0x800) {
    put(0xC0 | scalar >> 6);
    put(0x80 | (scalar & 0x3F));
  } else if (scalar < 0x10000) {
    put(0xE0 | scalar >> 12);
    put(0x80 | (scalar >> 6 & 0x3F));
    put(0x80 | (scalar & 0x3F));
  } else {
    put(0xF0 | scalar >> 18);
    put(0x80 | (scalar >> 12 & 0x3F));
    put(0x80 | (scalar >> 6 & 0x3F));
    put(0x80 | (scalar & 0x3F));
  }
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

}  // namespace kwadrant
