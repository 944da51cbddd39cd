// The tables of a map file. For this folder only.
//
// Format 1:
// - meta(key, value): `map` is the id of the map, hi then lo, 16 bytes little endian.
// - change(number, replica, sequence, time, author, author_n, sum, bytes): the log. Numbers run 1, 2, 3 … without a
//   gap in the order of arrival. 64-bit numbers without sign are kept by their bits. `sum` is the checksum of the
//   map's id, the number and the bytes: SQLite itself has no checksums, and a row of another map must not pass for
//   ours.
// - snapshot(number, bytes): a snapshot of the changes 1 … number (codec/snapshot.h).
//
// SQLite's schema cookie is set once to a random number. It lies in the first page, so it is in the main file and,
// since every log is begun with that page, in the write-ahead log. When the two differ, the log beside the file is
// another file's, and following it would replace this map by that one.
#pragma once

#include <sqlite3.h>

#include "core/id.h"
#include "core/status.h"

namespace kwadrant::store {

// In an empty database that is not yet in WAL mode, so that the main file has its marks from the start.
Status create_tables(sqlite3* database, Random& random);
// The tables are exactly those of the format: no other tables, no triggers, no views, no other columns. store_corrupt.
Status check_tables(sqlite3* database);

}  // namespace kwadrant::store
