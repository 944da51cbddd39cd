#include "board/geometry.h"

#include <algorithm>
#include <cstdlib>

namespace kwadrant::board {
namespace {

using layout::Point;
using model::kAxis;

// Below the matrix: a line for the ends of the axes, one more when they would not fit beside each other.
constexpr int kStripBelow = 72;
// The strip's title above the slots.
constexpr int kStripTitle = 36;
constexpr int kStripPadding = 8;

// To the nearest, halves up; b above 0.
std::int64_t divide(std::int64_t a, std::int64_t b) {
  const std::int64_t doubled = 2 * a + b;
  const std::int64_t floor = doubled >= 0 ? doubled / (2 * b) : -((2 * b - 1 - doubled) / (2 * b));
  return floor;
}

// Along one axis, from its low end: a semantic unit in board units from the middle, and back.
int along(int semantic, int length) {
  return static_cast<int>(divide(std::int64_t{semantic} * length, kAxis)) - length / 2;
}

int back(int board, int length) {
  const std::int64_t semantic = divide((std::int64_t{board} + length / 2) * kAxis, length);
  return static_cast<int>(std::clamp<std::int64_t>(semantic, 0, kAxis));
}

int columns(const Geometry& geometry) { return geometry.w() / kSlotWidth; }

bool flag(const model::Map& map, model::FieldNumber field, bool otherwise) {
  const model::ValueView value = map.get(model::Map::self(), field);
  return value.kind == model::ValueKind::boolean ? value.is_true() : otherwise;
}

}  // namespace

bool Geometry::holds(Point p) const { return 2 * std::abs(p.x) <= w() && 2 * std::abs(p.y) <= h(); }

Point Geometry::to_board(Point semantic) const {
  const int x = along(semantic.x, w());
  const int y = along(semantic.y, h());
  // y grows downwards on the board and upwards on its axis.
  return {flip_x ? -x : x, flip_y ? y : -y};
}

Point Geometry::to_semantic(Point board) const {
  return {back(flip_x ? -board.x : board.x, w()), back(flip_y ? board.y : -board.y, h())};
}

Point Geometry::extent_to_board(int rx, int ry) const {
  return {static_cast<int>(divide(std::int64_t{2} * rx * w(), kAxis)),
          static_cast<int>(divide(std::int64_t{2} * ry * h(), kAxis))};
}

Point Geometry::extent_to_semantic(int width, int height) const {
  const auto half = [](int whole, int length) {
    const std::int64_t semantic = divide(std::int64_t{whole} * kAxis, std::int64_t{2} * length);
    return static_cast<int>(std::min<std::int64_t>(semantic, kAxis));
  };
  return {half(width, w()), half(height, h())};
}

const method::Lens& shown_lens(const model::Map& map, const method::Pack& pack) {
  const model::FieldNumber field = map.fields().find("lens");
  if (field == model::FieldNames::kNone) return pack.lenses.front();
  const method::Lens* lens = pack.lens(map.get(model::Map::self(), field).text());
  return lens == nullptr ? pack.lenses.front() : *lens;
}

Geometry geometry_of(const model::Map& map, const method::Lens& lens) {
  Geometry geometry{0, flag(map, model::kFlipX, lens.flip_x), flag(map, model::kFlipY, lens.flip_y)};
  const model::ValueView size = map.get(model::Map::self(), model::kSize);
  const bool known = size.kind == model::ValueKind::integer && size.integer >= 0 &&
                     size.integer < static_cast<std::int64_t>(kMatrixSizes.size());
  if (known) geometry.size = static_cast<int>(size.integer);
  return geometry;
}

layout::Box wanted_box(const Geometry& geometry, const model::Place& place, int height) {
  const Point at = geometry.to_board({place.x + place.dx, place.y + place.dy});
  const layout::Box box{at.x, at.y, kCardWidth, height};
  const Point moved = layout::inside(box, geometry.bounds());
  return {moved.x, moved.y, box.w, box.h};
}

Rect strip_of(const Geometry& geometry, std::size_t slots) {
  const auto per_row = static_cast<std::size_t>(columns(geometry));
  const std::size_t rows = std::max<std::size_t>(1, (slots + per_row - 1) / per_row);
  return {-geometry.w() / 2, geometry.h() / 2 + kStripBelow, geometry.w(),
          kStripTitle + static_cast<int>(rows) * kSlotHeight + kStripPadding};
}

Point slot_centre(const Geometry& geometry, std::uint32_t slot) {
  const Rect strip = strip_of(geometry, 0);
  const int column = static_cast<int>(slot) % columns(geometry);
  const int row = static_cast<int>(slot) / columns(geometry);
  const int margin = (strip.w - columns(geometry) * kSlotWidth) / 2;
  return {strip.x + margin + column * kSlotWidth + kSlotWidth / 2,
          strip.y + kStripTitle + row * kSlotHeight + kSlotHeight / 2};
}

}  // namespace kwadrant::board
