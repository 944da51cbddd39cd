// Where the energy is now, beside where people want it to be.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "insight/figures.h"
#include "insight/overview.h"

namespace kwadrant::insight {

// On the lens of which the wanted shares name the quadrants; the first lens while no pack's kind names any. What people
// want need not sum to a whole, so it is scaled to one. `lenses`: Figures::lenses.
BalanceFigure balance_of(const Overview& overview, const std::vector<LensFigure>& lenses);

// Scales to basis points that sum to exactly 10 000, by largest remainder; ties go in the order of the quadrants. The
// numbers are at least 0, not all 0 and at most 10^12.
std::array<int, 4> to_whole(const std::array<std::int64_t, 4>& parts);

}  // namespace kwadrant::insight
