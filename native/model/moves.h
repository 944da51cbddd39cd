// A run of moves: changes of one replica that follow each other and each set one place. Most of what a live session
// sends is of this kind, and as columns it costs a tenth of what single changes cost.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/bytes.h"
#include "core/clock.h"
#include "core/status.h"
#include "model/change.h"
#include "model/value.h"

namespace kwadrant::model {

// Little-endian numbers of one width, one after the other; with a stride of 0 the same number for every row. Does not
// own the bytes.
template <typename Number>
struct PackedColumn {
  const std::uint8_t* at = nullptr;
  std::size_t stride = 0;

  Number operator[](std::size_t row) const { return load_little<Number>(at + row * stride); }
};

// Points into bytes that lie elsewhere.
struct MovesView {
  // Of the first change. The others have the following sequences, and author_n rises by `author_step` (0 or 1).
  ChangeHead head;
  std::uint8_t author_step = 0;
  // As in SettingView; a field whose form is a place.
  std::uint32_t known = 0;
  std::string_view name;
  std::size_t count = 0;
  // The entities that are moved, 16 bytes each (hi, lo).
  const std::uint8_t* ids = nullptr;
  std::size_t entities = 0;
  // Their numbers in the map, when the maker knows them: saves the search. Empty otherwise.
  std::span<const EntityNumber> numbers;
  // Row → position in the table above.
  PackedColumn<std::uint16_t> entity;
  // Row → time after the row before; the first row counts from head.stamp.time.
  PackedColumn<std::uint32_t> later;
  PackedColumn<std::uint16_t> x, y, rx, ry;
  PackedColumn<std::int16_t> dx, dy;

  EntityId id(std::size_t i) const {
    return {load_little<std::uint64_t>(ids + i * 16), load_little<std::uint64_t>(ids + i * 16 + 8)};
  }
  Place place(std::size_t row) const { return {x[row], y[row], rx[row], ry[row], dx[row], dy[row]}; }
  // Of the last change.
  std::uint64_t last_time() const;
  // Every change is later than the one before it, all by the same time.
  bool is_steady() const { return later.stride == 0 && later[0] > 0; }
  std::uint64_t steady_time(std::size_t row) const { return head.stamp.time + (row + 1) * std::uint64_t{later[0]}; }
  // bad_change: a number out of its range, an id that is null, a time beyond kLastTime. Looks at every row.
  Status check() const;
};

}  // namespace kwadrant::model
