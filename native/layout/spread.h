// Many boxes at once, each as near as can be to where it wants to be, none over another.
#pragma once

#include <span>
#include <vector>

#include "layout/spots.h"

namespace kwadrant::layout {

struct Spread {
  // Centres, in the order of the wanted boxes.
  std::vector<Point> at;
  // Boxes for which nothing was free: they stand where they want to, over others.
  std::size_t covering = 0;
};

// Each box takes its wanted place when no earlier one has it; then the others, in the same order, take the nearest free
// one on a lattice of kLattice units, and move from there towards theirs as far as they can. All stay inside `bounds`,
// off `kept_free` and `gap` units from each other. A function of its arguments alone (P2). Meant for boxes of few
// different sizes, of which each takes memory for the whole lattice: a thousand cards take milliseconds.
Spread spread(std::span<const Box> wanted, const Box& bounds, std::span<const Box> kept_free, int gap);
inline constexpr int kLattice = 4;

// Boxes of one size change places where that makes the lines from `at` to `targets` shorter together: lines that cross
// are never the shortest. A box that stands at its target stays.
void uncross(std::span<const Box> boxes, std::span<const Point> targets, std::vector<Point>& at);

}  // namespace kwadrant::layout
