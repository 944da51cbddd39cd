#include "codec/canonical.h"

#include <algorithm>
#include <limits>

#include "core/limits.h"
#include "core/utf8.h"

namespace kwadrant::codec {
namespace {

using model::Map;
using model::Place;
using model::ValueKind;
using model::ValueView;

// The registers of a field, and the kinds among them as bits. While it is read, an entity is its position in the table
// of ids.
struct Cells : model::LoadedColumn {
  unsigned kind_bits = 0;

  std::size_t rows() const { return kinds.size(); }
  bool has(ValueKind kind) const { return (kind_bits >> static_cast<unsigned>(kind) & 1U) != 0; }
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

// Calls read(row) for every row of a kind.
template <typename Read>
void read_each(const Cells& cells, ValueKind kind, Read read) {
  if (!cells.has(kind)) return;
  for (std::size_t row = 0; row < cells.rows(); ++row) {
    if (cells.kinds[row] == kind) read(row);
  }
}

// Reads one column of differences of a kind; `set` says whether the number fits.
template <typename Set>
void read_differences(ByteReader& in, const Cells& cells, ValueKind kind, Set set) {
  std::uint64_t value = 0;
  read_each(cells, kind, [&](std::size_t row) {
    value += static_cast<std::uint64_t>(in.sint());
    if (!set(row, static_cast<std::int64_t>(value))) in.fail();
  });
}

// All lengths (in units of `unit` bytes), then all bytes. Lengths wait in `integers`: a row has one kind, and none of
// these kinds uses them.
void read_bytes(ByteReader& in, Cells& cells, ValueKind kind, std::size_t unit, std::size_t most) {
  if (!cells.has(kind)) return;
  cells.integers.resize(cells.rows());
  cells.bytes.resize(cells.rows());
  read_each(cells, kind, [&](std::size_t row) {
    const std::uint64_t n = in.uint();
    if (n > most) in.fail();
    cells.integers[row] = in.ok() ? static_cast<std::int64_t>(n * unit) : 0;
  });
  read_each(cells, kind, [&](std::size_t row) {
    cells.bytes[row] = text_of(in.raw(static_cast<std::size_t>(cells.integers[row])));
  });
}

// All of them in one go: what is valid as a whole is valid in parts when none begins within a character.
void read_texts(ByteReader& in, Cells& cells) {
  if (!cells.has(ValueKind::text)) return;
  read_bytes(in, cells, ValueKind::text, 1, limits::kFileBytes);
  std::size_t size = 0;
  bool whole = true;
  read_each(cells, ValueKind::text, [&](std::size_t row) {
    const std::string_view text = cells.bytes[row];
    size += text.size();
    whole = whole && (text.empty() || (static_cast<unsigned char>(text.front()) & 0xC0) != 0x80);
  });
  if (!in.ok() || !whole || !is_valid_text({reinterpret_cast<const char*>(in.position()) - size, size})) in.fail();
}

void read_places(ByteReader& in, Cells& cells) {
  if (!cells.has(ValueKind::place)) return;
  cells.places.resize(cells.rows());
  const auto read = [&]<typename Number>(Number Place::* member) {
    read_differences(in, cells, ValueKind::place, [&, member](std::size_t row, std::int64_t n) {
      cells.places[row].*member = static_cast<Number>(n);
      return n >= std::numeric_limits<Number>::min() && n <= std::numeric_limits<Number>::max();
    });
  };
  for (const auto member : {&Place::x, &Place::y, &Place::rx, &Place::ry}) read(member);
  for (const auto member : {&Place::dx, &Place::dy}) read(member);
  read_each(cells, ValueKind::place, [&](std::size_t row) {
    if (!cells.places[row].is_valid()) in.fail();
  });
}

void read_blobs(ByteReader& in, Cells& cells) {
  if (!cells.has(ValueKind::blob)) return;
  cells.versions.resize(cells.rows());
  cells.nonces.resize(cells.rows());
  read_each(cells, ValueKind::blob, [&](std::size_t row) { cells.versions[row] = in.u32(); });
  read_each(cells, ValueKind::blob, [&](std::size_t row) { cells.nonces[row] = in.u32(); });
  read_bytes(in, cells, ValueKind::blob, 1, limits::kFileBytes);
}

void read_payloads(ByteReader& in, Cells& cells) {
  if (cells.has(ValueKind::boolean) || cells.has(ValueKind::integer)) cells.integers.resize(cells.rows());
  read_each(cells, ValueKind::boolean, [&](std::size_t row) { cells.integers[row] = in.boolean() ? 1 : 0; });
  read_differences(in, cells, ValueKind::integer, [&](std::size_t row, std::int64_t n) {
    cells.integers[row] = n;
    return true;
  });
  read_texts(in, cells);
  if (cells.has(ValueKind::id)) cells.ids.resize(cells.rows());
  read_each(cells, ValueKind::id, [&](std::size_t row) {
    cells.ids[row].hi = in.u64();
    cells.ids[row].lo = in.u64();
  });
  read_bytes(in, cells, ValueKind::ids, kIdBytes, limits::kIdsPerValue);
  read_places(in, cells);
  read_blobs(in, cells);
}

void read_cells(ByteReader& in, Cells& cells, const Seen& seen, std::size_t entities) {
  const std::size_t count = in.count(kLeastCellBytes);
  if (count == 0 || count > entities) return in.fail();
  cells.entities.resize(count);
  cells.times.resize(count);
  cells.replicas.resize(count);
  cells.kinds.resize(count);
  cells.kind_bits = 0;
  std::uint64_t next = 0;
  for (model::EntityNumber& entity : cells.entities) {
    const std::uint64_t skipped = in.uint();
    if (next >= entities || skipped >= entities - next) return in.fail();
    entity = static_cast<model::EntityNumber>(next + skipped);
    next = next + skipped + 1;
  }
  std::uint64_t before = 0;
  for (std::uint64_t& time : cells.times) time = before += static_cast<std::uint64_t>(in.sint());
  for (ReplicaId& replica : cells.replicas) {
    const std::uint64_t position = in.uint();
    if (position >= seen.replicas.size()) return in.fail();
    replica = seen.replicas[static_cast<std::size_t>(position)];
  }
  for (ValueKind& kind : cells.kinds) {
    const std::uint8_t number = in.u8();
    if (number > static_cast<std::uint8_t>(ValueKind::blob)) return in.fail();
    kind = static_cast<ValueKind>(number);
    cells.kind_bits |= 1U << number;
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
    for (const std::uint64_t time : cells.times) {
      if (time > tables.last_time) return corrupt("a stamp above the map's last time");
    }
    for (model::EntityNumber& entity : cells.entities) {
      tables.is_set[entity] = true;
      entity = tables.numbers[entity];
    }
    if (Status put = map.load_column(name, cells); !put) return put;
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
  // A map that does not name itself no changes can give.
  if (!std::binary_search(tables.ids.begin(), tables.ids.end(), id)) {
    return corrupt("a map that is not among its entities");
  }
  Result<std::vector<model::EntityNumber>> numbers = map.load_entities(tables.ids);
  if (!numbers) return numbers.error();
  tables.numbers = std::move(*numbers);
  tables.is_set.resize(tables.ids.size());
  if (Status read = read_fields(in, map, tables); !read) return read.error();
  if (!in.ok() || !in.at_end()) return corrupt("bytes missing or left over");
  // No changes can give an entity without a register, but for the map itself.
  for (std::size_t i = 0; i < tables.ids.size(); ++i) {
    if (!tables.is_set[i] && tables.ids[i] != id) return corrupt("an entity without a register");
  }
  map.load_seen(std::move(tables.seen.vector), tables.last_time, static_cast<std::size_t>(tables.seen.changes));
  return map;
}

}  // namespace kwadrant::codec
