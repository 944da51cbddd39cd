#include "store/snapshots.h"

#include "codec/snapshot.h"
#include "core/limits.h"

namespace kwadrant::store {

Status save_snapshot(OpenFile& file, ByteView snapshot) {
  if (Status may = may_write(file); !may) return may;
  if (file.map_id.is_null()) return error(Code::internal, "snapshot before begin");
  if (snapshot.empty() || snapshot.size() > limits::kSnapshotBytes) return error(Code::file_too_large);
  sqlite3* database = file.database.get();
  const Status written = in_transaction(file, [&]() -> Status {
    auto insert = Statement::prepare(database, "INSERT OR REPLACE INTO snapshot(number, bytes) VALUES(?, ?)");
    if (!insert) return insert.error();
    const int inserted = insert->bind(1, file.last).bind(2, snapshot).step();
    if (inserted != SQLITE_DONE) return error_of(inserted, database);
    return execute(database,
                   "DELETE FROM snapshot WHERE number NOT IN "
                   "(SELECT number FROM snapshot ORDER BY number DESC LIMIT 2)");
  });
  if (!written) return written;
  file.snapshot_at = file.last;
  checkpoint_when_due(file);
  return ok();
}

std::vector<std::uint64_t> snapshot_numbers(const OpenFile& file) {
  std::vector<std::uint64_t> out;
  auto rows = Statement::prepare(file.database.get(), "SELECT number FROM snapshot ORDER BY number DESC LIMIT 16");
  while (rows && rows->step() == SQLITE_ROW) out.push_back(rows->number(0));
  return out;
}

Result<model::Map> read_snapshot(const OpenFile& file, std::uint64_t number) {
  auto row = Statement::prepare(file.database.get(), "SELECT bytes FROM snapshot WHERE number = ?");
  if (!row) return row.error();
  if (const int result = row->bind(1, number).step(); result != SQLITE_ROW) {
    return error_of(result, file.database.get());
  }
  Result<model::Map> map = codec::decode_snapshot(row->bytes(0));
  if (map && !file.map_id.is_null() && map->id() != file.map_id) return error(Code::snapshot_corrupt, "of another map");
  return map;
}

}  // namespace kwadrant::store
