// A map file: an SQLite database with the log of changes and snapshots (P3, P4, P9, P13).
//
// Tables: meta(key, value), change(number INTEGER PRIMARY KEY, replica, sequence, time, author, author_n, bytes; unique
// replica + sequence), snapshot(number of the last change in it, bytes). application_id marks the file as ours, user_version is the
// format. WAL, synchronous=FULL; a file from elsewhere is not trusted (defensive, no triggers or views, trusted_schema
// off, integrity checked before it is believed).
//
// Threads: one call at a time; any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/bytes.h"
#include "core/status.h"
#include "model/map.h"

namespace kwadrant::store {

inline constexpr int kFormat = 1;
// A snapshot is due after so many changes.
inline constexpr std::size_t kSnapshotEvery = 5'000;

struct Options {
  // Make the file when it is not there (fails with file_exists when it is); else it must be there.
  bool create = false;
  // Without the right to write: for inspect, export and verify.
  bool read_only = false;
  // Name of an SQLite VFS, for tests that break disks; empty: the default one.
  std::string vfs;
};

struct Loaded {
  model::Map map;
  // Changes that could not be read, by their number; the map is what the others give. Empty in a sound file.
  std::vector<std::uint64_t> damaged;
};

struct Health {
  std::size_t changes = 0;
  std::size_t snapshots = 0;
  // Stable codes (core/status.h) with details; empty when all is well.
  std::vector<Error> problems;
};

class Store {
 public:
  // store_missing, store_not_a_map, store_newer (file left as it was, byte for byte), store_corrupt, store_locked (another
  // process has it open for writing), file_exists, store_full, store_io.
  static Result<std::unique_ptr<Store>> open(const std::string& path, const Options& options);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  // For a new file only: says which map it holds.
  Status begin(EntityId map_id);
  // Newest sound snapshot, then the changes after it; without one, all changes.
  Result<Loaded> load();
  // Writes encoded changes in one transaction. When it answers ok, they survive kill and power loss. After any other
  // answer the store refuses all further writes with read_only: whether the last ones are in the file is unknown until it is
  // opened again (P9). A change that is there already (same replica and sequence, same bytes) is skipped; with other
  // bytes: change_conflict, and nothing is written.
  Status append(std::span<const Bytes> changes);
  // Saves a snapshot that holds all changes written so far, and removes older ones but one.
  Status write_snapshot(ByteView snapshot);
  // Changes written since the newest snapshot.
  std::size_t changes_since_snapshot() const;
  // Calls f with every change in order of arrival, from `from` (1 is the first); f answers false to stop.
  Status for_each_change(std::uint64_t from, const std::function<bool(std::uint64_t number, ByteView change)>& f) const;
  // The highest author_n of every author in the log, for P7.
  Result<std::vector<std::pair<AuthorId, std::uint64_t>>> author_numbers() const;
  // Reads everything: SQLite's integrity, every change, snapshots against a replay.
  Health verify();
  // A consistent copy, by SQLite's backup; fails with file_exists.
  Status copy_to(const std::string& target);
  bool failed() const;

 private:
  struct State;
  explicit Store(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace kwadrant::store
