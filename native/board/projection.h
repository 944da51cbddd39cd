// The model as shapes, kept up to date change by change.
//
// P15: after any change, `update` leaves exactly what a fresh Projection of the same map would hold.
#pragma once

#include <span>
#include <vector>

#include "board/fan.h"
#include "board/geometry.h"
#include "board/link_index.h"
#include "board/parking.h"
#include "board/shapes.h"
#include "method/pack.h"
#include "model/map.h"

namespace kwadrant::board {

struct ShapeChange {
  model::EntityNumber entity = model::kNoEntity;
  // Bits of Part; kGone alone when the shape is no longer there, 0 when one came of which nothing is drawn here
  // (Form::listed, Form::file).
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
  const layout::Occupied& occupied() const { return fan_.occupied(); }
  const Fan& fan() const { return fan_; }
  const Parking& parking() const { return parking_; }
  const Geometry& geometry() const { return geometry_; }
  // Live links at an entity, sorted; those whose other end is missing too.
  std::vector<model::EntityNumber> links_of(model::EntityNumber entity) const;
  // Lowest slot of the parking strip that no card has.
  std::uint32_t free_slot() const { return parking_.lowest_free(); }

 private:
  struct Before {
    model::EntityNumber entity;
    Shape shape;
  };

  void project_all();
  BoardChange project_again();
  // Reads what the registers of one entity say, without what depends on other entities.
  void read(model::EntityNumber entity);
  // `lines` are those of the title as it was read before; empty when there are none.
  void read_card(model::EntityNumber entity, Shape& shape, std::vector<std::string> lines);
  bool read_link(model::EntityNumber entity);
  void read_placed(model::EntityNumber entity, const model::Place& place, Shape& shape);
  void read_parked(model::EntityNumber entity, const model::ValueView& place, Shape& shape);
  // Puts cards where fan and strip say, then arrows where cards stand.
  void settle(std::span<const model::EntityNumber> touched);
  void settle_card(model::EntityNumber entity);
  void settle_arrow(model::EntityNumber link);
  // Keeps the shape as it was before this update, once.
  void remember(model::EntityNumber entity);
  void count(const Shape& shape, int sign);

  const model::Map& map_;
  const method::Pack& pack_;
  const method::Lens& lens_;
  Geometry geometry_;
  model::FieldNumber place_field_ = model::FieldNames::kNone;
  std::vector<Shape> shapes_;
  // By entity: the title whose lines its shape has.
  std::vector<Stamp> wrapped_;
  Frame frame_;
  Totals totals_;
  Fan fan_;
  Parking parking_;
  LinkIndex links_;
  std::vector<Before> before_;
  std::vector<bool> is_remembered_;
};

}  // namespace kwadrant::board
