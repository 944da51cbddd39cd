// The map as a drawing: for reports, print and the README.
#pragma once

#include <string>
#include <vector>

#include "board/projection.h"
#include "drawing/display.h"
#include "method/text.h"

namespace kwadrant::drawing {

// How initiatives stand on the matrix: as cards, or as dots with numbers and a list of their titles.
enum class Numbers : std::uint8_t { automatic, always, never };
// Where the titles of numbers stand: in a list of the drawing's own, in a table of the caller's by `numbered`, or
// nowhere: then there are dots without numbers.
enum class Titles : std::uint8_t { list, table, none };

struct Options {
  method::Language language = method::Language::nl;
  bool dark = false;
  // Shown under the map, for instance "21 november 2026"; empty: none. The drawing itself never asks the clock.
  std::string date{};
  // For print in black and white: no colours, no greys and no tints; wins over `dark`.
  bool mono = false;
  // Automatic: cards as long as they fit near their places and can be read.
  Numbers numbers = Numbers::automatic;
  // How wide the drawing will be seen, in pixels of 1/96 inch: a sheet of A4 on its side has about 970. 0: a screen.
  int width = 0;
  // Whether the columns of assets are drawn, when there are any and, at a `width` that is given, they can be read.
  bool assets = true;
  Titles titles = Titles::list;
};

// Matrix with axis names and quadrant titles, footprints, cards or numbers, links with their titles, leader lines, the
// parking strip and the columns of assets when they hold anything, legend and orientation; nothing that is hidden
// (board::Shape). No card lies over another or over an axis, unless there are more than fit and `numbers` is never. The
// same projection gives the same drawing (P2).
Drawing draw(const board::Projection& board, const Options& options);

// That drawing as a whole SVG document (display.h).
std::string to_svg(const board::Projection& board, const Options& options);

// Placed initiatives in the order of their numbers, which begin at 1: by quadrant as one reads the map, in it from top
// to bottom.
std::vector<model::EntityNumber> numbered(const board::Projection& board);

}  // namespace kwadrant::drawing
