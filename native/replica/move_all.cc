#include <algorithm>
#include <array>
#include <limits>
#include <vector>

#include "model/fields.h"
#include "replica/replica.h"

namespace kwadrant::replica {
namespace {

using model::EntityNumber;

constexpr std::size_t kPlaceNumbers = 4;
// No run has more entities than rows, and positions in its table have 16 bits.
constexpr std::size_t kRowsPerRun = std::numeric_limits<std::uint16_t>::max();

// The columns of a run in memory.
struct Columns {
  std::vector<std::uint8_t> ids;
  std::vector<std::uint16_t> entity;
  std::array<std::vector<std::uint16_t>, kPlaceNumbers> place;
};

template <typename Number>
const std::uint8_t* start(const std::vector<Number>& column) {
  return reinterpret_cast<const std::uint8_t*>(column.data());
}

// A column of one row is as long as one number, and shorter columns are what a run wants.
model::PackedColumn<std::uint16_t> pack(const std::vector<std::uint16_t>& column) {
  const bool same = std::all_of(column.begin(), column.end(), [&](std::uint16_t n) { return n == column.front(); });
  return {start(column), same ? 0 : sizeof(std::uint16_t)};
}

Columns columns_of(const model::Map& map, std::span<const EntityNumber> entities,
                   std::span<const std::uint16_t> places) {
  Columns out;
  // Entity → its position in the run's table plus one.
  std::vector<std::uint16_t> position(map.entity_count());
  ByteWriter ids;
  std::uint16_t known = 0;
  out.entity.reserve(entities.size());
  for (const EntityNumber e : entities) {
    if (position[e] == 0) {
      position[e] = ++known;
      ids.u64(map.id_of(e).hi);
      ids.u64(map.id_of(e).lo);
    }
    out.entity.push_back(static_cast<std::uint16_t>(position[e] - 1));
  }
  out.ids = ids.take();
  for (std::size_t part = 0; part < kPlaceNumbers; ++part) {
    out.place[part].resize(entities.size());
    for (std::size_t i = 0; i < entities.size(); ++i) out.place[part][i] = places[i * kPlaceNumbers + part];
  }
  return out;
}

}  // namespace

Status Replica::move_all(std::span<const EntityNumber> entities, std::span<const std::uint16_t> places) {
  if (places.size() != entities.size() * kPlaceNumbers) return error(Code::bad_value, "four numbers for each entity");
  for (const EntityNumber e : entities) {
    if (Status there = known(e); !there) return there;
  }
  if (std::any_of(places.begin(), places.end(), [](std::uint16_t n) { return n > model::kAxis; })) {
    return error(Code::bad_place);
  }
  for (std::size_t from = 0; from < entities.size(); from += kRowsPerRun) {
    const std::size_t rows = std::min(kRowsPerRun, entities.size() - from);
    move_run(entities.subspan(from, rows), places.subspan(from * kPlaceNumbers, rows * kPlaceNumbers));
  }
  return ok();
}

void Replica::move_run(std::span<const EntityNumber> entities, std::span<const std::uint16_t> places) {
  static constexpr std::array<std::uint8_t, 4> kZero{};
  static constexpr std::array<std::uint8_t, 4> kOne{1};
  const Columns columns = columns_of(map_, entities, places);
  model::MovesView run;
  // Stamps a step apart: the first is the clock's, the head lies one before it.
  run.head.stamp = clock_.next();
  run.head.stamp.time -= 1;
  run.head.sequence = sequence_ + 1;
  run.head.label = model::Label::moved;
  run.known = model::kPlaceKwadranten;
  run.count = entities.size();
  run.ids = columns.ids.data();
  run.entities = columns.ids.size() / sizeof(EntityId);
  run.entity = {start(columns.entity), sizeof(std::uint16_t)};
  run.later = {kOne.data(), 0};
  run.x = pack(columns.place[0]);
  run.y = pack(columns.place[1]);
  run.rx = pack(columns.place[2]);
  run.ry = pack(columns.place[3]);
  run.dx = {kZero.data(), 0};
  run.dy = {kZero.data(), 0};
  clock_.restore(run.last_time());
  KW_CHECK(map_.apply(run).ok());
  sequence_ += run.count;
  made_.add(run);
}

}  // namespace kwadrant::replica
