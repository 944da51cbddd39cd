// Titles that are near: what counts as the same name, and that the index keeps up with any change.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

#include "insight/title_index.h"

namespace kwadrant::insight {
namespace {

std::uint32_t alike(std::string_view a, std::string_view b) {
  const Letters one = letters_of(a);
  const Letters other = letters_of(b);
  std::vector<std::uint64_t> both;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(both));
  return likeness(both.size(), one.size(), other.size());
}

TEST(Titles, CaseAccentsSpacesAndSmallWordsDoNotCount) {
  EXPECT_EQ(letters_of("Repair Café"), letters_of("het REPAIRCAFE!"));
  EXPECT_EQ(letters_of("De wandelclub van Oost"), letters_of("Wandelclub (Oost)"));
  EXPECT_EQ(letters_of("Één straat"), letters_of("straat"));
  EXPECT_NE(letters_of("Wandelclub"), letters_of("Wandelclub 2"));
  EXPECT_EQ(letters_of("Żółć"), letters_of("zolc"));
}

TEST(Titles, OtherScriptsCountAsTheyAre) {
  EXPECT_FALSE(letters_of("ملتقى النساء").empty());
  EXPECT_EQ(letters_of("Кухня – вместе"), letters_of("Кухня вместе"));
  EXPECT_NE(letters_of("Кухня"), letters_of("Клуб"));
}

TEST(Titles, WhatHasNoLettersHasNoName) {
  EXPECT_TRUE(letters_of("").empty());
  EXPECT_TRUE(letters_of("?! … – ").empty());
}

TEST(Titles, NearIsTheSameNameToldALittleDifferently) {
  EXPECT_GE(alike("Buurtmoestuin", "Buurttuin"), kNearTitles);
  EXPECT_GE(alike("Samen koken", "Koken samen"), kNearTitles);
  EXPECT_GE(alike("Wandelclub Oost", "Wandelgroep Oost"), kSomewhatNearTitles);
  EXPECT_LT(alike("Wandelclub", "Moestuin"), kSomewhatNearTitles);
  EXPECT_LT(alike("Taalcafé", "Eetcafé"), kNearTitles);
}

TEST(Titles, NearTitlesAreCountedByKind) {
  TitleIndex index(2);
  index.put(1, 0, "Buurtmoestuin", nullptr);
  index.put(2, 1, "Buurttuin", nullptr);
  index.put(3, 1, "de buurttuin", nullptr);
  EXPECT_EQ(index.near(1, 0), 0U);
  EXPECT_EQ(index.near(1, 1), 2U);
  EXPECT_EQ(index.near(2, 0), 1U);
  EXPECT_EQ(index.near(2, 1), 1U);
  std::vector<model::EntityNumber> affected;
  index.remove(1, &affected);
  EXPECT_NE(std::find(affected.begin(), affected.end(), 3U), affected.end());
  EXPECT_EQ(index.near(2, 0), 0U);
  EXPECT_EQ(index.near(1, 1), 0U);
}

TEST(Titles, AboveTheLimitOnlyTheSameNameIsNear) {
  constexpr std::size_t kFew = 3;
  TitleIndex index(1, kFew);
  index.put(1, 0, "Buurtmoestuin", nullptr);
  index.put(2, 0, "Buurttuin", nullptr);
  index.put(3, 0, "Koken", nullptr);
  EXPECT_EQ(index.near(1, 0), 1U) << "at the limit";
  std::vector<model::EntityNumber> affected;
  index.put(4, 0, "Zingen", &affected);
  EXPECT_EQ(index.near(1, 0), 0U) << "one above";
  EXPECT_NE(std::find(affected.begin(), affected.end(), 1U), affected.end());
  index.put(5, 0, "buurttuin", nullptr);
  EXPECT_EQ(index.near(2, 0), 1U);
  index.remove(4, nullptr);
  EXPECT_EQ(index.near(1, 0), 2U) << "at the limit again";
}

TEST(Titles, PairsComeMostAlikeFirstAndNoMoreThanAsked) {
  TitleIndex index(1);
  const auto all = [](const TitleIndex::Pair&) { return true; };
  for (model::EntityNumber e = 0; e < 30; ++e) index.put(e, 0, "Wandelclub", nullptr);
  index.put(40, 0, "Wandelclubs", nullptr);
  const auto pairs = index.pairs(5, all);
  ASSERT_EQ(pairs.size(), 5U);
  EXPECT_EQ(pairs[0].a, 0U);
  EXPECT_EQ(pairs[0].b, 1U);
  EXPECT_EQ(pairs[4].likeness, 100U);
  EXPECT_EQ(index.pairs(1'000, all).size(), 30U * 29 / 2 + 30);
  EXPECT_LT(index.pairs(1'000, all).back().likeness, 100U);
}

TEST(Titles, WhatIsBeingTypedIsFoundBeforeItIsWhole) {
  TitleIndex index(1);
  index.put(1, 0, "Wandelclub Oost", nullptr);
  index.put(2, 0, "Moestuin", nullptr);
  index.put(3, 0, "Wandelclub", nullptr);
  EXPECT_EQ(index.like("wandel"), (std::vector<model::EntityNumber>{3, 1}));
  EXPECT_TRUE(index.like("zingen").empty());
  EXPECT_TRUE(index.like("").empty());
}

}  // namespace
}  // namespace kwadrant::insight
