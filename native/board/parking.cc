#include "board/parking.h"

#include <algorithm>
#include <tuple>

namespace kwadrant::board {

using model::EntityNumber;
using model::kNoEntity;

std::uint32_t Parking::lowest_free() const {
  const auto at = std::find(slots_.begin(), slots_.end(), kNoEntity);
  return static_cast<std::uint32_t>(at - slots_.begin());
}

void Parking::release(EntityNumber entity) {
  const std::optional<std::uint32_t> slot = roll_[entity].got;
  if (slot && *slot < slots_.size() && slots_[*slot] == entity) slots_[*slot] = kNoEntity;
}

void Parking::take(EntityNumber entity, std::uint32_t slot) {
  if (slot >= slots_.size()) slots_.resize(slot + 1, kNoEntity);
  slots_[slot] = entity;
  roll_.give(entity, slot);
}

std::vector<EntityNumber> Parking::resolve() {
  if (roll_.pending().empty()) return {};
  for (const EntityNumber e : roll_.pending()) release(e);
  roll_.begin();
  if (waiting_ > 0 || !park_pending()) park_all();
  while (!slots_.empty() && slots_.back() == kNoEntity) slots_.pop_back();
  return roll_.finish();
}

bool Parking::park_pending() {
  for (const EntityNumber e : roll_.pending()) {
    const auto& entry = roll_[e];
    if (!entry.present) continue;
    if (!entry.card.slot || is_taken(*entry.card.slot)) return false;
    take(e, *entry.card.slot);
  }
  return true;
}

void Parking::park_all() {
  const std::vector<EntityNumber> order = roll_.in_order([](const Card& a, const Card& b) {
    return std::tuple(!a.slot, a.stamp, a.id) < std::tuple(!b.slot, b.stamp, b.id);
  });
  slots_.clear();
  std::vector<EntityNumber> waiting;
  for (const EntityNumber e : order) {
    if (roll_[e].card.slot && !is_taken(*roll_[e].card.slot)) {
      take(e, *roll_[e].card.slot);
    } else {
      waiting.push_back(e);
    }
  }
  waiting_ = waiting.size();
  std::uint32_t slot = 0;
  for (const EntityNumber e : waiting) {
    while (is_taken(slot)) ++slot;
    take(e, slot);
  }
}

}  // namespace kwadrant::board
