// Reports of other kinds than the whole one.
#include <gtest/gtest.h>

#include "native/report/neighbourhood.h"

namespace kwadrant::report {
namespace {

EntityId make_issue(Neighbourhood& map) {
  const EntityId issue = map.make("issue", "Eenzaamheid", {says("description", "Veel mensen zijn alleen."),
                                                           says("signal_letter", "Houd de zaal open."),
                                                           says("our_part", "Wij zetten koffie.")});
  const EntityId bundle = map.make("bundle", "Avonden duren lang", {says("issue", issue),
                                                                    says("similarity", "Vooral in de winter.")});
  for (int n = 0; n < 3; ++n) map.make("signal", "Signaal " + std::to_string(n), {says("bundle", bundle)});
  map.make("quote", "q", {says("text", "Ik zie niemand"), says("consent", "yes"), says("uses.letter", true),
                          says("issue", issue), says("said_by", "resident")});
  const EntityId walk = map.place("Wandelclub", 8'000, 4'000);
  map.set(walk, "issue", issue);
  map.set(walk, "description", std::string("Elke dinsdag. ") + std::string(300, 'a'));
  map.make("provision", "Eettafel", {says("issues", std::vector<EntityId>{issue}), says("when_where", "Do 18 uur"),
                                     says("on_leaflet", true)});
  map.make("provision", "Niet in de folder", {says("issues", std::vector<EntityId>{issue}),
                                              says("on_leaflet", false)});
  return issue;
}

TEST(Kinds, ALeafletTellsWhatThereIs) {
  Neighbourhood map;
  map.options().issue = make_issue(map);
  map.options().kind = ReportKind::leaflet;
  const Document document = map.report();
  EXPECT_EQ(document.title, "Wat is er bij ‘Eenzaamheid’?");
  EXPECT_EQ(document.subtitle, "Samen in Oost");
  EXPECT_EQ(text_of(document, "introduction"), "Veel mensen zijn alleen.\n");
  const std::string offers = text_of(document, "offers");
  EXPECT_NE(offers.find("# Eettafel\nWaar en wanneer?: Do 18 uur\n"), std::string::npos) << offers;
  EXPECT_NE(offers.find("# Wandelclub\nElke dinsdag."), std::string::npos) << offers;
  EXPECT_EQ(offers.find("Niet in de folder"), std::string::npos);
  EXPECT_LT(offers.size(), 400u) << "each is short";
  EXPECT_EQ(text_of(document, "questions"), "Hier kun je terecht:\n_2\n");
}

TEST(Kinds, ALeafletHasNoMoreThanFitsOnItsPage) {
  Neighbourhood map;
  map.options().issue = make_issue(map);
  map.options().kind = ReportKind::leaflet;
  const std::string long_text(1'000, 'x');
  for (int n = 0; n < 300; ++n) {
    map.make("provision", "Aanbod " + std::to_string(n),
             {says("issues", std::vector<EntityId>{*map.options().issue}), says("description", long_text.c_str()),
              says("sign_up", long_text.c_str())});
    map.make("quote", std::to_string(n), {says("text", long_text.c_str()), says("consent", "yes"),
                                          says("uses.leaflet", true), says("issue", *map.options().issue)});
  }
  const std::string offers = text_of(map.report(), "offers");
  std::size_t headings = 0;
  for (std::size_t at = offers.find("# "); at != std::string::npos; at = offers.find("# ", at + 1)) ++headings;
  EXPECT_EQ(headings, 8u);
  EXPECT_LT(offers.size(), 4'000u);
  EXPECT_NE(offers.find("Er is nog meer: nog 294 andere. Vraag ernaar.\n"), std::string::npos) << offers;
}

TEST(Kinds, ALetterTellsBundlesAndWordsWithConsent) {
  Neighbourhood map;
  map.options().issue = make_issue(map);
  map.options().kind = ReportKind::letter;
  const Document document = map.report();
  EXPECT_EQ(document.title, "Signaal uit de wijk: Eenzaamheid");
  EXPECT_EQ(text_of(document, "heard"),
            "Wij horen steeds terug: Avonden duren lang. Dat kwam naar voren in 3 signalen.\nVooral in de winter.\n");
  EXPECT_EQ(text_of(document, "quotes"), "\" Ik zie niemand | Bewoners\n");
  EXPECT_EQ(text_of(document, "done"), "- Wandelclub\n");
  EXPECT_EQ(text_of(document, "our_part"), "Wij zetten koffie.\n");
  EXPECT_EQ(document.subtitle, "Brief aan de gemeente over Samen in Oost");
  EXPECT_EQ(text_of(document, "ask"),
            "Houd de zaal open.\nWij gaan hierover graag met jullie in gesprek.\nMet vriendelijke groet,\n_2\n"
            "Naam, organisatie en telefoonnummer\n");
}

TEST(Kinds, ALetterAboutNothingOftenHeardSaysSo) {
  Neighbourhood map;
  map.options().issue = map.make("issue", "Parkeren");
  map.options().kind = ReportKind::letter;
  EXPECT_EQ(map.section("heard"), "Er is nog geen signaal dat vaak genoeg terugkomt om hier te noemen.\n");
}

TEST(Kinds, LeafletsAndLettersAreAboutAnIssueThatIsThere) {
  Neighbourhood map;
  map.options().kind = ReportKind::leaflet;
  map.options().issue = testing::id("nothing");
  EXPECT_EQ(map.try_report().error().code, Code::unknown_entity);
  map.options().issue = map.place("Wandelclub", 1, 1);
  EXPECT_EQ(map.try_report().error().code, Code::bad_value);
  map.options().issue = make_issue(map);
  map.set(*map.options().issue, "deleted", true);
  EXPECT_EQ(map.try_report().error().code, Code::unknown_entity);
}

TEST(Kinds, AnAreaShowsStrengthsWorkSignalsAndMissingVoices) {
  Neighbourhood map;
  make_issue(map);
  map.make("area", "Oost", {says("who_lives", "Veel gezinnen")});
  map.make("asset", "Zaal", {says("category", "places")});
  map.make("community", "Jongeren", {says("heard", "not")});
  map.make("community", "Ouderen", {says("heard", "heard")});
  map.options().kind = ReportKind::area;
  const Document document = map.report();
  EXPECT_EQ(text_of(document, "map"), "[map]\n");
  EXPECT_EQ(text_of(document, "portrait"), "Wie wonen er?: Veel gezinnen\n");
  EXPECT_NE(text_of(document, "strengths").find(": Zaal\n"), std::string::npos);
  EXPECT_EQ(text_of(document, "work"), "Collectief · professional: Wandelclub\n");
  EXPECT_EQ(text_of(document, "signals"), "- Avonden duren lang (3 signalen)\n");
  EXPECT_EQ(text_of(document, "missing"), "Deze groepen horen we nauwelijks of niet:\n- Jongeren\n");
}

TEST(Kinds, AnAreaHasRoomForFewTitlesOrFewLetters) {
  Neighbourhood map;
  const std::string longest(150, 'a');
  for (int n = 0; n < 3; ++n) map.make("asset", longest + std::to_string(n), {says("category", "places")});
  for (int n = 0; n < 10; ++n) map.make("asset", "Kok " + std::to_string(n), {says("category", "people")});
  map.options().kind = ReportKind::area;
  const std::string told = text_of(map.report(), "strengths");
  EXPECT_NE(told.find(longest + "0 en nog 2 andere\n"), std::string::npos) << told;
  EXPECT_NE(told.find("Kok 7 en nog 2 andere\n"), std::string::npos) << told;
}

TEST(Kinds, TheAgendaHoldsWhatWasChosen) {
  Neighbourhood map;
  map.options().kind = ReportKind::agenda;
  EXPECT_EQ(map.section("agenda"), "Er is nog niets gekozen voor de sociale agenda.\n");
  const EntityId issue = make_issue(map);
  map.set(issue, "on_agenda", true);
  map.make("issue", "Niet gekozen");
  map.make("initiative", "Leefstraat", {says("on_agenda", true)});
  map.make("action", "Zaal vragen", {says("initiative", testing::id("initiativeWandelclub"))});
  map.make("action", "Iets anders");
  const Document document = map.report();
  EXPECT_EQ(text_of(document, "agenda"),
            "# Eenzaamheid\nVeel mensen zijn alleen.\nInitiatieven: Wandelclub\n# Ook gekozen\n- Leefstraat\n");
  EXPECT_EQ(text_of(document, "actions"),
            "Wat | Wie | Klaar op | Gedaan\nZaal vragen | nog niemand |  | nee\n");
  EXPECT_EQ(text_of(document, "notes"), "_8\n");
}

}  // namespace
}  // namespace kwadrant::report
