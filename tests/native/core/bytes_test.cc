#include "core/bytes.h"

#include <gtest/gtest.h>

#include <limits>

namespace kwadrant {
namespace {

constexpr std::uint64_t kUnsigned[] = {0, 1, 127, 128, 16'383, 16'384, 1ULL << 32, (1ULL << 63) - 1, 1ULL << 63, ~0ULL};
constexpr std::int64_t kSigned[] = {0, -1, 1, -64, 64, -65, std::numeric_limits<std::int64_t>::min(),
                                    std::numeric_limits<std::int64_t>::max()};

TEST(Bytes, EverythingWrittenIsReadAgain) {
  ByteWriter out;
  out.u8(200);
  out.u16(0xBEEF);
  out.u32(0xDEADBEEF);
  out.u64(0x0123456789ABCDEF);
  for (const std::uint64_t v : kUnsigned) out.uint(v);
  for (const std::int64_t v : kSigned) out.sint(v);
  out.text("één");
  out.blob({});
  ByteReader in(out.bytes());
  EXPECT_EQ(in.u8(), 200);
  EXPECT_EQ(in.u8(), 0xEF);
  EXPECT_EQ(in.u8(), 0xBE);
  EXPECT_EQ(in.u32(), 0xDEADBEEF);
  EXPECT_EQ(in.u64(), 0x0123456789ABCDEFU);
  for (const std::uint64_t v : kUnsigned) EXPECT_EQ(in.uint(), v);
  for (const std::int64_t v : kSigned) EXPECT_EQ(in.sint(), v);
  EXPECT_EQ(in.text(), "één");
  EXPECT_TRUE(in.blob().empty());
  EXPECT_TRUE(in.ok() && in.at_end());
}

// Numbers of every length, at the end of the bytes and with much behind them.
TEST(Bytes, ANumberIsTheSameWhateverFollows) {
  for (unsigned bits = 0; bits < 64; ++bits) {
    for (const std::uint64_t v : {std::uint64_t{1} << bits, (std::uint64_t{2} << bits) - 1}) {
      for (const std::uint8_t next : Bytes{0x00, 0x7F, 0x80, 0xFF}) {
        ByteWriter out;
        out.uint(v);
        const std::size_t size = out.size();
        for (std::size_t behind = 0; behind < 12; ++behind) {
          ByteReader in(out.bytes());
          ASSERT_EQ(in.uint(), v) << behind;
          ASSERT_EQ(in.position(), out.bytes().data() + size);
          out.u8(next);
        }
      }
    }
  }
}

TEST(Bytes, P2FormIsFixed) {
  ByteWriter out;
  out.u32(1);
  out.u64(2);
  out.uint(300);
  out.sint(-2);
  out.text("a");
  const Bytes expected = {1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0xAC, 0x02, 3, 1, 'a'};
  EXPECT_EQ(Bytes(out.bytes().begin(), out.bytes().end()), expected);
  out.patch_u32(0, 0x04030201);
  EXPECT_EQ(out.bytes()[3], 4);
}

TEST(Bytes, AWriterIsEmptyAfterwardsAndGoesOnAtTheEndOfAnother) {
  ByteWriter out;
  for (std::uint64_t n = 0; n < 1'000; ++n) out.u64(n);
  Bytes all = out.take();
  EXPECT_EQ(all.size(), 8'000U);
  EXPECT_EQ(out.size(), 0U);
  EXPECT_TRUE(out.bytes().empty() && out.take().empty());
  ByteWriter more(std::move(all));
  more.u8(7);
  EXPECT_EQ(more.size(), 8'001U);
  ByteReader in(more.bytes());
  for (std::uint64_t n = 0; n < 1'000; ++n) EXPECT_EQ(in.u64(), n);
  EXPECT_EQ(in.u8(), 7);
  more.clear();
  more.u8(1);
  EXPECT_EQ(more.take(), Bytes{1});
}

TEST(Bytes, P10CutShortFailsForGood) {
  ByteWriter out;
  out.u8(1);
  out.u32(2);
  out.u64(3);
  out.uint(1'000'000);
  out.text("text");
  for (std::size_t n = 0; n < out.size(); ++n) {
    ByteReader in(ByteView(out.bytes()).first(n));
    in.u8();
    in.u32();
    in.u64();
    in.uint();
    in.text();
    EXPECT_FALSE(in.ok()) << n;
    EXPECT_EQ(in.u64(), 0u);
    EXPECT_TRUE(in.text().empty());
    EXPECT_TRUE(in.at_end());
  }
}

TEST(Bytes, P10OverlongNumbersAndOddBoolsAreMalformed) {
  const Bytes eleven(11, 0x80);
  EXPECT_EQ(ByteReader(eleven).uint(), 0u);
  Bytes too_big(9, 0xFF);
  too_big.push_back(0x02);
  ByteReader in(too_big);
  in.uint();
  EXPECT_FALSE(in.ok());
  const Bytes two = {2};
  ByteReader odd(two);
  EXPECT_FALSE(odd.boolean());
  EXPECT_FALSE(odd.ok());
}

TEST(Bytes, P1ANumberHasOneFormOnly) {
  const Bytes much_behind = {0x80, 0x00, 1, 1, 1, 1, 1, 1, 1};
  const Bytes eight = {0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00};
  for (const Bytes& longer : {Bytes{0x80, 0x00}, Bytes{0x81, 0x00}, Bytes{0xFF, 0x80, 0x00}, much_behind, eight}) {
    ByteReader in(longer);
    in.uint();
    EXPECT_FALSE(in.ok());
    ByteReader with_sign(longer);
    with_sign.sint();
    EXPECT_FALSE(with_sign.ok());
  }
  const Bytes zero = {0};
  ByteReader in(zero);
  EXPECT_EQ(in.uint(), 0u);
  EXPECT_TRUE(in.ok());
}

TEST(Bytes, P10CountsAreHeldAgainstWhatCanFollow) {
  ByteWriter out;
  out.uint(4);
  out.raw(Bytes(8, 0));
  EXPECT_EQ(ByteReader(out.bytes()).count(2), 4u);
  ByteReader in(out.bytes());
  EXPECT_EQ(in.count(3), 0u);
  EXPECT_FALSE(in.ok());
  ByteWriter huge;
  huge.uint(~0ULL);
  EXPECT_EQ(ByteReader(huge.bytes()).count(16), 0u);
  EXPECT_EQ(ByteReader(huge.bytes()).count(0), 0u);
  EXPECT_TRUE(ByteReader(huge.bytes()).blob().empty());
}

TEST(Bytes, ChecksumIsTheCommonCrc32AndGoesOn) {
  EXPECT_EQ(checksum(as_bytes("123456789")), 0xCBF43926U);
  EXPECT_EQ(checksum({}), 0u);
  EXPECT_EQ(checksum(as_bytes("6789"), checksum(as_bytes("12345"))), 0xCBF43926U);
}

}  // namespace
}  // namespace kwadrant
