// The colours of the drawing: the same as those of the board (plugin/board/canvas/theme.ts).
#pragma once

#include <array>
#include <string_view>

namespace kwadrant::drawing {

struct Palette {
  std::string_view paper;
  std::string_view ink;
  std::string_view quiet;
  std::string_view axis;
  std::string_view matrix_line;
  std::string_view card_fill;
  std::string_view card_line;
  std::string_view footprint_fill;
  std::string_view footprint_line;
  std::string_view link;
  std::string_view strip_fill;
  std::string_view strip_line;
  // Of the fill of a footprint, in percent; several lie over each other.
  int footprint_opacity;
  // In the order of a lens's quadrants. Barely there: in black and white they become nothing.
  std::array<std::string_view, 4> tints;
};

// Colours that people who see no red or no green tell apart by their lightness; `mono`: black on white, no greys.
const Palette& palette(bool dark, bool mono = false);

}  // namespace kwadrant::drawing
