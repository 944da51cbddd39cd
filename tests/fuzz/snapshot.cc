// A snapshot behind a valid checksum, as someone makes it who means harm.
//
// The first byte chooses what the others are: the canonical form of a map (even), which is wrapped as a snapshot wraps
// it, or all that stands behind the checksum (odd).
// Oracles: an error or a map whose invariants hold; saved again it is the same, and canonical bytes that were accepted
// are those that the map gives (P1).
#include <gtest/gtest.h>

#include <algorithm>

#include "codec/snapshot.h"

namespace kwadrant::codec {
namespace {

constexpr std::size_t kMostStored = 0xFFFF;

// Deflated without compression, so that the fuzzer's bytes stay what they are.
void write_stored(ByteWriter& out, ByteView bytes) {
  do {
    const ByteView part = bytes.first(std::min(bytes.size(), kMostStored));
    bytes = bytes.subspan(part.size());
    const auto size = static_cast<std::uint32_t>(part.size());
    out.u8(bytes.empty() ? 1 : 0);
    out.u32(size | (~size << 16));
    out.raw(part);
  } while (!bytes.empty());
}

// The newest form, as this program writes it.
std::uint8_t form() { return encode_snapshot(model::Map(EntityId{0, 1})).at(4); }

Bytes behind_a_checksum(ByteView body) {
  ByteWriter out;
  out.u32(checksum(body));
  out.raw(body);
  return out.take();
}

Bytes wrapped(ByteView canonical) {
  static const std::uint8_t kForm = form();
  ByteWriter body;
  body.u8(kForm);
  body.uint(canonical.size());
  write_stored(body, canonical);
  return behind_a_checksum(body.bytes());
}

}  // namespace
}  // namespace kwadrant::codec

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kwadrant;
  if (size == 0) return 0;
  const ByteView rest(data + 1, size - 1);
  const bool is_canonical = data[0] % 2 == 0;
  const auto map = codec::decode_snapshot(is_canonical ? codec::wrapped(rest) : codec::behind_a_checksum(rest));
  if (!map) return 0;
  EXPECT_EQ(model::check_invariants(*map), std::vector<std::string>());
  const Bytes canonical = codec::canonical_bytes(*map);
  EXPECT_TRUE(!is_canonical || std::equal(canonical.begin(), canonical.end(), rest.begin(), rest.end()));
  const auto again = codec::decode_snapshot(codec::encode_snapshot(*map));
  EXPECT_TRUE(again.ok());
  if (again) {
    EXPECT_EQ(codec::canonical_bytes(*again), canonical);
  }
  return 0;
}
