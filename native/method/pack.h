// A method pack: a way of working, read from JSON (assets/methods).
//
// A map carries its pack in its own `pack` field, so that it opens without the file. Adding a kind needs no code here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/status.h"
#include "method/card.h"
#include "method/check.h"
#include "method/checklist.h"
#include "method/choice_set.h"
#include "method/flow.h"
#include "method/kind.h"
#include "method/lens.h"
#include "method/reference.h"
#include "method/text.h"

namespace kwadrant::method {

// Kinds of the whiteboard itself: no pack may use these names.
inline constexpr std::string_view kMapKind = "map";
inline constexpr std::string_view kDrawingKind = "drawing";
inline constexpr std::string_view kFileKind = "file";
// A moment of the map's life with a name: a kind that is added to those of every pack. Its field `at` says when, in
// milliseconds since 1970.
inline constexpr std::string_view kMomentKind = "moment";
inline constexpr std::string_view kMomentAt = "at";

struct Pack {
  std::string id;
  std::int64_t version = 0;
  Text title;
  Text description;  // may be empty
  std::vector<Axis> axes;
  std::vector<Lens> lenses;  // at least one; the first is the one a board opens with
  std::vector<ChoiceSet> choice_sets;
  std::vector<Checklist> checklists;
  std::vector<Flow> flows;
  std::vector<Card> cards;
  std::vector<Reference> references;
  std::vector<Kind> kinds;  // the pack's own, then kMomentKind
  std::vector<Check> checks;
  // Names of all registers of all kinds, each once, in the order in which the kinds have them.
  std::vector<std::string> registers;

  const Lens* lens(std::string_view id) const;
  const Kind* kind(std::string_view id) const;
  const ChoiceSet* choice_set(std::string_view id) const;
  // Index of one of `kinds`.
  std::size_t index_of(const Kind& kind) const { return static_cast<std::size_t>(&kind - kinds.data()); }
  // The first kind with that trait, or null.
  const Kind* placeable_kind(std::string_view lens_id) const;
  const Kind* link_kind() const;
};

// Fails with pack_invalid; params `path` (for instance `kinds[1].id`; empty: the whole) and `reason` (stable word:
// missing, type, unknown, duplicate, unreachable, limit, json) say where and why. `duplicate` also says that the
// program itself uses the name, `type` that the parts do not go together, `unreachable` that no way leads to a step.
// Bounds are in method/bounds.h. Keys that are unknown are an error, so that a typing mistake is not silently ignored.
// The rules are told in assets/methods/README.md.
Result<Pack> parse_pack(std::string_view json);

}  // namespace kwadrant::method
