#include "privacy/personal.h"

#include <gtest/gtest.h>

#include <random>

#include "core/utf8.h"
#include "support/bad_inputs.h"

namespace kwadrant::privacy {
namespace {

std::string blanked(std::string_view text) { return blank(text); }

struct Case {
  const char* text;
  const char* blanked;
};

TEST(Personal, FindsMailAddresses) {
  for (const Case& one : {Case{"mail jan@wijk.nl.", "mail [...]."},
                          Case{"jan.de-boer+1@post.buurt.example en meer", "[...] en meer"},
                          Case{"(piet@x.nl)", "([...])"},
                          Case{"josé@café.nl", "[...]"},
                          Case{"mail jan@wijk.nl.U kunt", "mail [...].U kunt"},
                          Case{"jan@wijk.nl\u2026l 4", "[...]\u2026l 4"},
                          Case{"jan@wijk.nl.a.b.", "[...].a.b."},
                          Case{"jan@w.x.y", "jan@w.x.y"},
                          Case{"@buurt en a@b", "@buurt en a@b"}}) {
    EXPECT_EQ(blanked(one.text), one.blanked);
  }
}

TEST(Personal, FindsTelephoneNumbers) {
  for (const Case& one : {Case{"bel 06-12345678", "bel [...]"},
                          Case{"06 12 34 56 78, 's avonds", "[...], 's avonds"},
                          Case{"(023) 512 34 56", "[...]"},
                          Case{"+31 6 1234 5678", "[...]"},
                          Case{"+31 (0)23 512 34 56 bellen", "[...] bellen"},
                          Case{"0031612345678", "[...]"},
                          Case{"bel 14023 of 0800-1234", "bel 14023 of 0800-1234"},
                          Case{"in 2026 en 2027", "in 2026 en 2027"}}) {
    EXPECT_EQ(blanked(one.text), one.blanked);
  }
}

TEST(Personal, FindsCitizenNumbersAndAccounts) {
  for (const Case& one : {Case{"BSN 123456782", "BSN [...]"},
                          Case{"nr 1234.56.782!", "nr [...]!"},
                          Case{"nummer 123456789", "nummer 123456789"},
                          Case{"op NL91 ABNA 0417 1643 00 graag", "op [...] graag"},
                          Case{"NL91ABNA0417164300", "[...]"},
                          Case{"NL00ABNA0417164300", "NL00ABNA0417164300"}}) {
    EXPECT_EQ(blanked(one.text), one.blanked);
  }
}

TEST(Personal, FindsAPostcodeWithAHouseNumber) {
  for (const Case& one : {Case{"Kerkstraat 12, 2011 AB Haarlem", "Kerkstraat [...] Haarlem"},
                          Case{"2011AB 12a", "[...]"},
                          Case{"2011 AB, 12-3", "[...]"},
                          Case{"2011 AB 12-1hoog", "[...]-1hoog"},
                          Case{"postcode 2011 AB", "postcode 2011 AB"},
                          Case{"12 mensen, 2011 in totaal", "12 mensen, 2011 in totaal"}}) {
    EXPECT_EQ(blanked(one.text), one.blanked);
  }
}

TEST(Personal, FindsNamesAfterAFormOfAddress) {
  for (const Case& one : {Case{"mevrouw De Vries belt", "mevrouw [...] belt"},
                          Case{"Meneer Van der Berg-Jansen!", "Meneer [...]!"},
                          Case{"dhr. A.B. de Boer komt", "dhr. [...] komt"},
                          Case{"de heer Öztürk", "de heer [...]"},
                          Case{"Mw. Fatima el Idrissi en mw. Bakker", "Mw. [...] en mw. [...]"},
                          Case{"Mrs Jones and Mr. Smith", "Mrs [...] and Mr. [...]"},
                          Case{"mevrouw komt ook", "mevrouw komt ook"},
                          Case{"een meneer van de gemeente", "een meneer van de gemeente"},
                          Case{"Meneer Jansen. De rest blijft", "Meneer [...]. De rest blijft"}}) {
    EXPECT_EQ(blanked(one.text), one.blanked);
  }
}

TEST(Personal, SaysWhatItFoundAndWhere) {
  const std::vector<Found> found = find_personal("mw. Bos: bos@x.nl");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0], (Found{4, 7, Sort::name}));
  EXPECT_EQ(found[1], (Found{9, 17, Sort::email}));
}

TEST(Personal, BlanksNamesThatAreKnown) {
  Names names;
  for (const char* name : {"Fatima", " Jan de Vries ", "a", "...", ""}) names.add(name);
  EXPECT_EQ(blank("FATIMA's tuin, met Jan de vries", names), "[...]'s tuin, met [...]");
  EXPECT_EQ(blank("Fatimas tuin, a en Jan", names), "Fatimas tuin, a en Jan");
  EXPECT_EQ(blank("xFatima", names), "xFatima");
}

TEST(Personal, OrdinaryWordsStay) {
  for (const char* text : {"Wandelclub op dinsdag om 10.30 uur", "Samen eten: 12 euro, 4,6 initiatieven",
                           "Buurthuis De Brug", "3-5-2026, zaal 4", "", " ", "€ 1.250,-", "A12 en N200"}) {
    EXPECT_EQ(blanked(text), text);
  }
}

// Parts of what the finders look for, put together at random: whatever meets, nothing is left to be found.
TEST(Personal, NothingIsFoundInWhatIsBlanked) {
  const std::vector<std::string> parts = {"jan", "@", "wijk.nl", ".", " ", "06", "-", "12345678", "123456782", "NL91",
                                          "ABNA", "0417164300", "2011", "AB", " AB ", "12a", "mevrouw ", "dhr.", "A.",
                                          "de ", "Vries", "Fatima", "é", "(", ")", "+31", ",", "\n", "[...]", "…", "0"};
  Names names;
  names.add("Fatima");
  names.add("jan [...] Vries");
  std::mt19937 random(20261122);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t n = random() % 12; n > 0; --n) text += parts[random() % parts.size()];
    const std::string left = blank(text, names);
    ASSERT_TRUE(find_personal(left, names).empty()) << text << " -> " << left;
    ASSERT_TRUE(is_valid_text(left)) << text;
    for (const Found& one : find_personal(text, names)) {
      ASSERT_LT(one.begin, one.end);
      ASSERT_TRUE(is_valid_text(std::string_view(text).substr(one.begin, one.end - one.begin))) << text;
    }
  }
}

TEST(Personal, HostileTextsAreTakenInTime) {
  for (const std::string& text : bad::titles()) EXPECT_TRUE(find_personal(blank(text)).empty()) << text;
  for (const char* part : {"a@", "0 ", "NL91 ", "mevrouw ", "mw. A.", "1-", "(0"}) {
    const std::string text = bad::repeated(part, 5'000);
    EXPECT_TRUE(find_personal(blank(text)).empty()) << part;
  }
}

}  // namespace
}  // namespace kwadrant::privacy
