// What lies under the cards: tints, axes, words and the parking strip.
#pragma once

#include "drawing/sheet.h"

namespace kwadrant::drawing {

// Tints, axes and outline of the matrix, and the strip when anything is parked.
void draw_matrix(Sheet& sheet);
// Titles of quadrants with their counts, ends of the axes, the strip's title. On the board they stand inside the matrix
// or below it; here all stand around it, where no card can cover them, above the links, which they interrupt.
void draw_labels(Sheet& sheet);

}  // namespace kwadrant::drawing
