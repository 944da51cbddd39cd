// What there is and what is written: created, copied, became, removed, restored, joined, retitled, edited.
#include <gtest/gtest.h>

#include "core/limits.h"
#include "native/board/test_map.h"

namespace kwadrant::board {
namespace {

using model::Place;
using model::Value;

Place at(int x, int y, int rx = 0, int ry = 0) {
  return {static_cast<std::uint16_t>(x), static_cast<std::uint16_t>(y), static_cast<std::uint16_t>(rx),
          static_cast<std::uint16_t>(ry), 0, 0};
}

std::string repeat(std::string_view part, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

class InterpretEntities : public testing::Test {
 protected:
  InterpretEntities() {
    map.add_card(1, "Wandelclub", at(2500, 2500, 1000, 500));
    map.add_card(2, "Inloop", at(7500, 7500));
    map.add_card(3, "Geparkeerd", std::int64_t{0});
    map.set({{id_of(9), "kind", std::string("party")}, {id_of(9), "title", std::string("Buren")}});
    map.set({{id_of(1), "description", std::string("Elke dinsdag")}});
  }
  Code code_of(const Gesture& gesture) const {
    const Result<Interpretation> meaning = interpret(map.board(), {gesture});
    EXPECT_FALSE(meaning.ok());
    return meaning ? Code::internal : meaning.error().code;
  }
  Value field(std::uint64_t n, std::string_view name) const {
    return to_value(map.map().get(map.number(n), map.map().fields().find(name)));
  }
  TestMap map;
};

TEST_F(InterpretEntities, CreatedOnTheBoardOrInTheStrip) {
  EXPECT_EQ(map.must({Created{id_text(10), "initiative", "  Nieuw ", true, 0, 0}}).label, model::Label::created);
  EXPECT_EQ(map.place_of(10), Value(at(5000, 5000)));
  EXPECT_EQ(field(10, "title"), Value(std::string("Nieuw")));
  map.must({Created{id_text(11), "initiative", "Later"}, Created{id_text(12), "initiative", "Ernaast", true, 0, 900}});
  EXPECT_EQ(map.place_of(11), Value(std::int64_t{1}));
  EXPECT_EQ(map.place_of(12), Value(std::int64_t{2}));
  map.must({Created{id_text(13), "party", "Gemeente", true, 0, 0}});
  EXPECT_EQ(map.shape(13).form, Form::listed);
}

TEST_F(InterpretEntities, LaterGesturesSeeWhatEarlierOnesMeant) {
  map.must({Created{id_text(10), "initiative", "Nieuw", true, 0, 0}, Moved{id_text(10), 100, 100},
            Joined{id_text(20), id_text(10), id_text(1)}, Retitled{id_text(10), "Anders"}});
  EXPECT_EQ(map.shape(10).card.x, 100);
  EXPECT_EQ(map.shape(20).form, Form::arrow);
  EXPECT_EQ(field(10, "title"), Value(std::string("Anders")));
}

TEST_F(InterpretEntities, ACopyHasTheSameWordsAndNoLinks) {
  map.add_link(20, 1, 2);
  EXPECT_EQ(map.must({Copied{id_text(1), id_text(10), 0, 0}}).label, model::Label::copied);
  EXPECT_EQ(field(10, "title"), Value(std::string("Wandelclub")));
  EXPECT_EQ(field(10, "description"), Value(std::string("Elke dinsdag")));
  EXPECT_EQ(map.place_of(10), Value(at(5000, 5000, 1000, 500)));
  EXPECT_TRUE(map.board().links_of(map.number(10)).empty());
  map.must({Copied{id_text(3), id_text(11), 0, 900}});
  EXPECT_EQ(map.place_of(11), Value(std::int64_t{1}));
}

TEST_F(InterpretEntities, ANoteBecomesAnInitiative) {
  map.must({Drawn{"note-1", 1, 1, R"({"id":"note-1","type":"text","x":0,"y":0,"width":9,"height":9})"}});
  const model::EntityNumber note = map.map().find(entity_id("note-1"));
  EXPECT_EQ(map.board().shape(note).form, Form::drawing);
  map.must({Became{"note-1", id_text(10), "Uit een briefje", 0, 0}});
  EXPECT_EQ(map.board().shape(note).form, Form::none);
  EXPECT_EQ(map.shape(10).form, Form::card);
  EXPECT_EQ(code_of(Became{"note-1", id_text(11), "Nog eens", 0, 0}), Code::unknown_entity);
  EXPECT_EQ(code_of(Became{id_text(1), id_text(11), "Een kaart", 0, 0}), Code::unknown_entity);
}

TEST_F(InterpretEntities, RemovedAndRestored) {
  EXPECT_EQ(map.must({Removed{id_text(2)}}).label, model::Label::removed);
  EXPECT_EQ(map.shape(2).form, Form::none);
  EXPECT_TRUE(map.must({Removed{id_text(2)}}).settings.empty());
  EXPECT_TRUE(map.must({Restored{id_text(1)}}).settings.empty());
  // Someone stands there by now: the restored card stands beside, its true place is the same.
  const layout::Point anchor = map.shape(1).anchor;
  map.must({Moved{id_text(1), 320, -224}});
  map.must({Restored{id_text(2)}});
  EXPECT_EQ(map.shape(1).card, (layout::Box{320, -224, 168, 36}));
  EXPECT_EQ(map.shape(2).anchor, (layout::Point{320, -224}));
  EXPECT_NE(map.shape(1).anchor, anchor);
  EXPECT_EQ(overlaps(map.board()), std::vector<std::string>{});
}

TEST_F(InterpretEntities, ARestoredParkedCardTakesAnotherSlotWhenItsOwnIsTaken) {
  map.must({Removed{id_text(3)}});
  map.must({Parked{id_text(1), "kwadranten"}});
  EXPECT_EQ(map.place_of(1), Value(std::int64_t{0}));
  map.must({Restored{id_text(3)}});
  EXPECT_EQ(map.place_of(3), Value(std::int64_t{1}));
}

TEST_F(InterpretEntities, JoinedOnceEachWay) {
  EXPECT_EQ(map.must({Joined{id_text(20), id_text(1), id_text(9)}}).label, model::Label::linked);
  EXPECT_EQ(code_of(Joined{id_text(21), id_text(1), id_text(9)}), Code::bad_link);
  map.must({Joined{id_text(22), id_text(9), id_text(1)}});
  map.must({Removed{id_text(20)}, Joined{id_text(23), id_text(1), id_text(9)}});
  EXPECT_EQ(code_of(Joined{id_text(24), id_text(1), id_text(1)}), Code::bad_link);
  EXPECT_EQ(code_of(Joined{id_text(24), id_text(1), id_text(88)}), Code::bad_link);
  EXPECT_EQ(code_of(Joined{id_text(24), id_text(1), id_text(23)}), Code::bad_link);
  EXPECT_EQ(code_of(Joined{"short", id_text(1), id_text(2)}), Code::bad_value);
  EXPECT_EQ(code_of(Joined{id_text(3), id_text(1), id_text(2)}), Code::bad_value);
  EXPECT_FALSE(interpret(map.board(), {Joined{id_text(30), id_text(1), id_text(2)},
                                       Joined{id_text(31), id_text(1), id_text(2)}}).ok());
}

TEST_F(InterpretEntities, AHigherCardMovesAsideAndKeepsItsTruePlace) {
  map.must({Created{id_text(10), "initiative", "Boven", true, 0, 0}});
  map.must({Created{id_text(11), "initiative", "Onder", true, 0, 42}});
  map.must({Retitled{id_text(10), "Schuldhulpverlening voor jongeren en hun ouders in de hele stad"}});
  EXPECT_EQ(map.shape(10).card.h, 76);
  EXPECT_EQ(map.shape(10).anchor, (layout::Point{0, 0}));
  EXPECT_EQ(map.shape(11).card, (layout::Box{0, 42, 168, 36}));
  EXPECT_EQ(overlaps(map.board()), std::vector<std::string>{});
}

TEST_F(InterpretEntities, FieldsOfAForm) {
  EXPECT_EQ(map.must({Edited{id_text(1), "description", std::string("Anders")}}).label, model::Label::edited);
  EXPECT_TRUE(map.must({Edited{id_text(1), "description", std::string("Anders")}}).settings.empty());
  map.must({Edited{id_text(1), "description", std::monostate{}}});
  EXPECT_EQ(map.must({Edited{id_text(1), "title", std::string("Titel")}}).label, model::Label::retitled);
  EXPECT_EQ(code_of(Edited{id_text(1), "title", std::string(" ")}), Code::bad_value);
  EXPECT_EQ(code_of(Edited{id_text(1), "description", true}), Code::bad_value);
  EXPECT_EQ(code_of(Edited{id_text(1), "description", repeat("é", limits::kTextLength + 1)}), Code::limit_text);
  EXPECT_EQ(code_of(Edited{id_text(9), "people", std::string("4")}), Code::bad_value);
  for (const std::string name : {"kind", "deleted", "ends", "place.kwadranten", "element", "imported", "x"}) {
    EXPECT_EQ(code_of(Edited{id_text(1), name, std::monostate{}}), Code::unknown_field) << name;
  }
}

TEST_F(InterpretEntities, SettingsOfTheMap) {
  const std::string self = to_text(map.map().id());
  map.must({Edited{self, "title", std::string("Haarlem")}, Edited{self, "flip_x", true},
            Edited{self, "size", std::int64_t{1}}});
  EXPECT_EQ(map.map().title(model::Map::self()), "Haarlem");
  EXPECT_EQ(map.board().frame().size, 1);
  EXPECT_TRUE(map.board().frame().flip_x);
  EXPECT_EQ(code_of(Edited{self, "size", std::int64_t{3}}), Code::bad_value);
  EXPECT_EQ(code_of(Edited{self, "size", std::int64_t{-1}}), Code::bad_value);
  EXPECT_EQ(code_of(Edited{self, "flip_y", std::int64_t{1}}), Code::bad_value);
  EXPECT_EQ(code_of(Edited{self, "title", std::string()}), Code::bad_value);
  EXPECT_EQ(code_of(Edited{self, "pack", std::string("{}")}), Code::unknown_field);
  EXPECT_EQ(code_of(Removed{self}), Code::unknown_entity);
}

// What the board shows means nothing when a page says it back.
TEST_F(InterpretEntities, TitlesThatNoPersonMayWriteStayAsTheyAre) {
  for (const std::string& title : {std::string(" los\n"), std::string(" "), repeat("a", limits::kTitleLength + 1)}) {
    map.set({{id_of(1), "title", title}}, 2);
    EXPECT_TRUE(map.must({Retitled{id_text(1), title}}).settings.empty());
    EXPECT_TRUE(map.must({Edited{id_text(1), "title", title}}).settings.empty());
  }
  EXPECT_EQ(map.must({Retitled{id_text(1), "Weer gewoon"}}).label, model::Label::retitled);
}

TEST_F(InterpretEntities, Titles) {
  EXPECT_EQ(map.must({Retitled{id_text(1), "Koffie"}}).label, model::Label::retitled);
  EXPECT_TRUE(map.must({Retitled{id_text(1), " Koffie\n"}}).settings.empty());
  EXPECT_EQ(code_of(Retitled{id_text(1), "\t "}), Code::bad_value);
  EXPECT_EQ(code_of(Retitled{id_text(1), "\xFF"}), Code::bad_value);
  EXPECT_EQ(code_of(Retitled{id_text(1), repeat("a", 10'000)}), Code::limit_text);
  map.must({Retitled{id_text(1), repeat("é", limits::kTitleLength)}});
  const std::vector<std::string> hostile = {"\u202Eomgekeerd\u202C", repeat("👨\u200D👩\u200D👧", 60), repeat("z", 500),
                                            "e" + repeat("\u0301", 400), "<script>alert(1)</script>"};
  for (const std::string& title : hostile) {
    map.must({Retitled{id_text(1), title}});
    EXPECT_EQ(field(1, "title"), Value(title));
    EXPECT_LE(map.shape(1).lines.size(), kMostLines);
    EXPECT_EQ(differences(map.board(), map.fresh()), std::vector<std::string>{});
  }
}

TEST_F(InterpretEntities, Refusals) {
  EXPECT_EQ(code_of(Created{id_text(1), "initiative", "x"}), Code::bad_value);
  EXPECT_EQ(code_of(Created{"kort", "initiative", "x"}), Code::bad_value);
  EXPECT_EQ(code_of(Created{to_text({}), "initiative", "x"}), Code::bad_value);
  EXPECT_EQ(code_of(Created{to_text(map.map().id()), "initiative", "x"}), Code::bad_value);
  EXPECT_EQ(code_of(Created{id_text(10), "initiative", ""}), Code::bad_value);
  EXPECT_EQ(code_of(Created{id_text(10), "onbekend", "x"}), Code::unknown_kind);
  EXPECT_EQ(code_of(Created{id_text(10), "drawing", "x"}), Code::unknown_kind);
  EXPECT_EQ(code_of(Created{id_text(10), "link", "x"}), Code::bad_link);
  EXPECT_EQ(code_of(Created{id_text(10), "initiative", "x", true, 0, 2'000'000}), Code::bad_place);
  EXPECT_EQ(code_of(Copied{id_text(88), id_text(10), 0, 0}), Code::unknown_entity);
  EXPECT_EQ(code_of(Copied{id_text(9), id_text(10), 0, 0}), Code::unknown_field);
  EXPECT_EQ(code_of(Copied{id_text(1), id_text(2), 0, 0}), Code::bad_value);
  EXPECT_EQ(code_of(Removed{id_text(88)}), Code::unknown_entity);
  EXPECT_EQ(code_of(Restored{id_text(88)}), Code::unknown_entity);
  EXPECT_EQ(code_of(Retitled{id_text(88), "x"}), Code::unknown_entity);
  EXPECT_EQ(code_of(Edited{id_text(88), "title", std::string("x")}), Code::unknown_entity);
}

TEST_F(InterpretEntities, NoMoreEntitiesThanTheLimit) {
  std::vector<model::Setting> settings;
  const std::size_t most = limits::kEntities - map.map().entity_count() - 1;
  for (std::size_t n = 0; n < most; ++n) {
    settings.push_back({id_of(10'000 + n), "title", std::string()});
    if (settings.size() == limits::kSettingsPerChange) {
      map.set(settings);
      settings.clear();
    }
  }
  map.set(settings);
  ASSERT_EQ(map.map().entity_count(), limits::kEntities - 1);
  map.must({Created{id_text(10), "initiative", "De laatste"}});
  EXPECT_EQ(code_of(Created{id_text(11), "initiative", "Een te veel"}), Code::limit_entities);
}

TEST_F(InterpretEntities, P12OneChangeSetsSoManyRegisters) {
  constexpr std::uint64_t kFirst = 1'000;
  const std::uint64_t most = limits::kSettingsPerChange;
  std::vector<Gesture> titles;
  for (std::uint64_t n = kFirst; n < kFirst + most + 1; ++n) {
    // A change holds so many registers too, and a thing has two.
    map.set({{id_of(n), "kind", std::string("party")}, {id_of(n), "title", std::string("Buren")}});
    titles.push_back(Retitled{id_text(n), "Anders"});
  }
  EXPECT_EQ(interpret(map.board(), titles).error().code, Code::limit_gestures);
  titles.pop_back();
  ASSERT_TRUE(interpret(map.board(), titles).ok());
  EXPECT_EQ(interpret(map.board(), titles)->settings.size(), most);
}

TEST_F(InterpretEntities, TooMuchForOneChangeIsRefused) {
  map.must({Edited{id_text(1), "description", repeat("é", limits::kTextLength)}});
  std::vector<Gesture> copies;
  for (std::uint64_t n = 0; n < 400; ++n) copies.push_back(Copied{id_text(1), id_text(1'000 + n), 0, 900});
  const Result<Interpretation> meaning = interpret(map.board(), copies);
  ASSERT_FALSE(meaning.ok());
  EXPECT_EQ(meaning.error().code, Code::limit_gestures);
}

}  // namespace
}  // namespace kwadrant::board
