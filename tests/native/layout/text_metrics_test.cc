#include "layout/text_metrics.h"

#include <gtest/gtest.h>

#include "core/utf8.h"
#include "layout/clusters.h"

namespace kwadrant::layout {
namespace {

// A card's own measures.
constexpr int kWidth = 148;
constexpr int kSize = 16;

std::string repeat(std::string_view part, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += part;
  return out;
}

void expect_fits(const Wrapped& wrapped) {
  for (const std::string& line : wrapped.lines) {
    EXPECT_TRUE(is_valid_text(line)) << line;
    EXPECT_LE(text_width(line) * kSize, kWidth * 1000 + kSize) << line;
  }
}

using Lines = std::vector<std::string>;

TEST(TextWidth, IsThatOfTheFace) {
  // Advance widths of Liberation Sans in 1/2048 em: a 1139, i 455, W 1933, space 569; bold a 1139, i 569.
  EXPECT_EQ(text_width("a"), 556);
  EXPECT_EQ(text_width("i"), 222);
  EXPECT_EQ(text_width("W"), 944);
  EXPECT_EQ(text_width("Wi a"), 2000);
  EXPECT_EQ(text_width("i", true), 278);
  EXPECT_EQ(text_width("é"), text_width("e"));
  EXPECT_EQ(text_width("Ж"), 923);
  EXPECT_EQ(text_width("→"), 1000);
  EXPECT_EQ(text_width(""), 0);
}

TEST(TextWidth, UnknownCharactersAreOneEmAndMarksAreNothing) {
  EXPECT_EQ(text_width("漢"), 1000);
  EXPECT_EQ(text_width("e\u0301"), text_width("e"));
  EXPECT_EQ(text_width("a\u200Bb"), text_width("ab"));
}

TEST(Wrap, BreaksAtSpaces) {
  EXPECT_EQ(wrap("Wandelclub in het park", kWidth, kSize, 3).lines, (Lines{"Wandelclub in het", "park"}));
  EXPECT_EQ(wrap("  Eén \t regel\n", kWidth, kSize, 3).lines, (Lines{"Eén regel"}));
  EXPECT_TRUE(wrap("", kWidth, kSize, 3).lines.empty());
  EXPECT_TRUE(wrap(" \n\t", kWidth, kSize, 3).lines.empty());
}

TEST(Wrap, BreaksBehindHyphensAndKeepsThem) {
  EXPECT_EQ(wrap("Maatschappelijk-werkers", kWidth, kSize, 3).lines, (Lines{"Maatschappelijk-", "werkers"}));
}

TEST(Wrap, DividesLongWordsAtSyllables) {
  EXPECT_EQ(wrap("Schuldhulpverleningstraject", kWidth, kSize, 3).lines, (Lines{"Schuldhulpverle-", "ningstraject"}));
  EXPECT_EQ(wrap("De samenlevingsopbouwwerker", kWidth, kSize, 3).lines, (Lines{"De samenlevingsop-", "bouwwerker"}));
}

TEST(Wrap, ShortensWithAnEllipsis) {
  const Wrapped wrapped = wrap(repeat("buurthuis ", 30), kWidth, kSize, 3);
  EXPECT_TRUE(wrapped.shortened);
  ASSERT_EQ(wrapped.lines.size(), 3U);
  EXPECT_TRUE(wrapped.lines[2].ends_with("…"));
  EXPECT_FALSE(wrapped.lines[2].ends_with(" …"));
  expect_fits(wrapped);
  EXPECT_FALSE(wrap("buurthuis", kWidth, kSize, 1).shortened);
}

TEST(Wrap, ShortensBehindAWholeWordWhereThatIsNotTooShort) {
  EXPECT_EQ(wrap("Samen eten, elke week", kWidth, kSize, 1).lines, (Lines{"Samen eten, elke…"}));
  EXPECT_EQ(wrap("Samen koken, elkaarondersteunend", kWidth, kSize, 1).lines, (Lines{"Samen koken…"}));
  EXPECT_EQ(wrap("De huiskamerbijeenkomsten", kWidth, kSize, 1).lines, (Lines{"De huiskamerbije…"}));
}

TEST(Wrap, LosesNothingThatItDoesNotShorten) {
  const std::string title = "Inloop met koffie voor mantelzorgers en buren";
  std::string joined;
  const Wrapped wrapped = wrap(title, kWidth, kSize, 9);
  for (const std::string& line : wrapped.lines) joined += (joined.empty() ? "" : " ") + line;
  EXPECT_EQ(joined, title);
  EXPECT_FALSE(wrapped.shortened);
}

TEST(Wrap, HostileTitlesFit) {
  const std::string family = "👨\u200D👩\u200D👧\u200D👦";
  const std::vector<std::string> titles = {
      repeat("a", 10'000),
      repeat("漢字", 5'000),
      repeat(family, 200),
      repeat("🇳🇱", 300),
      "e" + repeat("\u0301", 5'000) + " en meer",
      "\u202Eomgekeerd\u202C שלום עולם " + repeat("שלום", 100),
      repeat("-", 500),
      repeat("a-", 500),
      repeat("b", 9'999) + "a",
      "\u0301begint met een teken",
  };
  for (const std::string& title : titles) {
    const Wrapped wrapped = wrap(title, kWidth, kSize, 3);
    EXPECT_GE(wrapped.lines.size(), 1U);
    EXPECT_LE(wrapped.lines.size(), 3U);
    expect_fits(wrapped);
  }
}

TEST(Wrap, NeverCutsACharacterInTwo) {
  const std::string family = "👨\u200D👩\u200D👧\u200D👦";
  const Wrapped wrapped = wrap(repeat(family, 9), kWidth, kSize, 9);
  std::size_t found = 0;
  for (const std::string& line : wrapped.lines) {
    for (std::size_t at = line.find(family); at != std::string::npos; at = line.find(family, at + 1)) ++found;
  }
  EXPECT_EQ(found, 9U);
}

TEST(Wrap, MakesProgressWhereNotOneCharacterFits) {
  EXPECT_EQ(wrap("WWi", 5, kSize, 3).lines, (Lines{"W-", "W-", "i"}));
}

TEST(Clusters, KeepTogetherWhatIsOneCharacter) {
  const auto first = [](std::string_view text) { return cluster_end(text, 0); };
  EXPECT_EQ(first("ab"), 1U);
  EXPECT_EQ(first("e\u0301x"), 3U);
  EXPECT_EQ(first("🇳🇱🇧🇪"), 8U);
  EXPECT_EQ(first("👍🏽!"), 8U);
  EXPECT_EQ(first("❤\uFE0F!"), 6U);
  EXPECT_EQ(first("👩\u200D🔬!"), 11U);
  EXPECT_EQ(first("a\u200D b"), 4U);
}

}  // namespace
}  // namespace kwadrant::layout
