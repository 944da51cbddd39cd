// A map file: an SQLite database with the log of changes and snapshots (P3, P4, P9, P13).
//
// The tables are in schema.h. application_id marks the file as ours, user_version is the format. WAL,
// synchronous=FULL; a file from elsewhere is not trusted (defensive, no triggers or views, trusted_schema off, its
// tables compared with ours word by word, every change held against a checksum).
//
// One process writes; any number may read meanwhile, in this process or others. A damaged file is never written: it
// opens with `read_only`, `load` gives what can be read, and the map goes on in a new file. Lost without a trace are
// only changes at the end, when the `-wal` file beside the map is removed or its bytes rot: what follows the damage in
// it looks like a commit that a loss of power cut off.
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
  // Pages of 4 KiB in the write-ahead log that call for moving it into the file; 1,000 is SQLite's own default. Tests
  // take fewer.
  int checkpoint_pages = 1'000;
};

struct Loaded {
  model::Map map;
  // Changes that could not be read, by their number, rising; the map is what the others give. Empty in a sound file.
  // In one whose tree is damaged the last one is the first number beyond all that are known of: it stands for what may
  // have followed.
  std::vector<std::uint64_t> damaged;
};

// Changes that another replica lacks.
struct Portion {
  // In the order in which they came here.
  std::vector<Bytes> changes;
  // Number from which to go on; 0: the log is at its end.
  std::uint64_t next = 0;
};

// What one portion may hold, so that a message stays small and the call short.
struct PortionLimits {
  std::size_t changes = 1'000;
  // One change may be larger by itself.
  std::size_t bytes = 1024 * 1024;
  // Changes looked at, those that the other has included.
  std::size_t looked_at = 10'000;
};

struct Health {
  std::size_t changes = 0;
  std::size_t snapshots = 0;
  // Stable codes (core/status.h) with details; empty when all is well.
  std::vector<Error> problems;
};

class Store {
 public:
  // store_missing, store_not_a_map, store_newer (file left as it was, byte for byte), store_corrupt (for writing:
  // anything is wrong that SQLite's quick check finds, a change is missing, or the `-wal` beside it is another file's;
  // for reading: nothing can be read), store_locked (another writer has it), read_only (asked to write, but the file
  // is write-protected), file_exists, store_full, store_io. Reads the whole file.
  static Result<std::unique_ptr<Store>> open(const std::string& path, const Options& options);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  // For a new file only: says which map it holds. file_exists when it was said before.
  Status begin(EntityId map_id);
  // Newest sound snapshot, then the changes after it; without one, all changes. When something is damaged, the store
  // writes no more. store_corrupt when not even the map's id can be read.
  Result<Loaded> load();
  // Writes encoded changes in one transaction. When it answers ok, they survive kill and power loss. After any other
  // answer the store refuses all further writes with read_only: whether the last ones are in the file is unknown until
  // it is opened again (P9). Two answers say nothing about the disk, nothing is written and the store goes on:
  // bad_change (does not decode) and change_conflict (the same replica and sequence are there with other bytes). A
  // change that is there already with the same bytes is skipped.
  Status append(std::span<const Bytes> changes);
  // Saves a snapshot that holds all changes written so far, and removes older ones but one. file_too_large when it is
  // empty (codec::encode_snapshot of too large a map) or too long; the store goes on. Any other error: as for
  // `append`.
  Status write_snapshot(ByteView snapshot);
  // Changes written since the newest snapshot.
  std::size_t changes_since_snapshot() const;
  // Calls f with every change in order of arrival, from `from` (1 is the first); f answers false to stop, and
  // writes nothing to this store. Damaged changes are left out, and the answer is then store_corrupt with the `number`
  // of the first.
  Status for_each_change(std::uint64_t from,
                         const std::function<bool(std::uint64_t number, ByteView change)>& f) const;
  // The changes from number `from` on (1 is the first) that a replica with these versions lacks, as far as they go
  // into one portion. Who goes on from `next` until it is 0, and then begins anew, sends everything, also what stands
  // behind changes that the other refuses each time (its clock may be wrong for weeks). Only saved changes are sent.
  Result<Portion> lacking(const model::VersionVector& theirs, std::uint64_t from,
                          const PortionLimits& most = {}) const;
  // How many of the changes are here under the same name with other bytes: such a sender is broken or lies (P7). All
  // must decode (bad_change).
  Result<std::size_t> count_differing(std::span<const Bytes> changes) const;
  // The highest author_n of every author in the log, for P7.
  Result<std::vector<std::pair<AuthorId, std::uint64_t>>> author_numbers() const;
  // Reads everything: SQLite's integrity, every change, snapshots against a replay.
  Health verify();
  // A consistent copy, by SQLite's backup, durable when it answers ok; fails with file_exists, store_full, store_io.
  Status copy_to(const std::string& target);
  // Whether writing has stopped for good (P9).
  bool failed() const;

 private:
  struct State;
  explicit Store(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace kwadrant::store
