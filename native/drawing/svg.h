// The map as one SVG file: for reports, print and the README.
#pragma once

#include <string>

#include "board/projection.h"
#include "method/text.h"

namespace kwadrant::drawing {

struct SvgOptions {
  method::Language language = method::Language::nl;
  bool dark = false;
  // Shown under the map, for instance "21 november 2026"; empty: none. The drawing itself never asks the clock.
  std::string date;
};

// A whole SVG document in UTF-8: title, desc and roles for screen readers, matrix with axis names and quadrant titles,
// footprints, cards, links with their titles, leader lines, the parking strip and the columns of assets when they hold
// anything, legend and orientation; nothing that is hidden (board::Shape). No scripts, no references to anything
// outside. The same projection gives the same bytes (P2). Text from users can never become markup.
std::string to_svg(const board::Projection& board, const SvgOptions& options);

}  // namespace kwadrant::drawing
