// One person's action: the unit of history, of merging and of undo. All or nothing on every replica (P4).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/clock.h"
#include "core/status.h"
#include "model/entities.h"
#include "model/value.h"

namespace kwadrant::model {

// What kind of action a change was, for history and for people. On disk: only ever append.
enum class Label : std::uint8_t {
  other = 0, created, moved, resized, retitled, edited, removed, restored, copied, linked, drawn, undone, redone,
  imported, placed, parked, settings, picture,
};
inline constexpr std::uint8_t kLastLabel = static_cast<std::uint8_t>(Label::picture);

// One register that a change sets.
struct Setting {
  EntityId entity;
  std::string field;
  Value value;
};

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

// As it lies in bytes.
struct SettingView {
  EntityId entity;
  // Its number in the map, when the maker knows it: saves the search. A wrong one does no harm.
  EntityNumber number = kNoEntity;
  // A known field's number when `name` is empty.
  std::uint32_t known = 0;
  std::string_view name;
  ValueView value;
};

struct ChangeView {
  ChangeHead head;
  std::vector<SettingView> settings;
};

// The first byte of a change.
inline constexpr std::uint8_t kChangeForm = 1;
// Form 1: u8 form · u64 replica · uint sequence · u64 time · u64 author · uint author_n · u8 label · uint count, then
// per setting: uint head = field code × 2 + (1: same entity as before) · 16 bytes entity unless the same · name as text
// when the code is 0 · value (see value.h). Field codes are in fields.h.
Bytes encode_change(const ChangeHead& head, const std::vector<Setting>& settings);
// The same, at the end of what the writer holds. A field that is known must be given by its number.
void write_change(ByteWriter& out, const ChangeView& change);

// The latest time of a change, in the year 6429: a stamp can always be followed by a higher one.
inline constexpr std::uint64_t kLastTime = (1ULL << 63) - 1;

// The last sequence, and the last number of an author's gesture: stores and snapshots keep them as numbers with a sign.
inline constexpr std::uint64_t kLastNumber = (1ULL << 63) - 1;

// Its numbers are within their ranges, and it has a maker. Says nothing about the label.
inline bool is_valid(const ChangeHead& head) {
  return head.stamp.replica != 0 && head.sequence != 0 && head.sequence <= kLastNumber &&
         head.stamp.time <= kLastTime && head.author_n <= kLastNumber;
}

// Reads into `out`, whose memory is reused. The views point into `bytes`. Fails with bad_change when malformed or over
// a limit; `out` is then of no use. The whole of `bytes` must be one change.
Status decode_change(ByteView bytes, ChangeView& out);

}  // namespace kwadrant::model
