// A two-by-two that somebody drew.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exchange/whiteboard/scene.h"

namespace kwadrant::exchange {

struct DrawnMatrix {
  Area area;
  // Where the two lines cross.
  Spot middle;
  std::string found_as;
  // What it is drawn with.
  std::vector<const Element*> parts;
};

// The largest of: what `export_whiteboard` wrote; four rectangles two by two; a rectangle with two lines that cross in
// it; two lines that cross. Lines may be arrows, and need not be quite level, upright or in the middle. Looks at the
// largest shapes and longest lines only, so that the time does not grow with the square of the file.
std::optional<DrawnMatrix> find_matrix(const Scene& scene);

}  // namespace kwadrant::exchange
