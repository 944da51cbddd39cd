// Many changes as one run of bytes: what replicas hand each other.
//
// A batch: u8 form (kBatchForm), then groups until the end. A group is
// - u8 0 · uint count · that many changes (model/change.h), each as uint length and bytes; or
// - u8 1, a run of moves (model/moves.h): u64 replica · uint first sequence · u64 time · u64 author · uint author_n ·
//   u8 author step · u8 label · uint field code (model/fields.h), 0 followed by the name as text · uint entities · uint
//   count · u8 mask · the ids, 16 bytes each (hi, lo) · the entity column u16 · columns later u32, x, y, rx, ry u16,
//   dx, dy i16. Bit i of the mask says that the i-th of these seven is the same in every row; it is then one number.
#pragma once

#include <array>
#include <variant>
#include <vector>

#include "core/bytes.h"
#include "core/status.h"
#include "model/entities.h"
#include "model/map.h"

namespace kwadrant::codec {

// No change starts with this byte.
inline constexpr std::uint8_t kBatchForm = 0x81;

// Gathers changes in the order in which they were made. Moves that follow each other become columns.
class BatchWriter {
 public:
  void add(const model::ChangeView& change);
  // A whole run, as it is.
  void add(const model::MovesView& moves);
  // Room for so many bytes more without growing on the way.
  void reserve(std::size_t bytes) { groups_.reserve(groups_.size() + bytes); }
  bool empty() const { return groups_.size() == 0 && plain_count_ == 0 && rows_.later.empty(); }
  // The batch as far as it goes, until the next `add` or `clear`; no bytes when nothing was added.
  ByteView batch();
  // Starts a new batch, in the memory of the one before unless that took more than kKeptBytes.
  void clear();

  static constexpr std::size_t kKeptBytes = 4 << 20;

 private:
  // What the open run holds beside what its changes share, a number a row. The first of `later` is not known before
  // the run is closed.
  struct Rows {
    std::vector<std::uint16_t> entity;
    std::vector<std::uint32_t> later;
    std::array<std::vector<std::uint16_t>, 4> places;
    std::array<std::vector<std::int16_t>, 2> beside;
  };

  bool extends(const model::ChangeView& change) const;
  void start(const model::ChangeView& change);
  void push(const model::ChangeView& change);
  void add_plain(const model::ChangeView& change);
  void open_group(std::uint8_t kind);
  void close_plain();
  void close_run();
  void unroll();
  model::MovesView columns();
  void write(const model::MovesView& moves);
  void write_shared(const model::MovesView& moves);

  ByteWriter groups_;
  ByteWriter plain_;
  ByteWriter change_;
  std::size_t plain_count_ = 0;
  // The open run: its first change and its field, whose name is kept in `name_`, and the time of its last change.
  model::ChangeHead head_;
  std::uint8_t author_step_ = 0;
  std::uint32_t known_ = 0;
  std::string name_;
  std::uint64_t last_time_ = 0;
  model::Entities entities_;
  Rows rows_;
};

// A batch that was read and found sound: every part can be applied. Points into the bytes it was read from.
struct Batch {
  // A run of moves, or the bytes of one change.
  std::vector<std::variant<model::MovesView, ByteView>> parts;
  std::size_t changes = 0;
  // The latest of its changes, for the receiver's clock.
  Stamp last;
};

// bad_change when any of it is malformed or not for this map; limit_entities.
Result<Batch> read_batch(ByteView bytes, const model::Map& map);
// Applies all parts; answers how many changes were new. limit_changes, limit_entities: those before it are in.
Result<std::size_t> apply(const Batch& batch, model::Map& map);

}  // namespace kwadrant::codec
