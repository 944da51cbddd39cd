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
  EXPECT_EQ(to_text(entity_id("V1StGXR8_Z5jdHi6B-myT")), "CcK8CFJKxZ0VuqS3vI1By0");
  EXPECT_EQ(to_text(entity_id("kaart \xF0\x9F\x8C\xB3")), "DnNqnrsxgTinK_EUO4-Igo");
}

TEST(Id, AwkwardTextsAreIdsLikeAllOthers) {
  const std::string awkward[] = {"../", "CON", "a/b", std::string("a\0b", 3), std::string(1'000, 'x'), "AAAA", " "};
  for (const std::string& text : awkward) {
    const EntityId id = entity_id(text);
    EXPECT_FALSE(id.is_null()) << text;
    EXPECT_EQ(entity_id(to_text(id)), id) << text;
  }
  EXPECT_NE(entity_id("Kaart"), entity_id("kaart"));
  EXPECT_TRUE(entity_id(std::string(22, 'A')).is_null());
}

TEST(Id, NewIdsAreNeverNull) {
  SeededRandom random(2);
  for (int i = 0; i < 1'000; ++i) {
    EXPECT_FALSE(new_entity_id(random).is_null());
    EXPECT_NE(new_replica_id(random), 0u);
  }
}

}  // namespace
}  // namespace kwadrant
