#include "core/utf8.h"

#include <gtest/gtest.h>

namespace kwadrant {
namespace {

struct Sound {
  const char* text;
  std::size_t length;
};

constexpr Sound kSound[] = {
    {"", 0},
    {"abc", 3},
    {"\x7F", 1},
    {"\xC2\x80", 1},
    {"één", 3},
    {"\xDF\xBF", 1},
    {"\xE0\xA0\x80", 1},
    {"\xED\x9F\xBF", 1},
    {"\xEE\x80\x80", 1},
    {"\xEF\xBB\xBF", 1},
    {"\xE2\x80\xA8\xE2\x80\xAE", 2},
    {"\xF0\x90\x80\x80", 1},
    {"\xF4\x8F\xBF\xBF", 1},
    {"\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7", 3},
    {"e\xCC\x81", 2},
};

constexpr std::string_view kMalformed[] = {
    std::string_view("\0", 1),
    std::string_view("a\0b", 3),
    "\x80",
    "\xBF",
    "\xC0\x80",
    "\xC1\xBF",
    "\xC2",
    "\xC2\x41",
    "\xE0\x80\x80",
    "\xE0\x9F\xBF",
    "\xE2\x80",
    "\xE2\x28\xA1",
    "\xED\xA0\x80",
    "\xED\xBF\xBF",
    "\xED\xA0\xBD\xED\xB2\xA9",
    "\xF0\x80\x80\x80",
    "\xF0\x8F\xBF\xBF",
    "\xF0\x9F\x91",
    "\xF4\x90\x80\x80",
    "\xF5\x80\x80\x80",
    "\xFE",
    "\xFF",
};

TEST(Utf8, WellFormedTextsAreValidAndCounted) {
  for (const Sound& sound : kSound) {
    EXPECT_TRUE(is_valid_text(sound.text)) << sound.text;
    EXPECT_EQ(length_of(sound.text), sound.length) << sound.text;
  }
}

TEST(Utf8, P10MalformedTextsAreNot) {
  for (const std::string_view text : kMalformed) {
    EXPECT_FALSE(is_valid_text(text)) << ::testing::PrintToString(text);
    EXPECT_FALSE(is_valid_text("good " + std::string(text))) << ::testing::PrintToString(text);
    EXPECT_FALSE(is_valid_text(std::string(text) + " good")) << ::testing::PrintToString(text);
  }
}

TEST(Utf8, P10MalformedTextsAreNotWhereverTheyStandAmongOthers) {
  const std::string plain = "sixteen plain ch";
  for (std::size_t at = 0; at <= plain.size(); ++at) {
    for (const std::string_view text : kMalformed) {
      EXPECT_FALSE(is_valid_text(std::string(plain).insert(at, text))) << at << ::testing::PrintToString(text);
    }
    for (const Sound& sound : kSound) EXPECT_TRUE(is_valid_text(std::string(plain).insert(at, sound.text))) << at;
  }
}

TEST(Utf8, ScalarsAreReadAndWrittenAgain) {
  for (const Sound& sound : kSound) {
    const std::string_view text = sound.text;
    std::string again;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) append_scalar(again, next_scalar(text, at));
    EXPECT_EQ(again, text);
    EXPECT_EQ(count, sound.length);
  }
}

TEST(Utf8, ShortenNeverCutsAScalar) {
  const std::string_view text = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x8C\xB3z";
  const std::size_t ends[] = {0, 1, 3, 6, 10, 11, 11};
  for (std::size_t most = 0; most < std::size(ends); ++most) {
    EXPECT_EQ(shorten(text, most), text.substr(0, ends[most]));
    EXPECT_TRUE(is_valid_text(shorten(text, most)));
  }
}

TEST(Utf8, TrimTakesSpaceAtBothSides) {
  EXPECT_EQ(trim(" \t\r\n buurt huis \n"), "buurt huis");
  EXPECT_EQ(trim(" \n"), "");
  EXPECT_EQ(trim(""), "");
}

}  // namespace
}  // namespace kwadrant
