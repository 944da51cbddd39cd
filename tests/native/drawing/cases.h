// Small maps with every form that the drawing knows.
#pragma once

#include "method/pack.h"
#include "support/map_maker.h"

namespace kwadrant::drawing {

inline const method::Pack& pack() {
  static const method::Pack read = *method::parse_pack(testing::read_source_file("assets/methods/kwadranten.json"));
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

}  // namespace kwadrant::drawing
