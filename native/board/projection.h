// The model as shapes, kept up to date change by change.
//
// P15: after any change, `update` leaves exactly what a fresh Projection of the same map would hold.
#pragma once

#include <span>
#include <vector>

#include "board/assets.h"
#include "board/fan.h"
#include "board/geometry.h"
#include "board/hidden.h"
#include "board/link_index.h"
#include "board/shapes.h"
#include "board/slots.h"
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
  // Projects everything. The board shows the lens that the map's `lens` names, also when that changes.
  Projection(const model::Map& map, const method::Pack& pack);
  // The board shows `lens`, which must be one of the pack's, whatever the map says.
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
  const method::Lens& lens() const { return *lens_; }
  // Cards as they stand, for finding free spots.
  const layout::Occupied& occupied() const { return fan_.occupied(); }
  const Fan& fan() const { return fan_; }
  // One column.
  const Slots& parking() const { return parking_; }
  const AssetArea& assets() const { return assets_; }
  const Slots& asset_slots() const { return asset_slots_; }
  const Geometry& geometry() const { return geometry_; }
  // Whether anything may be hidden on a map with this pack.
  bool may_hide() const { return hidden_.any(); }
  // Live links at an entity, sorted; those whose other end is missing too.
  std::vector<model::EntityNumber> links_of(model::EntityNumber entity) const;
  // Lowest slot of the parking strip that no card has.
  std::uint32_t free_slot() const { return parking_.lowest_free(0); }

 private:
  struct Before {
    model::EntityNumber entity;
    Shape shape;
  };
  // The lines of a title as it was read before.
  struct Wrapped {
    std::vector<std::string> lines;
    bool asset = false;
  };

  // `fixed`: null when the map says which lens is shown.
  Projection(const model::Map& map, const method::Pack& pack, const method::Lens* fixed);
  void project_all();
  BoardChange project_again();
  void find_fields();
  // Brings the frame up to date with what stands in strip and columns. Answers whether it changed.
  bool settle_frame();
  // Reads what the registers of one entity say, without what depends on other entities.
  void read(model::EntityNumber entity);
  Form form_of(model::EntityNumber entity, const method::Kind* kind) const;
  void read_card(model::EntityNumber entity, Shape& shape, Wrapped before);
  void read_asset(model::EntityNumber entity, Shape& shape, Wrapped before);
  void wrap_title(model::EntityNumber entity, Shape& shape, Wrapped before, bool asset);
  bool read_link(model::EntityNumber entity);
  void read_names(model::EntityNumber entity, const method::Kind* kind, bool live);
  void read_placed(model::EntityNumber entity, const model::Place& place, Shape& shape);
  void read_parked(model::EntityNumber entity, const model::ValueView& place, Shape& shape);
  // Puts cards where fan and strip say, then arrows where cards stand.
  void settle(std::span<const model::EntityNumber> touched);
  void settle_card(model::EntityNumber entity);
  void settle_arrow(model::EntityNumber link);
  // Whether a link at it is told: it is there, and no link itself.
  bool can_be_joined(model::EntityNumber entity) const;
  // Links that join the same two as one that came, went or changed: they lie beside each other.
  void settle_beside();
  // Board units between a link's arrow and the line between the centres.
  int aside(model::EntityNumber link, const LinkIndex::Ends& ends) const;
  // What became hidden or shown by what others name now.
  void settle_hidden();
  bool hides(model::EntityNumber entity) const;
  // Marks of assets at links that changed, or of which the other end did.
  void settle_marks();
  bool is_linked(model::EntityNumber asset) const;
  // What of the entity is told anew: parts of its shape, and its fields when what they name was hidden or shown.
  void tell(const Before& before, BoardChange& change);
  // Keeps the shape as it was before this update, once.
  void remember(model::EntityNumber entity);
  void count(const Shape& shape, int sign);

  const model::Map& map_;
  const method::Pack& pack_;
  const method::Lens* fixed_;
  const method::Lens* lens_;
  Geometry geometry_;
  AssetArea assets_;
  model::FieldNumber place_field_ = model::FieldNames::kNone;
  model::FieldNumber asset_slot_field_ = model::FieldNames::kNone;
  model::FieldNumber category_field_ = model::FieldNames::kNone;
  std::vector<Shape> shapes_;
  // By entity: the title whose lines its shape has.
  std::vector<Stamp> wrapped_;
  Frame frame_;
  Totals totals_;
  Fan fan_;
  Slots parking_;
  Slots asset_slots_;
  LinkIndex links_;
  Hidden hidden_;
  std::vector<Before> before_;
  std::vector<bool> is_remembered_;
  // Ids that entities name or named, and ends that links have or had, two for each, in this update.
  std::vector<EntityId> named_;
  std::vector<EntityId> link_ends_;
  // Entities of which the fields are told anew; sorted when they are asked.
  std::vector<model::EntityNumber> renamed_;
};

}  // namespace kwadrant::board
