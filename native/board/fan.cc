#include "board/fan.h"

#include <limits>
#include <tuple>

namespace kwadrant::board {

using layout::Box;
using model::EntityNumber;

std::vector<EntityNumber> Fan::resolve() {
  if (roll_.pending().empty()) return {};
  for (const EntityNumber e : roll_.pending()) occupied_.remove(e);
  roll_.begin();
  if (fanned_ > 0 || !place_pending()) place_all();
  return roll_.finish();
}

void Fan::stand(EntityNumber entity, const Box& box) {
  roll_.give(entity, box);
  occupied_.put(entity, box);
}

bool Fan::place_pending() {
  for (const EntityNumber e : roll_.pending()) {
    if (!roll_[e].present) continue;
    if (!occupied_.is_free(roll_[e].card.wanted)) return false;
    stand(e, roll_[e].card.wanted);
  }
  return true;
}

void Fan::place_all() {
  const std::vector<EntityNumber> order = roll_.in_order(
      [](const Card& a, const Card& b) { return std::tie(a.stamp, a.id) < std::tie(b.stamp, b.id); });
  occupied_.clear();
  std::vector<EntityNumber> waiting;
  for (const EntityNumber e : order) {
    if (occupied_.is_free(roll_[e].card.wanted)) {
      stand(e, roll_[e].card.wanted);
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
  layout::SpotSearch search(occupied_, bounds_);
  for (const EntityNumber e : waiting) {
    Box box = roll_[e].card.wanted;
    if (box.h < full_from) {
      if (const auto spot = search.find(box)) {
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
