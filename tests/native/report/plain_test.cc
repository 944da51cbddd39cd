#include "report/plain.h"

#include <gtest/gtest.h>

#include "report/days.h"
#include "report/numbers.h"
#include "report/words.h"
#include "support/bad_inputs.h"

namespace kwadrant::report {
namespace {

using method::Language;

TEST(Plain, PutsATextOnOneLine) {
  EXPECT_EQ(one_line(" a\nb\r\nc\td "), "a b  c d");
  EXPECT_EQ(one_line("a\xE2\x80\xA8"
                     "b\xC2\x85"
                     "c"),
            "a b c");
  EXPECT_EQ(one_line("a\x01"
                     "b"),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(lines_of("een\n\n twee \r\ndrie"), (std::vector<std::string>{"een", "twee", "drie"}));
  EXPECT_TRUE(lines_of(" \n\t").empty());
}

TEST(Plain, NoTextOfAnyoneBreaksALine) {
  for (const std::string& text : bad::titles()) {
    const std::string line = one_line(text);
    EXPECT_EQ(one_line(line), line);
    for (const char c : line) EXPECT_GE(static_cast<unsigned char>(c), 0x20) << text;
  }
}

TEST(Plain, ShortensBetweenSentencesOrWords) {
  EXPECT_EQ(in_short("Kort.", 10), "Kort.");
  EXPECT_EQ(in_short("Samen koken. Daarna eten we met elkaar.", 20), "Samen koken.");
  EXPECT_EQ(in_short("Samen koken en daarna eten we", 20), "Samen koken en…");
  EXPECT_EQ(in_short("éééééééééé", 4), "éééé…");
}

TEST(Plain, FillsFormsWithoutLookingIntoValues) {
  EXPECT_EQ(filled("{1} bij {0}.", {"{1}", "een {0}"}), "een {0} bij {1}.");
  EXPECT_EQ(listed({"a", "b", "c"}, "en"), "a, b en c");
  EXPECT_EQ(listed({"a"}, "en"), "a");
  EXPECT_EQ(listed({}, "en"), "");
}

TEST(Days, AreWrittenForPeople) {
  const std::int64_t day = *day_of("2026-11-22");
  EXPECT_EQ(digits_of(day), "2026-11-22");
  EXPECT_EQ(long_date(day, Language::nl), "zondag 22 november 2026");
  EXPECT_EQ(long_date(day, Language::en), "Sunday 22 November 2026");
  EXPECT_EQ(near_date(*day_of("2026-03-12"), day, Language::nl), "do 12 maart");
  EXPECT_EQ(near_date(*day_of("2027-03-12"), day, Language::en), "Fri 12 March 2027");
  for (const char* none : {"2026-2-3", "2026-02-30", "22-11-2026", "1899-12-31", "2026-11-2x", "", "2026-11-222"}) {
    EXPECT_FALSE(day_of(none)) << none;
  }
  for (std::int64_t any = -25'000; any < 80'000; any += 997) EXPECT_EQ(day_of(digits_of(any)), any);
}

TEST(Numbers, AreWrittenForPeople) {
  EXPECT_EQ(amount(46'120, Language::nl), "4,6");
  EXPECT_EQ(amount(46'120, Language::en), "4.6");
  EXPECT_EQ(amount(29'700, Language::nl), "3");
  const Noun noun{"initiatief", "initiatieven"};
  EXPECT_EQ(counted_amount(10'000, noun, Language::nl), "1 initiatief");
  EXPECT_EQ(counted_in_words(1, noun, Language::nl), "één initiatief");
  EXPECT_EQ(counted_in_words(13, noun, Language::nl), "13 initiatieven");
}

}  // namespace
}  // namespace kwadrant::report
