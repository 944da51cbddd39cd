#include "core/id.h"

#include <array>

namespace kwadrant {
namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t kTextLength = 22;

std::array<std::int8_t, 256> make_values() {
  std::array<std::int8_t, 256> values{};
  values.fill(-1);
  for (std::size_t i = 0; i < kAlphabet.size(); ++i) {
    values[static_cast<unsigned char>(kAlphabet[i])] = static_cast<std::int8_t>(i);
  }
  return values;
}

int value_of(char c) {
  static const std::array<std::int8_t, 256> kValues = make_values();
  return kValues[static_cast<unsigned char>(c)];
}

std::uint64_t hash64(std::string_view text, std::uint64_t seed) {
  std::uint64_t h = seed;
  for (const char c : text) {
    h ^= static_cast<unsigned char>(c);
    h *= 0x100000001B3ULL;
  }
  h ^= h >> 32;
  h *= 0xD6E8FEB86659FD93ULL;
  h ^= h >> 32;
  return h;
}

}  // namespace

std::string to_text(EntityId id) {
  std::string out(kTextLength, 'A');
  std::uint64_t hi = id.hi;
  std::uint64_t lo = id.lo;
  for (std::size_t i = kTextLength; i-- > 0;) {
    out[i] = kAlphabet[lo & 63];
    lo = (lo >> 6) | (hi << 58);
    hi >>= 6;
  }
  return out;
}

bool is_canonical_id(std::string_view text) {
  if (text.size() != kTextLength || value_of(text[0]) > 3) return false;
  for (const char c : text) {
    if (value_of(c) < 0) return false;
  }
  return true;
}

EntityId entity_id(std::string_view text) {
  if (text.empty()) return {};
  EntityId id;
  if (is_canonical_id(text)) {
    for (const char c : text) {
      id.hi = (id.hi << 6) | (id.lo >> 58);
      id.lo = (id.lo << 6) | static_cast<std::uint64_t>(value_of(c));
    }
    return id;
  }
  // The seeds are part of the file format: an element's entity must be found again.
  id.hi = hash64(text, 0xCBF29CE484222325ULL);
  id.lo = hash64(text, 0x84222325CBF29CE4ULL);
  return id;
}

EntityId new_entity_id(Random& random) { return {random.next(), random.next() | 1}; }

ReplicaId new_replica_id(Random& random) {
  ReplicaId id = 0;
  while (id == 0) id = random.next();
  return id;
}

}  // namespace kwadrant
