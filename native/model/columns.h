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
#include "model/texts.h"
#include "model/value.h"

namespace kwadrant::model {

// One register: its value and the stamp that won. 24 bytes, since a map's registers should stay in cache. Texts, ids,
// lists and blobs lie elsewhere in the column.
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

// All registers of one field. Pages of 64 entities are made when first used, so that a field of few entities costs
// little; entities that come together are numbered together.
class Column {
 public:
  // Null when the register was never set. Stays where it is.
  const Register* find(EntityNumber entity) const {
    const std::size_t page = entity / kPage;
    if (page >= pages_.size() || !pages_[page]) return nullptr;
    const Register& r = (*pages_[page])[entity % kPage];
    return r.replica == 0 ? nullptr : &r;
  }
  // The register, made when it is new (replica 0, kind nothing). Stays where it is.
  Register& at(EntityNumber entity) {
    const std::size_t page = entity / kPage;
    if (page >= pages_.size() || !pages_[page]) make(page);
    return (*pages_[page])[entity % kPage];
  }
  // Says that the register will soon be used, if there is one: memory is slow, and can be told early.
  void expect(EntityNumber entity) const {
    const std::size_t page = entity / kPage;
    if (page < pages_.size() && pages_[page]) __builtin_prefetch(&(*pages_[page])[entity % kPage]);
  }
  // Valid until the next `assign`. Here and not in the .cc: whoever looks at a whole map does little else.
  ValueView value(const Register& r) const {
    ValueView v;
    v.kind = r.kind();
    if (v.kind == ValueKind::boolean || v.kind == ValueKind::integer) {
      v.integer = r.get<std::int64_t>();
    } else if (v.kind == ValueKind::place) {
      v.place = r.get<Place>();
    } else if (is_short_text(r)) {
      v.bytes = texts_.at(r.get<TextSpot>());
    } else if (v.kind != ValueKind::nothing) {
      read_elsewhere(r, v);
    }
    return v;
  }
  // Puts a value into a register; what the old value held is freed.
  void assign(Register& r, const ValueView& value) {
    if (lies_elsewhere(r.kind()) || lies_elsewhere(value.kind)) return assign_elsewhere(r, value);
    set(r, value);
  }
  // What short texts take, those that nobody uses any more included.
  std::size_t text_bytes() const { return texts_.size(); }
  // Room for texts of so many bytes more without growing on the way.
  void reserve_texts(std::size_t bytes) { texts_.reserve(bytes); }
  // Calls f(EntityNumber, const Register&) for every register that was set, in the order of entity numbers.
  template <typename F>
  void for_each(F&& f) const {
    for (std::size_t p = 0; p < pages_.size(); ++p) {
      if (!pages_[p]) continue;
      for (std::size_t i = 0; i < kPage; ++i) {
        const Register& r = (*pages_[p])[i];
        if (r.replica != 0) f(static_cast<EntityNumber>(p * kPage + i), r);
      }
    }
  }

 private:
  static constexpr std::size_t kPage = 64;
  using Page = std::array<Register, kPage>;
  struct Stored {
    std::string bytes;
    EntityId id;
    std::uint32_t version = 0;
    std::uint32_t nonce = 0;
  };

  static bool is_short_text(ValueKind kind, std::size_t length) {
    return kind == ValueKind::text && length <= ShortTexts::kLongest;
  }
  static bool is_short_text(const Register& r) { return is_short_text(r.kind(), r.get<TextSpot>().length); }
  static bool lies_elsewhere(ValueKind kind) {
    return kind == ValueKind::text || kind == ValueKind::id || kind == ValueKind::ids || kind == ValueKind::blob;
  }
  static void set(Register& r, const ValueView& value) {
    if (value.kind == ValueKind::place) {
      r.set(value.kind, value.place);
    } else {
      r.set(value.kind, value.integer);
    }
  }
  void read_elsewhere(const Register& r, ValueView& v) const;
  void assign_elsewhere(Register& r, const ValueView& value);
  void make(std::size_t page);
  void release(const Register& r);
  std::uint32_t store(Stored stored);
  void move_texts_together();

  std::vector<std::unique_ptr<Page>> pages_;
  std::size_t used_pages_ = 0;
  ShortTexts texts_;
  // Long texts, ids, lists and blobs.
  std::vector<Stored> stored_;
  std::vector<std::uint32_t> free_;
};

}  // namespace kwadrant::model
