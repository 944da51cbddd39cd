// Numbers for entity ids: dense, in the order in which a map first meets them, for as long as the map is in memory.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/id.h"
#include "core/limits.h"

namespace kwadrant::model {

using EntityNumber = std::uint32_t;
inline constexpr EntityNumber kNoEntity = 0xFFFFFFFF;

// Open addressing with linear probing over a power of two, at most three quarters full. A slot holds a number and
// twelve bits of its id's hash: whoever looks for an id passes over the others without looking at theirs, and the table
// of a large map is small enough to stay in cache.
class Entities {
 public:
  Entities();
  // kNoEntity when it never came.
  EntityNumber find(EntityId id) const {
    const std::uint64_t hash = mix(id);
    for (std::size_t at = start(hash);; at = next(at)) {
      const std::uint32_t slot = table_[at];
      if (slot == kFree) return kNoEntity;
      if (tag_of(slot) == tag(hash) && ids_[number_of(slot)] == id) return number_of(slot);
    }
  }
  // The id must not be null. At most limits::kModelEntities.
  EntityNumber intern(EntityId id) {
    const EntityNumber known = find(id);
    return known != kNoEntity ? known : add(id);
  }
  // The same for who has a guess at the number; any number will do.
  EntityNumber intern(EntityId id, EntityNumber guess) {
    return guess < ids_.size() && ids_[guess] == id ? guess : intern(id);
  }
  EntityId id(EntityNumber entity) const { return ids_[entity]; }
  // The id's number, or very rarely another's; kNoEntity when it never came. Does not look at ids.
  EntityNumber guess(EntityId id) const {
    const std::uint64_t hash = mix(id);
    for (std::size_t at = start(hash);; at = next(at)) {
      const std::uint32_t slot = table_[at];
      if (slot == kFree) return kNoEntity;
      if (tag_of(slot) == tag(hash)) return number_of(slot);
    }
  }
  // Says that its id will soon be asked for: memory is slow, and can be told early.
  void expect(EntityNumber entity) const { __builtin_prefetch(ids_.data() + entity); }
  // In the order of their numbers. Valid until the next `intern`.
  std::span<const EntityId> ids() const { return ids_; }
  std::size_t size() const { return ids_.size(); }
  // Room for so many without growing on the way.
  void reserve(std::size_t ids);

 private:
  // A slot is a number plus one, and above it the hash's highest bits.
  static constexpr unsigned kNumberBits = 20;
  static constexpr std::uint32_t kNumberMask = (1U << kNumberBits) - 1;
  static constexpr std::uint32_t kFree = 0;
  static_assert(limits::kModelEntities < kNumberMask);

  static std::uint32_t tag(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> (32 + kNumberBits)); }
  static std::uint32_t tag_of(std::uint32_t slot) { return slot >> kNumberBits; }
  static EntityNumber number_of(std::uint32_t slot) { return (slot & kNumberMask) - 1; }
  std::size_t start(std::uint64_t hash) const { return static_cast<std::size_t>(hash) & mask_; }
  std::size_t next(std::size_t at) const { return (at + 1) & mask_; }

  EntityNumber add(EntityId id);
  void put(EntityId id, EntityNumber number);
  void grow(std::size_t slots);

  std::vector<EntityId> ids_;
  std::vector<std::uint32_t> table_;
  std::size_t mask_;
};

}  // namespace kwadrant::model
