// Bytes written and read in the forms that the log, snapshots and the wire share.
//
// Fixed-size integers are little endian. `uint` is LEB128 in its shortest form, at most 10 bytes; `sint` is zigzag of
// that. A text is its length in bytes, then UTF-8.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kwadrant {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

// Little endian numbers at any address. The memory must be there.
template <typename Number>
Number load_little(const std::uint8_t* at) {
  static_assert(std::endian::native == std::endian::little, "swap here on a big-endian machine");
  Number v;
  std::memcpy(&v, at, sizeof(v));
  return v;
}

// Grows a buffer. Never fails but for memory.
class ByteWriter {
 public:
  ByteWriter() = default;
  // Goes on writing at the end of `start`.
  explicit ByteWriter(Bytes start) : bytes_(std::move(start)) {}

  void u8(std::uint8_t v) { bytes_.push_back(v); }
  void u32(std::uint32_t v) { number(v); }
  void u64(std::uint64_t v) { number(v); }
  void uint(std::uint64_t v) {
    while (v >= 0x80) {
      bytes_.push_back(static_cast<std::uint8_t>(v | 0x80));
      v >>= 7;
    }
    bytes_.push_back(static_cast<std::uint8_t>(v));
  }
  void sint(std::int64_t v);
  // Length, then the bytes of the text as they are.
  void text(std::string_view v);
  // Length, then the bytes.
  void blob(ByteView v);
  // The bytes without a length.
  void raw(ByteView v);

  const Bytes& bytes() const { return bytes_; }
  std::size_t size() const { return bytes_.size(); }
  Bytes take() { return std::move(bytes_); }
  void clear() { bytes_.clear(); }
  void reserve(std::size_t n) { bytes_.reserve(n); }
  // Overwrites four bytes written before, for a count that is known only afterwards.
  void patch_u32(std::size_t at, std::uint32_t v);

 private:
  template <typename Number>
  void number(Number v) {
    static_assert(std::endian::native == std::endian::little, "swap here on a big-endian machine");
    bytes_.resize(bytes_.size() + sizeof(v));
    std::memcpy(bytes_.data() + bytes_.size() - sizeof(v), &v, sizeof(v));
  }

  Bytes bytes_;
};

// Reads from bytes that it does not own. After the first read beyond the end, or of a malformed number, `ok()` is
// false for good and every read answers zero or empty: callers check once, at the end.
class ByteReader {
 public:
  explicit ByteReader(ByteView bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  std::uint8_t u8() { return fixed<std::uint8_t>(); }
  std::uint32_t u32() { return fixed<std::uint32_t>(); }
  std::uint64_t u64() { return fixed<std::uint64_t>(); }
  std::uint64_t uint() { return at_ != end_ && *at_ < 0x80 ? *at_++ : long_uint(); }
  std::int64_t sint();
  // A bool is 0 or 1; anything else is malformed.
  bool boolean();
  // Valid as long as the bytes behind the reader. UTF-8 is not checked here.
  std::string_view text();
  ByteView blob();
  ByteView raw(std::size_t n);
  // A number that is used as a count of things of at least `least_bytes` bytes each: more than can follow is
  // malformed, so that a hostile count cannot make anyone reserve memory.
  std::size_t count(std::size_t least_bytes);

  bool ok() const { return ok_; }
  bool at_end() const { return at_ == end_; }
  std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }
  const std::uint8_t* position() const { return at_; }
  // Marks the input as malformed.
  void fail();

 private:
  template <typename Number>
  Number fixed() {
    if (left() < sizeof(Number)) {
      fail();
      return 0;
    }
    const Number v = load_little<Number>(at_);
    at_ += sizeof(Number);
    return v;
  }
  std::uint64_t long_uint();

  const std::uint8_t* at_;
  const std::uint8_t* end_;
  bool ok_ = true;
};

// CRC-32 (IEEE) of the bytes: finds damage, not malice. `before` is the checksum of what stands in front of them.
std::uint32_t checksum(ByteView bytes, std::uint32_t before = 0);

inline ByteView as_bytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace kwadrant
