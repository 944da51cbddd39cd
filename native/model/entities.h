// Numbers for entity ids: dense, in the order in which a map first meets them, for as long as the map is in memory.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/id.h"

namespace kwadrant::model {

using EntityNumber = std::uint32_t;
inline constexpr EntityNumber kNoEntity = 0xFFFFFFFF;

// Open addressing with linear probing over a power of two, at most half full: one cache line finds most ids.
class Entities {
 public:
  Entities();
  EntityNumber find(EntityId id) const;
  // The id must not be null.
  EntityNumber intern(EntityId id);
  EntityId id(EntityNumber entity) const { return ids_[entity]; }
  // Most likely the id's number; perhaps another's, or kNoEntity. Looks at one cache line where `find` looks at two.
  EntityNumber guess(EntityId id) const { return table_[static_cast<std::size_t>(mix(id)) & mask_]; }
  // Says that the id will soon be looked up, or its number's id asked for: memory is slow, and can be told early.
  void expect(EntityId id) const { __builtin_prefetch(&table_[static_cast<std::size_t>(mix(id)) & mask_]); }
  void expect(EntityNumber entity) const { __builtin_prefetch(ids_.data() + entity); }
  // In the order of their numbers. Valid until the next `intern`.
  std::span<const EntityId> ids() const { return ids_; }
  std::size_t size() const { return ids_.size(); }
  // Room for so many without growing on the way.
  void reserve(std::size_t ids);

 private:
  void grow(std::size_t slots);
  std::size_t slot_of(EntityId id) const;

  std::vector<EntityId> ids_;
  std::vector<EntityNumber> table_;
  std::size_t mask_;
};

}  // namespace kwadrant::model
