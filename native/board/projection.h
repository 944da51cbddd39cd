// The model as shapes, kept up to date change by change.
//
// P15: after any change, `update` leaves exactly what a fresh Projection of the same map would hold.
#pragma once

#include <span>
#include <vector>

#include "board/shapes.h"
#include "method/pack.h"
#include "model/map.h"

namespace kwadrant::board {

struct ShapeChange {
  model::EntityNumber entity = model::kNoEntity;
  // Bits of Part; kGone alone when the shape is no longer there.
  std::uint32_t parts = 0;
};

struct BoardChange {
  // Each entity once, in the order of numbers.
  std::vector<ShapeChange> shapes;
  bool frame = false;
  bool totals = false;
};

// Holds references to map and pack, which must outlive it.
class Projection {
 public:
  // Projects everything. The board shows `lens`, which must be one of the pack's.
  Projection(const model::Map& map, const method::Pack& pack, const method::Lens& lens);

  // Brings the shapes up to date for entities that changed (Map::take_touched; more may be named than changed). A
  // move costs in proportion to the cards near it and the links at it, not to the size of the map, unless cards cover
  // each other in the model (after a merge): then all cards are looked at again.
  BoardChange update(std::span<const model::EntityNumber> touched);

  // Form::none for entities the projection has not met.
  const Shape& shape(model::EntityNumber entity) const;
  std::size_t shape_count() const { return shapes_.size(); }
  const Frame& frame() const { return frame_; }
  const Totals& totals() const { return totals_; }
  const model::Map& map() const { return map_; }
  const method::Pack& pack() const { return pack_; }
  const method::Lens& lens() const { return lens_; }
  // Cards as they stand, for finding free spots.
  const layout::Occupied& occupied() const { return occupied_; }
  // Links at an entity, sorted.
  std::vector<model::EntityNumber> links_of(model::EntityNumber entity) const;
  // Lowest slot of the parking strip that no card has.
  std::uint32_t free_slot() const;

 private:
  const model::Map& map_;
  const method::Pack& pack_;
  const method::Lens& lens_;
  std::vector<Shape> shapes_;
  Frame frame_;
  Totals totals_;
  layout::Occupied occupied_;
};

}  // namespace kwadrant::board
