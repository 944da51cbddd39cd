// Small maps with every form that the drawing knows.
#pragma once

#include "method/pack.h"
#include "support/map_maker.h"

namespace kwadrant::drawing {

inline const method::Pack& pack() {
  static const method::Pack read = *method::parse_pack(testing::read_source_file("assets/methods/kwadranten.json"));
  return read;
}

// With assets, several kinds of links, and things that are hidden.
inline const method::Pack& rich_pack() {
  static const method::Pack read =
      *method::parse_pack(testing::read_source_file("assets/methods/samenlevingsopbouw.json"));
  return read;
}

inline void name_map(testing::MapMaker& maker, std::string title) {
  maker.set(maker.map().id(), "title", std::move(title));
}

// Dots, a wide and a clipped footprint, a band, a card beside its place, links, a parked card, a long title.
inline void make_rich(testing::MapMaker& maker) {
  name_map(maker, "Samen in de Slachthuisbuurt");
  const auto wide = maker.initiative_at("wide", "Buurthuis", {5'500, 5'000, 4'000, 3'800, 0, 0});
  const auto dot = maker.initiative_at("dot", "Leefstraat", {9'000, 9'100, 0, 0, 0, 0});
  maker.initiative_at("clipped", "Spreekuur van het wijkteam", {300, 800, 2'000, 1'500, 0, 0});
  maker.initiative_at("band", "Maatjes", {2'500, 7'000, 1'500, 0, 0, 0});
  const auto beside = maker.initiative_at("beside", "Stop de schulden", {7'000, 3'000, 0, 0, 1'200, -900});
  maker.initiative_at("long", "Vrijwilligers vinden, begeleiden en bedanken in de hele wijk en daarbuiten",
                      {2'000, 3'500, 0, 0, 0, 0});
  maker.initiative("parked", "Eetclub & <b>zo</b>");
  maker.link("one", dot, wide);
  maker.link("two", beside, wide);
}

inline void make_cards_on_the_axes(testing::MapMaker& maker) {
  maker.initiative_at("middle", "Buurthuis", {5'000, 5'000, 0, 0, 0, 0});
  maker.initiative_at("across", "Wandelclub", {2'000, 5'000, 0, 0, 0, 0});
  maker.initiative_at("up", "Taalmaatjes", {5'000, 8'000, 0, 0, 0, 0});
}

inline void make_cards_at_one_place(testing::MapMaker& maker) {
  for (const char* word : {"een", "twee", "drie", "vier", "vijf", "zes", "zeven"}) {
    maker.initiative_at(word, std::string("Buurttuin ") + word, {7'500, 7'500, 0, 0, 0, 0});
  }
}

// By hand each was put beside the other's place.
inline void make_lines_that_would_cross(testing::MapMaker& maker) {
  maker.initiative_at("left", "Links", {2'000, 8'000, 0, 0, 3'000, -2'000});
  maker.initiative_at("right", "Rechts", {4'000, 8'000, 0, 0, -3'000, -2'000});
}

// By hand the first was put away behind the second, which would hide its line.
inline void make_line_behind_a_card(testing::MapMaker& maker) {
  maker.initiative_at("away", "Achter een kaartje", {6'000, 8'500, 0, 0, 2'400, 0});
  maker.initiative_at("before", "Een kaartje met zoveel woorden dat het drie regels hoog is",
                      {7'200, 8'500, 0, 0, 0, 0});
}

// To the strip, past the end of an axis.
inline void make_link_through_words(testing::MapMaker& maker) {
  const auto low = maker.initiative_at("low", "Wandelclub", {3'400, 1'500, 0, 0, 0, 0});
  maker.link("down", low, maker.initiative("parked", "Eetclub"));
}

inline void make_long_words(testing::MapMaker& maker) {
  maker.initiative_at("one", "Eenzaamheidsbestrijding", {2'000, 8'000, 0, 0, 0, 0});
  maker.initiative_at("two", "Mantelzorgondersteuning door welzijnsorganisaties", {8'000, 8'000, 0, 0, 0, 0});
  maker.initiative_at("three", "Bewonersinitiatievenoverleg over armoedebestrijding en energiearmoede in de wijk",
                      {2'000, 2'000, 0, 0, 0, 0});
}

inline EntityId asset(testing::MapMaker& maker, std::string_view word, std::string title, std::string category) {
  const EntityId id = testing::id(word);
  maker.apply({{id, "kind", std::string("asset")}, {id, "title", std::move(title)}, {id, "category", category}});
  return id;
}

// Assets with and without a link, one unsorted, a link with a title; a bundle and a private card that must not be seen.
inline void make_assets(testing::MapMaker& maker) {
  name_map(maker, "Krachten van de Slachthuisbuurt");
  const auto walk = maker.initiative_at("walk", "Wandelclub", {8'800, 6'500, 0, 0, 0, 0});
  const auto hall = asset(maker, "hall", "Buurthuis De Brug", "places");
  const auto baker = asset(maker, "baker", "Bakker Van Dijk geeft op vrijdag brood weg", "economy");
  asset(maker, "nurse", "Verpleegkundige met pensioen", "people");
  asset(maker, "bikes", "Zes bakfietsen", "things");
  const auto uses = maker.link("uses", walk, hall);
  maker.set(uses, "kind", std::string("uses"));
  maker.set(uses, "title", std::string("begint hier"));
  maker.link("gives", baker, hall);
  const auto make = [&](EntityId id, std::string kind, std::string title) {
    maker.apply({{id, "kind", std::move(kind)}, {id, "title", std::move(title)}});
  };
  make(testing::id("few"), "bundle", "Te weinig");
  make(testing::id("sam"), "team_member", "Sam");
}

}  // namespace kwadrant::drawing
