// Links by the entities at their ends.
#pragma once

#include <array>
#include <unordered_map>
#include <vector>

#include "core/id.h"
#include "model/entities.h"

namespace kwadrant::board {

// Ends are ids, not numbers: a link can come before what it links.
class LinkIndex {
 public:
  using Ends = std::array<EntityId, 2>;

  // A link that is there already gets the new ends.
  void put(model::EntityNumber link, const Ends& ends);
  void remove(model::EntityNumber link);
  // Sorted. Valid until the next change.
  const std::vector<model::EntityNumber>& at(EntityId end) const;
  // Those that join these two, whichever way they point; sorted.
  std::vector<model::EntityNumber> between(const Ends& ends) const;
  // Null when there is no such link.
  const Ends* ends_of(model::EntityNumber link) const;

 private:
  // Only ever looked up, never walked through.
  std::unordered_map<model::EntityNumber, Ends> ends_;
  std::unordered_map<EntityId, std::vector<model::EntityNumber>> links_;
};

}  // namespace kwadrant::board
