// Assets in their columns: moved to another slot or category, and given a slot when they are new.
#include "board/interpreter.h"

namespace kwadrant::board {

using layout::Point;

bool Interpreter::is_asset(EntityId id) const {
  const method::Kind* kind = pack_.kind(draft_.kind(id));
  return kind != nullptr && kind->traits.asset;
}

Status Interpreter::move_asset(EntityId id, Point at) {
  const Shape* shape = untouched(id);
  if (shape != nullptr && Point{shape->card.x, shape->card.y} == at) return ok();
  const std::optional<AssetSpot> spot = asset_spot_at(board_.frame().assets, at);
  // Off its area an asset has no meaning: it goes back.
  if (!spot) return ok();
  if (shape != nullptr && shape->column == spot->column && shape->slot == spot->slot) return ok();
  shelve_at(id, *spot);
  meant(model::Label::moved);
  return ok();
}

void Interpreter::shelve_at(EntityId id, const AssetSpot& spot) {
  const AssetArea& area = board_.assets();
  const Key key = key_of(id);
  standing_.take_off(key);
  const model::Value category = draft_.get(id, method::kCategory);
  const auto* known = std::get_if<std::string>(&category);
  // A category that the map does not show stays when a card only moves among others like it.
  if (area.column_of(known == nullptr ? std::string_view() : std::string_view(*known)) != spot.column) {
    const std::string_view chosen = area.category(spot.column);
    draft_.set(id, method::kCategory, chosen.empty() ? model::Value() : model::Value(std::string(chosen)));
  }
  draft_.set(id, method::kAssetSlot, std::int64_t{standing_.shelve(key, spot.column, spot.slot)});
}

void Interpreter::shelve_new(EntityId id, std::optional<Point> at) {
  const std::optional<AssetSpot> spot = at ? asset_spot_at(board_.frame().assets, *at) : std::nullopt;
  if (spot) return shelve_at(id, *spot);
  shelve(id);
}

void Interpreter::shelve(EntityId id, std::optional<std::uint32_t> from) {
  const model::Value category = draft_.get(id, method::kCategory);
  const auto* known = std::get_if<std::string>(&category);
  const std::uint32_t column = board_.assets().column_of(known == nullptr ? std::string_view() : *known);
  const Key key = key_of(id);
  standing_.take_off(key);
  draft_.set(id, method::kAssetSlot, std::int64_t{standing_.shelve(key, column, from)});
}

void Interpreter::shelve_again(EntityId id) {
  const model::Value value = draft_.get(id, method::kAssetSlot);
  const auto* slot = std::get_if<std::int64_t>(&value);
  const bool named = slot != nullptr && *slot >= 0 && *slot < kMostAssetSlots;
  shelve(id, named ? std::optional(static_cast<std::uint32_t>(*slot)) : std::nullopt);
}

}  // namespace kwadrant::board
