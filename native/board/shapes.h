// What stands on the board: the model as shapes, free of any whiteboard's own terms.
//
// All numbers are board units (one pixel at 100 %), integers; the matrix's middle is (0, 0), y grows downwards; x and y
// of a card are its centre. The same model gives the same shapes everywhere (P2, P15).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/clock.h"
#include "layout/spots.h"
#include "method/shares.h"
#include "method/text.h"
#include "model/map.h"

namespace kwadrant::board {

// Cards are as wide as about twenty characters of 16 units; their height follows from one to three lines.
inline constexpr int kCardWidth = 168;
inline constexpr int kCardPadding = 10;
inline constexpr int kTypeSize = 16;
inline constexpr int kLineHeight = 20;
inline constexpr std::size_t kMostLines = 3;
// The matrix for map sizes 0, 1, 2 (`size` of the map): about 60, 140 and 300 cards fit.
inline constexpr std::array<layout::Point, 3> kMatrixSizes = {{{1280, 896}, {1920, 1344}, {2880, 2016}}};
// A slot of the parking strip.
inline constexpr int kSlotWidth = 184;
inline constexpr int kSlotHeight = 92;
// Assets are small cards: one or two lines of type of 14 units, all of one height.
inline constexpr int kAssetWidth = 144;
inline constexpr int kAssetHeight = 48;
inline constexpr int kAssetTypeSize = 14;
inline constexpr int kAssetLineHeight = 18;
inline constexpr std::size_t kMostAssetLines = 2;

enum class Form : std::uint8_t {
  // Not on the board: deleted, of no kind, the map itself, or a kind that is not drawn.
  none,
  card,
  arrow,
  drawing,
  file,
  // Live, of a kind that has no place on this board, or a link at such a thing: its fields are told, nothing is drawn.
  listed,
};

// `asset`: in a column beside the matrix.
enum class PlaceState : std::uint8_t { none = 0, parked = 1, placed = 2, asset = 3 };

// Everything that follows from the model for one entity.
struct Shape {
  Form form = Form::none;
  // Not for everyone: of a private kind, a bundle that too few refer to, or an arrow to such a card. Said of what is
  // deleted, too.
  bool hidden = false;
  // card
  layout::Box card;
  std::vector<std::string> lines;
  PlaceState state = PlaceState::none;
  std::uint32_t slot = 0;            // parked, asset
  std::uint32_t column = 0;          // asset: of the frame's columns
  bool linked = false;               // asset: some link joins it to what is there for everyone
  model::Place place;                // placed
  layout::Point anchor;              // placed: the true place
  layout::Point footprint;           // placed: width and height, 0 × 0 for a dot; may reach beyond the matrix
  method::Shares shares{};           // placed
  // arrow
  model::EntityNumber from = model::kNoEntity;
  model::EntityNumber to = model::kNoEntity;
  layout::Point start;
  layout::Point end;
  // drawing: the stamp of its element, which the map holds
  Stamp drawn;

  bool operator==(const Shape&) const = default;
};

// Which parts of a shape differ from before. The numbers are those of the wire's entity record.
enum Part : std::uint32_t {
  kGone = 2,
  kCard = 4,
  kPlace = 8,
  kShares = 16,
  // What others see of its fields, for what they name is shown or hidden now.
  kFields = 32,
  kArrow = 64,
  kDrawing = 128,
  kLines = 256,
};

// The parts of `after` that `before` did not have so, without kFields; kGone alone when only `before` is on the board.
std::uint32_t changed_parts(const Shape& before, const Shape& after);

enum class LabelRole : std::uint8_t {
  quadrant = 0,
  horizontal_end = 1,
  vertical_end = 2,
  strip = 3,
  assets = 4,
  // The heading of a column of assets.
  category = 5,
};
enum class Align : std::uint8_t { centre = 0, left = 1, right = 2 };

struct Label {
  LabelRole role = LabelRole::quadrant;
  // Quadrant id, `<axis>.<end>`, `strip`, `assets`, or the id of a category (empty for assets without one).
  std::string key;
  // The heading of a column may have two lines, parted by a line feed.
  method::Text text;
  layout::Point at;
  Align align = Align::centre;
  bool operator==(const Label&) const = default;
};

// A rectangle by its top left corner.
struct Rect {
  int x = 0;
  int y = 0;
  int w = 0;
  int h = 0;
  bool operator==(const Rect&) const = default;
};

// Where the assets of one category stand.
struct AssetColumn {
  // The option's id; empty for assets of no category that the map shows.
  std::string category;
  Rect rect;
  bool operator==(const AssetColumn&) const = default;
};

// The background: matrix, axis names, quadrant titles, parking strip, columns of assets.
struct Frame {
  std::string lens;
  bool flip_x = false;
  bool flip_y = false;
  int size = 0;
  Rect matrix;
  Rect strip;
  // None when no kind of the pack is an asset.
  std::vector<AssetColumn> assets;
  std::vector<Label> labels;
  bool operator==(const Frame&) const = default;
};

struct Totals {
  // Sum of shares per quadrant in basis points, in the order of the lens's quadrants, and how many initiatives have
  // any.
  std::array<std::int64_t, 4> share{};
  std::array<std::int64_t, 4> initiatives{};
  std::int64_t unplaced = 0;
  bool operator==(const Totals&) const = default;
};

}  // namespace kwadrant::board
