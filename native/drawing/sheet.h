// What all parts of the drawing need.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "board/projection.h"
#include "drawing/palette.h"
#include "drawing/svg.h"
#include "drawing/words.h"
#include "drawing/writer.h"

namespace kwadrant::drawing {

// The face of cards and drawings; the others have the same widths, or nearly.
inline constexpr std::string_view kFace = "Liberation Sans, Arimo, Arial, Helvetica, sans-serif";

struct Sheet {
  Sheet(const board::Projection& projection, const SvgOptions& chosen);

  const std::string& in_language(const method::Text& text) const { return text.in(options.language); }
  // Sets type: words at a baseline. `anchor` is start, middle or end.
  void words_at(int x, int y, int size, std::string_view colour, std::string_view anchor, std::string_view text,
                bool bold = false);

  // Sizes of what stands around the map. A larger matrix is printed on the same page, so that its surroundings grow
  // with it; cards keep their size.
  int scaled(int size) const;

  const board::Projection& board;
  const SvgOptions& options;
  const Palette& colours;
  const Words& words;
  // In the order of creation, then id, so that the same map gives the same bytes on every replica (P2).
  // What is hidden is in none of them.
  std::vector<model::EntityNumber> cards;
  std::vector<model::EntityNumber> assets;
  std::vector<model::EntityNumber> arrows;
  bool any_parked = false;
  SvgWriter out;
};

}  // namespace kwadrant::drawing
