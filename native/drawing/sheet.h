// What all parts of the drawing need.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "board/projection.h"
#include "drawing/display.h"
#include "drawing/draw.h"
#include "drawing/palette.h"
#include "drawing/words.h"

namespace kwadrant::drawing {

struct Sheet {
  Sheet(const board::Projection& projection, const Options& chosen);

  const std::string& in_language(const method::Text& text) const { return text.in(options.language); }
  // As core/id.h writes it; empty for none.
  std::string id_of(model::EntityNumber entity) const;
  void add(Item item) { items.push_back(std::move(item)); }
  void words_at(layout::Point at, int size, std::string_view colour, Anchor anchor, std::string_view text, Role role,
                bool bold = false);

  // Sizes of what stands around the map. A larger matrix is printed on the same page, so that its surroundings grow
  // with it; cards keep their size.
  int scaled(int size) const;

  const board::Projection& board;
  const Options& options;
  const Palette& colours;
  const Words& words;
  // In the order of creation, then id, so that the same map gives the same bytes on every replica (P2).
  // What is hidden is in none of them.
  std::vector<model::EntityNumber> cards;
  std::vector<model::EntityNumber> assets;
  std::vector<model::EntityNumber> arrows;
  bool any_parked = false;
  // In the board's own units.
  std::vector<Item> items;
};

}  // namespace kwadrant::drawing
