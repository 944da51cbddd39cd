#include "exchange/whiteboard/base64.h"

#include <array>
#include <cstdint>

namespace kwadrant::exchange {
namespace {

constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kBase64 = ";base64,";

struct Type {
  std::string_view mime;
  std::string_view start;
};
constexpr std::array<Type, 4> kTypes = {{
    {"image/png", "\x89PNG"},
    {"image/jpeg", "\xFF\xD8\xFF"},
    {"image/gif", "GIF8"},
    {"image/webp", "RIFF"},
}};

std::optional<std::string> decode(std::string_view text) {
  while (text.ends_with('=')) text.remove_suffix(1);
  std::string out;
  out.reserve(text.size() * 3 / 4);
  std::uint32_t bits = 0;
  unsigned held = 0;
  for (const char c : text) {
    const std::size_t digit = kDigits.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out += static_cast<char>(static_cast<std::uint8_t>(bits >> held));
  }
  return out;
}

}  // namespace

std::optional<Picture> read_data_url(std::string_view url) {
  for (const Type& type : kTypes) {
    const std::string head = "data:" + std::string(type.mime) + std::string(kBase64);
    if (!url.starts_with(head)) continue;
    std::optional<std::string> bytes = decode(url.substr(head.size()));
    if (!bytes || !bytes->starts_with(type.start)) return std::nullopt;
    return Picture{std::string(type.mime), std::move(*bytes)};
  }
  return std::nullopt;
}

std::string write_data_url(std::string_view mime, std::string_view bytes) {
  std::string out = "data:" + std::string(mime) + std::string(kBase64);
  out.reserve(out.size() + (bytes.size() + 2) / 3 * 4);
  const auto at = [&](std::size_t i) {
    return i < bytes.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) : 0U;
  };
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::uint32_t three = at(i) << 16 | at(i + 1) << 8 | at(i + 2);
    out += kDigits[three >> 18];
    out += kDigits[three >> 12 & 63];
    out += i + 1 < bytes.size() ? kDigits[three >> 6 & 63] : '=';
    out += i + 2 < bytes.size() ? kDigits[three & 63] : '=';
  }
  return out;
}

}  // namespace kwadrant::exchange
