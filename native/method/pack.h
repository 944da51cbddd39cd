// A method pack: the axes, lenses, kinds and fields of a way of working, read from JSON (assets/methods).
//
// A map carries its pack in its own `pack` field, so that it opens without the file. Adding a kind needs no code here.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/status.h"
#include "method/text.h"
#include "model/map.h"

namespace kwadrant::method {

struct AxisEnd {
  std::string id;
  Text text;
};

// A sliding scale: 0 is `low`, 10 000 is `high`.
struct Axis {
  std::string id;
  Text title;
  AxisEnd low;
  AxisEnd high;
};

struct Quadrant {
  std::string id;
  Text title;
};

// Two axes. Quadrants stand in the order of shares: low-low, high-low, low-high, high-high (first x, then y).
struct Lens {
  std::string id;
  Text title;
  std::size_t x_axis = 0;  // index in Pack::axes
  std::size_t y_axis = 0;
  std::array<Quadrant, 4> quadrants;
  // Where the ends stand on the board when a map says nothing: low x left, high y on top.
  bool flip_x = false;
  bool flip_y = false;
  // "place." + id.
  std::string place_field;
};

enum class FieldType { text, long_text, integer, boolean };

struct FieldRule {
  std::string name;
  Text title;
  FieldType type = FieldType::text;
};

// What a kind can do. The program knows these traits, not the kinds.
struct Traits {
  // Ids of lenses on which it can be placed; it is drawn as a card there.
  std::vector<std::string> placeable;
  // May stand at the end of a link.
  bool linkable = false;
  // Is a link: has a field `ends` with two entities, and is drawn as an arrow.
  bool link = false;
  bool can_stand_on(std::string_view lens_id) const;
};

struct Kind {
  std::string id;
  Text title;
  Traits traits;
  std::vector<FieldRule> fields;
  const FieldRule* field(std::string_view name) const;
};

// Kinds of the whiteboard itself: no pack may use these names.
inline constexpr std::string_view kMapKind = "map";
inline constexpr std::string_view kDrawingKind = "drawing";
inline constexpr std::string_view kFileKind = "file";

struct Pack {
  std::string id;
  std::int64_t version = 0;
  Text title;
  std::vector<Axis> axes;
  std::vector<Lens> lenses;  // at least one; the first is the one a board opens with
  std::vector<Kind> kinds;

  const Lens* lens(std::string_view id) const;
  const Kind* kind(std::string_view id) const;
  // The first kind with that trait, or null.
  const Kind* placeable_kind(std::string_view lens_id) const;
  const Kind* link_kind() const;
};

// Fails with pack_invalid; params `path` (for instance `kinds[1].id`; empty: the whole) and `reason` (stable word:
// missing, type, unknown, duplicate, limit, json) say where and why. `duplicate` also says that the program itself uses
// the name, `type` that the parts do not go together. Bounded: at most 1 MiB, depth 16, 64 axes, 16 lenses, 200 kinds,
// 200 fields a kind. Keys that are unknown are an error, so that a typing mistake is not silently ignored. The rules
// are told in assets/methods/README.md.
Result<Pack> parse_pack(std::string_view json);

// Whether a change that was made here may be made under this pack: known kinds and fields, values of the field's type,
// text lengths (core/limits.h), link ends that exist, are live, are linkable and differ. Works on the map as it is
// before the change; entities that the same change creates count as existing. Any field but kind, ends and the map's
// title may be set to nothing, which undo needs. Changes from other replicas are not checked here.
//
// Fails with unknown_entity, unknown_kind, unknown_field, bad_value (another type of value; another kind for what has
// one), bad_place, bad_link, bad_element or file_too_large (a drawing's or picture's bytes), limit_text, pack_invalid
// (the map's own pack); param `field` names the field.
Status validate(const model::Map& map, const Pack& pack, const std::vector<model::Setting>& settings);

}  // namespace kwadrant::method
