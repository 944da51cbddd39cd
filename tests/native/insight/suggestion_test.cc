// Suggested places: where they come from, why, and what they never do.
#include "insight/suggestion.h"

#include "native/insight/neighbourhood.h"

namespace kwadrant::insight {
namespace {

using method::Language;

constexpr std::size_t kKwadranten = 0;
constexpr std::size_t kBredeBasis = 1;

class SuggestionTest : public ::testing::Test {
 protected:
  SuggestionTest() : map(pack_with("")) {}
  Suggestion ask(EntityId entity, std::size_t lens, Language language = Language::nl) {
    return suggest(map.insight().overview(), map.number(entity), lens, language);
  }
  EntityId asset(const std::string& word, const std::string& owner) {
    const EntityId asset = map.make(word, "asset", word);
    map.set(asset, "brought_by", owner);
    return asset;
  }

  Neighbourhood map;
};

TEST_F(SuggestionTest, ASharedAxisIsTakenOverAndTheOtherIsTheMiddle) {
  const EntityId club = map.make("club", "initiative", "Wandelclub");
  map.place(club, 8'000, 1'000, 700, 300);
  const Suggestion found = ask(club, kBredeBasis);
  ASSERT_TRUE(found.place);
  EXPECT_EQ(*found.place, (model::Place{8'000, 5'000, 700, 0, 0, 0}));
  EXPECT_EQ(found.because, "Het heeft al een plek op ‘Vier kwadranten’, met dezelfde schaal ‘Voor wie?’.");
  EXPECT_EQ(map.ids(found.from), std::vector<EntityId>{club});
  EXPECT_EQ(ask(club, kBredeBasis, Language::en).because,
            "It has a place on ‘Four quadrants’ already, with the same scale ‘For whom?’.");
}

TEST_F(SuggestionTest, APlaceThatExistsIsNeverOverwritten) {
  const EntityId club = map.make("club", "initiative", "Wandelclub");
  map.place(club, 8'000, 1'000);
  map.place(club, 100, 100, 0, 0, "brede-basis");
  EXPECT_FALSE(ask(club, kBredeBasis).place);
  EXPECT_FALSE(ask(club, kKwadranten).place);
}

TEST_F(SuggestionTest, NothingIsSuggestedOutOfNothing) {
  const EntityId club = map.make("club", "initiative", "Wandelclub");
  const Suggestion found = ask(club, kKwadranten);
  EXPECT_FALSE(found.place);
  EXPECT_TRUE(found.because.empty());
}

TEST_F(SuggestionTest, AnActionIsPlacedByOwnersAndPeople) {
  const EntityId action = map.make("eten", "action", "Samen eten");
  map.set(action, "wants_in", std::int64_t{5});
  map.set(action, "from", std::vector<EntityId>{asset("oven", "resident"), asset("zaal", "professional")});
  const EntityId third = asset("kok", "resident");
  map.join("uses", "uses", action, third);
  const Suggestion found = ask(action, kKwadranten);
  ASSERT_TRUE(found.place);
  EXPECT_EQ(*found.place, (model::Place{7'500, 6'666, 0, 0, 0, 0}));
  EXPECT_EQ(found.because, "Er doen 5 mensen mee, en van 3 krachten komen er 2 van bewoners.");
  EXPECT_EQ(found.from.size(), 4U);
  EXPECT_EQ(ask(action, kKwadranten, Language::en).because, "5 people take part, and of 3 assets residents bring 2.");
}

TEST_F(SuggestionTest, TheInitiativeThatCameOfAnActionIsPlacedAsTheAction) {
  const EntityId action = map.make("eten", "action", "Samen eten");
  map.set(action, "from", std::vector<EntityId>{asset("zaal", "professional")});
  const EntityId club = map.make("club", "initiative", "Eetclub");
  map.set(club, "from_action", action);
  const Suggestion found = ask(club, kKwadranten);
  ASSERT_TRUE(found.place);
  EXPECT_EQ(*found.place, (model::Place{5'000, 0, 0, 0, 0, 0}));
  EXPECT_EQ(found.because, "Van 1 kracht komt er geen van bewoners.");
}

TEST_F(SuggestionTest, MorePeopleMakeAGroup) {
  const EntityId action = map.make("eten", "action", "Samen eten");
  int last = 0;
  for (const std::int64_t people : {std::int64_t{1}, kGroup - 1, kGroup, kLargeGroup}) {
    map.set(action, "wants_in", people);
    const auto place = ask(action, kBredeBasis).place;
    ASSERT_TRUE(place);
    EXPECT_GT(place->x, last);
    last = place->x;
  }
  EXPECT_EQ(ask(action, kBredeBasis).because, "Er doen 10 mensen mee.");
  map.set(action, "wants_in", std::int64_t{1});
  EXPECT_EQ(ask(action, kBredeBasis).because, "Er doet 1 mens mee.");
}

}  // namespace
}  // namespace kwadrant::insight
