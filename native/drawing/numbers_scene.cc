#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

#include "drawing/draw.h"
#include "drawing/scene.h"
#include "layout/spread.h"

namespace kwadrant::drawing {
namespace {

using board::Geometry;
using board::Shape;
using layout::Box;
using layout::Point;
using model::EntityNumber;

// Width of a dot by the digits of its number.
constexpr std::array<int, 5> kDotWidth = {24, 24, 26, 32, 40};
constexpr int kApart = 2;
// How much of the matrix dots may take before a larger one is drawn.
constexpr std::int64_t kMostPercent = 45;
// Numbers go from left to right within a band of the matrix, band after band.
constexpr int kBands = 12;

int dot_width(std::size_t count) {
  std::size_t digits = 1;
  for (std::size_t n = count; n >= 10; n /= 10) ++digits;
  return kDotWidth[std::min(digits, kDotWidth.size() - 1)];
}

Geometry geometry_for(const board::Projection& board, std::size_t count) {
  Geometry geometry = board.geometry();
  const std::int64_t side = dot_width(count) + kApart;
  const std::int64_t needed = static_cast<std::int64_t>(count) * side * side * 100;
  const int largest = static_cast<int>(board::kMatrixSizes.size()) - 1;
  geometry.size = 0;
  while (geometry.size < largest && needed > kMostPercent * geometry.w() * geometry.h()) ++geometry.size;
  return geometry;
}

std::size_t quadrant_of(const Shape& shape) {
  const auto most = std::max_element(shape.shares.begin(), shape.shares.end());
  return static_cast<std::size_t>(most - shape.shares.begin());
}

// Where one reads a place on a map that shows it so: upper left quadrant, upper right, lower left, lower right, in them
// by band from the top, then from the left.
auto reading_order(const Geometry& geometry, const Shape& shape) {
  const std::size_t quadrant = quadrant_of(shape);
  const bool right = ((quadrant & 1) != 0) != geometry.flip_x;
  const bool top = ((quadrant & 2) != 0) != geometry.flip_y;
  const Point at = geometry.to_board({shape.place.x, shape.place.y});
  const int band = (at.y + geometry.h() / 2) * kBands / (geometry.h() + 1);
  return std::tuple(!top, right, band, at.x, at.y);
}

std::vector<EntityNumber> in_reading_order(const board::Projection& board, std::vector<EntityNumber> placed) {
  Geometry geometry = board.geometry();
  geometry.size = 0;
  std::stable_sort(placed.begin(), placed.end(), [&](EntityNumber a, EntityNumber b) {
    return reading_order(geometry, board.shape(a)) < reading_order(geometry, board.shape(b));
  });
  return placed;
}

}  // namespace

std::vector<EntityNumber> numbered(const board::Projection& board) {
  return in_reading_order(board, Contents(board, false).placed);
}

Scene numbers_scene(const board::Projection& board, const Contents& contents) {
  Scene scene;
  scene.numbered = true;
  const Geometry geometry = geometry_for(board, contents.placed.size());
  const bool unsorted = board.frame().assets.size() > board.assets().unsorted();
  scene.frame = board::make_frame(geometry, board.pack(), board.lens(), 0, board.assets(),
                                  {board.asset_slots().most_used(), unsorted});
  const int width = dot_width(contents.placed.size());
  std::vector<Box> wanted;
  std::vector<Point> anchors;
  for (const EntityNumber e : in_reading_order(board, contents.placed)) {
    const Shape& shape = board.shape(e);
    Mark mark{.entity = e, .box = {}, .anchor = geometry.to_board({shape.place.x, shape.place.y}), .placed = true,
              .quadrant = quadrant_of(shape),
              .footprint = geometry.extent_to_board(shape.place.rx, shape.place.ry)};
    anchors.push_back(mark.anchor);
    wanted.push_back({mark.anchor.x, mark.anchor.y, width, width});
    scene.cards.push_back(mark);
  }
  layout::Spread spread = layout::spread(wanted, geometry.bounds(), {}, kApart);
  layout::uncross(wanted, anchors, spread.at);
  scene.covering = spread.covering;
  for (std::size_t i = 0; i < scene.cards.size(); ++i) {
    Mark& mark = scene.cards[i];
    mark.box = {spread.at[i].x, spread.at[i].y, width, width};
    // Round, so that its corners do not count.
    const std::int64_t dx = mark.box.x - mark.anchor.x;
    const std::int64_t dy = mark.box.y - mark.anchor.y;
    mark.leader = 4 * (dx * dx + dy * dy) > std::int64_t{width} * width;
  }
  add_assets(board, geometry, contents, scene);
  add_arrows(board, contents, scene);
  return scene;
}

}  // namespace kwadrant::drawing
