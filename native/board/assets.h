// The area of assets beside the matrix: one column for each category, and small cards in slots below its heading.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "board/shapes.h"
#include "layout/spots.h"
#include "method/pack.h"
#include "model/map.h"

namespace kwadrant::board {

struct Geometry;

// The highest slot that an asset can name. A higher number (only a damaged or hostile map has one) counts as no slot.
inline constexpr std::int64_t kMostAssetSlots = 10'000;

// How far the columns are filled.
struct AssetUse {
  // Slots of the longest column.
  std::size_t rows = 0;
  // Some assets have no category that is shown.
  bool unsorted = false;
  bool operator==(const AssetUse&) const = default;
};

// Which columns there are. Holds a pointer into the pack, which must outlive it.
class AssetArea {
 public:
  // Without columns.
  AssetArea() = default;
  // Columns of the choice set that the map's `asset_set` names; when it names none, of assets_six if the pack has that,
  // else of the first asset kind's own categories. Without columns when no kind is an asset.
  AssetArea(const model::Map& map, const method::Pack& pack);

  bool exists() const { return set_ != nullptr; }
  // The column after those of the options, for assets of no such category. It is shown only when there are any.
  std::uint32_t unsorted() const { return exists() ? static_cast<std::uint32_t>(set_->options.size()) : 0; }
  std::uint32_t column_of(std::string_view category) const;
  // The option's id; empty for the unsorted.
  std::string_view category(std::uint32_t column) const;

  // For the frame: the columns that are shown, and their headings. To be called only when it exists.
  std::vector<AssetColumn> columns(const Geometry& geometry, const AssetUse& use) const;
  std::vector<Label> labels(const Geometry& geometry, const AssetUse& use) const;

 private:
  const method::Kind* kind_ = nullptr;
  const method::ChoiceSet* set_ = nullptr;
};

struct AssetSpot {
  std::uint32_t column = 0;
  std::uint32_t slot = 0;
};

layout::Point asset_centre(const Geometry& geometry, const AssetSpot& spot);
// The spot that a card was put on whose centre is there; nothing when that is not on the area, nor near it.
std::optional<AssetSpot> asset_spot_at(const std::vector<AssetColumn>& columns, layout::Point at);

}  // namespace kwadrant::board
