#include "model/value.h"

#include <gtest/gtest.h>

#include <algorithm>

#include <limits>

#include "core/limits.h"

namespace kwadrant::model {
namespace {

std::vector<Value> every_kind() {
  return {std::monostate{},
          true,
          false,
          std::int64_t{0},
          std::numeric_limits<std::int64_t>::min(),
          std::string("tëxt \xF0\x9F\x8C\xB3"),
          std::string(),
          EntityId{1, 2},
          std::vector<EntityId>{},
          std::vector<EntityId>{{1, 2}, {3, 4}},
          Place{0, 10'000, 1, 2, -10'000, 10'000},
          Blob{1, 4'000'000'000, std::string("\0bytes", 6)}};
}

TEST(Value, EveryKindIsWrittenAndReadAgain) {
  for (const Value& value : every_kind()) {
    ByteWriter out;
    write_value(out, value);
    ByteReader in(out.bytes());
    const ValueView view = read_value(in);
    ASSERT_TRUE(in.ok() && in.at_end());
    EXPECT_EQ(to_value(view), value);
    ByteWriter again;
    write_value(again, view);
    EXPECT_TRUE(std::ranges::equal(again.bytes(), out.bytes()));
    for (std::size_t n = 0; n < out.size(); ++n) {
      ByteReader cut(ByteView(out.bytes()).first(n));
      read_value(cut);
      EXPECT_FALSE(cut.ok());
    }
  }
}

bool is_readable(const Value& value) {
  ByteWriter out;
  write_value(out, value);
  ByteReader in(out.bytes());
  read_value(in);
  return in.ok();
}

TEST(Value, P12LimitsOfTheSizesHold) {
  EXPECT_TRUE(is_readable(std::string(limits::kFileBytes, 'a')));
  EXPECT_FALSE(is_readable(std::string(limits::kFileBytes + 1, 'a')));
  EXPECT_TRUE(is_readable(Blob{1, 1, std::string(limits::kFileBytes, '\0')}));
  EXPECT_FALSE(is_readable(Blob{1, 1, std::string(limits::kFileBytes + 1, '\0')}));
  EXPECT_TRUE(is_readable(std::vector<EntityId>(limits::kIdsPerValue, EntityId{1, 1})));
  EXPECT_FALSE(is_readable(std::vector<EntityId>(limits::kIdsPerValue + 1, EntityId{1, 1})));
}

TEST(Value, P10BadTextsPlacesAndKindsAreMalformed) {
  EXPECT_FALSE(is_readable(std::string("\xED\xA0\x80")));
  EXPECT_FALSE(is_readable(std::string("\0", 1)));
  const std::vector<Place> outside = {{10'001, 0, 0, 0, 0, 0}, {0, 10'001, 0, 0, 0, 0}, {0, 0, 10'001, 0, 0, 0},
                                      {0, 0, 0, 10'001, 0, 0}, {0, 0, 0, 0, 10'001, 0}, {0, 0, 0, 0, 0, -10'001}};
  for (const Place& place : outside) {
    EXPECT_FALSE(place.is_valid());
    EXPECT_FALSE(is_readable(place));
  }
  EXPECT_TRUE(is_readable(Place{10'000, 10'000, 10'000, 10'000, -10'000, -10'000}));
  const Bytes unknown_kind = {8, 0, 0};
  ByteReader in(unknown_kind);
  read_value(in);
  EXPECT_FALSE(in.ok());
}

ValueView blob(std::uint32_t version, std::uint32_t nonce) {
  ValueView view;
  view.kind = ValueKind::blob;
  view.version = version;
  view.nonce = nonce;
  return view;
}

TEST(Value, BlobsFollowTheWhiteboardsOrder) {
  EXPECT_GT(compare_blobs(blob(2, 9), blob(1, 1)), 0);
  EXPECT_LT(compare_blobs(blob(1, 1), blob(2, 9)), 0);
  EXPECT_GT(compare_blobs(blob(2, 1), blob(2, 9)), 0);
  EXPECT_EQ(compare_blobs(blob(2, 1), blob(2, 1)), 0);
  EXPECT_EQ(compare_blobs(blob(2, 1), ValueView{}), 0);
}

}  // namespace
}  // namespace kwadrant::model
