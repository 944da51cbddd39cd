#include "layout/hyphenation.h"

#include <gtest/gtest.h>

#include <string>

namespace kwadrant::layout {
namespace {

std::string divided(std::string_view word) {
  std::string out;
  std::size_t from = 0;
  for (const std::size_t at : divisions(word)) {
    out += std::string(word.substr(from, at - from)) + "|";
    from = at;
  }
  return out + std::string(word.substr(from));
}

TEST(Hyphenation, DividesWordsOfTheField) {
  EXPECT_EQ(divided("buurtmaaltijd"), "buurt|maal|tijd");
  EXPECT_EQ(divided("samenlevingsopbouw"), "sa|men|le|vings|op|bouw");
  EXPECT_EQ(divided("schuldhulpverlening"), "schuld|hulp|ver|le|ning");
  EXPECT_EQ(divided("jongereninloop"), "jon|ge|ren|in|loop");
  EXPECT_EQ(divided("respijtzorg"), "res|pijt|zorg");
  EXPECT_EQ(divided("wijkteammedewerker"), "wijk|team|me|de|wer|ker");
  EXPECT_EQ(divided("mantelzorgondersteuning"), "man|tel|zorg|on|der|steu|ning");
  EXPECT_EQ(divided("dienstverlening"), "dienst|ver|le|ning");
  EXPECT_EQ(divided("Buurthuis"), "Buurt|huis");
  EXPECT_EQ(divided("hogeschool"), "ho|ge|school");
  EXPECT_EQ(divided("burgerinitiatief"), "bur|ger|i|ni|tia|tief");
}

TEST(Hyphenation, KnowsTheWordsOfLongCompounds) {
  EXPECT_EQ(divided("eenzaamheidsbestrijding"), "een|zaam|heids|be|strij|ding");
  EXPECT_EQ(divided("dagbesteding"), "dag|be|ste|ding");
  EXPECT_EQ(divided("wijkbestuur"), "wijk|be|stuur");
  EXPECT_EQ(divided("welzijnsorganisatie"), "wel|zijns|or|ga|ni|sa|tie");
  EXPECT_EQ(divided("ouderenadviseur"), "ou|de|ren|ad|vi|seur");
  EXPECT_EQ(divided("huisartsenpraktijk"), "huis|art|sen|prak|tijk");
  EXPECT_EQ(divided("zelfredzaamheid"), "zelf|red|zaam|heid");
  EXPECT_EQ(divided("energiearmoede"), "ener|gie|ar|moe|de");
  EXPECT_EQ(divided("wijkinitiatieven"), "wijk|i|ni|tia|tie|ven");
  EXPECT_EQ(divided("dementievriendelijk"), "de|men|tie|vrien|de|lijk");
  EXPECT_EQ(divided("statushouders"), "sta|tus|hou|ders");
  EXPECT_EQ(divided("beste"), "bes|te");
  EXPECT_EQ(divided("gastvrij"), "gast|vrij");
}

TEST(Hyphenation, NeverPartsOneVowelSound) {
  EXPECT_EQ(divided("bijeenkomst"), "bijeen|komst");
  EXPECT_EQ(divided("groeien"), "groeien");
  EXPECT_EQ(divided("nieuwe"), "nieu|we");
  EXPECT_EQ(divided("boerin"), "boe|rin");
  EXPECT_EQ(divided("keuken"), "keu|ken");
  EXPECT_EQ(divided("huizen"), "hui|zen");
}

TEST(Hyphenation, ADiaeresisBeginsASyllable) {
  EXPECT_EQ(divided("coöperatie"), "co|ö|pe|ra|tie");
  EXPECT_EQ(divided("poëzie"), "po|ë|zie");
  EXPECT_EQ(divided("financiële"), "fi|nan|ci|ë|le");
}

TEST(Hyphenation, LeavesNoLetterAlone) {
  EXPECT_EQ(divided("opa"), "opa");
  EXPECT_EQ(divided("avonden"), "avon|den");
  EXPECT_EQ(divided("radio"), "ra|dio");
  EXPECT_EQ(divided(""), "");
}

TEST(Hyphenation, DividesOnlyLatinLetters) {
  EXPECT_EQ(divided("12345678"), "12345678");
  EXPECT_EQ(divided("соседство"), "соседство");
  EXPECT_EQ(divided("café'tje"), "ca|fé'tje");
  EXPECT_EQ(divided("2keuken2"), "2keu|ken2");
}

TEST(Hyphenation, DividesOnlyBetweenCharacters) {
  // e with a combining acute is one character.
  EXPECT_EQ(divided("ve\u0301lemen"), "ve\u0301|le|men");
}

}  // namespace
}  // namespace kwadrant::layout
