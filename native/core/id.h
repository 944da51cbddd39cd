// Names of entities and replicas.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/random.h"

namespace kwadrant {

// 128 bits that name an entity for ever, on every replica. Null (all zero) names nothing.
//
// As text it is 22 characters of A–Z a–z 0–9 _ - with the values of that order ('A' 0 … '9' 61, '-' 62, '_' 63), most
// significant first; the first character is A–D. Free drawings keep the whiteboard's own element id, a text of another
// form: `entity_id` turns any text into 128 bits, canonical texts into the bits they spell.
struct EntityId {
  std::uint64_t hi = 0;
  std::uint64_t lo = 0;
  auto operator<=>(const EntityId&) const = default;
  bool is_null() const { return hi == 0 && lo == 0; }
};

std::string to_text(EntityId id);
// True for the 22-character form.
bool is_canonical_id(std::string_view text);
// Canonical texts are read, all others are hashed to 128 bits. Empty gives the null id. Never fails.
EntityId entity_id(std::string_view text);
EntityId new_entity_id(Random& random);

// 64 bits that name one opening of a map file by one process. Never reused, so that a copied or restored file can
// never write under an old name (P7, P8).
using ReplicaId = std::uint64_t;
// Never zero.
ReplicaId new_replica_id(Random& random);

// A tab's member key; also the author of a change. Zero: the program itself (import, migration).
using AuthorId = std::uint64_t;

// A good 64-bit mix of an id, for tables in memory. Not on disk.
inline std::uint64_t mix(EntityId id) {
  std::uint64_t h = id.hi ^ (id.lo * 0x9E3779B97F4A7C15ULL);
  h ^= h >> 32;
  h *= 0xD6E8FEB86659FD93ULL;
  h ^= h >> 29;
  return h;
}

}  // namespace kwadrant

template <>
struct std::hash<kwadrant::EntityId> {
  std::size_t operator()(kwadrant::EntityId id) const noexcept {
    return static_cast<std::size_t>(kwadrant::mix(id));
  }
};
