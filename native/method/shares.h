// How much of an initiative stands in each quadrant.
#pragma once

#include <array>

#include "model/value.h"

namespace kwadrant::method {

// Basis points of the footprint's area in each quadrant, in the order of Lens::quadrants (low-low, high-low, low-high,
// high-high); they sum to exactly 10 000.
//
// The footprint is the rectangle x ± rx, y ± ry, clipped to 0…10 000. A side of zero length lies wholly on one side of
// the middle (5 000), or counts half to each when it lies on it. Rounding by largest remainder; ties go in the order of
// the quadrants. All in integers: the products stay below 2^63. The place must be valid.
using Shares = std::array<int, 4>;
Shares shares_of(const model::Place& place);

}  // namespace kwadrant::method
