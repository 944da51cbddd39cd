#include "model/move.h"

namespace kwadrant::model {
namespace {

// Overwrites memory that is known to be large enough.
class Pen {
 public:
  explicit Pen(std::uint8_t* at) : at_(at) {}
  void u8(std::uint8_t v) { *at_++ = v; }
  void u64(std::uint64_t v) { raw(v); }
  // As it lies in memory.
  template <typename Value>
  void raw(const Value& v) {
    std::memcpy(at_, &v, sizeof(v));
    at_ += sizeof(v);
  }
  void uint(std::uint64_t v) {
    for (; v >= 0x80; v >>= 7) *at_++ = static_cast<std::uint8_t>(v | 0x80);
    *at_++ = static_cast<std::uint8_t>(v);
  }
  const std::uint8_t* at() const { return at_; }

 private:
  std::uint8_t* at_;
};

// One setting of a known field, and no entity before it that could be the same.
std::uint8_t setting_head(FieldNumber field) { return static_cast<std::uint8_t>((field + 1) * 2); }
static_assert((kKnownFields + 1) * 2 < 0x80, "one byte");
static_assert(sizeof(Place) == 12 && sizeof(EntityId) == 16 && std::endian::native == std::endian::little,
              "both lie in memory as they are written");
// What follows on the head: how many settings, the setting's head, the entity, the kind of its value, the value.
constexpr std::size_t kRest = 2 + sizeof(EntityId) + 1 + sizeof(Place);

}  // namespace

std::size_t write_move(std::span<std::uint8_t> room, const Move& move) {
  KW_CHECK(room.size() >= kMoveBytes);
  Pen pen(room.data());
  write_head(pen, move.head);
  pen.u8(1);
  pen.u8(setting_head(move.field));
  pen.raw(move.entity);
  pen.raw(ValueKind::place);
  pen.raw(move.place);
  return static_cast<std::size_t>(pen.at() - room.data());
}

EntityId likely_entity(ByteView bytes) {
  EntityId out;
  if (bytes.size() >= kRest) std::memcpy(&out, bytes.last(kRest - 2).data(), sizeof(out));
  return out;
}

std::optional<Move> read_move(ByteView bytes) {
  ByteReader in(bytes);
  Move out;
  if (!read_head(in, out.head) || in.left() != kRest) return {};
  const std::uint8_t* at = in.position();
  if (at[0] != 1 || at[1] != setting_head(out.field)) return {};
  out.entity = likely_entity(bytes);
  if (out.entity.is_null() || at[2 + sizeof(EntityId)] != static_cast<std::uint8_t>(ValueKind::place)) return {};
  std::memcpy(&out.place, at + kRest - sizeof(Place), sizeof(Place));
  if (!out.place.is_valid()) return {};
  return out;
}

}  // namespace kwadrant::model
