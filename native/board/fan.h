// Placed cards, fanned out where the model has them cover each other.
#pragma once

#include <vector>

#include "board/roll.h"
#include "core/clock.h"
#include "core/id.h"
#include "layout/spots.h"
#include "model/entities.h"

namespace kwadrant::board {

// Where each card stands is a function of the cards alone, not of the order in which they came: by stamp of the place,
// then id, each card takes its wanted spot when no earlier one stands there; then the others, in the same order, take
// the nearest free one. A card for which nothing is free covers others where it wants to be.
class Fan {
 public:
  struct Card {
    // Inside the bounds.
    layout::Box wanted;
    Stamp stamp;
    EntityId id;
    bool operator==(const Card&) const = default;
  };

  explicit Fan(const layout::Box& bounds) : bounds_(bounds) {}

  // Both take effect with the next `resolve`.
  void put(model::EntityNumber entity, const Card& card) { roll_.put(entity, card); }
  void remove(model::EntityNumber entity) { roll_.remove(entity); }
  // Cards that may stand elsewhere than before, sorted, each once. Costs as much as there are cards put or removed when
  // no wanted spots meet; else all cards are looked at.
  std::vector<model::EntityNumber> resolve();

  // The card must be there, and nothing unresolved.
  const layout::Box& box(model::EntityNumber entity) const { return *roll_[entity].got; }
  const layout::Occupied& occupied() const { return occupied_; }
  // Whether some wanted spots meet.
  bool is_fanned() const { return fanned_ > 0; }
  const layout::Box& bounds() const { return bounds_; }

 private:
  void stand(model::EntityNumber entity, const layout::Box& box);
  // False when some wanted spots meet: then nothing is decided.
  bool place_pending();
  void place_all();
  void fan_out(const std::vector<model::EntityNumber>& waiting);

  layout::Box bounds_;
  layout::Occupied occupied_;
  Roll<Card, layout::Box> roll_;
  // Cards that made way at the last resolve, and those that found nothing free.
  std::size_t fanned_ = 0;
};

}  // namespace kwadrant::board
