#include "codec/canonical.h"

#include <algorithm>
#include <set>

#include "codec/snapshot.h"

namespace kwadrant::codec {
namespace {

using model::EntityNumber;
using model::FieldNumber;
using model::Map;
using model::ValueKind;
using model::ValueView;

// One register, with the places of its entity and replica in their sorted tables.
struct Cell {
  std::uint32_t entity = 0;
  std::uint32_t replica = 0;
  std::uint64_t time = 0;
  ValueView value;
};

// The sorted tables that the columns point into.
struct Tables {
  std::vector<ReplicaId> replicas;
  // Entity numbers in the order of their ids, and the place of every number in it.
  std::vector<EntityNumber> entities;
  std::vector<std::uint32_t> rank;
};

std::uint32_t place_of(const std::vector<ReplicaId>& replicas, ReplicaId replica) {
  const auto at = std::lower_bound(replicas.begin(), replicas.end(), replica);
  return static_cast<std::uint32_t>(at - replicas.begin());
}

Tables make_tables(const Map& map) {
  Tables out;
  // An entity that was only named is no part of the map: whoever named it set nothing on it.
  std::vector<bool> is_set(map.entity_count());
  is_set[Map::self()] = true;
  std::set<ReplicaId> replicas;
  for (const auto& [replica, n] : map.seen().complete()) replicas.insert(replica);
  for (const auto& [replica, early] : map.seen().early()) replicas.insert(replica);
  for (FieldNumber f = 0; f < map.fields().size(); ++f) {
    ReplicaId before = 0;
    map.for_each(f, [&](EntityNumber e, const ValueView&, Stamp stamp) {
      is_set[e] = true;
      if (stamp.replica != before) replicas.insert(stamp.replica);
      before = stamp.replica;
    });
  }
  out.replicas.assign(replicas.begin(), replicas.end());
  for (EntityNumber e = 0; e < map.entity_count(); ++e) {
    if (is_set[e]) out.entities.push_back(e);
  }
  std::sort(out.entities.begin(), out.entities.end(),
            [&](EntityNumber a, EntityNumber b) { return map.id_of(a) < map.id_of(b); });
  out.rank.resize(map.entity_count());
  for (std::uint32_t i = 0; i < out.entities.size(); ++i) out.rank[out.entities[i]] = i;
  return out;
}

void write_seen(ByteWriter& out, const model::VersionVector& seen, const std::vector<ReplicaId>& replicas) {
  out.uint(replicas.size());
  for (const ReplicaId replica : replicas) out.u64(replica);
  for (const ReplicaId replica : replicas) {
    std::uint64_t before = seen.complete_up_to(replica);
    out.uint(before);
    const auto early = seen.early().find(replica);
    if (early == seen.early().end()) {
      out.uint(0);
      continue;
    }
    out.uint(early->second.size());
    for (const std::uint64_t sequence : early->second) {
      out.uint(sequence - before - 1);
      before = sequence;
    }
  }
}

// Writes what `get` gives for the cells of one kind, each as its difference from the one before.
template <typename Get>
void write_differences(ByteWriter& out, const std::vector<Cell>& cells, ValueKind kind, Get get) {
  std::uint64_t before = 0;
  for (const Cell& cell : cells) {
    if (cell.value.kind != kind) continue;
    const auto now = static_cast<std::uint64_t>(static_cast<std::int64_t>(get(cell.value)));
    out.sint(static_cast<std::int64_t>(now - before));
    before = now;
  }
}

template <typename Write>
void write_each(const std::vector<Cell>& cells, ValueKind kind, Write write) {
  for (const Cell& cell : cells) {
    if (cell.value.kind == kind) write(cell.value);
  }
}

void write_payloads(ByteWriter& out, const std::vector<Cell>& cells) {
  const auto size = [&](const ValueView& v) { out.uint(v.bytes.size()); };
  const auto bytes = [&](const ValueView& v) { out.raw(as_bytes(v.bytes)); };
  write_each(cells, ValueKind::boolean, [&](const ValueView& v) { out.u8(v.integer != 0 ? 1 : 0); });
  write_differences(out, cells, ValueKind::integer, [](const ValueView& v) { return v.integer; });
  write_each(cells, ValueKind::text, size);
  write_each(cells, ValueKind::text, bytes);
  write_each(cells, ValueKind::id, [&](const ValueView& v) {
    out.u64(v.id.hi);
    out.u64(v.id.lo);
  });
  write_each(cells, ValueKind::ids, [&](const ValueView& v) { out.uint(v.id_count()); });
  write_each(cells, ValueKind::ids, bytes);
  write_differences(out, cells, ValueKind::place, [](const ValueView& v) { return v.place.x; });
  write_differences(out, cells, ValueKind::place, [](const ValueView& v) { return v.place.y; });
  write_differences(out, cells, ValueKind::place, [](const ValueView& v) { return v.place.rx; });
  write_differences(out, cells, ValueKind::place, [](const ValueView& v) { return v.place.ry; });
  write_differences(out, cells, ValueKind::place, [](const ValueView& v) { return v.place.dx; });
  write_differences(out, cells, ValueKind::place, [](const ValueView& v) { return v.place.dy; });
  write_each(cells, ValueKind::blob, [&](const ValueView& v) { out.u32(v.version); });
  write_each(cells, ValueKind::blob, [&](const ValueView& v) { out.u32(v.nonce); });
  write_each(cells, ValueKind::blob, size);
  write_each(cells, ValueKind::blob, bytes);
}

void write_field(ByteWriter& out, const Map& map, FieldNumber field, const Tables& tables, std::vector<Cell>& cells) {
  cells.clear();
  map.for_each(field, [&](EntityNumber e, const ValueView& value, Stamp stamp) {
    cells.push_back({tables.rank[e], place_of(tables.replicas, stamp.replica), stamp.time, value});
  });
  std::sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return a.entity < b.entity; });
  out.text(map.fields().name(field));
  out.uint(cells.size());
  std::uint32_t next = 0;
  for (const Cell& cell : cells) {
    out.uint(cell.entity - next);
    next = cell.entity + 1;
  }
  std::uint64_t before = 0;
  for (const Cell& cell : cells) {
    out.sint(static_cast<std::int64_t>(cell.time - before));
    before = cell.time;
  }
  for (const Cell& cell : cells) out.uint(cell.replica);
  for (const Cell& cell : cells) out.u8(static_cast<std::uint8_t>(cell.value.kind));
  write_payloads(out, cells);
}

