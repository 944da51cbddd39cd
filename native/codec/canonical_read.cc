#include "codec/canonical.h"

#include <limits>

#include "core/limits.h"
#include "core/utf8.h"

namespace kwadrant::codec {
namespace {

using model::Map;
using model::Place;
using model::ValueKind;
using model::ValueView;

// While it is read, `entity` is the position in the table of ids.
using Cell = model::LoadedRegister;

// The registers of a field, and the kinds among them as bits: most fields are of one kind, and need no walk for others.
struct Cells {
  std::vector<Cell> rows;
  unsigned kinds = 0;

  bool has(ValueKind kind) const { return (kinds >> static_cast<unsigned>(kind) & 1U) != 0; }
};

// At least one byte each for entity, time, replica and kind.
constexpr std::size_t kLeastCellBytes = 4;
constexpr std::size_t kIdBytes = 16;
constexpr std::uint64_t kMostSequence = model::kLastNumber;

Error corrupt(const char* what) { return error(Code::snapshot_corrupt, what); }

std::string_view text_of(ByteView bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

struct Seen {
  std::vector<ReplicaId> replicas;
  model::VersionVector vector;
  std::uint64_t changes = 0;
};

// False when the changes of all replicas together are more than a number can say.
bool add_count(std::uint64_t& sum, std::uint64_t n) {
  if (n > kMostSequence - sum) return false;
  sum += n;
  return true;
}

void read_early(ByteReader& in, Seen& seen, ReplicaId replica, std::uint64_t before) {
  const std::size_t count = in.count(1);
  if (count > limits::kEarlyChanges || !add_count(seen.changes, count)) return in.fail();
  bool first = true;
  for (std::size_t i = 0; i < count && in.ok(); ++i) {
    const std::uint64_t skipped = in.uint();
    // The first early change leaves a gap, else it would not be early; sequences end below 2^63.
    if ((first && skipped == 0) || skipped >= kMostSequence - before) return in.fail();
    before += skipped + 1;
    first = false;
    seen.vector.add(replica, before);
  }
}

Seen read_seen(ByteReader& in) {
  Seen seen;
  const std::size_t count = in.count(8 + 2);
  seen.replicas.reserve(count);
  for (std::size_t i = 0; i < count && in.ok(); ++i) {
    const ReplicaId replica = in.u64();
    if (replica == 0 || (i > 0 && replica <= seen.replicas.back())) in.fail();
    seen.replicas.push_back(replica);
  }
  for (std::size_t i = 0; i < count && in.ok(); ++i) {
    const std::uint64_t complete = in.uint();
    if (!add_count(seen.changes, complete)) in.fail();
    if (complete > 0) seen.vector.set_complete(seen.replicas[i], complete);
    read_early(in, seen, seen.replicas[i], complete);
  }
  return seen;
}

std::vector<EntityId> read_entities(ByteReader& in) {
  const std::size_t count = in.count(kIdBytes);
  if (count > limits::kModelEntities) in.fail();
  std::vector<EntityId> out(in.ok() ? count : 0);
  for (EntityId& id : out) id.hi = in.u64();
  for (EntityId& id : out) id.lo = in.u64();
  for (std::size_t i = 1; i < out.size(); ++i) {
    if (out[i] <= out[i - 1]) in.fail();
  }
  if (!out.empty() && out.front().is_null()) in.fail();
  return out;
}

// Reads one column of differences into the cells of a kind; `set` says whether the number fits.
template <typename Set>
void read_differences(ByteReader& in, Cells& cells, ValueKind kind, Set set) {
  if (!cells.has(kind)) return;
  std::uint64_t value = 0;
  for (Cell& cell : cells.rows) {
    if (cell.value.kind != kind) continue;
    value += static_cast<std::uint64_t>(in.sint());
    if (!set(cell.value, static_cast<std::int64_t>(value))) in.fail();
  }
}

template <typename Read>
void read_each(Cells& cells, ValueKind kind, Read read) {
  if (!cells.has(kind)) return;
  for (Cell& cell : cells.rows) {
    if (cell.value.kind == kind) read(cell.value);
  }
}

// All lengths (in units of `unit` bytes), then all bytes. Lengths wait in `integer`, which these kinds do not use.
void read_bytes(ByteReader& in, Cells& cells, ValueKind kind, std::size_t unit, std::size_t most) {
  const auto lengths = [&](ValueView& v) {
    const std::uint64_t n = in.uint();
    if (n > most) in.fail();
    v.integer = in.ok() ? static_cast<std::int64_t>(n * unit) : 0;
  };
  read_each(cells, kind, lengths);
  read_each(cells, kind, [&](ValueView& v) {
    v.bytes = text_of(in.raw(static_cast<std::size_t>(v.integer)));
    v.integer = 0;
  });
}

template <typename Number>
auto fits(Number Place::* member) {
  return [member](ValueView& v, std::int64_t n) {
    v.place.*member = static_cast<Number>(n);
    return n >= std::numeric_limits<Number>::min() && n <= std::numeric_limits<Number>::max();
  };
}

void read_payloads(ByteReader& in, Cells& cells) {
  read_each(cells, ValueKind::boolean, [&](ValueView& v) { v.integer = in.boolean() ? 1 : 0; });
  read_differences(in, cells, ValueKind::integer, [](ValueView& v, std::int64_t n) {
    v.integer = n;
    return true;
  });
  read_bytes(in, cells, ValueKind::text, 1, limits::kFileBytes);
  read_each(cells, ValueKind::text, [&](ValueView& v) {
    if (!is_valid_text(v.bytes)) in.fail();
  });
  read_each(cells, ValueKind::id, [&](ValueView& v) {
    v.id.hi = in.u64();
    v.id.lo = in.u64();
  });
  read_bytes(in, cells, ValueKind::ids, kIdBytes, limits::kIdsPerValue);
  read_differences(in, cells, ValueKind::place, fits(&Place::x));
  read_differences(in, cells, ValueKind::place, fits(&Place::y));
  read_differences(in, cells, ValueKind::place, fits(&Place::rx));
  read_differences(in, cells, ValueKind::place, fits(&Place::ry));
  read_differences(in, cells, ValueKind::place, fits(&Place::dx));
  read_differences(in, cells, ValueKind::place, fits(&Place::dy));
  read_each(cells, ValueKind::place, [&](ValueView& v) {
    if (!v.place.is_valid()) in.fail();
  });
  read_each(cells, ValueKind::blob, [&](ValueView& v) { v.version = in.u32(); });
  read_each(cells, ValueKind::blob, [&](ValueView& v) { v.nonce = in.u32(); });
  read_bytes(in, cells, ValueKind::blob, 1, limits::kFileBytes);
}

void read_cells(ByteReader& in, Cells& cells, const Seen& seen, std::size_t entities) {
  const std::size_t count = in.count(kLeastCellBytes);
  if (count == 0 || count > entities) return in.fail();
  cells.rows.assign(count, Cell{});
  cells.kinds = 0;
  std::uint64_t next = 0;
  for (Cell& cell : cells.rows) {
    const std::uint64_t skipped = in.uint();
    if (next >= entities || skipped >= entities - next) return in.fail();
    cell.entity = static_cast<std::uint32_t>(next + skipped);
    next = next + skipped + 1;
  }
  std::uint64_t time = 0;
  for (Cell& cell : cells.rows) cell.stamp.time = time += static_cast<std::uint64_t>(in.sint());
  for (Cell& cell : cells.rows) {
    const std::uint64_t replica = in.uint();
    if (replica >= seen.replicas.size()) return in.fail();
    cell.stamp.replica = seen.replicas[static_cast<std::size_t>(replica)];
  }
  for (Cell& cell : cells.rows) {
    const std::uint8_t kind = in.u8();
    if (kind > static_cast<std::uint8_t>(ValueKind::blob)) return in.fail();
    cell.value.kind = static_cast<ValueKind>(kind);
    cells.kinds |= 1U << kind;
  }
  read_payloads(in, cells);
}

// What the tables of a snapshot hold.
struct Tables {
  Seen seen;
  std::vector<EntityId> ids;
  std::vector<model::EntityNumber> numbers;
  // Position in `ids` → a register names it.
  std::vector<bool> is_set;
  std::uint64_t last_time = 0;
};

Status read_fields(ByteReader& in, Map& map, Tables& tables) {
  const std::size_t fields = in.count(2 + kLeastCellBytes);
  std::string_view before;
  Cells cells;
  for (std::size_t f = 0; f < fields; ++f) {
    const std::string_view name = in.text();
    read_cells(in, cells, tables.seen, tables.ids.size());
    if (!in.ok() || (f > 0 && name <= before)) return corrupt("malformed column");
    before = name;
    for (Cell& cell : cells.rows) {
      if (cell.stamp.time > tables.last_time) return corrupt("a stamp above the map's last time");
      tables.is_set[cell.entity] = true;
      cell.entity = tables.numbers[cell.entity];
    }
    if (Status put = map.load_column(name, cells.rows); !put) return put;
  }
  return ok();
}

}  // namespace

Result<Map> read_canonical(ByteView bytes) {
  ByteReader in(bytes);
  EntityId id;
  id.hi = in.u64();
  id.lo = in.u64();
  Tables tables;
  tables.last_time = in.uint();
  tables.seen = read_seen(in);
  tables.ids = read_entities(in);
  if (!in.ok() || id.is_null() || tables.last_time > model::kLastTime) return corrupt("malformed head");
  Map map(id);
  Result<std::vector<model::EntityNumber>> numbers = map.load_entities(tables.ids);
  if (!numbers) return numbers.error();
  tables.numbers = std::move(*numbers);
  tables.is_set.resize(tables.ids.size());
  if (Status read = read_fields(in, map, tables); !read) return read.error();
  if (!in.ok() || !in.at_end()) return corrupt("bytes missing or left over");
  // Maps that no changes can give: one that does not name itself, or an entity without a register.
  for (std::size_t i = 0; i < tables.ids.size(); ++i) {
    if (!tables.is_set[i] && tables.ids[i] != id) return corrupt("an entity without a register");
  }
  if (map.entity_count() != tables.ids.size()) return corrupt("a map that is not among its entities");
  map.load_seen(std::move(tables.seen.vector), tables.last_time, static_cast<std::size_t>(tables.seen.changes));
  return map;
}

}  // namespace kwadrant::codec
