// The map as a drawing: for reports, print and the README.
#pragma once

#include <string>

#include "board/projection.h"
#include "drawing/display.h"
#include "method/text.h"

namespace kwadrant::drawing {

struct Options {
  method::Language language = method::Language::nl;
  bool dark = false;
  // Shown under the map, for instance "21 november 2026"; empty: none. The drawing itself never asks the clock.
  std::string date;
};

// Matrix with axis names and quadrant titles, footprints, cards, links with their titles, leader lines, the parking
// strip and the columns of assets when they hold anything, legend and orientation; nothing that is hidden
// (board::Shape). The same projection gives the same drawing (P2).
Drawing draw(const board::Projection& board, const Options& options);

// That drawing as a whole SVG document (display.h).
std::string to_svg(const board::Projection& board, const Options& options);

}  // namespace kwadrant::drawing