// Fields that hold at least one register, by name.
std::vector<FieldNumber> fields_in_order(const Map& map) {
  std::vector<FieldNumber> out;
  for (FieldNumber f = 0; f < map.fields().size(); ++f) {
    bool used = false;
    map.for_each(f, [&](EntityNumber, const ValueView&, Stamp) { used = true; });
    if (used) out.push_back(f);
  }
  std::sort(out.begin(), out.end(),
            [&](FieldNumber a, FieldNumber b) { return map.fields().name(a) < map.fields().name(b); });
  return out;
}

}  // namespace

Bytes canonical_bytes(const Map& map) {
  const Tables tables = make_tables(map);
  ByteWriter out;
  out.reserve(64 + tables.entities.size() * 64);
  out.u64(map.id().hi);
  out.u64(map.id().lo);
  out.uint(map.last_time());
  write_seen(out, map.seen(), tables.replicas);
  out.uint(tables.entities.size());
  for (const EntityNumber e : tables.entities) out.u64(map.id_of(e).hi);
  for (const EntityNumber e : tables.entities) out.u64(map.id_of(e).lo);
  const std::vector<FieldNumber> fields = fields_in_order(map);
  out.uint(fields.size());
  std::vector<Cell> cells;
  for (const FieldNumber field : fields) write_field(out, map, field, tables, cells);
  return out.take();
}

}  // namespace kwadrant::codec
