#include "board/slots.h"

#include <algorithm>
#include <tuple>

namespace kwadrant::board {

using model::EntityNumber;
using model::kNoEntity;

bool Slots::is_taken(std::uint32_t column, std::uint32_t slot) const {
  return slot < used(column) && columns_[column][slot] != kNoEntity;
}

std::uint32_t Slots::lowest_free(std::uint32_t column) const {
  std::uint32_t slot = 0;
  while (is_taken(column, slot)) ++slot;
  return slot;
}

std::size_t Slots::most_used() const {
  std::size_t most = 0;
  for (const std::vector<EntityNumber>& column : columns_) most = std::max(most, column.size());
  return most;
}

void Slots::release(EntityNumber entity) {
  const std::optional<Spot> spot = roll_[entity].got;
  if (!spot || spot->slot >= used(spot->column)) return;
  EntityNumber& holder = columns_[spot->column][spot->slot];
  if (holder == entity) holder = kNoEntity;
}

void Slots::take(EntityNumber entity, const Spot& spot) {
  if (spot.column >= columns_.size()) columns_.resize(spot.column + 1);
  std::vector<EntityNumber>& column = columns_[spot.column];
  if (spot.slot >= column.size()) column.resize(spot.slot + 1, kNoEntity);
  column[spot.slot] = entity;
  roll_.give(entity, spot);
}

std::vector<EntityNumber> Slots::resolve() {
  if (roll_.pending().empty()) return {};
  for (const EntityNumber e : roll_.pending()) release(e);
  roll_.begin();
  if (waiting_ > 0 || !give_pending()) give_all();
  for (std::vector<EntityNumber>& column : columns_) {
    while (!column.empty() && column.back() == kNoEntity) column.pop_back();
  }
  return roll_.finish();
}

bool Slots::give_pending() {
  for (const EntityNumber e : roll_.pending()) {
    const auto& entry = roll_[e];
    if (!entry.present) continue;
    if (!entry.card.slot || is_taken(entry.card.column, *entry.card.slot)) return false;
    take(e, {entry.card.column, *entry.card.slot});
  }
  return true;
}

void Slots::give_all() {
  const std::vector<EntityNumber> order = roll_.in_order([](const Card& a, const Card& b) {
    return std::tuple(!a.slot, a.stamp, a.id) < std::tuple(!b.slot, b.stamp, b.id);
  });
  columns_.clear();
  std::vector<EntityNumber> waiting;
  for (const EntityNumber e : order) {
    const Card& card = roll_[e].card;
    if (card.slot && !is_taken(card.column, *card.slot)) {
      take(e, {card.column, *card.slot});
    } else {
      waiting.push_back(e);
    }
  }
  give_lowest(waiting);
}

void Slots::give_lowest(const std::vector<EntityNumber>& waiting) {
  waiting_ = waiting.size();
  // By column: every slot below is taken.
  std::vector<std::uint32_t> lowest;
  for (const EntityNumber e : waiting) {
    const std::uint32_t column = roll_[e].card.column;
    if (column >= lowest.size()) lowest.resize(column + 1);
    while (is_taken(column, lowest[column])) ++lowest[column];
    take(e, {column, lowest[column]});
  }
}

}  // namespace kwadrant::board
