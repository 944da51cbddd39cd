#include "board/standing.h"

#include <algorithm>
#include <utility>

namespace kwadrant::board {
namespace {

using layout::Box;
using layout::Point;
using model::Place;

// Later than anything on the board: what a gesture puts somewhere must not drive others away.
constexpr Stamp kNow{0xFFFFFFFFFFFFFFFFULL, 0xFFFFFFFFFFFFFFFFULL};

}  // namespace

Standing::Standing(const Projection& board, const std::vector<Key>& lifted)
    : board_(board),
      geometry_(board.geometry()),
      sheet_(&board.occupied()),
      parked_(board.parking()),
      shelved_(board.asset_slots()) {
  if (board.fan().is_fanned() && !lifted.empty()) {
    // Those that made way for a lifted card go back: that must happen before spots are chosen.
    fan_ = board.fan();
    for (const Key key : lifted) fan_->remove(key);
    fan_->resolve();
    sheet_ = layout::Occupied(&fan_->occupied());
  }
  for (const Key key : lifted) take_off(key);
}

void Standing::take_off(Key key) {
  const Shape& shape = board_.shape(key);
  const bool first = shape.form == Form::card && off_.insert(key).second;
  sheet_.remove(key);
  if (standing_.erase(key) > 0 || (first && shape.state == PlaceState::placed)) full_from_ = kNeverFull;
  parked_.take_off(key);
  shelved_.take_off(key);
  if (first && shape.state == PlaceState::parked) parked_.release(0, shape.slot);
  if (first && shape.state == PlaceState::asset) shelved_.release(shape.column, shape.slot);
}

void Standing::put(Key key, const Place& place, int height) {
  sheet_.put(key, wanted_box(geometry_, place, height));
  standing_[key] = {place, height};
}

Place Standing::stand(Key key, Place place, int height) {
  place.dx = 0;
  place.dy = 0;
  return stand_beside(key, place, height);
}

Place Standing::stand_beside(Key key, const Place& place, int height) {
  while (height < full_from_) {
    const Box wanted = wanted_box(geometry_, place, height);
    if (const auto spot = layout::free_spot(sheet_, wanted, geometry_.bounds())) {
      Place out = place;
      const Point semantic = geometry_.to_semantic(*spot);
      // Where the wanted centre was only moved inside, the projection will do so again.
      if (spot->x != wanted.x) out.dx = static_cast<std::int16_t>(semantic.x - place.x);
      if (spot->y != wanted.y) out.dy = static_cast<std::int16_t>(semantic.y - place.y);
      put(key, out, height);
      return out;
    }
    if (geometry_.size + 1 < static_cast<int>(kMatrixSizes.size())) {
      resize(geometry_.size + 1);
    } else {
      full_from_ = height;
    }
  }
  put(key, place, height);
  return place;
}

std::uint32_t Standing::park(Key key, std::optional<std::uint32_t> slot) { return parked_.put(key, 0, slot); }

std::uint32_t Standing::shelve(Key key, std::uint32_t column, std::optional<std::uint32_t> from) {
  if (from) from = shelved_.first_free(column, *from);
  if (from && *from >= kMostAssetSlots) from.reset();
  return shelved_.put(key, column, from);
}

void Standing::resize(int size) {
  geometry_.size = size;
  full_from_ = kNeverFull;
  Fan fan(geometry_.bounds());
  const model::Map& map = board_.map();
  for (Key key = 0; key < board_.shape_count(); ++key) {
    const Shape& shape = board_.shape(key);
    if (shape.state != PlaceState::placed || off_.contains(key)) continue;
    const Stamp stamp = map.stamp(key, map.fields().find(board_.lens().place_field));
    fan.put(key, {wanted_box(geometry_, shape.place, shape.card.h), stamp, map.id_of(key)});
  }
  for (const auto& [key, card] : standing_) {
    fan.put(key, {wanted_box(geometry_, card.place, card.height), kNow, EntityId{key, 0}});
  }
  fan.resolve();
  fan_ = std::move(fan);
  sheet_ = layout::Occupied(&fan_->occupied());
}

}  // namespace kwadrant::board
