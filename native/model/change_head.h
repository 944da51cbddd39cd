// The head of a change: who made it, when, and as which of its changes.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/bytes.h"
#include "core/clock.h"
#include "core/id.h"

namespace kwadrant::model {

// What kind of action a change was, for history and for people. On disk: only ever append.
enum class Label : std::uint8_t {
  other = 0, created, moved, resized, retitled, edited, removed, restored, copied, linked, drawn, undone, redone,
  imported, placed, parked, settings, picture,
};
inline constexpr std::uint8_t kLastLabel = static_cast<std::uint8_t>(Label::picture);

// Everything of a change but its settings.
struct ChangeHead {
  Stamp stamp;
  // 1, 2, 3 … without a gap within one replica: with the replica it names the change (P7).
  std::uint64_t sequence = 0;
  AuthorId author = 0;
  // The author's own number for the gesture, 0 when it had none; with the author it makes sending twice harmless.
  std::uint64_t author_n = 0;
  Label label = Label::other;
};

// The latest time of a change, in the year 6429: a stamp can always be followed by a higher one.
inline constexpr std::uint64_t kLastTime = (1ULL << 63) - 1;

// The last sequence, and the last number of an author's gesture: stores and snapshots keep them as numbers with a sign.
inline constexpr std::uint64_t kLastNumber = (1ULL << 63) - 1;

// Its numbers are within their ranges, and it has a maker. Says nothing about the label.
inline bool is_valid(const ChangeHead& head) {
  return head.stamp.replica != 0 && head.sequence != 0 && head.sequence <= kLastNumber &&
         head.stamp.time <= kLastTime && head.author_n <= kLastNumber;
}

// The first byte of a change.
inline constexpr std::uint8_t kChangeForm = 1;

// Form 1: u8 form · u64 replica · uint sequence · u64 time · u64 author · uint author_n · u8 label. `Writer` has u8,
// u64 and uint, as ByteWriter.
template <typename Writer>
void write_head(Writer& out, const ChangeHead& head) {
  out.u8(kChangeForm);
  out.u64(head.stamp.replica);
  out.uint(head.sequence);
  out.u64(head.stamp.time);
  out.u64(head.author);
  out.uint(head.author_n);
  out.u8(static_cast<std::uint8_t>(head.label));
}

// False when that is not a valid head; `out` is then of no use. Here and not in a .cc: every change that arrives begins
// with it.
inline bool read_head(ByteReader& in, ChangeHead& out) {
  const std::uint8_t form = in.u8();
  out.stamp.replica = in.u64();
  out.sequence = in.uint();
  out.stamp.time = in.u64();
  out.author = in.u64();
  out.author_n = in.uint();
  const std::uint8_t label = in.u8();
  out.label = static_cast<Label>(label);
  return in.ok() && form == kChangeForm && label <= kLastLabel && is_valid(out);
}

}  // namespace kwadrant::model
