// Kinds of things on a map, what they can do and what can be said about them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "method/field.h"
#include "method/text.h"

namespace kwadrant::method {

// An asset's slot among those of its category, a whole number from 0. The register is that of a place, as the slot of a
// parked card is.
inline constexpr std::string_view kAssetSlot = "place.assets";
// The choice field by which assets are sorted.
inline constexpr std::string_view kCategory = "category";

// Shown and exported only when at least `least` live entities of another kind refer to it.
struct Bundle {
  std::size_t kind = 0;  // index in Pack::kinds: the kind that refers
  // The register by which it refers: index in that kind's registers; a reference or references field.
  std::size_t by = 0;
  std::int64_t least = 1;
};

// What a kind can do. The program knows these traits, not the kinds.
struct Traits {
  // Ids of lenses on which it can be placed; it is drawn as a card there.
  std::vector<std::string> placeable;
  // May stand at the end of a link.
  bool linkable = false;
  // Is a link: has a field `ends` with two entities, and is drawn as an arrow.
  bool link = false;
  // Of a link: indices in Pack::kinds of what may stand at each end, all linkable. Empty: every linkable kind.
  std::vector<std::size_t> from;
  std::vector<std::size_t> to;
  // Stands as a small card beside the matrix; the kind has a choice field `category`.
  bool asset = false;
  std::optional<Bundle> bundle;
  // Never in exports, insight or search of others; shown only where its author asks.
  bool is_private = false;

  bool can_stand_on(std::string_view lens_id) const;
  // Whether a kind (index in Pack::kinds) is among those that may stand there; that it is linkable is not looked at.
  bool may_start_at(std::size_t kind) const;
  bool may_end_at(std::size_t kind) const;
};

struct Kind {
  std::string id;
  Text title;
  Text plural;       // may be empty
  Text description;  // may be empty
  Traits traits;
  std::vector<FieldRule> fields;
  // Of all fields, in their order: those of one field stand together.
  std::vector<RegisterRule> registers;
  std::vector<std::size_t> sources;  // indices in Pack::references

  const FieldRule* field(std::string_view name) const;
  const RegisterRule* find_register(std::string_view name) const;
  // The registers of fields[field]; never empty.
  std::span<const RegisterRule> registers_of(std::size_t field) const;
};

}  // namespace kwadrant::method
