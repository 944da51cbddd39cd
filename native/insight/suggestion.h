// Where something could stand, and why: a suggestion to talk about, never more.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "insight/overview.h"
#include "method/text.h"

namespace kwadrant::insight {

// A group begins with so many people; from kLargeGroup on it is one without a doubt.
inline constexpr std::int64_t kGroup = 3;
inline constexpr std::int64_t kLargeGroup = 10;

struct Suggestion {
  // Nothing: nothing says where, or it has a place there already.
  std::optional<model::Place> place;
  // One sentence; empty without a place.
  std::string because;
  // What it comes from, by number.
  std::vector<model::EntityNumber> from;
};

// For an entity that can stand on Pack::lenses[lens], or an action that is to become one.
//
// What has a place on a lens that shares an axis takes over that side, and the middle of the other. Else what comes of
// an action is placed by who owns the assets it builds on, and by how many take part.
Suggestion suggest(const Overview& overview, model::EntityNumber entity, std::size_t lens, method::Language language);

}  // namespace kwadrant::insight
