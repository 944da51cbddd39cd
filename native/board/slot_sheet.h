// Slots as they are while gestures are being interpreted.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "board/slots.h"
#include "layout/spots.h"

namespace kwadrant::board {

// A sheet over the slots of the board, which stay as they are.
class SlotSheet {
 public:
  using Key = layout::Occupied::Key;

  // `beneath` must outlive it and stay as it is.
  explicit SlotSheet(const Slots& beneath) : beneath_(beneath) {}

  // What a card of the board had there is free from now on.
  void release(std::uint32_t column, std::uint32_t slot);
  // The same for what `put` gave this card, if it did.
  void take_off(Key key);
  // Gives the card a slot: the named one when it is free, else the lowest free one.
  std::uint32_t put(Key key, std::uint32_t column, std::optional<std::uint32_t> slot = std::nullopt);
  // The first free slot that is not below `from`.
  std::uint32_t first_free(std::uint32_t column, std::uint32_t from) const;

 private:
  using Spot = std::pair<std::uint32_t, std::uint32_t>;

  bool is_taken(const Spot& spot) const;

  const Slots& beneath_;
  std::map<Key, Spot> given_;
  std::set<Spot> released_;
  std::set<Spot> taken_;
  // By column: every slot below is taken, so that a table of thousands of cards is parked without looking at all of
  // them each time.
  std::map<std::uint32_t, std::uint32_t> lowest_;
};

}  // namespace kwadrant::board
