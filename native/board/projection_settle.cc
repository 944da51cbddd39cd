// What depends on other entities: where cards stand, arrows between them, what is hidden, marks of assets.
#include "board/arrow.h"
#include "board/projection.h"

namespace kwadrant::board {

using layout::Point;
using model::EntityNumber;

void Projection::settle(std::span<const EntityNumber> touched) {
  for (const EntityNumber e : fan_.resolve()) remember(e);
  for (const EntityNumber e : parking_.resolve()) remember(e);
  for (const EntityNumber e : asset_slots_.resolve()) remember(e);
  for (const Before& b : before_) settle_card(b.entity);
  if (hidden_.any()) settle_hidden();
  // Arrows may point at any card that was looked at; they point at nothing themselves.
  for (std::size_t i = 0, cards = before_.size(); i < cards; ++i) {
    for (const EntityNumber link : links_.at(map_.id_of(before_[i].entity))) {
      remember(link);
      settle_arrow(link);
    }
  }
  for (const EntityNumber e : touched) settle_arrow(e);
  settle_beside();
  if (assets_.exists()) settle_marks();
  named_.clear();
  link_ends_.clear();
}

void Projection::settle_card(EntityNumber entity) {
  Shape& shape = shapes_[entity];
  if (shape.form != Form::card) return;
  Point at;
  switch (shape.state) {
    case PlaceState::none:
      return;
    case PlaceState::placed:
      shape.card = fan_.box(entity);
      return;
    case PlaceState::parked:
      shape.slot = parking_.slot(entity);
      at = slot_centre(geometry_, shape.slot);
      break;
    case PlaceState::asset:
      shape.slot = asset_slots_.slot(entity);
      at = asset_centre(geometry_, {shape.column, shape.slot});
      break;
  }
  shape.card.x = at.x;
  shape.card.y = at.y;
}

void Projection::settle_arrow(EntityNumber link) {
  const LinkIndex::Ends* ends = links_.ends_of(link);
  if (ends == nullptr) return;
  Shape& shape = shapes_[link];
  shape = {};
  shape.hidden = hides(link);
  const EntityNumber from = map_.find((*ends)[0]);
  const EntityNumber to = map_.find((*ends)[1]);
  if (from == to || !can_be_joined(from) || !can_be_joined(to)) return;
  shape.hidden = shape.hidden || shapes_[from].hidden || shapes_[to].hidden;
  shape.form = Form::listed;
  if (shapes_[from].form != Form::card || shapes_[to].form != Form::card) return;
  const Line line = line_between(shapes_[from].card, shapes_[to].card, aside(link, *ends));
  shape.form = Form::arrow;
  shape.from = from;
  shape.to = to;
  shape.start = line.start;
  shape.end = line.end;
}

// A link at a link would hang on the order in which they are looked at.
bool Projection::can_be_joined(EntityNumber entity) const {
  const Form form = shape(entity).form;
  return (form == Form::card || form == Form::listed) && links_.ends_of(entity) == nullptr;
}

void Projection::settle_beside() {
  for (std::size_t i = 0; i + 1 < link_ends_.size(); i += 2) {
    for (const EntityNumber link : links_.between({link_ends_[i], link_ends_[i + 1]})) {
      remember(link);
      settle_arrow(link);
    }
  }
}

int Projection::aside(EntityNumber link, const LinkIndex::Ends& ends) const {
  const EntityId id = map_.id_of(link);
  int count = 0;
  int before = 0;
  // By ids: numbers differ between replicas.
  for (const EntityNumber one : links_.between(ends)) {
    count += 1;
    before += map_.id_of(one) < id ? 1 : 0;
  }
  const int right = (2 * before - (count - 1)) * kLinkGap / 2;
  return ends[0] < ends[1] ? right : -right;
}

bool Projection::hides(EntityNumber entity) const {
  if (!hidden_.any()) return false;
  const method::Kind* kind = pack_.kind(map_.kind(entity));
  return kind != nullptr && hidden_.hides(map_.id_of(entity), *kind);
}

void Projection::settle_hidden() {
  for (const EntityId id : named_) {
    if (const EntityNumber e = map_.find(id); e != model::kNoEntity) remember(e);
  }
  for (std::size_t i = 0, count = before_.size(); i < count; ++i) {
    const EntityNumber e = before_[i].entity;
    shapes_[e].hidden = hides(e);
    if (shapes_[e].hidden == before_[i].shape.hidden) continue;
    for (const EntityNumber naming : hidden_.naming(map_.id_of(e))) {
      remember(naming);
      renamed_.push_back(naming);
    }
  }
}

void Projection::settle_marks() {
  for (std::size_t i = 0, count = before_.size(); i < count; ++i) {
    const EntityNumber e = before_[i].entity;
    link_ends_.push_back(map_.id_of(e));
    for (const EntityNumber link : links_.at(map_.id_of(e))) {
      const LinkIndex::Ends& ends = *links_.ends_of(link);
      link_ends_.insert(link_ends_.end(), ends.begin(), ends.end());
    }
  }
  for (const EntityId id : link_ends_) {
    const EntityNumber e = map_.find(id);
    if (e == model::kNoEntity || shapes_[e].state != PlaceState::asset) continue;
    const bool linked = is_linked(e);
    if (linked == shapes_[e].linked) continue;
    remember(e);
    shapes_[e].linked = linked;
  }
}

bool Projection::is_linked(EntityNumber asset) const {
  const EntityId id = map_.id_of(asset);
  for (const EntityNumber link : links_.at(id)) {
    const LinkIndex::Ends& ends = *links_.ends_of(link);
    const EntityNumber other = map_.find(ends[0] == id ? ends[1] : ends[0]);
    const bool shown = other != model::kNoEntity && other != asset && map_.is_live(other) && !shape(other).hidden;
    if (shown && !shapes_[link].hidden) return true;
  }
  return false;
}

}  // namespace kwadrant::board
