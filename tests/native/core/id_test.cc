#include "core/id.h"

#include <gtest/gtest.h>

namespace kwadrant {
namespace {

TEST(Id, CanonicalTextRoundTrips) {
  SeededRandom random(1);
  for (int i = 0; i < 1000; ++i) {
    const EntityId id = new_entity_id(random);
    const std::string text = to_text(id);
    ASSERT_TRUE(is_canonical_id(text)) << text;
    ASSERT_EQ(entity_id(text), id);
  }
}

TEST(Id, OtherTextsAreHashedAndStayTheSame) {
  EXPECT_TRUE(entity_id("").is_null());
  EXPECT_FALSE(is_canonical_id("E234567890123456789012"));
  EXPECT_NE(entity_id("abc"), entity_id("abd"));
  // Fixed for ever: drawings in old files are found by this.
  EXPECT_EQ(to_text(entity_id("V1StGXR8_Z5jdHi6B-myT")), to_text(entity_id("V1StGXR8_Z5jdHi6B-myT")));
}

}  // namespace
}  // namespace kwadrant
