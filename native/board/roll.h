// Cards by entity and what each of them got (a box, a slot): what Fan and Parking have in common.
//
// Cards are put and removed first and decided on later, all at once: between the two they are pending.
#pragma once

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "model/entities.h"

namespace kwadrant::board {

template <typename Card, typename Got>
class Roll {
 public:
  struct Entry {
    Card card;
    std::optional<Got> got;
    bool present = false;
    bool pending = false;
  };

  void put(model::EntityNumber entity, const Card& card) {
    if (entity < entries_.size() && entries_[entity].present && entries_[entity].card == card) return;
    mark(entity);
    entries_[entity].present = true;
    entries_[entity].card = card;
  }

  void remove(model::EntityNumber entity) {
    if (entity >= entries_.size() || !entries_[entity].present) return;
    mark(entity);
    entries_[entity].present = false;
  }

  // The card must have been put once.
  const Entry& operator[](model::EntityNumber entity) const { return entries_[entity]; }
  const std::vector<model::EntityNumber>& pending() const { return pending_; }

  // Pending cards are about to be decided on; those that were removed have nothing any more.
  void begin() {
    for (const model::EntityNumber e : pending_) {
      entries_[e].pending = false;
      if (!entries_[e].present) entries_[e].got.reset();
    }
  }
  void give(model::EntityNumber entity, const Got& got) {
    if (entries_[entity].got != got) changed_.push_back(entity);
    entries_[entity].got = got;
  }
  // Nothing is pending now. Cards that were given something else than before, sorted, each once.
  std::vector<model::EntityNumber> finish() {
    pending_.clear();
    std::sort(changed_.begin(), changed_.end());
    changed_.erase(std::unique(changed_.begin(), changed_.end()), changed_.end());
    return std::exchange(changed_, {});
  }

  // Cards that are there, by `before(card, card)`.
  template <typename Before>
  std::vector<model::EntityNumber> in_order(Before&& before) const {
    std::vector<model::EntityNumber> order;
    for (model::EntityNumber e = 0; e < entries_.size(); ++e) {
      if (entries_[e].present) order.push_back(e);
    }
    std::sort(order.begin(), order.end(), [&](model::EntityNumber a, model::EntityNumber b) {
      return before(entries_[a].card, entries_[b].card);
    });
    return order;
  }

 private:
  void mark(model::EntityNumber entity) {
    if (entity >= entries_.size()) entries_.resize(entity + 1);
    Entry& entry = entries_[entity];
    if (!entry.pending) pending_.push_back(entity);
    entry.pending = true;
  }

  std::vector<Entry> entries_;
  std::vector<model::EntityNumber> pending_;
  std::vector<model::EntityNumber> changed_;
};

}  // namespace kwadrant::board
