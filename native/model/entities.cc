#include "model/entities.h"

#include <bit>

#include "core/status.h"

namespace kwadrant::model {

namespace {

constexpr std::size_t kStartSlots = 64;

// At most three quarters of the slots are taken.
constexpr std::size_t slots_for(std::size_t ids) { return ids + ids / 3 + 1; }

}  // namespace

Entities::Entities() : table_(kStartSlots, kFree), mask_(kStartSlots - 1) {}

EntityNumber Entities::add(EntityId id) {
  KW_CHECK(ids_.size() < limits::kModelEntities);
  if (slots_for(ids_.size() + 1) > table_.size()) grow(table_.size() * 2);
  const auto number = static_cast<EntityNumber>(ids_.size());
  ids_.push_back(id);
  put(id, number);
  return number;
}

void Entities::put(EntityId id, EntityNumber number) {
  const std::uint64_t hash = mix(id);
  std::size_t at = start(hash);
  while (table_[at] != kFree) at = next(at);
  table_[at] = tag(hash) << kNumberBits | (number + 1);
}

void Entities::reserve(std::size_t ids) {
  ids_.reserve(ids);
  if (slots_for(ids) > table_.size()) grow(std::bit_ceil(slots_for(ids)));
}

void Entities::grow(std::size_t slots) {
  table_.assign(slots, kFree);
  mask_ = slots - 1;
  for (std::size_t i = 0; i < ids_.size(); ++i) put(ids_[i], static_cast<EntityNumber>(i));
}

}  // namespace kwadrant::model
