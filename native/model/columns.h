// Where register values lie in memory: one column a field, so that the hot field (places) stays in cache.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

#include "core/clock.h"
#include "model/entities.h"
#include "model/value.h"

namespace kwadrant::model {

// One register: its value and the stamp that won. 24 bytes, since a map's registers should stay in cache. Texts, ids,
// lists and blobs lie in the column's store, named by index.
struct Register {
  std::uint64_t time = 0;
  // Number of the replica in the map's table; 0 is none: the register was never set.
  std::uint32_t replica : 28 = 0;
  std::uint32_t kind_bits : 4 = 0;
  std::array<std::uint8_t, sizeof(Place)> payload{};

  ValueKind kind() const { return static_cast<ValueKind>(kind_bits); }
  template <typename Payload>
  Payload get() const {
    static_assert(sizeof(Payload) <= sizeof(Place) && std::is_trivially_copyable_v<Payload>);
    Payload out;
    std::memcpy(&out, payload.data(), sizeof(out));
    return out;
  }
  template <typename Payload>
  void set(ValueKind kind, const Payload& value) {
    static_assert(sizeof(Payload) <= sizeof(Place) && std::is_trivially_copyable_v<Payload>);
    kind_bits = static_cast<std::uint32_t>(kind) & 0xF;
    std::memcpy(payload.data(), &value, sizeof(value));
  }
};
static_assert(sizeof(Register) == 24);
// What fits into Register::replica; no machine has memory for so many.
inline constexpr std::uint32_t kReplicaBits = (1U << 28) - 1;

// All registers of one field. Pages of 256 entities are made when first used, so that a field of few entities costs
// little.
class Column {
 public:
  // Null when the register was never set. Valid until the next `set`.
  const Register* find(EntityNumber entity) const;
  // The register, made when it is new (kind nothing, time 0).
  Register& at(EntityNumber entity);
  ValueView value(const Register& r) const;
  // Puts a value into a register; what the old value held is freed.
  void assign(Register& r, const ValueView& value);
  std::size_t size() const { return registers_.size(); }
  // Room for so many without growing on the way.
  void reserve(std::size_t registers) { registers_.reserve(registers); }
  // Calls f(EntityNumber, const Register&) in the order of entity numbers.
  template <typename F>
  void for_each(F&& f) const {
    for (std::size_t p = 0; p < pages_.size(); ++p) {
      if (!pages_[p]) continue;
      for (std::size_t i = 0; i < kPage; ++i) {
        const std::uint32_t slot = (*pages_[p])[i];
        if (slot != 0) f(static_cast<EntityNumber>(p * kPage + i), registers_[slot - 1]);
      }
    }
  }

 private:
  static constexpr std::size_t kPage = 256;
  // Position in registers_ plus one; 0 is none.
  using Page = std::array<std::uint32_t, kPage>;
  struct Stored {
    std::string bytes;
    EntityId id;
    std::uint32_t version = 0;
    std::uint32_t nonce = 0;
  };

  void release(const Register& r);
  std::uint32_t store(Stored stored);

  std::vector<std::unique_ptr<Page>> pages_;
  std::vector<Register> registers_;
  std::vector<Stored> stored_;
  std::vector<std::uint32_t> free_;
};

}  // namespace kwadrant::model
