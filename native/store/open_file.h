// An open map file and what its parts keep about it. For this folder only.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "core/id.h"
#include "store/connection.h"
#include "store/statement.h"
#include "store/store.h"

namespace kwadrant::store {

struct OpenFile {
  Database database;
  std::unique_ptr<Statements> statements;
  std::string vfs;
  bool read_only = false;
  // Nothing is written any more (P9).
  bool failed = false;
  // Whether SQLite's quick check found nothing, and no change is missing.
  bool sound = true;
  // Null until `begin`, or when a damaged file no longer tells.
  EntityId map_id;
  // Number of the last change, and of the last one in the newest snapshot.
  std::uint64_t last = 0;
  std::uint64_t snapshot_at = 0;
  // Pages in the write-ahead log after the last commit. SQLite's hook writes it, hence its fixed address.
  std::unique_ptr<int> log_pages = std::make_unique<int>(0);
  // How many of them call for a checkpoint (Options), and for the next one.
  int checkpoint_pages = 0;
  int checkpoint_at = 0;
  // The next transaction writes the first page, too: see `mark_log`.
  bool log_unmarked = true;
};

// See Store::open.
Result<OpenFile> open_file(const std::string& path, const Options& options);
// SQLite gives a meaning to some names (":memory:", "file:…"); an absolute path has none.
std::string absolute_path(const std::string& path);
// False when something is there under the name already, be it empty, a directory or a link to nothing.
bool is_free(sqlite3_vfs* vfs, const std::string& path);

// The error for a caller, after which nothing is written any more: what is open is rolled back, and the disk is left
// alone, also when the file is closed.
Error stop_writing(OpenFile& file, Error cause);
// read_only when nothing may be written.
Status may_write(const OpenFile& file);
// Within a transaction: sees to it that the write-ahead log holds the first page from its beginning, so that a log
// which comes to lie beside another file is known by the nonce in there (schema.h).
Status mark_log(OpenFile& file);
// Begins a transaction, runs `work` and commits. Any error but those that `work` calls harmless stops all writing.
// `work` answers a Status; harmless are errors that say nothing about the disk (change_conflict).
template <typename Work>
Status in_transaction(OpenFile& file, Work work) {
  Statements& statements = *file.statements;
  if (Status begun = statements.run("BEGIN IMMEDIATE"); !begun) return stop_writing(file, begun.error());
  if (Status marked = mark_log(file); !marked) return stop_writing(file, marked.error());
  if (Status done = work(); !done) {
    if (done.error().code != Code::change_conflict) return stop_writing(file, done.error());
    if (Status back = statements.run("ROLLBACK"); !back) return stop_writing(file, back.error());
    return done;
  }
  if (Status committed = statements.run("COMMIT"); !committed) return stop_writing(file, committed.error());
  file.log_unmarked = false;
  return ok();
}
// Moves the log into the main file when it has grown enough. What was committed is safe whatever happens here; when the
// disk fails, nothing more is written.
void checkpoint_when_due(OpenFile& file);

}  // namespace kwadrant::store
