#include "board/arrow.h"

#include <cstdint>
#include <cstdlib>

namespace kwadrant::board {
namespace {

using layout::Box;
using layout::Point;

// To the nearest, halves away from zero, so that both directions of a line are mirrored. b above 0.
int divide(std::int64_t a, std::int64_t b) {
  const std::int64_t size = (2 * std::abs(a) + b) / (2 * b);
  return static_cast<int>(a < 0 ? -size : size);
}

// Where the line from the box's centre in the direction d leaves the box.
Point edge(const Box& box, std::int64_t dx, std::int64_t dy) {
  const std::int64_t w = box.w / 2;
  const std::int64_t h = box.h / 2;
  const std::int64_t across = std::abs(dx);
  const std::int64_t down = std::abs(dy);
  if (across == 0 && down == 0) return {box.x, box.y};
  if (across * h >= down * w) {
    return {box.x + static_cast<int>(dx < 0 ? -w : w), box.y + divide(dy * w, across)};
  }
  return {box.x + divide(dx * h, down), box.y + static_cast<int>(dy < 0 ? -h : h)};
}

}  // namespace

Line line_between(const Box& from, const Box& to) {
  const std::int64_t dx = std::int64_t{to.x} - from.x;
  const std::int64_t dy = std::int64_t{to.y} - from.y;
  return {edge(from, dx, dy), edge(to, -dx, -dy)};
}

}  // namespace kwadrant::board
