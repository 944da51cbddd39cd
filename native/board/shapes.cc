#include "board/shapes.h"

#include <tuple>

namespace kwadrant::board {
namespace {

auto place_part(const Shape& s) {
  return std::tie(s.state, s.slot, s.column, s.linked, s.place, s.anchor, s.footprint);
}
auto arrow_part(const Shape& s) { return std::tie(s.from, s.to, s.start, s.end); }

std::uint32_t card_parts(const Shape& before, const Shape& after) {
  const bool fresh = before.form != Form::card;
  std::uint32_t parts = 0;
  if (fresh || before.card != after.card) parts |= kCard;
  if (fresh || before.lines != after.lines) parts |= kLines;
  if (fresh || place_part(before) != place_part(after)) parts |= kPlace;
  const bool placed = after.state == PlaceState::placed;
  if (placed && (fresh || before.state != PlaceState::placed || before.shares != after.shares)) parts |= kShares;
  return parts;
}

}  // namespace

std::uint32_t changed_parts(const Shape& before, const Shape& after) {
  switch (after.form) {
    case Form::none:
      return before.form == Form::none ? 0 : std::uint32_t{kGone};
    case Form::card:
      return card_parts(before, after);
    case Form::arrow:
      return before.form != Form::arrow || arrow_part(before) != arrow_part(after) ? std::uint32_t{kArrow} : 0;
    case Form::drawing:
      return before.form != Form::drawing || before.drawn != after.drawn ? std::uint32_t{kDrawing} : 0;
    case Form::file:
    case Form::listed:
      return 0;
  }
  return 0;
}

}  // namespace kwadrant::board
