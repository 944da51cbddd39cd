// What all parts of the drawing need.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "board/projection.h"
#include "drawing/contents.h"
#include "drawing/display.h"
#include "drawing/draw.h"
#include "drawing/palette.h"
#include "drawing/scene.h"
#include "drawing/words.h"

namespace kwadrant::drawing {

struct Sheet {
  // All must outlive it.
  Sheet(const board::Projection& projection, const Options& chosen, const Contents& drawn, Scene&& set);

  const std::string& in_language(const method::Text& text) const { return text.in(options.language); }
  // As core/id.h writes it; empty for none.
  std::string id_of(model::EntityNumber entity) const;
  void add(Item item) { items.push_back(std::move(item)); }
  void words_at(layout::Point at, int size, std::string_view colour, Anchor anchor, std::string_view text, Role role,
                bool bold = false);

  // Whether the parking strip is drawn: with numbers, what is parked stands in the list.
  bool has_strip() const { return !scene.numbered && !contents.parked.empty(); }
  // Sizes of what stands around the map. A larger matrix is printed on the same page, so that its surroundings grow
  // with it; cards keep their size.
  int scaled(int size) const;

  const board::Projection& board;
  const Options& options;
  const Palette& colours;
  const Words& words;
  const Contents& contents;
  const Scene scene;
  // In the board's own units.
  std::vector<Item> items;
};

}  // namespace kwadrant::drawing
