// One SQLite connection to a map file, set up so that a file from elsewhere can do no harm. For this folder only.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>

#include "core/status.h"

namespace kwadrant::store {

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

enum class Access {
  // Write, and make the file when it is not there.
  create,
  write,
  // Read; leaves no files behind when the directory lets it.
  read,
  // Read what a damaged file still gives, without asking that its size and schema make sense.
  salvage,
  // Read a file that lies where nothing can be written, not even beside it.
  frozen,
};

// Null when there is no VFS of that name; empty is the default one.
sqlite3_vfs* vfs_of(const std::string& name);

// Closing does not move the log into the file until `keep_tidy` was called. store_corrupt for `write` and `read` when
// the file may be written but its header asks for a way of writing that SQLite does not know: no file of ours does.
Result<Database> connect(const std::string& path, const std::string& vfs, Access access);

// From here on closing moves the log into the file and removes it.
void keep_tidy(sqlite3* database, bool tidy);

// Runs statements that give no rows that matter.
Status execute(sqlite3* database, const char* sql);

// Several reads of one moment, also while another process writes.
class OneMoment {
 public:
  explicit OneMoment(sqlite3* database) : database_(database), begun_(execute(database, "BEGIN")) {}
  ~OneMoment() {
    // A reader has nothing to lose by a failing end.
    if (begun_) execute(database_, "COMMIT").ok();
  }
  OneMoment(const OneMoment&) = delete;
  OneMoment& operator=(const OneMoment&) = delete;

 private:
  sqlite3* database_;
  Status begun_;
};

// One number that a statement answers.
Result<std::uint64_t> number_of(sqlite3* database, const char* sql);

// Makes this connection the file's only writer, as long as it is open: store_locked when there is another, in this
// process or elsewhere. It takes SQLite's own RESERVED lock on the main file, which nobody else uses in WAL mode:
// readers go on, the lock goes with the process, works through every VFS and leaves no file behind. The connection
// must be in WAL mode and have read something.
Status become_writer(sqlite3* database);

}  // namespace kwadrant::store
