// Projecting everything, and bringing it up to date.
#include "board/projection.h"

#include <algorithm>
#include <utility>

namespace kwadrant::board {

using model::EntityNumber;

Projection::Projection(const model::Map& map, const method::Pack& pack) : Projection(map, pack, nullptr) {}

Projection::Projection(const model::Map& map, const method::Pack& pack, const method::Lens& lens)
    : Projection(map, pack, &lens) {}

Projection::Projection(const model::Map& map, const method::Pack& pack, const method::Lens* fixed)
    : map_(map),
      pack_(pack),
      fixed_(fixed),
      lens_(fixed == nullptr ? &shown_lens(map, pack) : fixed),
      geometry_(geometry_of(map, *lens_)),
      fan_(geometry_.bounds()),
      hidden_(pack) {
  project_all();
}

void Projection::project_all() {
  lens_ = fixed_ == nullptr ? &shown_lens(map_, pack_) : fixed_;
  geometry_ = geometry_of(map_, *lens_);
  assets_ = AssetArea(map_, pack_);
  find_fields();
  const auto count_all = static_cast<EntityNumber>(map_.entity_count());
  shapes_.assign(count_all, {});
  wrapped_.resize(count_all);
  is_remembered_.assign(count_all, false);
  totals_ = {};
  fan_ = Fan(geometry_.bounds());
  parking_ = {};
  asset_slots_ = {};
  links_ = {};
  hidden_.clear();
  for (EntityNumber e = 0; e < count_all; ++e) read(e);
  fan_.resolve();
  parking_.resolve();
  asset_slots_.resolve();
  for (EntityNumber e = 0; e < count_all; ++e) {
    settle_card(e);
    shapes_[e].hidden = hides(e);
  }
  for (EntityNumber e = 0; e < count_all; ++e) settle_arrow(e);
  for (EntityNumber e = 0; e < count_all; ++e) {
    if (shapes_[e].state == PlaceState::asset) shapes_[e].linked = is_linked(e);
  }
  for (const Shape& s : shapes_) count(s, 1);
  named_.clear();
  link_ends_.clear();
  frame_ = {};
  settle_frame();
}

void Projection::find_fields() {
  place_field_ = map_.fields().find(lens_->place_field);
  asset_slot_field_ = map_.fields().find(method::kAssetSlot);
  category_field_ = map_.fields().find(method::kCategory);
}

BoardChange Projection::update(std::span<const EntityNumber> touched) {
  if (std::find(touched.begin(), touched.end(), model::Map::self()) != touched.end()) return project_again();
  find_fields();
  shapes_.resize(map_.entity_count());
  wrapped_.resize(map_.entity_count());
  is_remembered_.resize(map_.entity_count());
  const Totals totals = totals_;
  for (const EntityNumber e : touched) {
    remember(e);
    read(e);
  }
  settle(touched);
  std::sort(before_.begin(), before_.end(), [](const Before& a, const Before& b) { return a.entity < b.entity; });
  std::sort(renamed_.begin(), renamed_.end());
  BoardChange change;
  for (const Before& b : before_) {
    count(b.shape, -1);
    count(shapes_[b.entity], 1);
    is_remembered_[b.entity] = false;
    tell(b, change);
  }
  before_.clear();
  renamed_.clear();
  change.frame = settle_frame();
  change.totals = totals != totals_;
  return change;
}

void Projection::tell(const Before& before, BoardChange& change) {
  const Shape& after = shapes_[before.entity];
  std::uint32_t parts = changed_parts(before.shape, after);
  const bool renamed = std::binary_search(renamed_.begin(), renamed_.end(), before.entity);
  if (renamed && after.form != Form::none) parts |= kFields;
  const bool other = before.shape.form != after.form || before.shape.hidden != after.hidden;
  if (parts != 0 || other) change.shapes.push_back({before.entity, parts});
}

BoardChange Projection::project_again() {
  std::vector<Shape> shapes = std::move(shapes_);
  const Frame frame = std::move(frame_);
  const Totals totals = totals_;
  project_all();
  shapes.resize(shapes_.size());
  for (EntityNumber e = 0; e < shapes_.size(); ++e) {
    if (shapes[e].hidden == shapes_[e].hidden) continue;
    const std::vector<EntityNumber> naming = hidden_.naming(map_.id_of(e));
    renamed_.insert(renamed_.end(), naming.begin(), naming.end());
  }
  std::sort(renamed_.begin(), renamed_.end());
  BoardChange change;
  for (EntityNumber e = 0; e < shapes_.size(); ++e) tell({e, std::move(shapes[e])}, change);
  renamed_.clear();
  change.frame = frame != frame_;
  change.totals = totals != totals_;
  return change;
}

bool Projection::settle_frame() {
  const AssetUse use{asset_slots_.most_used(), asset_slots_.used(assets_.unsorted()) > 0};
  const bool as_before = strip_of(geometry_, parking_.used(0)) == frame_.strip &&
                         (!assets_.exists() || assets_.columns(geometry_, use) == frame_.assets);
  if (as_before) return false;
  frame_ = make_frame(geometry_, pack_, *lens_, parking_.used(0), assets_, use);
  return true;
}

void Projection::remember(EntityNumber entity) {
  if (is_remembered_[entity]) return;
  is_remembered_[entity] = true;
  before_.push_back({entity, shapes_[entity]});
}

void Projection::count(const Shape& shape, int sign) {
  if (shape.form != Form::card || shape.state == PlaceState::asset || shape.hidden) return;
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
