#include "core/bytes.h"

#include <array>
#include <cstring>

namespace kwadrant {

void ByteWriter::u32(std::uint32_t v) {
  const std::uint8_t b[4] = {
      static_cast<std::uint8_t>(v), static_cast<std::uint8_t>(v >> 8),
      static_cast<std::uint8_t>(v >> 16), static_cast<std::uint8_t>(v >> 24)};
  bytes_.insert(bytes_.end(), b, b + 4);
}

void ByteWriter::u64(std::uint64_t v) {
  u32(static_cast<std::uint32_t>(v));
  u32(static_cast<std::uint32_t>(v >> 32));
}

void ByteWriter::uint(std::uint64_t v) {
  while (v >= 0x80) {
    bytes_.push_back(static_cast<std::uint8_t>(v | 0x80));
    v >>= 7;
  }
  bytes_.push_back(static_cast<std::uint8_t>(v));
}

void ByteWriter::sint(std::int64_t v) {
  uint((static_cast<std::uint64_t>(v) << 1) ^ static_cast<std::uint64_t>(v >> 63));
}

void ByteWriter::text(std::string_view v) { blob(as_bytes(v)); }

void ByteWriter::blob(ByteView v) {
  uint(v.size());
  raw(v);
}

void ByteWriter::raw(ByteView v) { bytes_.insert(bytes_.end(), v.begin(), v.end()); }

void ByteWriter::patch_u32(std::size_t at, std::uint32_t v) {
  for (std::size_t i = 0; i < 4; ++i) bytes_[at + i] = static_cast<std::uint8_t>(v >> (8 * i));
}

void ByteReader::fail() {
  ok_ = false;
  at_ = end_;
}

std::uint8_t ByteReader::u8() {
  if (at_ == end_) {
    fail();
    return 0;
  }
  return *at_++;
}

std::uint32_t ByteReader::u32() {
  const ByteView b = raw(4);
  if (b.empty()) return 0;
  return static_cast<std::uint32_t>(b[0]) | static_cast<std::uint32_t>(b[1]) << 8 |
         static_cast<std::uint32_t>(b[2]) << 16 | static_cast<std::uint32_t>(b[3]) << 24;
}

std::uint64_t ByteReader::u64() {
  const std::uint64_t low = u32();
  return low | static_cast<std::uint64_t>(u32()) << 32;
}

std::uint64_t ByteReader::uint() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    if (at_ == end_) break;
    const std::uint8_t b = *at_++;
    if (shift == 63 && b > 1) break;
    value |= static_cast<std::uint64_t>(b & 0x7f) << shift;
    if (b < 0x80) return value;
  }
  fail();
  return 0;
}

std::int64_t ByteReader::sint() {
  const std::uint64_t v = uint();
  return static_cast<std::int64_t>(v >> 1) ^ -static_cast<std::int64_t>(v & 1);
}

bool ByteReader::boolean() {
  const std::uint8_t b = u8();
  if (b > 1) fail();
  return b == 1;
}

std::string_view ByteReader::text() {
  const ByteView b = blob();
  return {reinterpret_cast<const char*>(b.data()), b.size()};
}

ByteView ByteReader::blob() {
  const std::uint64_t n = uint();
  if (n > left()) {
    fail();
    return {};
  }
  return raw(static_cast<std::size_t>(n));
}

ByteView ByteReader::raw(std::size_t n) {
  if (n > left()) {
    fail();
    return {};
  }
  const ByteView out(at_, n);
  at_ += n;
  return out;
}

std::size_t ByteReader::count(std::size_t least_bytes) {
  const std::uint64_t n = uint();
  if (n > left() / (least_bytes == 0 ? 1 : least_bytes)) {
    fail();
    return 0;
  }
  return static_cast<std::size_t>(n);
}

namespace {

std::array<std::uint32_t, 256> make_crc_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t c = i;
    for (int k = 0; k < 8; ++k) c = (c & 1) != 0 ? 0xEDB88320U ^ (c >> 1) : c >> 1;
    table[i] = c;
  }
  return table;
}

}  // namespace

std::uint32_t checksum(ByteView bytes, std::uint32_t before) {
  static const std::array<std::uint32_t, 256> kTable = make_crc_table();
  std::uint32_t crc = ~before;
  for (const std::uint8_t b : bytes) crc = kTable[(crc ^ b) & 0xFF] ^ (crc >> 8);
  return ~crc;
}

}  // namespace kwadrant
