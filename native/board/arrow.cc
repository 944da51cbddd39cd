#include "board/arrow.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace kwadrant::board {
namespace {

using layout::Box;
using layout::Point;

// A line beside the others still begins this far from a card's corner, so that it is seen to hold on to the card.
constexpr int kFromCorner = 4;

// To the nearest, halves away from zero, so that both directions of a line are mirrored. b above 0.
int divide(std::int64_t a, std::int64_t b) {
  const std::int64_t size = (2 * std::abs(a) + b) / (2 * b);
  return static_cast<int>(a < 0 ? -size : size);
}

// The whole part of the square root, n from 0.
std::int64_t root(std::int64_t n) {
  std::int64_t low = 0;
  std::int64_t high = std::int64_t{1} << 31;
  while (high - low > 1) {
    const std::int64_t middle = (low + high) / 2;
    (middle * middle <= n ? low : high) = middle;
  }
  return low;
}

// `shift` from the box's centre, or as much of it as lies within the box.
Point within(const Box& box, const Point& shift) {
  const int across = std::max(0, box.w / 2 - kFromCorner);
  const int down = std::max(0, box.h / 2 - kFromCorner);
  return {std::clamp(shift.x, -across, across), std::clamp(shift.y, -down, down)};
}

// Where the line from a point in the box, given from its centre, in the direction d leaves the box.
Point edge(const Box& box, const Point& inside, std::int64_t dx, std::int64_t dy) {
  const int side = dx < 0 ? -(box.w / 2) : box.w / 2;
  const int end = dy < 0 ? -(box.h / 2) : box.h / 2;
  const std::int64_t w = std::abs(side - inside.x);
  const std::int64_t h = std::abs(end - inside.y);
  const std::int64_t across = std::abs(dx);
  const std::int64_t down = std::abs(dy);
  if (across == 0 && down == 0) return {box.x + inside.x, box.y + inside.y};
  if (across > 0 && across * h >= down * w) {
    return {box.x + side, box.y + inside.y + divide(dy * w, across)};
  }
  return {box.x + inside.x + divide(dx * h, down), box.y + end};
}

}  // namespace

Line line_between(const Box& from, const Box& to, int aside) {
  std::int64_t dx = std::int64_t{to.x} - from.x;
  std::int64_t dy = std::int64_t{to.y} - from.y;
  if (aside == 0 || (dx == 0 && dy == 0)) return {edge(from, {}, dx, dy), edge(to, {}, -dx, -dy)};
  const std::int64_t length = root(dx * dx + dy * dy);
  const Point shift{divide(-dy * aside, length), divide(dx * aside, length)};
  const Point start = within(from, shift);
  const Point end = within(to, shift);
  dx += end.x - start.x;
  dy += end.y - start.y;
  return {edge(from, start, dx, dy), edge(to, end, -dx, -dy)};
}

}  // namespace kwadrant::board
