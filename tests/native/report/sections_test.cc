// Each section as people read it, from a map that is as small as it can be for it.
#include <gtest/gtest.h>

#include "method/record.h"
#include "native/report/neighbourhood.h"

namespace kwadrant::report {
namespace {

using method::Language;

TEST(Sections, AboutCountsAndNamesNobody) {
  Neighbourhood map;
  map.make("area", "Slachthuisbuurt");
  map.place("Wandelclub", 8'000, 4'000);
  map.make("initiative", "Eetclub");
  map.make("party", "Fatima", {says("party_kind", "resident")});
  map.make("party", "Jan", {says("party_kind", "resident")});
  map.make("party", "Buurthuis", {says("party_kind", "organisation")});
  map.make("meeting", "Koffie", {says("residents", std::int64_t{12})});
  EXPECT_EQ(map.section("about"),
            "Gebied: Slachthuisbuurt\nDatum: zondag 22 november 2026\nBlik: Vier kwadranten\n"
            "Op de kaart: 2 initiatieven, 1 zonder plek\nBijeenkomsten: 1\nBewoners op bijeenkomsten: 12\n"
            "Wie | Aantal\nBewoners | 2\nOrganisatie | 1\n# Wat opvalt\n- 1 initiatief heeft nog geen plek.\n");
  EXPECT_EQ(map.report().place, "Slachthuisbuurt");
}

TEST(Sections, QuadrantsHaveSharesAndWhatIsPinned) {
  Neighbourhood map;
  map.place("Wandelclub", 8'000, 2'000);
  map.place("Buurthuis", 7'500, 5'000, 1'000, 2'000);
  map.make("initiative", "Eetclub");
  const std::string told = map.section("quadrants");
  EXPECT_NE(told.find("Vak | Initiatieven | Deel van alles | Geheel of deels hier\n"
                      "Individueel · professional | 0 | 0% | 0\n"
                      "Collectief · professional | 1,5 | 75% | 2\n"
                      "Individueel · burger | 0 | 0% | 0\n"
                      "Collectief · burger | 0,5 | 25% | 1\n"),
            std::string::npos)
      << told;
  EXPECT_NE(told.find("# Collectief · professional\nInitiatief | Deel hier\nWandelclub | 100%\nBuurthuis | 50%\n"),
            std::string::npos)
      << told;
  EXPECT_NE(told.find("# Individueel · burger\nIn dit vak staat nog niets.\n"), std::string::npos) << told;
  EXPECT_NE(told.find("# Nog zonder plek\n- Eetclub\n"), std::string::npos) << told;
}

TEST(Sections, AlternativeTellsTheMapInWords) {
  Neighbourhood map(small_pack());
  const EntityId walk = map.place("Wandelclub", 8'000, 2'000);
  const EntityId house = map.place("Buurthuis", 5'000, 5'000, 3'000, 3'000);
  map.place("Leefstraat", 9'500, 9'500);
  map.make("initiative", "Eetclub");
  map.join("link", walk, house);
  EXPECT_EQ(map.section("alternative"),
            "Dit is een kaart met vier initiatieven. Links staat ‘voor één persoon’, rechts ‘voor een groep’. Boven "
            "staat ‘de buurt doet het’, onder ‘het team doet het’.\n"
            "Bij ‘Individueel · professional’ staat één initiatief. Dat vak is ‘voor één persoon’ en ‘het team doet "
            "het’. Voor een deel in dit vak: ‘Buurthuis’.\n"
            "Bij ‘Collectief · professional’ staan twee initiatieven. Dat vak is ‘voor een groep’ en ‘het team doet "
            "het’. Helemaal in dit vak: ‘Wandelclub’. Voor een deel in dit vak: ‘Buurthuis’.\n"
            "Bij ‘Individueel · burger’ staat één initiatief. Dat vak is ‘voor één persoon’ en ‘de buurt doet het’. "
            "Voor een deel in dit vak: ‘Buurthuis’.\n"
            "Bij ‘Collectief · burger’ staan twee initiatieven. Dat vak is ‘voor een groep’ en ‘de buurt doet het’. "
            "Helemaal in dit vak: ‘Leefstraat’. Voor een deel in dit vak: ‘Buurthuis’.\n"
            "Het dichtst bij ‘voor een groep’ staat ‘Leefstraat’. Het dichtst bij ‘het team doet het’ staat "
            "‘Wandelclub’. Het dichtst bij ‘de buurt doet het’ staat ‘Leefstraat’.\n"
            "In vier vakken tegelijk: ‘Buurthuis’.\n"
            "Er is één verband. ‘Wandelclub’ hoort bij ‘Buurthuis’.\n"
            "Nog zonder plek: ‘Eetclub’.\n");
}

TEST(Sections, AlternativeSpeaksEnglish) {
  Neighbourhood map(small_pack());
  map.options().language = Language::en;
  EXPECT_EQ(map.section("alternative"),
            "This is a map with no initiatives. On the left is ‘for one person’, on the right ‘for a group’. At the "
            "top is ‘the neighbourhood does it’, at the bottom ‘the team does it’.\n");
}

TEST(Sections, FootprintsAreThoseInSeveralQuadrants) {
  Neighbourhood map(small_pack());
  map.place("Wandelclub", 8'000, 2'000, 500, 500);
  EXPECT_EQ(map.section("footprints"), "");
  map.place("Buurthuis", 5'000, 2'000, 1'000, 500);
  const std::string told = map.section("footprints");
  EXPECT_NE(told.find("\nBuurthuis | 50% | 50% | 0% | 0%\n"), std::string::npos) << told;
  EXPECT_EQ(told.find("Wandelclub"), std::string::npos);
}

TEST(Sections, MovementComparesWithThePast) {
  Neighbourhood then(small_pack());
  then.place("De wandelclub", 8'000, 2'000);
  Neighbourhood now(small_pack());
  now.place("De wandelclub", 8'000, 8'000);
  const Past past{then.map(), {"", "Begin", *day_of("2026-03-01")}};
  EXPECT_EQ(now.section("movement", &past),
            "Sinds Begin: 1 initiatief is verschoven.\n"
            "Vak | Op 1 maart 2026 | Nu\nIndividueel · professional | 0 | 0\nCollectief · professional | 1 | 0\n"
            "Individueel · burger | 0 | 0\nCollectief · burger | 0 | 1\n"
            "- De wandelclub schoof van het team naar de buurt.\n");
  EXPECT_EQ(now.section("movement"), "");
}

TEST(Sections, TheMapTellsOfLinksThatItDraws) {
  Neighbourhood map;
  const EntityId walk = map.place("Wandelclub", 8'000, 2'000);
  map.join("about", walk, map.make("issue", "Eenzaamheid"));
  const std::string line = "- Een lijn met een pijl is een verband.\n";
  EXPECT_EQ(map.section("map").find(line), std::string::npos) << "an issue does not stand on it";
  map.join("link", walk, map.place("Buurthuis", 5'000, 5'000));
  EXPECT_NE(map.section("map").find(line), std::string::npos);
}

TEST(Sections, AssetsKnowWhatTheyGoWith) {
  Neighbourhood map;
  const EntityId walk = map.place("Wandelclub", 8'000, 2'000);
  map.make("asset", "Sjoelbak");
  const EntityId hall = map.make("asset", "Zaal", {says("category", "places")});
  map.join("uses", walk, hall);
  const std::string told = map.section("assets");
  EXPECT_NE(told.find("Zaal | "), std::string::npos);
  EXPECT_NE(told.find(" | Wandelclub\nSjoelbak |  | nog nergens\n"), std::string::npos) << told;
  EXPECT_NE(told.find("Van | Verband | Naar\nWandelclub | Gebruikt | Zaal\n"), std::string::npos) << told;
}

TEST(Sections, IssuesTellBundlesFromTheirLeastUp) {
  Neighbourhood map;
  const EntityId issue = map.make("issue", "Eenzaamheid", {says("description", "Veel mensen\nzijn alleen."),
                                                           says("who_moves", "c")});
  const EntityId bundle = map.make("bundle", "Avonden duren lang", {says("issue", issue)});
  for (int n = 0; n < 2; ++n) map.make("signal", "Signaal " + std::to_string(n), {says("bundle", bundle)});
  EXPECT_EQ(map.section("issues"),
            "# Eenzaamheid\nVeel mensen\nzijn alleen.\nWie is aan zet?: c. Een ander is aan zet\n");
  map.make("signal", "Signaal 3", {says("bundle", bundle)});
  const std::string told = map.section("issues");
  EXPECT_NE(told.find("Signalen: Avonden duren lang (3 signalen)\n"), std::string::npos) << told;
  EXPECT_EQ(told.find("Signaal 3"), std::string::npos) << "one signal is nobody's business";
}

TEST(Sections, WordsAreToldOnlyWithConsentAndForThisUse) {
  Neighbourhood map;
  const EntityId issue = map.make("issue", "Eenzaamheid");
  const auto quote = [&](const char* text, const char* consent, bool report) {
    map.make("quote", text, {says("text", text), says("consent", consent), says("issue", issue),
                             says("said_by", "resident"), says("uses.report", report)});
  };
  quote("Dit mag", "yes", true);
  quote("Dit niet", "asked", true);
  quote("Ingetrokken", "withdrawn", true);
  quote("Elders", "yes", false);
  EXPECT_EQ(map.section("issues"), "# Eenzaamheid\n\" Dit mag | Bewoners\n");
  const std::string json = map.json();
  for (const char* other : {"Dit niet", "Ingetrokken", "Elders"}) EXPECT_EQ(json.find(other), std::string::npos);
}

TEST(Sections, DecisionsAndActionsAreTables) {
  Neighbourhood map;
  const EntityId issue = map.make("issue", "Eenzaamheid");
  const method::Record record{day_of("2026-10-01"), "Team Oost", "Het kan nu"};
  map.make("decision", "Samen eten", {says("sort", "take_up"), says("about", std::vector<EntityId>{issue}),
                                      says("because", "Omdat het werkt"), says("decided", method::write_record(record)),
                                      says("again_on", *day_of("2027-01-04"))});
  EXPECT_EQ(map.section("decisions"),
            "Besluit | Wat doen we? | Waarover | Waarom | Besloten op | Kijk opnieuw op\n"
            "Samen eten | We pakken dit op | Eenzaamheid | Omdat het werkt | do 1 oktober | ma 4 januari 2027\n");
  const EntityId house = map.make("party", "Buurthuis", {says("party_kind", "organisation")});
  map.make("action", "Zaal vragen", {says("owner", house), says("due", *day_of("2026-11-30"))});
  map.make("action", "Folder", {says("owner_name", "Jan"), says("due", *day_of("2026-11-01"))});
  map.make("action", "Koffie", {says("done", true)});
  map.make("action", "Ooit");
  EXPECT_EQ(map.section("actions"),
            "Wat | Wie | Klaar op | Gedaan\nFolder | Jan | zo 1 november | nee, de dag is voorbij\n"
            "Zaal vragen | Buurthuis | ma 30 november | nee\nOoit | nog niemand |  | nee\n"
            "Koffie | nog niemand |  | ja\n");
}

TEST(Sections, AnswersStandUnderTheirPrompt) {
  Neighbourhood map;
  map.make("answer", "a", {says("card", "area"), says("prompt", "where"), says("text", "De straten bij het park"),
                           says("said_by", "resident")});
  map.make("answer", "Los antwoord");
  EXPECT_EQ(map.section("answers"),
            "# Hoe kijken wij naar ons gebied?\nOver welk gebied praten we?\n- De straten bij het park (Bewoners)\n"
            "# Andere antwoorden\n- Los antwoord\n");
}

TEST(Sections, HintsAreOpenQuestions) {
  Neighbourhood map;
  map.make("initiative", "Training", {says("group_form", "training"), says("group_size", std::int64_t{20})});
  const std::string told = map.section("hints");
  EXPECT_NE(told.find("> Voelt iedereen zich nog veilig in deze groep? | Bij een training is ongeveer twaalf mensen "
                      "vaak genoeg. Het gaat om ‘Training’.\n"),
            std::string::npos)
      << told;
}

// The whole method with a check of its own about signals that are in no bundle.
const method::Pack& pack_that_asks_about_signals() {
  static const method::Pack read = [] {
    std::string json = testing::read_source_file("assets/methods/samenlevingsopbouw.json");
    const std::string at = "\"checks\": [";
    json.insert(json.find(at) + at.size(),
                R"({"id": "loose", "about": "signal", "when": {"field": "bundle", "empty": true},)"
                R"("question": {"nl": "Wat delen deze signalen?", "en": "What do these signals share?"}},)");
    return *method::parse_pack(json);
  }();
  return read;
}

TEST(Sections, HintsNameNoSignalAndAskOfSeveralOnly) {
  Neighbourhood map(pack_that_asks_about_signals());
  for (int n = 0; n < 2; ++n) map.make("signal", "Los signaal " + std::to_string(n));
  EXPECT_EQ(map.section("hints").find("Wat delen deze signalen?"), std::string::npos);
  map.make("signal", "Los signaal 2");
  EXPECT_NE(map.section("hints").find("> Wat delen deze signalen? | \n"), std::string::npos) << map.section("hints");
  EXPECT_EQ(map.json().find("Los signaal"), std::string::npos);
}

TEST(Sections, NoSignalIsNamedByWhatItIsJoinedTo) {
  Neighbourhood map;
  const EntityId walk = map.place("Wandelclub", 8'000, 2'000);
  map.join("link", map.make("signal", "Los signaal"), walk);
  EXPECT_EQ(map.json().find("Los signaal"), std::string::npos);
}

TEST(Sections, MethodNamesTheSourcesInUse) {
  Neighbourhood map;
  const std::string before = map.section("method");
  EXPECT_NE(before.find("# Bronnen\n"), std::string::npos) << before;
  map.make("quote", "Woorden", {says("consent", "yes")});
  EXPECT_GT(map.section("method").size(), before.size());
}

}  // namespace
}  // namespace kwadrant::report
