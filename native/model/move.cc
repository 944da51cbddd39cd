#include "model/move.h"

namespace kwadrant::model {
namespace {

// Overwrites memory that is known to be large enough.
class Pen {
 public:
  explicit Pen(std::uint8_t* at) : at_(at) {}
  template <typename Number>
  void fixed(Number v) {
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

}  // namespace

std::size_t write_move(std::span<std::uint8_t> room, const Move& move) {
  KW_CHECK(room.size() >= kMoveBytes);
  Pen pen(room.data());
  pen.fixed(kChangeForm);
  pen.fixed(move.head.stamp.replica);
  pen.uint(move.head.sequence);
  pen.fixed(move.head.stamp.time);
  pen.fixed(move.head.author);
  pen.uint(move.head.author_n);
  pen.fixed(move.head.label);
  pen.uint(1);
  pen.fixed(setting_head(move.field));
  pen.fixed(move.entity);
  pen.fixed(ValueKind::place);
  pen.fixed(move.place);
  return static_cast<std::size_t>(pen.at() - room.data());
}

std::optional<Move> read_move(ByteView bytes) {
  ByteReader in(bytes);
  Move out;
  if (in.u8() != kChangeForm) return {};
  out.head.stamp.replica = in.u64();
  out.head.sequence = in.uint();
  out.head.stamp.time = in.u64();
  out.head.author = in.u64();
  out.head.author_n = in.uint();
  constexpr std::size_t kRest = 3 + sizeof(EntityId) + 1 + sizeof(Place);
  if (in.left() != kRest || !is_valid(out.head)) return {};
  const std::uint8_t* at = in.position();
  const std::uint8_t label = at[0];
  if (label > kLastLabel || at[1] != 1 || at[2] != setting_head(out.field)) return {};
  out.head.label = static_cast<Label>(label);
  std::memcpy(&out.entity, at + 3, sizeof(EntityId));
  if (out.entity.is_null() || at[3 + sizeof(EntityId)] != static_cast<std::uint8_t>(ValueKind::place)) return {};
  std::memcpy(&out.place, at + kRest - sizeof(Place), sizeof(Place));
  if (!out.place.is_valid()) return {};
  return out;
}

}  // namespace kwadrant::model
