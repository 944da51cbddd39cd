#include "board/projection.h"

#include <algorithm>
#include <utility>

#include "board/arrow.h"
#include "board/card.h"

namespace kwadrant::board {

using layout::Point;
using model::EntityNumber;
using model::ValueKind;
using model::ValueView;

Projection::Projection(const model::Map& map, const method::Pack& pack, const method::Lens& lens)
    : map_(map), pack_(pack), lens_(lens), geometry_(geometry_of(map, lens)), fan_(geometry_.bounds()) {
  project_all();
}

void Projection::project_all() {
  geometry_ = geometry_of(map_, lens_);
  place_field_ = map_.fields().find(lens_.place_field);
  const auto count_all = static_cast<EntityNumber>(map_.entity_count());
  shapes_.assign(count_all, {});
  wrapped_.resize(count_all);
  is_remembered_.assign(count_all, false);
  totals_ = {};
  fan_ = Fan(geometry_.bounds());
  parking_ = {};
  links_ = {};
  for (EntityNumber e = 0; e < count_all; ++e) read(e);
  fan_.resolve();
  parking_.resolve();
  for (EntityNumber e = 0; e < count_all; ++e) settle_card(e);
  for (EntityNumber e = 0; e < count_all; ++e) settle_arrow(e);
  for (const Shape& s : shapes_) count(s, 1);
  frame_ = make_frame(geometry_, pack_, lens_, parking_.used());
}

BoardChange Projection::update(std::span<const EntityNumber> touched) {
  if (std::find(touched.begin(), touched.end(), model::Map::self()) != touched.end()) return project_again();
  place_field_ = map_.fields().find(lens_.place_field);
  shapes_.resize(map_.entity_count());
  wrapped_.resize(map_.entity_count());
  is_remembered_.resize(map_.entity_count());
  const Totals totals = totals_;
  const std::size_t slots = parking_.used();
  for (const EntityNumber e : touched) {
    remember(e);
    read(e);
  }
  settle(touched);
  std::sort(before_.begin(), before_.end(), [](const Before& a, const Before& b) { return a.entity < b.entity; });
  BoardChange change;
  for (const Before& b : before_) {
    const Shape& after = shapes_[b.entity];
    count(b.shape, -1);
    count(after, 1);
    is_remembered_[b.entity] = false;
    const std::uint32_t parts = changed_parts(b.shape, after);
    if (parts != 0 || b.shape.form != after.form) change.shapes.push_back({b.entity, parts});
  }
  before_.clear();
  if (parking_.used() != slots) {
    const Rect strip = strip_of(geometry_, parking_.used());
    change.frame = strip != frame_.strip;
    frame_.strip = strip;
  }
  change.totals = totals != totals_;
  return change;
}

BoardChange Projection::project_again() {
  std::vector<Shape> shapes = std::move(shapes_);
  const Frame frame = std::move(frame_);
  const Totals totals = totals_;
  project_all();
  shapes.resize(shapes_.size());
  BoardChange change;
  for (EntityNumber e = 0; e < shapes_.size(); ++e) {
    const std::uint32_t parts = changed_parts(shapes[e], shapes_[e]);
    if (parts != 0 || shapes[e].form != shapes_[e].form) change.shapes.push_back({e, parts});
  }
  change.frame = frame != frame_;
  change.totals = totals != totals_;
  return change;
}

void Projection::remember(EntityNumber entity) {
  if (is_remembered_[entity]) return;
  is_remembered_[entity] = true;
  before_.push_back({entity, shapes_[entity]});
}

void Projection::read(EntityNumber entity) {
  Shape& shape = shapes_[entity];
  std::vector<std::string> lines = std::move(shape.lines);
  shape = {};
  const std::string_view name = map_.kind(entity);
  const bool live = entity != model::Map::self() && map_.is_live(entity);
  const method::Kind* kind = live ? pack_.kind(name) : nullptr;
  if (live && name == method::kDrawingKind) {
    const bool drawn = map_.get(entity, model::kElement).kind == ValueKind::blob;
    shape.form = drawn ? Form::drawing : Form::none;
    if (drawn) shape.drawn = map_.stamp(entity, model::kElement);
  } else if (live && name == method::kFileKind) {
    shape.form = Form::file;
  } else if (kind != nullptr && kind->traits.can_stand_on(lens_.id)) {
    read_card(entity, shape, std::move(lines));
  } else if (live && name != method::kMapKind && !(kind != nullptr && kind->traits.link)) {
    shape.form = Form::listed;
  }
  const bool linked = kind != nullptr && kind->traits.link && read_link(entity);
  if (!linked) links_.remove(entity);
  if (shape.state != PlaceState::placed) fan_.remove(entity);
  if (shape.state != PlaceState::parked) parking_.remove(entity);
}

void Projection::read_card(EntityNumber entity, Shape& shape, std::vector<std::string> lines) {
  shape.form = Form::card;
  // Wrapping costs more than all else here, and most changes leave the title as it is.
  const Stamp title = map_.stamp(entity, model::kTitle);
  const bool is_wrapped = !lines.empty() && wrapped_[entity] == title;
  shape.lines = is_wrapped ? std::move(lines) : card_lines(map_.title(entity));
  wrapped_[entity] = title;
  shape.card.w = kCardWidth;
  shape.card.h = card_height(shape.lines.size());
  const ValueView place = place_field_ == model::FieldNames::kNone ? ValueView{} : map_.get(entity, place_field_);
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
  Parking::Card card{std::nullopt, map_.stamp(entity, model::kKind), map_.id_of(entity)};
  if (!place.is_nothing()) card.stamp = map_.stamp(entity, place_field_);
  if (place.kind == ValueKind::integer && place.integer >= 0 && place.integer < kMostSlots) {
    card.slot = static_cast<std::uint32_t>(place.integer);
  }
  parking_.put(entity, card);
}

bool Projection::read_link(EntityNumber entity) {
  const ValueView ends = map_.get(entity, model::kEnds);
  if (ends.id_count() != 2) return false;
  links_.put(entity, {ends.id_at(0), ends.id_at(1)});
  return true;
}

void Projection::settle(std::span<const EntityNumber> touched) {
  for (const EntityNumber e : fan_.resolve()) remember(e);
  for (const EntityNumber e : parking_.resolve()) remember(e);
  for (const Before& b : before_) settle_card(b.entity);
  // Arrows may point at any card that was looked at; they point at nothing themselves.
  for (std::size_t i = 0, cards = before_.size(); i < cards; ++i) {
    for (const EntityNumber link : links_.at(map_.id_of(before_[i].entity))) {
      remember(link);
      settle_arrow(link);
    }
  }
  for (const EntityNumber e : touched) settle_arrow(e);
}

void Projection::settle_card(EntityNumber entity) {
  Shape& shape = shapes_[entity];
  if (shape.form != Form::card) return;
  if (shape.state == PlaceState::placed) {
    shape.card = fan_.box(entity);
    return;
  }
  shape.slot = parking_.slot(entity);
  const Point at = slot_centre(geometry_, shape.slot);
  shape.card.x = at.x;
  shape.card.y = at.y;
}

void Projection::settle_arrow(EntityNumber link) {
  const LinkIndex::Ends* ends = links_.ends_of(link);
  if (ends == nullptr) return;
  Shape& shape = shapes_[link];
  shape = {};
  const EntityNumber from = map_.find((*ends)[0]);
  const EntityNumber to = map_.find((*ends)[1]);
  if (from == to || this->shape(from).form != Form::card || this->shape(to).form != Form::card) return;
  const Line line = line_between(shapes_[from].card, shapes_[to].card);
  shape.form = Form::arrow;
  shape.from = from;
  shape.to = to;
  shape.start = line.start;
  shape.end = line.end;
}

void Projection::count(const Shape& shape, int sign) {
  if (shape.form != Form::card) return;
  if (shape.state != PlaceState::placed) {
    totals_.unplaced += sign;
    return;
  }
  for (std::size_t q = 0; q < shape.shares.size(); ++q) {
    totals_.share[q] += sign * shape.shares[q];
    if (shape.shares[q] > 0) totals_.initiatives[q] += sign;
  }
}

const Shape& Projection::shape(EntityNumber entity) const {
  static const Shape kNone;
  return entity < shapes_.size() ? shapes_[entity] : kNone;
}

std::vector<EntityNumber> Projection::links_of(EntityNumber entity) const {
  return entity < map_.entity_count() ? links_.at(map_.id_of(entity)) : std::vector<EntityNumber>{};
}

}  // namespace kwadrant::board
