// The room's state as frames and snapshots: encoded once, sent to all who may see the same.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "board/projection.h"
#include "core/bytes.h"

namespace kwadrant::room {

// Parts of an entity record (the wire's mask). Those of board::Part have the same numbers.
inline constexpr std::uint32_t kDefine = 1;
inline constexpr std::uint32_t kFields = board::kFields;
inline constexpr std::uint32_t kLines = board::kLines;

// Who is told what: what is hidden (board::Shape) goes to those who lead the session, and to nobody else.
enum class Audience : std::uint8_t { everyone = 0, facilitators = 1 };

// A gesture of a member that is saved.
struct Saved {
  std::uint32_t member = 0;
  std::uint64_t n = 0;
};

// Whether the register is the place that a record's own part tells: on the lens that is shown, or in the columns.
inline bool is_board_place(const board::Projection& board, std::string_view field) {
  return field == board.lens().place_field || field == method::kAssetSlot;
}

// What changed since a frame, each entity once however often it changed.
class Dirty {
 public:
  void add(model::EntityNumber entity, std::uint32_t parts);
  void add(const board::BoardChange& change);
  void add(const Dirty& other);
  bool empty() const { return entities_.empty() && !frame && !totals && !map; }
  void clear();
  std::uint32_t parts(model::EntityNumber entity) const { return parts_[entity]; }
  // Sorted, each once.
  std::vector<model::EntityNumber> entities() const;

  bool frame = false;
  bool totals = false;
  // Fields of the map itself.
  bool map = false;

 private:
  std::vector<std::uint32_t> parts_;
  std::vector<model::EntityNumber> entities_;
};

using SharedBytes = std::shared_ptr<const Bytes>;

// One moment's bytes for each audience, by its number: the same pointer twice when both are told the same.
struct Told {
  std::array<SharedBytes, 2> bytes;
  const SharedBytes& to(Audience audience) const { return bytes[static_cast<std::size_t>(audience)]; }
  bool is_same() const { return bytes[0] == bytes[1]; }
};

// Numbers frames from 1, the same for both audiences, and keeps the last ones for pages that were away for a moment.
// Holds a reference to the projection, which must outlive it.
class Frames {
 public:
  explicit Frames(const board::Projection& board);

  // Encodes what changed, with the values of now, as the next frame.
  Told next(const std::vector<Saved>& saved, const Dirty& dirty);
  // The whole state of now under the number of the last frame; encoded once until the next frame or `forget_snapshot`.
  // `saved`: for every member its highest saved gesture, since who gets a snapshot may have missed frames.
  SharedBytes snapshot(Audience audience, const std::vector<Saved>& saved);
  // Frames after `sequence`, oldest first; nothing when some of them are no longer kept or were never made.
  std::optional<std::vector<SharedBytes>> since(Audience audience, std::uint64_t sequence) const;
  std::uint64_t sequence() const { return sequence_; }
  // The state may have changed without a frame: the next snapshot is encoded afresh.
  void forget_snapshot();

 private:
  // What one audience was told.
  struct Stream {
    Audience audience = Audience::everyone;
    // As what frames have told of each entity; Form::none when they have not, or have taken it back.
    std::vector<board::Form> shown;
    // Entities that a snapshot has told to be there, or left out, otherwise than frames have until now: it holds what
    // is applied and not yet saved. The next frame with such an entity begins it anew, so that all understand it.
    std::vector<bool> ahead;
    std::deque<SharedBytes> kept;
    std::size_t kept_bytes = 0;
    SharedBytes snapshot;
  };

  // Both audiences are told the same by one stream when the pack has nothing to hide.
  Stream& stream_of(Audience audience);
  const Stream& stream_of(Audience audience) const;
  std::uint32_t shown_parts(const Stream& stream, model::EntityNumber entity) const;
  board::Form shown_form(const Stream& stream, model::EntityNumber entity) const;
  bool may_be_restored(const Stream& stream, model::EntityNumber entity) const;
  std::uint32_t mask_of(Stream& stream, model::EntityNumber entity, std::uint32_t dirty) const;
  SharedBytes encode_frame(Stream& stream, const std::vector<Saved>& saved, const Dirty& dirty) const;
  SharedBytes encode_snapshot(Stream& stream, const std::vector<Saved>& saved) const;
  void write_record(ByteWriter& out, Audience audience, model::EntityNumber entity, std::uint32_t mask) const;
  void write_fields(ByteWriter& out, Audience audience, model::EntityNumber entity) const;
  void write_matrix(ByteWriter& out) const;
  void write_totals(ByteWriter& out) const;
  bool is_hidden(EntityId id) const;
  // Without ids of what the audience must not know of.
  void write_shown(ByteWriter& out, Audience audience, const model::ValueView& value) const;
  static bool take_ahead(Stream& stream, model::EntityNumber entity);
  static void write_saved(ByteWriter& out, const std::vector<Saved>& saved);
  static void keep(Stream& stream, SharedBytes frame);

  const board::Projection& board_;
  std::uint64_t sequence_ = 0;
  std::vector<Stream> streams_;
};

}  // namespace kwadrant::room
