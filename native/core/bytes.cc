#include "core/bytes.h"

#include <libdeflate.h>

#include <algorithm>
#include <bit>

namespace kwadrant {

namespace {

// Seven bits of each byte, put together.
constexpr std::uint64_t sevens(std::uint64_t word) {
  word = (word & 0x007F007F007F007F) | (word & 0x7F007F007F007F00) >> 1;
  word = (word & 0x00003FFF00003FFF) | (word & 0x3FFF00003FFF0000) >> 2;
  return (word & 0x000000000FFFFFFF) | (word & 0x0FFFFFFF00000000) >> 4;
}

}  // namespace

void ByteWriter::sint(std::int64_t v) {
  uint((static_cast<std::uint64_t>(v) << 1) ^ static_cast<std::uint64_t>(v >> 63));
}

void ByteWriter::text(std::string_view v) { blob(as_bytes(v)); }

void ByteWriter::blob(ByteView v) {
  uint(v.size());
  raw(v);
}

Bytes ByteWriter::take() {
  room_.resize(size_);
  size_ = 0;
  return std::exchange(room_, {});
}

void ByteWriter::grow(std::size_t n) {
  constexpr std::size_t kLeast = 64;
  room_.resize(std::max({kLeast, room_.size() * 2, size_ + n}));
}

void ByteWriter::patch_u32(std::size_t at, std::uint32_t v) {
  for (std::size_t i = 0; i < 4; ++i) room_[at + i] = static_cast<std::uint8_t>(v >> (8 * i));
}

void ByteReader::fail() {
  ok_ = false;
  at_ = end_;
}

std::uint64_t ByteReader::long_uint() {
  // Eight bytes at a glance: the highest bit of each says whether another follows.
  if (left() >= sizeof(std::uint64_t)) {
    const auto word = load_little<std::uint64_t>(at_);
    const std::uint64_t ends = ~word & 0x8080808080808080;
    const unsigned length = ends == 0 ? 0 : static_cast<unsigned>(std::countr_zero(ends)) / 8 + 1;
    if (length > 1 && at_[length - 1] != 0) {
      at_ += length;
      return sevens(word & (ends ^ (ends - 1)));
    }
  }
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    if (at_ == end_) break;
    const std::uint8_t b = *at_++;
    if (shift == 63 && b > 1) break;
    value |= static_cast<std::uint64_t>(b & 0x7f) << shift;
    // Only the shortest form: else the same content could have different bytes.
    if (b == 0 && shift > 0) break;
    if (b < 0x80) return value;
  }
  fail();
  return 0;
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

std::size_t ByteReader::count(std::size_t least_bytes) {
  const std::uint64_t n = uint();
  if (n > left() / (least_bytes == 0 ? 1 : least_bytes)) {
    fail();
    return 0;
  }
  return static_cast<std::size_t>(n);
}

std::uint32_t checksum(ByteView bytes, std::uint32_t before) {
  // For a null pointer the library answers the checksum of nothing, whatever stood before.
  return bytes.empty() ? before : libdeflate_crc32(before, bytes.data(), bytes.size());
}

}  // namespace kwadrant
