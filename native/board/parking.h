// Which slot of the parking strip each parked card has.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "board/roll.h"
#include "core/clock.h"
#include "core/id.h"
#include "model/entities.h"

namespace kwadrant::board {

// A function of the cards alone: by stamp, then id, each takes the slot that its place names; then those whose slot was
// taken, and last those that name none, take the lowest free one, in the same order.
class Parking {
 public:
  struct Card {
    std::optional<std::uint32_t> slot;
    Stamp stamp;
    EntityId id;
    bool operator==(const Card&) const = default;
  };

  // Both take effect with the next `resolve`.
  void put(model::EntityNumber entity, const Card& card) { roll_.put(entity, card); }
  void remove(model::EntityNumber entity) { roll_.remove(entity); }
  // Cards that may have another slot than before, sorted, each once. Fast while every card has the slot it names; else
  // all parked cards are looked at.
  std::vector<model::EntityNumber> resolve();

  // The card must be there, and nothing unresolved.
  std::uint32_t slot(model::EntityNumber entity) const { return *roll_[entity].got; }
  bool is_taken(std::uint32_t slot) const { return slot < slots_.size() && slots_[slot] != model::kNoEntity; }
  std::uint32_t lowest_free() const;
  // One more than the highest slot taken; 0 when all are free.
  std::size_t used() const { return slots_.size(); }

 private:
  void release(model::EntityNumber entity);
  void take(model::EntityNumber entity, std::uint32_t slot);
  bool park_pending();
  void park_all();

  Roll<Card, std::uint32_t> roll_;
  // By slot; never ends with a free one.
  std::vector<model::EntityNumber> slots_;
  // Cards that have not the slot they name.
  std::size_t waiting_ = 0;
};

}  // namespace kwadrant::board
