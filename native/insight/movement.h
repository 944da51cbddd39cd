// What moved on a lens between two states of one map.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/id.h"
#include "method/pack.h"
#include "method/text.h"
#include "model/map.h"

namespace kwadrant::insight {

// A place that changed by less on both axes did not move: hands are not that exact.
inline constexpr int kStill = 500;
// Sentences of one movement; those that say most come first.
inline constexpr std::size_t kMostTold = 100;

struct Move {
  EntityId id;
  // As it was called in the later state.
  std::string title;
  // Index in Pack::kinds.
  std::size_t kind = 0;
  // Nothing: it was there, and had no place.
  std::optional<model::Place> from;
  std::optional<model::Place> to;
  // Where most of it stands, as index in Lens::quadrants; ties go to the first. Of use with a place.
  std::size_t from_quadrant = 0;
  std::size_t to_quadrant = 0;
  bool crossed() const { return !from || !to || from_quadrant != to_quadrant; }
};

struct Movement {
  // Another place, a first one, or none any more. Those that crossed into another quadrant first, then by title and id.
  std::vector<Move> moved;
  // By title and id. What is new has `to` when it has a place; what is gone has `from` when it had one.
  std::vector<Move> appeared;
  std::vector<Move> gone;
};

// Of what can stand on Pack::lenses[lens]. What may not be shown in one of the states (Relations::is_hidden) is left
// out, and all that `may_tell` refuses. Works on maps that are read only for this; threads: as the maps'.
Movement movement_between(const model::Map& from, const model::Map& to, const method::Pack& pack, std::size_t lens,
                          const std::function<bool(EntityId)>& may_tell);

struct MovementSentence {
  std::string text;
  std::vector<EntityId> entities;
};

// First how much moved, then each by itself: "De wandelclub schoof van het team naar de buurt." A title that may name a
// person is not told. Never empty: when nothing moved it says so.
std::vector<MovementSentence> tell(const Movement& movement, const method::Pack& pack, std::size_t lens,
                                   method::Language language);

}  // namespace kwadrant::insight
