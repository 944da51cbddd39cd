// The room's state as frames and snapshots: encoded once, sent to all.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "board/projection.h"
#include "core/bytes.h"

namespace kwadrant::room {

// Parts of an entity record (the wire's mask). Those of board::Part have the same numbers.
inline constexpr std::uint32_t kDefine = 1;
inline constexpr std::uint32_t kFields = 32;
inline constexpr std::uint32_t kLines = 256;

// A gesture of a member that is saved.
struct Saved {
  std::uint32_t member = 0;
  std::uint64_t n = 0;
};

// What changed since a frame, each entity once however often it changed.
class Dirty {
 public:
  void add(model::EntityNumber entity, std::uint32_t parts);
  void add(const board::BoardChange& change);
  void add(const Dirty& other);
  bool empty() const { return entities_.empty() && !frame && !totals && !map; }
  void clear();
  std::uint32_t parts(model::EntityNumber entity) const { return parts_[entity]; }
  // Sorted.
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

// Numbers frames from 1 and keeps the last ones for pages that were away for a moment. Holds a reference to the
// projection, which must outlive it.
class Frames {
 public:
  explicit Frames(const board::Projection& board);

  // Encodes what changed, with the values of now, as the next frame.
  SharedBytes next(const std::vector<Saved>& saved, const Dirty& dirty);
  // The whole state of now under the number of the last frame; encoded once until the next frame or `forget_snapshot`.
  // `saved`: for every member its highest saved gesture, since who gets a snapshot may have missed frames.
  SharedBytes snapshot(const std::vector<Saved>& saved);
  // Frames after `sequence`, oldest first; nothing when some of them are no longer kept or were never made.
  std::optional<std::vector<SharedBytes>> since(std::uint64_t sequence) const;
  std::uint64_t sequence() const { return sequence_; }
  // The state may have changed without a frame: the next snapshot is encoded afresh.
  void forget_snapshot() { snapshot_.reset(); }

 private:
  std::uint32_t mask_of(model::EntityNumber entity, std::uint32_t dirty);
  void write_record(ByteWriter& out, model::EntityNumber entity, std::uint32_t mask) const;
  bool take_ahead(model::EntityNumber entity);
  void write_fields(ByteWriter& out, model::EntityNumber entity) const;
  void write_matrix(ByteWriter& out) const;
  void write_totals(ByteWriter& out) const;
  static void write_saved(ByteWriter& out, const std::vector<Saved>& saved);
  void keep(SharedBytes frame);

  const board::Projection& board_;
  std::uint64_t sequence_ = 0;
  // Entities that frames have told of and not taken back.
  std::vector<bool> shown_;
  // Entities that a snapshot has told to be there, or left out, otherwise than frames have until now: it holds what is
  // applied and not yet saved. The next frame with such an entity begins it anew, so that all understand it.
  std::vector<bool> ahead_;
  std::deque<SharedBytes> kept_;
  std::size_t kept_bytes_ = 0;
  SharedBytes snapshot_;
};

}  // namespace kwadrant::room
