// Which slot each card of a row of slots has: of the parking strip, or of a column of assets.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "board/roll.h"
#include "core/clock.h"
#include "core/id.h"
#include "model/entities.h"

namespace kwadrant::board {

// A function of the cards alone: by stamp, then id, each takes the slot that its register names; then those whose slot
// was taken, and last those that name none, take the lowest free one of their column, in the same order.
class Slots {
 public:
  struct Card {
    // Small: memory grows with the largest. The parking strip has one column.
    std::uint32_t column = 0;
    std::optional<std::uint32_t> slot;
    Stamp stamp;
    EntityId id;
    bool operator==(const Card&) const = default;
  };

  // Both take effect with the next `resolve`.
  void put(model::EntityNumber entity, const Card& card) { roll_.put(entity, card); }
  void remove(model::EntityNumber entity) { roll_.remove(entity); }
  // Cards that may have another slot than before, sorted, each once. Fast while every card has the slot it names; else
  // all cards are looked at.
  std::vector<model::EntityNumber> resolve();

  // The card must be there, and nothing unresolved.
  std::uint32_t slot(model::EntityNumber entity) const { return roll_[entity].got->slot; }
  bool is_taken(std::uint32_t column, std::uint32_t slot) const;
  std::uint32_t lowest_free(std::uint32_t column) const;
  // One more than the highest slot taken; 0 when all are free.
  std::size_t used(std::uint32_t column) const { return column < columns_.size() ? columns_[column].size() : 0; }
  // The largest `used` of all columns.
  std::size_t most_used() const;

 private:
  struct Spot {
    std::uint32_t column = 0;
    std::uint32_t slot = 0;
    bool operator==(const Spot&) const = default;
  };

  void release(model::EntityNumber entity);
  void take(model::EntityNumber entity, const Spot& spot);
  bool give_pending();
  void give_all();
  void give_lowest(const std::vector<model::EntityNumber>& waiting);

  Roll<Card, Spot> roll_;
  // By column and slot; a column never ends with a free one.
  std::vector<std::vector<model::EntityNumber>> columns_;
  // Cards that have not the slot they name.
  std::size_t waiting_ = 0;
};

}  // namespace kwadrant::board
