#include "core/status.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace kwadrant {
namespace {

TEST(Status, EveryCodeHasANameOfItsOwnAndAFamily) {
  std::set<std::string_view> names;
#define KWADRANT_TEST_CODE(name, family)            \
  EXPECT_EQ(name_of(Code::name), #name);            \
  EXPECT_EQ(family_of(Code::name), Family::family); \
  EXPECT_TRUE(names.insert(name_of(Code::name)).second);
  KWADRANT_CODES(KWADRANT_TEST_CODE)
#undef KWADRANT_TEST_CODE
  EXPECT_EQ(name_of(Family::conflict_version), "conflict_version");
}

TEST(Status, ResultHoldsAValueOrAnError) {
  Result<std::string> good = std::string("value");
  EXPECT_TRUE(good.ok());
  EXPECT_EQ(*good, "value");
  EXPECT_EQ(good->size(), 5u);
  const Result<std::string> bad = error(Code::bad_place, "why");
  EXPECT_FALSE(bad);
  EXPECT_EQ(bad.error().code, Code::bad_place);
  EXPECT_EQ(bad.error().detail, "why");
}

TEST(StatusDeathTest, BrokenInvariantStops) {
  EXPECT_DEATH(KW_CHECK(1 == 2), "broken invariant: 1 == 2");
}

}  // namespace
}  // namespace kwadrant
