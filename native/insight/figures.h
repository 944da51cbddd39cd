// What can be counted on a map, always with the entities that it comes from. A conversation starter: nothing here is a
// score, and nothing is put in an order of better and worse.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "insight/overview.h"

namespace kwadrant::insight {

using EntityList = std::vector<model::EntityNumber>;  // by number

struct QuadrantFigure {
  // Basis points of all footprints, summed.
  std::int64_t share = 0;
  // With any share here.
  EntityList entities;
  bool operator==(const QuadrantFigure&) const = default;
};

struct LensFigure {
  EntityList placed;
  EntityList unplaced;
  // In the order of Lens::quadrants.
  std::array<QuadrantFigure, 4> quadrants;
  bool operator==(const LensFigure&) const = default;
};

struct OptionFigure {
  std::size_t option = 0;  // index in ChoiceSet::options
  EntityList entities;
  bool operator==(const OptionFigure&) const = default;
};

// A field `choice` or `choices` of a kind that stands on a matrix, or of an asset.
struct CategoryFigure {
  std::size_t kind = 0;   // index in Pack::kinds
  std::size_t field = 0;  // index in Kind::fields
  // Every option, in the order of its set. An entity may have several of a field `choices`.
  std::vector<OptionFigure> options;
  bool operator==(const CategoryFigure&) const = default;
};

struct OpenAction {
  model::EntityNumber action = 0;
  // A day as in date fields.
  std::optional<std::int64_t> due;
  // Who is named as its owner, when that may be shown.
  std::optional<model::EntityNumber> owner;
  // Somebody is named as its owner, in whatever way: a name of a person counts, and is not told.
  bool has_owner = false;
  bool overdue = false;
  bool operator==(const OpenAction&) const = default;
};

// Shares of the four quadrants, basis points that sum to 10 000.
struct BalanceFigure {
  std::size_t lens = 0;
  // From the newest entity that says so, and which it is; nothing when none does.
  std::optional<std::array<int, 4>> wanted;
  std::optional<model::EntityNumber> from;
  // Nothing while nothing is placed.
  std::optional<std::array<int, 4>> now;
  bool operator==(const BalanceFigure&) const = default;
};

struct Figures {
  std::vector<LensFigure> lenses;  // in the order of Pack::lenses
  std::vector<CategoryFigure> categories;
  EntityList issues_without_initiative;
  // Assets that no link and no other entity names.
  EntityList unused_assets;
  // By due date, those without one last; then by owner.
  std::vector<OpenAction> actions;
  BalanceFigure balance;
  bool operator==(const Figures&) const = default;
};

// Of everything that may be shown (Relations::is_hidden). `today`: a day as in date fields. Time in proportion to what
// stands on the map.
Figures figures_of(const Overview& overview, std::int64_t today);

}  // namespace kwadrant::insight
