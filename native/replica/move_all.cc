#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <vector>

#include "core/limits.h"
#include "model/fields.h"
#include "replica/replica.h"

namespace kwadrant::replica {
namespace {

using model::EntityNumber;

// Positions in a run's table have 16 bits.
constexpr std::size_t kMostEntities = std::numeric_limits<std::uint16_t>::max();
// What a run is written with beside its table and rows.
constexpr std::size_t kMostSharedBytes = 256;
constexpr std::array<std::uint8_t, 4> kZero{};
constexpr std::array<std::uint8_t, 4> kOne{1};

// Without a way out, so that the compiler looks at many rows at a time.
template <typename Number>
Number most(std::span<const Number> column) {
  Number out = 0;
  for (const Number n : column) out = std::max(out, n);
  return out;
}

template <typename Number>
model::PackedColumn<Number> pack(std::span<const Number> column) {
  const bool same = std::all_of(column.begin(), column.end(), [&](Number n) { return n == column.front(); });
  return {reinterpret_cast<const std::uint8_t*>(column.data()), same ? 0 : sizeof(Number)};
}

MoveColumns rows(const MoveColumns& moves, std::size_t from, std::size_t count) {
  MoveColumns out;
  out.entities = moves.entities.subspan(from, count);
  out.table = moves.table;
  for (std::size_t part = 0; part < out.places.size(); ++part) {
    out.places[part] = moves.places[part].subspan(from, count);
  }
  return out;
}

// A run's table: the entities that it moves. `rows` has each row's position in it.
struct Table {
  std::vector<EntityNumber> numbers;
  std::vector<EntityId> ids;
  std::unique_ptr<std::uint16_t[]> rows;
};

// `end`: above every entity of the columns.
Table table_of(const model::Map& map, const MoveColumns& moves, std::size_t end) {
  Table out;
  // First whether it is moved, then its position: three walks without a branch are faster than one that asks.
  std::vector<std::uint16_t> positions(end);
  for (const std::uint32_t entity : moves.entities) positions[entity] = 1;
  const std::size_t most = std::min(end, moves.entities.size());
  out.numbers.reserve(most);
  out.ids.reserve(most);
  for (std::size_t i = 0; i < end; ++i) {
    if (positions[i] == 0) continue;
    const EntityNumber number = moves.table ? (*moves.table)[i] : static_cast<EntityNumber>(i);
    positions[i] = static_cast<std::uint16_t>(out.numbers.size());
    out.numbers.push_back(number);
    out.ids.push_back(map.id_of(number));
  }
  out.rows = std::make_unique_for_overwrite<std::uint16_t[]>(moves.entities.size());
  for (std::size_t row = 0; row < moves.entities.size(); ++row) out.rows[row] = positions[moves.entities[row]];
  return out;
}

}  // namespace

Status Replica::move_all(const MoveColumns& moves) {
  for (const std::span<const std::uint16_t> column : moves.places) {
    if (column.size() != moves.entities.size()) return error(Code::bad_value, "columns of different lengths");
    if (most(column) > model::kAxis) return error(Code::bad_place);
  }
  if (moves.entities.empty()) return ok();
  // A map that is full refuses changes, whichever way they come.
  if (map_.entity_count() >= limits::kModelEntities) return error(Code::limit_entities);
  const std::size_t end = std::size_t{most(moves.entities)} + 1;
  if (end > (moves.table ? moves.table->size() : map_.entity_count())) return error(Code::unknown_entity);
  if (Status there = known(moves.table ? most(*moves.table) : 0); !there) return there;
  // A run with more entities than its table can have is cut into runs that have not as many rows.
  const std::size_t rows_a_run = end <= kMostEntities ? moves.entities.size() : kMostEntities;
  const std::size_t runs = (moves.entities.size() - 1) / rows_a_run + 1;
  const std::size_t ids = std::min(moves.entities.size(), runs * end);
  made_.reserve(ids * sizeof(EntityId) + moves.entities.size() * 5 * sizeof(std::uint16_t) + runs * kMostSharedBytes);
  for (std::size_t from = 0; from < moves.entities.size(); from += rows_a_run) {
    move_run(rows(moves, from, std::min(rows_a_run, moves.entities.size() - from)), end);
  }
  return ok();
}

void Replica::move_run(const MoveColumns& moves, std::size_t end) {
  const Table table = table_of(map_, moves, end);
  model::MovesView run;
  // Stamps a step apart: the first is the clock's, the head lies one before it.
  run.head.stamp = clock_.next();
  run.head.stamp.time -= 1;
  run.head.sequence = sequence_ + 1;
  run.head.label = model::Label::moved;
  run.known = model::kPlaceKwadranten;
  run.count = moves.entities.size();
  run.ids = reinterpret_cast<const std::uint8_t*>(table.ids.data());
  run.entities = table.ids.size();
  run.numbers = table.numbers;
  run.entity = {reinterpret_cast<const std::uint8_t*>(table.rows.get()), sizeof(std::uint16_t)};
  run.later = {kOne.data(), 0};
  run.x = pack(moves.places[0]);
  run.y = pack(moves.places[1]);
  run.rx = pack(moves.places[2]);
  run.ry = pack(moves.places[3]);
  run.dx = {kZero.data(), 0};
  run.dy = {kZero.data(), 0};
  clock_.restore(run.last_time());
  KW_CHECK(map_.apply(run).ok());
  sequence_ += run.count;
  made_.add(run);
}

}  // namespace kwadrant::replica
