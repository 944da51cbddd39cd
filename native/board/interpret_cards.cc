// Where cards lie: moved, resized, placed, parked.
#include "board/interpreter.h"

namespace kwadrant::board {
namespace {

using layout::Point;
using model::Place;

const Shape& shape_of(const Projection& board, std::string_view id) {
  return board.shape(board.map().find(entity_id(id)));
}

bool is_placed(const Shape& shape) { return shape.form == Form::card && shape.state == PlaceState::placed; }

// A card, or a footprint, that was put where it is.
bool is_there(const Shape& shape, Point at) {
  if (shape.form != Form::card) return false;
  return Point{shape.card.x, shape.card.y} == at || (shape.footprint != Point{} && shape.anchor == at);
}

// A footprint as it is.
bool is_shown(const Shape& shape, const Resized& g) {
  return is_placed(shape) && shape.anchor == Point{g.x, g.y} && shape.footprint == Point{g.w, g.h};
}

bool is_at(const Place& place, const Placed& g) {
  return place.x == g.x && place.y == g.y && place.rx == g.rx && place.ry == g.ry;
}

bool is_on_axes(const Placed& g) {
  const auto good = [](int v) { return v >= 0 && v <= model::kAxis; };
  return good(g.x) && good(g.y) && good(g.rx) && good(g.ry);
}

// Semantic units of a point on the board; those of the place where the point is that of the place, so that rounding
// never moves what nobody moved.
Point semantic_of(const Geometry& geometry, Point at, const Shape* shape) {
  Point out = geometry.to_semantic(at);
  if (shape == nullptr || !is_placed(*shape)) return out;
  if (at.x == shape->anchor.x) out.x = shape->place.x;
  if (at.y == shape->anchor.y) out.y = shape->place.y;
  return out;
}

}  // namespace

std::optional<std::string_view> taken_off_by(const Projection& board, const Moved& g) {
  if (is_there(shape_of(board, g.id), {g.x, g.y})) return std::nullopt;
  return g.id;
}

std::optional<std::string_view> taken_off_by(const Projection& board, const Resized& g) {
  if (is_shown(shape_of(board, g.id), g)) return std::nullopt;
  return g.id;
}

std::optional<std::string_view> taken_off_by(const Projection& board, const Placed& g) {
  if (g.lens != board.lens().id || is_at(shape_of(board, g.id).place, g)) return std::nullopt;
  return g.id;
}

std::optional<std::string_view> taken_off_by(const Projection& board, const Parked& g) {
  if (g.lens != board.lens().id) return std::nullopt;
  return g.id;
}

Status Interpreter::apply(const Moved& g) {
  const Result<EntityId> id = card(g.id);
  if (!id) return id.error();
  if (!is_near(g.x, g.y)) return error(Code::bad_place);
  const Point at{g.x, g.y};
  if (is_asset(*id)) return move_asset(*id, at);
  const Shape* shape = untouched(*id);
  if (shape != nullptr && is_there(*shape, at)) return ok();
  const std::optional<Place> place = place_of(*id);
  const Geometry& shown = board_.geometry();
  if (shown.holds(at)) {
    stand(*id, make_place(semantic_of(shown, at, shape), place ? Point{place->rx, place->ry} : Point{}));
  } else if (place) {
    park(*id);
  } else {
    return ok();
  }
  meant(model::Label::moved);
  return ok();
}

Status Interpreter::apply(const Resized& g) {
  const Result<EntityId> id = card(g.id);
  if (!id) return id.error();
  if (!is_near(g.x, g.y) || !is_near(g.w, g.h) || g.w < 0 || g.h < 0) return error(Code::bad_place);
  const Point at{g.x, g.y};
  // An asset has no footprint: pulled at its edge it stays where it is.
  if (is_asset(*id)) return ok();
  const Shape* shape = untouched(*id);
  const bool placed = shape != nullptr && is_placed(*shape);
  if (placed && is_shown(*shape, g)) return ok();
  const Geometry& shown = board_.geometry();
  std::optional<Place> place = place_of(*id);
  // Something that lies in the strip and stays there has no footprint.
  if (!place && !shown.holds(at)) return ok();
  Point extent = shown.extent_to_semantic(g.w, g.h);
  if (placed && shape->footprint.x == g.w) extent.x = shape->place.rx;
  if (placed && shape->footprint.y == g.h) extent.y = shape->place.ry;
  if (g.w <= kCardWidth && g.h <= height_of(*id)) extent = {};
  if (placed && shape->anchor == at) {
    place->rx = static_cast<std::uint16_t>(extent.x);
    place->ry = static_cast<std::uint16_t>(extent.y);
    stand_beside(*id, *place);
  } else {
    stand(*id, make_place(semantic_of(shown, at, shape), extent));
  }
  meant(model::Label::resized);
  return ok();
}

Status Interpreter::apply(const Placed& g) {
  const Result<EntityId> id = live(g.id);
  if (!id) return id.error();
  const method::Lens* lens = pack_.lens(g.lens);
  const method::Kind* kind = pack_.kind(draft_.kind(*id));
  if (lens == nullptr || kind == nullptr || !kind->traits.can_stand_on(g.lens)) return error(Code::unknown_field);
  if (!is_on_axes(g)) return error(Code::bad_place);
  const Place wanted = make_place({g.x, g.y}, {g.rx, g.ry});
  const model::Value value = draft_.get(*id, lens->place_field);
  std::optional<Place> place;
  if (const auto* known = std::get_if<Place>(&value)) place = *known;
  if (place && is_at(*place, g)) return ok();
  meant(model::Label::placed);
  if (lens->id != board_.lens().id || is_asset(*id)) {
    // Nobody sees that board from here: its own projection keeps cards apart.
    draft_.set(*id, lens->place_field, wanted);
  } else if (place && place->x == wanted.x && place->y == wanted.y) {
    place->rx = wanted.rx;
    place->ry = wanted.ry;
    stand_beside(*id, *place);
  } else {
    stand(*id, wanted);
  }
  return ok();
}

Status Interpreter::apply(const Parked& g) {
  const Result<EntityId> id = live(g.id);
  if (!id) return id.error();
  const method::Lens* lens = pack_.lens(g.lens);
  const method::Kind* kind = pack_.kind(draft_.kind(*id));
  if (lens == nullptr || kind == nullptr || !kind->traits.can_stand_on(g.lens)) return error(Code::unknown_field);
  if (lens->id != board_.lens().id || is_asset(*id)) {
    // Without a number: its own projection finds a slot.
    if (std::holds_alternative<Place>(draft_.get(*id, lens->place_field))) {
      draft_.set(*id, lens->place_field, std::monostate{});
      meant(model::Label::parked);
    }
  } else if (place_of(*id)) {
    park(*id);
    meant(model::Label::parked);
  }
  return ok();
}

}  // namespace kwadrant::board
