// Axes, and the lenses that two of them make.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "method/text.h"

namespace kwadrant::method {

struct AxisEnd {
  std::string id;
  Text text;
};

// A sliding scale: 0 is `low`, 10 000 is `high`.
struct Axis {
  std::string id;
  Text title;
  AxisEnd low;
  AxisEnd high;
};

struct Quadrant {
  std::string id;
  Text title;
};

// Two axes. Quadrants stand in the order of shares: low-low, high-low, low-high, high-high (first x, then y).
struct Lens {
  std::string id;
  Text title;
  Text description;        // may be empty
  std::size_t x_axis = 0;  // index in Pack::axes
  std::size_t y_axis = 0;
  std::array<Quadrant, 4> quadrants;
  // Where the ends stand on the board when a map says nothing: low x left, high y on top.
  bool flip_x = false;
  bool flip_y = false;
  // "place." + id.
  std::string place_field;
  std::vector<std::size_t> sources;  // indices in Pack::references
};

}  // namespace kwadrant::method
