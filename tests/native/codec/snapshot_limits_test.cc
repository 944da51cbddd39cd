// P12: what a snapshot may hold is what a map may hold, to the last byte: else a full map would not open again.
#include <gtest/gtest.h>

#include <sys/resource.h>

#include "codec/canonical.h"
#include "core/limits.h"
#include "model/map.h"
#include "sealed.h"
#include "support/child_process.h"

namespace kwadrant::codec {
namespace {

using model::ValueKind;

constexpr std::uint64_t kTime = 300;

// A map whose first entity has one register, of a field that nobody knows.
std::string outcome_with(ValueKind kind, const ByteWriter& value) {
  ByteWriter out = head(kTime, {5});
  out.uint(1);
  out.uint(0);
  out.uint(2);
  for (const std::uint64_t half : {0ULL, 7ULL, 5ULL, 7ULL}) out.u64(half);
  out.uint(1);
  out.text("own");
  out.uint(1);
  out.uint(0);
  out.sint(kTime);
  out.uint(0);
  out.u8(static_cast<std::uint8_t>(kind));
  out.raw(value.bytes());
  return outcome(seal(out.bytes(), out.size()));
}

std::string expected(int beside) { return beside > 0 ? "snapshot_corrupt" : "ok"; }

// So many bytes, each a letter.
ByteWriter letters(std::size_t count) {
  ByteWriter out;
  out.text(std::string(count, 'a'));
  return out;
}

class SnapshotLimits : public ::testing::TestWithParam<int> {
 protected:
  static std::size_t beside(std::size_t limit) {
    return static_cast<std::size_t>(static_cast<std::int64_t>(limit) + GetParam());
  }
};

TEST_P(SnapshotLimits, P12BytesOfATextAndOfABlob) {
  EXPECT_EQ(outcome_with(ValueKind::text, letters(beside(limits::kFileBytes))), expected(GetParam()));
  ByteWriter blob;
  blob.u32(1);
  blob.u32(0);
  blob.raw(letters(beside(limits::kFileBytes)).bytes());
  EXPECT_EQ(outcome_with(ValueKind::blob, blob), expected(GetParam()));
}

TEST_P(SnapshotLimits, P12ReferencesOfOneValue) {
  const std::size_t count = beside(limits::kIdsPerValue);
  ByteWriter ids;
  ids.uint(count);
  for (std::size_t i = 1; i <= count; ++i) {
    ids.u64(9);
    ids.u64(i);
  }
  EXPECT_EQ(outcome_with(ValueKind::ids, ids), expected(GetParam()));
}

TEST_P(SnapshotLimits, P12EarlyChangesOfOneReplica) {
  const std::size_t count = beside(limits::kEarlyChanges);
  ByteWriter out = head(kTime, {5});
  out.uint(1);
  out.uint(count);
  // The first leaves a gap, the others follow it.
  for (std::size_t i = 0; i < count; ++i) out.uint(i == 0 ? 1 : 0);
  out.uint(1);
  for (int half = 0; half < 2; ++half) out.u64(7);
  out.uint(0);
  EXPECT_EQ(outcome(seal(out.bytes(), out.size())), expected(GetParam()));
}

// The map itself among them, which needs no register.
TEST_P(SnapshotLimits, P12EntitiesOfAMap) {
  const std::size_t others = beside(limits::kModelEntities) - 1;
  ByteWriter out = head(kTime, {5});
  out.uint(1);
  out.uint(0);
  out.uint(others + 1);
  for (std::size_t i = 1; i <= others; ++i) out.u64(1);
  out.u64(7);
  for (std::size_t i = 1; i <= others; ++i) out.u64(i);
  out.u64(7);
  out.uint(1);
  out.text("own");
  out.uint(others);
  const auto each = [&](std::uint8_t number) {
    for (std::size_t i = 0; i < others; ++i) out.u8(number);
  };
  constexpr std::uint8_t kNoneSkipped = 0;
  each(kNoneSkipped);
  out.sint(kTime);
  for (std::size_t i = 1; i < others; ++i) out.sint(0);
  constexpr std::uint8_t kFirstReplica = 0;
  each(kFirstReplica);
  each(static_cast<std::uint8_t>(ValueKind::boolean));
  constexpr std::uint8_t kTrue = 1;
  each(kTrue);
  EXPECT_EQ(outcome(seal(out.bytes(), out.size())), expected(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Beside, SnapshotLimits, ::testing::Values(-1, 0, 1));

std::size_t most_memory() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<std::size_t>(used.ru_maxrss) * 1024;
}

// Some hundred bytes that claim to be the largest snapshot there can be.
TEST(SnapshotClaims, P10TakeNoMemoryForWhatTheirBytesCannotHold) {
  const Bytes plain = canonical_bytes(model::Map({7, 7}));
  const Bytes liar = seal(plain, limits::kSnapshotBytes);
  const int answer = kwadrant::testing::in_child([&] {
    const std::size_t before = most_memory();
    const bool refused = !decode_snapshot(liar).ok();
    return refused && most_memory() - before < limits::kSnapshotBytes / 8 ? 0 : 1;
  });
  EXPECT_EQ(answer, 0);
}

}  // namespace
}  // namespace kwadrant::codec
