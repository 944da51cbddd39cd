#include "model/entities.h"

#include <bit>

namespace kwadrant::model {

namespace {
constexpr std::size_t kStartSlots = 64;
}

Entities::Entities() : table_(kStartSlots, kNoEntity), mask_(kStartSlots - 1) {}

// The slot that holds the id, or the free one where it belongs.
std::size_t Entities::slot_of(EntityId id) const {
  std::size_t at = static_cast<std::size_t>(mix(id)) & mask_;
  while (table_[at] != kNoEntity && ids_[table_[at]] != id) at = (at + 1) & mask_;
  return at;
}

EntityNumber Entities::find(EntityId id) const { return table_[slot_of(id)]; }

EntityNumber Entities::intern(EntityId id) {
  std::size_t at = slot_of(id);
  if (table_[at] != kNoEntity) return table_[at];
  if ((ids_.size() + 1) * 2 > table_.size()) {
    grow(table_.size() * 2);
    at = slot_of(id);
  }
  const auto number = static_cast<EntityNumber>(ids_.size());
  ids_.push_back(id);
  table_[at] = number;
  return number;
}

void Entities::reserve(std::size_t ids) {
  ids_.reserve(ids);
  if (ids * 2 > table_.size()) grow(std::bit_ceil(ids * 2));
}

void Entities::grow(std::size_t slots) {
  table_.assign(slots, kNoEntity);
  mask_ = table_.size() - 1;
  for (std::size_t i = 0; i < ids_.size(); ++i) table_[slot_of(ids_[i])] = static_cast<EntityNumber>(i);
}

}  // namespace kwadrant::model
