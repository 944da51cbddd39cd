// The ways of the lines from places to cards that stand beside them.
#pragma once

#include <span>
#include <vector>

#include "drawing/scene.h"

namespace kwadrant::drawing {

// Points from the mark's place to its box, of which the last lies inside: straight to the middle where no other card
// is in the way, else to another side of the box, else round what is in the way by one or two of its corners; the
// shortest of such. Where all are barred, or among more than kMostRouted cards, straight. A card of the same place is
// in nobody's way: those stand on one line like beads. Corners outside `bounds` are not gone round: a line along the
// edge of the matrix is not seen. `cards` may hold the mark itself.
std::vector<layout::Point> leader_way(const Mark& mark, std::span<const Mark> cards, const layout::Box& bounds);
inline constexpr std::size_t kMostRouted = 300;

}  // namespace kwadrant::drawing
