// The line of a link from the edge of one card to the edge of another.
#pragma once

#include "layout/spots.h"

namespace kwadrant::board {

// Between the arrows of links that join the same two: room for a title on each.
inline constexpr int kLinkGap = 24;

struct Line {
  layout::Point start;
  layout::Point end;
};

// Along the line between the centres; where the cards have one centre, that point twice. `aside`: so many board units
// beside that line, to the right of who goes from `from` to `to`, as far as both cards are that wide and high.
Line line_between(const layout::Box& from, const layout::Box& to, int aside = 0);

}  // namespace kwadrant::board
