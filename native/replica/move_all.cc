#include <algorithm>
#include <array>
#include <limits>
#include <vector>

#include "model/fields.h"
#include "replica/replica.h"

namespace kwadrant::replica {
namespace {

using model::EntityNumber;

// No run has more entities than rows, and positions in its table have 16 bits.
constexpr std::size_t kRowsPerRun = std::numeric_limits<std::uint16_t>::max();
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
  for (std::size_t part = 0; part < out.places.size(); ++part) {
    out.places[part] = moves.places[part].subspan(from, count);
  }
  return out;
}

// A run's table of entities, and each row's position in it.
struct Table {
  std::vector<EntityNumber> numbers;
  std::vector<EntityId> ids;
  std::vector<std::uint16_t> positions;
};

Table table_of(const model::Map& map, std::span<const EntityNumber> entities) {
  Table out;
  // Entity → its position plus one.
  std::vector<std::uint16_t> known(map.entity_count());
  out.positions.resize(entities.size());
  for (std::size_t i = 0; i < entities.size(); ++i) {
    std::uint16_t& position = known[entities[i]];
    if (position == 0) {
      out.numbers.push_back(entities[i]);
      out.ids.push_back(map.id_of(entities[i]));
      position = static_cast<std::uint16_t>(out.numbers.size());
    }
    out.positions[i] = static_cast<std::uint16_t>(position - 1);
  }
  return out;
}

}  // namespace

Status Replica::move_all(const MoveColumns& moves) {
  for (const std::span<const std::uint16_t> column : moves.places) {
    if (column.size() != moves.entities.size()) return error(Code::bad_value, "columns of different lengths");
    if (most(column) > model::kAxis) return error(Code::bad_place);
  }
  if (moves.entities.empty()) return ok();
  if (Status there = known(most(moves.entities)); !there) return there;
  // Each run has a table of its own; a row is a position and the numbers of a place.
  const std::size_t runs = moves.entities.size() / kRowsPerRun + 1;
  const std::size_t ids = std::min(moves.entities.size(), runs * map_.entity_count());
  made_.reserve(ids * sizeof(EntityId) + moves.entities.size() * 5 * sizeof(std::uint16_t) + runs * kMostSharedBytes);
  for (std::size_t from = 0; from < moves.entities.size(); from += kRowsPerRun) {
    move_run(rows(moves, from, std::min(kRowsPerRun, moves.entities.size() - from)));
  }
  return ok();
}

void Replica::move_run(const MoveColumns& moves) {
  const Table table = table_of(map_, moves.entities);
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
  run.entity = {reinterpret_cast<const std::uint8_t*>(table.positions.data()), sizeof(std::uint16_t)};
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
