// Where semantic units lie on the board, and back.
#pragma once

#include "board/assets.h"
#include "board/shapes.h"
#include "layout/spots.h"
#include "method/pack.h"
#include "model/map.h"

namespace kwadrant::board {

// The matrix of one size and orientation. Sizes are even and turning an axis round mirrors exactly, so that turning
// loses nothing; every board unit is met by some semantic unit, so that a card stands where it was put.
struct Geometry {
  int size = 0;
  bool flip_x = false;
  bool flip_y = false;

  int w() const { return kMatrixSizes[static_cast<std::size_t>(size)].x; }
  int h() const { return kMatrixSizes[static_cast<std::size_t>(size)].y; }
  // Where cards may lie.
  layout::Box bounds() const { return {0, 0, w(), h()}; }
  // Inside the matrix or on its edge.
  bool holds(layout::Point p) const;
  // Semantic units; may lie beyond the ends of the axes, up to one length.
  layout::Point to_board(layout::Point semantic) const;
  // 0…10 000 on both axes: what lies off the matrix is moved to its edge.
  layout::Point to_semantic(layout::Point board) const;
  // Whole width and height on the board of half-extents in semantic units, and back (at most 10 000).
  layout::Point extent_to_board(int rx, int ry) const;
  layout::Point extent_to_semantic(int w, int h) const;

  bool operator==(const Geometry&) const = default;
};

// The lens that the map's `lens` names; the pack's first when it names none of them.
const method::Lens& shown_lens(const model::Map& map, const method::Pack& pack);

// As the map's settings say: `size` when it is one of 0, 1, 2, the lens's own orientation where `flip_x`, `flip_y` are
// not set.
Geometry geometry_of(const model::Map& map, const method::Lens& lens);

// Where a placed card of that height would like to stand: beside its true place as the place says, inside the matrix.
layout::Box wanted_box(const Geometry& geometry, const model::Place& place, int height);

// The highest slot that a place can name. A higher number (only a damaged or hostile map has one) counts as no slot.
inline constexpr std::int64_t kMostSlots = 20'000;
// The strip for cards up to that many slots, and where a slot's card stands in it.
Rect strip_of(const Geometry& geometry, std::size_t slots);
layout::Point slot_centre(const Geometry& geometry, std::uint32_t slot);

// Everything that lies under the cards.
Frame make_frame(const Geometry& geometry, const method::Pack& pack, const method::Lens& lens, std::size_t slots,
                 const AssetArea& assets = {}, const AssetUse& use = {});

}  // namespace kwadrant::board
