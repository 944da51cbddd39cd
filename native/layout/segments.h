// Straight lines among boxes.
#pragma once

#include "layout/spots.h"

namespace kwadrant::layout {

// Whether the line from `a` to `b` has a point inside the box or on its edge. Coordinates below 2^24.
bool meets(Point a, Point b, const Box& box);

}  // namespace kwadrant::layout
