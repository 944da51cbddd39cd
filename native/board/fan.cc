#include "board/fan.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace kwadrant::board {

using layout::Box;
using model::EntityNumber;

void Fan::mark(EntityNumber entity) {
  if (entity >= entries_.size()) entries_.resize(entity + 1);
  Entry& entry = entries_[entity];
  if (!entry.pending) pending_.push_back(entity);
  entry.pending = true;
}

void Fan::put(EntityNumber entity, const Card& card) {
  if (entity < entries_.size() && entries_[entity].present && entries_[entity].card == card) return;
  mark(entity);
  entries_[entity].present = true;
  entries_[entity].card = card;
}

void Fan::remove(EntityNumber entity) {
  if (entity >= entries_.size() || !entries_[entity].present) return;
  mark(entity);
  entries_[entity].present = false;
}

std::vector<EntityNumber> Fan::resolve() {
  if (pending_.empty()) return {};
  for (const EntityNumber e : pending_) {
    occupied_.remove(e);
    entries_[e].pending = false;
    if (!entries_[e].present) entries_[e].box = {};
  }
  if (fanned_ > 0 || !place_pending()) place_all();
  pending_.clear();
  std::sort(moved_.begin(), moved_.end());
  moved_.erase(std::unique(moved_.begin(), moved_.end()), moved_.end());
  return std::exchange(moved_, {});
}

void Fan::stand(EntityNumber entity, const Box& box) {
  Entry& entry = entries_[entity];
  if (entry.box != box) moved_.push_back(entity);
  entry.box = box;
  occupied_.put(entity, box);
}

bool Fan::place_pending() {
  for (const EntityNumber e : pending_) {
    if (!entries_[e].present) continue;
    if (!occupied_.is_free(entries_[e].card.wanted)) return false;
    stand(e, entries_[e].card.wanted);
  }
  return true;
}

void Fan::place_all() {
  std::vector<EntityNumber> order;
  for (EntityNumber e = 0; e < entries_.size(); ++e) {
    if (entries_[e].present) order.push_back(e);
  }
  std::sort(order.begin(), order.end(), [&](EntityNumber a, EntityNumber b) {
    const Card& p = entries_[a].card;
    const Card& q = entries_[b].card;
    return std::tie(p.stamp, p.id) < std::tie(q.stamp, q.id);
  });
  occupied_.clear();
  std::vector<EntityNumber> waiting;
  for (const EntityNumber e : order) {
    if (occupied_.is_free(entries_[e].card.wanted)) {
      stand(e, entries_[e].card.wanted);
    } else {
      waiting.push_back(e);
    }
  }
  fan_out(waiting);
}

void Fan::fan_out(const std::vector<EntityNumber>& waiting) {
  fanned_ = waiting.size();
  // Cards are equally wide: where one of this height found nothing, a higher one need not look.
  int full_from = std::numeric_limits<int>::max();
  for (const EntityNumber e : waiting) {
    Box box = entries_[e].card.wanted;
    if (box.h < full_from) {
      if (const auto spot = layout::free_spot(occupied_, box, bounds_)) {
        box.x = spot->x;
        box.y = spot->y;
      } else {
        full_from = box.h;
      }
    }
    stand(e, box);
  }
}

}  // namespace kwadrant::board
