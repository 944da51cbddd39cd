#include "board/parking.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace kwadrant::board {

using model::EntityNumber;
using model::kNoEntity;

void Parking::mark(EntityNumber entity) {
  if (entity >= entries_.size()) entries_.resize(entity + 1);
  Entry& entry = entries_[entity];
  if (!entry.pending) pending_.push_back(entity);
  entry.pending = true;
}

void Parking::put(EntityNumber entity, const Card& card) {
  if (entity < entries_.size() && entries_[entity].present && entries_[entity].card == card) return;
  mark(entity);
  entries_[entity].present = true;
  entries_[entity].card = card;
}

void Parking::remove(EntityNumber entity) {
  if (entity >= entries_.size() || !entries_[entity].present) return;
  mark(entity);
  entries_[entity].present = false;
}

std::uint32_t Parking::lowest_free() const {
  const auto at = std::find(slots_.begin(), slots_.end(), kNoEntity);
  return static_cast<std::uint32_t>(at - slots_.begin());
}

void Parking::release(EntityNumber entity) {
  const std::uint32_t slot = entries_[entity].slot;
  if (slot < slots_.size() && slots_[slot] == entity) slots_[slot] = kNoEntity;
}

void Parking::take(EntityNumber entity, std::uint32_t slot) {
  if (slot >= slots_.size()) slots_.resize(slot + 1, kNoEntity);
  slots_[slot] = entity;
  if (entries_[entity].slot != slot) moved_.push_back(entity);
  entries_[entity].slot = slot;
}

std::vector<EntityNumber> Parking::resolve() {
  if (pending_.empty()) return {};
  for (const EntityNumber e : pending_) {
    release(e);
    entries_[e].pending = false;
    if (!entries_[e].present) entries_[e].slot = kNoSlot;
  }
  if (waiting_ > 0 || !park_pending()) park_all();
  pending_.clear();
  while (!slots_.empty() && slots_.back() == kNoEntity) slots_.pop_back();
  std::sort(moved_.begin(), moved_.end());
  moved_.erase(std::unique(moved_.begin(), moved_.end()), moved_.end());
  return std::exchange(moved_, {});
}

bool Parking::park_pending() {
  for (const EntityNumber e : pending_) {
    const Entry& entry = entries_[e];
    if (!entry.present) continue;
    if (!entry.card.slot || is_taken(*entry.card.slot)) return false;
    take(e, *entry.card.slot);
  }
  return true;
}

void Parking::park_all() {
  std::vector<EntityNumber> order;
  for (EntityNumber e = 0; e < entries_.size(); ++e) {
    if (entries_[e].present) order.push_back(e);
  }
  std::sort(order.begin(), order.end(), [&](EntityNumber a, EntityNumber b) {
    const Card& p = entries_[a].card;
    const Card& q = entries_[b].card;
    return std::tuple(!p.slot, p.stamp, p.id) < std::tuple(!q.slot, q.stamp, q.id);
  });
  slots_.clear();
  std::vector<EntityNumber> waiting;
  for (const EntityNumber e : order) {
    if (entries_[e].card.slot && !is_taken(*entries_[e].card.slot)) {
      take(e, *entries_[e].card.slot);
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
