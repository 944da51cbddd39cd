#include "layout/segments.h"

#include <cstdlib>

namespace kwadrant::layout {

bool meets(Point a, Point b, const Box& box) {
  // Everything twice as large, so that halves are whole. Line and box are apart when they are so along one of three
  // directions: both of the box's sides, and across the line.
  const std::int64_t middle_x = std::int64_t{a.x} + b.x - 2 * std::int64_t{box.x};
  const std::int64_t middle_y = std::int64_t{a.y} + b.y - 2 * std::int64_t{box.y};
  const std::int64_t dx = std::int64_t{b.x} - a.x;
  const std::int64_t dy = std::int64_t{b.y} - a.y;
  if (std::abs(middle_x) > box.w + std::abs(dx)) return false;
  if (std::abs(middle_y) > box.h + std::abs(dy)) return false;
  return std::abs(middle_x * dy - middle_y * dx) <= box.w * std::abs(dy) + box.h * std::abs(dx);
}

}  // namespace kwadrant::layout
