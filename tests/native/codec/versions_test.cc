// Version vectors on the way between replicas (P1, P10).
#include "codec/versions.h"

#include <gtest/gtest.h>

#include "core/limits.h"
#include "core/random.h"

namespace kwadrant::codec {
namespace {

model::VersionVector with_gaps() {
  model::VersionVector out;
  out.set_complete(3, 200);
  out.set_complete(9, 1);
  for (const std::uint64_t early : {3ULL, 4ULL, 90ULL}) out.add(9, early);
  out.add(~0ULL, 2);
  return out;
}

std::string outcome(const Bytes& bytes) {
  const auto read = decode_versions(bytes);
  return read ? "ok" : std::string(name_of(read.error().code));
}

Bytes raw(const std::vector<std::uint64_t>& numbers) {
  ByteWriter out;
  out.u8(1);
  out.uint(1);
  out.u64(5);
  for (const std::uint64_t n : numbers) out.uint(n);
  return out.take();
}

TEST(Versions, ComeBackAsTheyWere) {
  for (const model::VersionVector& versions : {model::VersionVector(), with_gaps()}) {
    const auto read = decode_versions(encode_versions(versions));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(*read, versions);
  }
}

TEST(Versions, P10_MalformedOnesAreRefused) {
  EXPECT_EQ(outcome(raw({7, 0})), "ok");
  EXPECT_EQ(outcome(raw({7, 1, 1})), "ok");
  EXPECT_EQ(outcome({}), "bad_message");
  EXPECT_EQ(outcome(raw({7, 1})), "bad_message") << "cut off";
  EXPECT_EQ(outcome(raw({7, 0, 0})), "bad_message") << "bytes behind";
  EXPECT_EQ(outcome(raw({0, 0})), "bad_message") << "a replica of which nothing is there";
  EXPECT_EQ(outcome(raw({7, 1, 0})), "bad_message") << "early, but the next one";
  EXPECT_EQ(outcome(raw({~0ULL, 0})), "bad_message");
  EXPECT_EQ(outcome(raw({7, 1, ~0ULL})), "bad_message");
  EXPECT_EQ(outcome(raw({7, 2, (1ULL << 63) - 9, 1})), "bad_message") << "beyond the last sequence";
  Bytes other_form = encode_versions(with_gaps());
  other_form[0] = 2;
  EXPECT_EQ(outcome(other_form), "bad_message");
}

TEST(Versions, P10_ReplicasRiseAndNoneIsNull) {
  for (const auto& replicas : {std::vector<std::uint64_t>{5, 5}, {6, 5}, {0}}) {
    ByteWriter out;
    out.u8(1);
    out.uint(replicas.size());
    for (const std::uint64_t replica : replicas) {
      out.u64(replica);
      out.uint(1);
      out.uint(0);
    }
    EXPECT_EQ(outcome(out.take()), "bad_message");
  }
}

TEST(Versions, P12_EarlyChangesUpToTheLimit) {
  const auto with = [](std::size_t count) {
    std::vector<std::uint64_t> numbers = {1, count};
    numbers.resize(2 + count, 1);
    return raw(numbers);
  };
  EXPECT_EQ(outcome(with(limits::kEarlyChanges)), "ok");
  EXPECT_EQ(outcome(with(limits::kEarlyChanges + 1)), "bad_message");
}

TEST(Versions, P10_WhatReadsAtAllReadsInOneFormOnly) {
  SeededRandom random(3);
  const Bytes sound = encode_versions(with_gaps());
  for (int i = 0; i < 20'000; ++i) {
    Bytes bytes = sound;
    for (std::uint64_t n = 1 + random.below(3); n > 0; --n) {
      bytes[random.below(bytes.size())] = static_cast<std::uint8_t>(random.next());
    }
    if (const auto read = decode_versions(bytes)) {
      ASSERT_EQ(decode_versions(encode_versions(*read)).value(), *read);
    }
  }
}

}  // namespace
}  // namespace kwadrant::codec
