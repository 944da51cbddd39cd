#include "board/slot_sheet.h"

#include <algorithm>

namespace kwadrant::board {

void SlotSheet::release(std::uint32_t column, std::uint32_t slot) {
  released_.insert({column, slot});
  std::uint32_t& lowest = lowest_[column];
  lowest = std::min(lowest, slot);
}

void SlotSheet::take_off(Key key) {
  const auto given = given_.find(key);
  if (given == given_.end()) return;
  const auto [column, slot] = given->second;
  std::uint32_t& lowest = lowest_[column];
  lowest = std::min(lowest, slot);
  taken_.erase(given->second);
  given_.erase(given);
}

std::uint32_t SlotSheet::put(Key key, std::uint32_t column, std::optional<std::uint32_t> slot) {
  std::uint32_t& lowest = lowest_[column];
  if (!slot || is_taken({column, *slot})) {
    lowest = first_free(column, lowest);
    slot = lowest;
  }
  given_[key] = {column, *slot};
  taken_.insert({column, *slot});
  return *slot;
}

std::uint32_t SlotSheet::first_free(std::uint32_t column, std::uint32_t from) const {
  while (is_taken({column, from})) ++from;
  return from;
}

bool SlotSheet::is_taken(const Spot& spot) const {
  return taken_.contains(spot) || (beneath_.is_taken(spot.first, spot.second) && !released_.contains(spot));
}

}  // namespace kwadrant::board
