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
#include <utility>
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
  explicit ByteWriter(Bytes start) : room_(std::move(start)), size_(room_.size()) {}

  void u8(std::uint8_t v) { number(v); }
  void u16(std::uint16_t v) { number(v); }
  void u32(std::uint32_t v) { number(v); }
  void u64(std::uint64_t v) { number(v); }
  void uint(std::uint64_t v) {
    std::uint8_t* at = room(kLongestUint);
    while (v >= 0x80) {
      *at++ = static_cast<std::uint8_t>(v | 0x80);
      v >>= 7;
    }
    *at++ = static_cast<std::uint8_t>(v);
    size_ = static_cast<std::size_t>(at - room_.data());
  }
  void sint(std::int64_t v);
  // Length, then the bytes of the text as they are.
  void text(std::string_view v);
  // Length, then the bytes.
  void blob(ByteView v);
  // The bytes without a length. They may not be the writer's own.
  void raw(ByteView v) {
    if (v.empty()) return;
    std::memcpy(room(v.size()), v.data(), v.size());
    size_ += v.size();
  }

  // How many bytes it has memory for.
  std::size_t capacity() const { return room_.size(); }
  // Valid until the next write.
  ByteView bytes() const { return ByteView(room_).first(size_); }
  std::size_t size() const { return size_; }
  Bytes take();
  void clear() { size_ = 0; }
  // Room for so many in all without growing on the way.
  void reserve(std::size_t n) {
    if (n > size_) room(n - size_);
  }
  // Overwrites four bytes written before, for a count that is known only afterwards.
  void patch_u32(std::size_t at, std::uint32_t v);

 private:
  static constexpr std::size_t kLongestUint = 10;

  // The end of what was written, with room for so many bytes more.
  std::uint8_t* room(std::size_t n) {
    if (room_.size() - size_ < n) grow(n);
    return room_.data() + size_;
  }
  void grow(std::size_t n);
  template <typename Number>
  void number(Number v) {
    static_assert(std::endian::native == std::endian::little, "swap here on a big-endian machine");
    std::memcpy(room(sizeof(v)), &v, sizeof(v));
    size_ += sizeof(v);
  }

  // Larger than what was written: a number then costs one comparison and one store.
  Bytes room_;
  std::size_t size_ = 0;
};

// Reads from bytes that it does not own. After the first read beyond the end, or of a malformed number, `ok()` is
// false for good and every read answers zero or empty: callers check once, at the end.
class ByteReader {
 public:
  explicit ByteReader(ByteView bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  std::uint8_t u8() { return fixed<std::uint8_t>(); }
  std::uint32_t u32() { return fixed<std::uint32_t>(); }
  std::uint64_t u64() { return fixed<std::uint64_t>(); }
  std::uint64_t uint() {
    if (at_ != end_ && *at_ < 0x80) return *at_++;
    // Differences of places take two bytes.
    if (left() >= 2 && at_[1] < 0x80 && at_[1] != 0) {
      at_ += 2;
      return (at_[-2] & 0x7FU) | static_cast<std::uint64_t>(at_[-1]) << 7;
    }
    return long_uint();
  }
  std::int64_t sint() {
    const std::uint64_t v = uint();
    return static_cast<std::int64_t>(v >> 1) ^ -static_cast<std::int64_t>(v & 1);
  }
  // A bool is 0 or 1; anything else is malformed.
  bool boolean();
  // Valid as long as the bytes behind the reader. UTF-8 is not checked here.
  std::string_view text();
  ByteView blob();
  ByteView raw(std::size_t n) {
    if (n > left()) {
      fail();
      return {};
    }
    at_ += n;
    return {at_ - n, n};
  }
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
