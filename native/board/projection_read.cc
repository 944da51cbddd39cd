// What the registers of one entity say.
#include <utility>

#include "board/card.h"
#include "board/projection.h"

namespace kwadrant::board {

using model::EntityNumber;
using model::ValueKind;
using model::ValueView;

namespace {

// The slot that a register names, if it is one that a board has.
std::optional<std::uint32_t> named_slot(const ValueView& value, std::int64_t most) {
  if (value.kind != ValueKind::integer || value.integer < 0 || value.integer >= most) return std::nullopt;
  return static_cast<std::uint32_t>(value.integer);
}

ValueView register_of(const model::Map& map, EntityNumber entity, model::FieldNumber field) {
  return field == model::FieldNames::kNone ? ValueView{} : map.get(entity, field);
}

}  // namespace

Form Projection::form_of(EntityNumber entity, const method::Kind* kind) const {
  const std::string_view name = map_.kind(entity);
  if (name == method::kDrawingKind) {
    return map_.get(entity, model::kElement).kind == ValueKind::blob ? Form::drawing : Form::none;
  }
  if (name == method::kFileKind) return Form::file;
  if (kind != nullptr && (kind->traits.asset || kind->traits.can_stand_on(lens_->id))) return Form::card;
  const bool is_told = name != method::kMapKind && !(kind != nullptr && kind->traits.link);
  return is_told ? Form::listed : Form::none;
}

void Projection::read(EntityNumber entity) {
  Shape& shape = shapes_[entity];
  Wrapped before{std::move(shape.lines), shape.state == PlaceState::asset};
  shape = {};
  const bool live = entity != model::Map::self() && map_.is_live(entity);
  const bool asks_kind = live || hidden_.any();
  const method::Kind* kind = asks_kind ? pack_.kind(map_.kind(entity)) : nullptr;
  if (live) shape.form = form_of(entity, kind);
  if (shape.form == Form::drawing) shape.drawn = map_.stamp(entity, model::kElement);
  if (shape.form == Form::card && kind->traits.asset) {
    read_asset(entity, shape, std::move(before));
  } else if (shape.form == Form::card) {
    read_card(entity, shape, std::move(before));
  }
  const bool linked = live && kind != nullptr && kind->traits.link && read_link(entity);
  if (!linked && links_.ends_of(entity) != nullptr) {
    for (const EntityId end : *links_.ends_of(entity)) link_ends_.push_back(end);
    links_.remove(entity);
  }
  if (shape.state != PlaceState::placed) fan_.remove(entity);
  if (shape.state != PlaceState::parked) parking_.remove(entity);
  if (shape.state != PlaceState::asset) asset_slots_.remove(entity);
  if (hidden_.any()) hidden_.read(map_, entity, live ? kind : nullptr, named_);
}

void Projection::wrap_title(EntityNumber entity, Shape& shape, Wrapped before, bool asset) {
  // Wrapping costs more than all else here, and most changes leave the title as it is.
  const Stamp title = map_.stamp(entity, model::kTitle);
  const bool is_wrapped = !before.lines.empty() && before.asset == asset && wrapped_[entity] == title;
  if (is_wrapped) {
    shape.lines = std::move(before.lines);
  } else {
    shape.lines = asset ? asset_lines(map_.title(entity)) : card_lines(map_.title(entity));
  }
  wrapped_[entity] = title;
}

void Projection::read_card(EntityNumber entity, Shape& shape, Wrapped before) {
  wrap_title(entity, shape, std::move(before), false);
  shape.card.w = kCardWidth;
  shape.card.h = card_height(shape.lines.size());
  const ValueView place = register_of(map_, entity, place_field_);
  if (place.kind == ValueKind::place && place.place.is_valid()) {
    read_placed(entity, place.place, shape);
  } else {
    read_parked(entity, place, shape);
  }
}

void Projection::read_placed(EntityNumber entity, const model::Place& place, Shape& shape) {
  shape.state = PlaceState::placed;
  shape.place = place;
  shape.anchor = geometry_.to_board({place.x, place.y});
  shape.footprint = geometry_.extent_to_board(place.rx, place.ry);
  shape.shares = method::shares_of(place);
  fan_.put(entity, {wanted_box(geometry_, place, shape.card.h), map_.stamp(entity, place_field_), map_.id_of(entity)});
}

void Projection::read_parked(EntityNumber entity, const ValueView& place, Shape& shape) {
  shape.state = PlaceState::parked;
  const Stamp stamp = place.is_nothing() ? map_.stamp(entity, model::kKind) : map_.stamp(entity, place_field_);
  parking_.put(entity, {0, named_slot(place, kMostSlots), stamp, map_.id_of(entity)});
}

void Projection::read_asset(EntityNumber entity, Shape& shape, Wrapped before) {
  wrap_title(entity, shape, std::move(before), true);
  shape.state = PlaceState::asset;
  shape.card.w = kAssetWidth;
  shape.card.h = kAssetHeight;
  shape.column = assets_.column_of(register_of(map_, entity, category_field_).text());
  const ValueView slot = register_of(map_, entity, asset_slot_field_);
  const Stamp stamp = slot.is_nothing() ? map_.stamp(entity, model::kKind) : map_.stamp(entity, asset_slot_field_);
  asset_slots_.put(entity, {shape.column, named_slot(slot, kMostAssetSlots), stamp, map_.id_of(entity)});
}

bool Projection::read_link(EntityNumber entity) {
  const ValueView ends = map_.get(entity, model::kEnds);
  if (ends.id_count() != 2) return false;
  if (const LinkIndex::Ends* known = links_.ends_of(entity)) {
    link_ends_.insert(link_ends_.end(), known->begin(), known->end());
  }
  const LinkIndex::Ends now{ends.id_at(0), ends.id_at(1)};
  links_.put(entity, now);
  link_ends_.insert(link_ends_.end(), now.begin(), now.end());
  return true;
}

}  // namespace kwadrant::board
