#include "privacy/signs.h"

#include <gtest/gtest.h>

#include "core/utf8.h"
#include "privacy/personal.h"
#include "support/bad_inputs.h"

namespace kwadrant::privacy {
namespace {

TEST(PlainSigns, ReadsWhatStandsForAUsualSignAsThatSign) {
  EXPECT_EQ(PlainSigns("a\u00a0b\u2011c\u2013d \u201cx\u201d \u2018y\u2019 z\u2026").text, "a b-c-d ,x, 'y' z.");
  EXPECT_EQ(PlainSigns("06\u00ad12\u200b\ufeff34").text, "061234");
  EXPECT_EQ(PlainSigns("\uff10\uff16\uff0d\uff20").text, "06-@");
  EXPECT_EQ(PlainSigns("\U0001f4de06 \u260e\ufe0f06").text, ",06 ,06");
  EXPECT_EQ(PlainSigns("caf\u00e9 \u0130\u011f 漢字").text, "caf\u00e9 \u0130\u011f 漢字");
}

TEST(PlainSigns, KnowsWhereEachByteCameFrom) {
  const PlainSigns plain("é\u2013\u00adb");
  EXPECT_EQ(plain.text, "é-b");
  EXPECT_EQ(plain.from, (std::vector<std::size_t>{0, 0, 2, 7, 8}));
}

TEST(PlainSigns, NeverPointsIntoACharacter) {
  for (const std::string& text : bad::titles()) {
    const PlainSigns plain(text);
    ASSERT_EQ(plain.from.size(), plain.text.size() + 1);
    EXPECT_TRUE(is_valid_text(plain.text));
    for (const std::size_t at : plain.from) EXPECT_TRUE(is_valid_text(std::string_view(text).substr(at))) << text;
  }
}

TEST(Personal, IsFoundAmongTheSignsOfWordProcessors) {
  const std::string phone = "06-12345678";
  for (const char* around : {"\u201c", "\u201d", "\u2018", "\u2019", "\u2026", "\u00a0", "\u2013", "\u2022", "\u00ab",
                             "\U0001f4de", "\u260e"}) {
    EXPECT_EQ(blank(around + phone + around), std::string(around) + "[...]" + around);
  }
  EXPECT_EQ(blank("bel 06\u201112\u00a034\u202f56\u00a078 graag"), "bel [...] graag");
  EXPECT_EQ(blank("\u201cmevrouw\u00a0De Vries\u201d"), "\u201cmevrouw\u00a0[...]\u201d");
  EXPECT_EQ(blank("\u2018jan@wijk.nl\u2019"), "\u2018[...]\u2019");
  EXPECT_EQ(blank("2011\u00a0AB 12"), "[...]");
  Names names;
  names.add("Sjaan O\u2019Neil");
  EXPECT_EQ(blank("van Sjaan\u00a0O'Neil\u2026", names), "van [...]\u2026");
}

TEST(Personal, WhatStandsBeforeAnAtSignIsPartOfTheAddress) {
  Names names;
  names.add("Jan de Vries");
  EXPECT_EQ(blank("mail jan de vries@wijk.nl", names), "mail [...]");
  EXPECT_EQ(blank("123456782@wijk.nl"), "[...]");
  EXPECT_EQ(blank("dhr.Bos@wijk.nl"), "[...]");
}

}  // namespace
}  // namespace kwadrant::privacy
