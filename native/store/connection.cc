#include "store/connection.h"

#include "core/limits.h"
#include "store/statement.h"

namespace kwadrant::store {
namespace {

// Another process may hold a lock of milliseconds while it opens the file.
constexpr int kBusyMilliseconds = 1'000;
// Beyond a snapshot of the largest map nothing in a file of ours is long.
constexpr int kLongestValue = static_cast<int>(limits::kSnapshotBytes) + 64 * 1024 * 1024;

int open_flags(Access access) {
  constexpr int kAlways = SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_FULLMUTEX;
  switch (access) {
    case Access::create:
      return kAlways | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Access::write:
    // A reader that could write cleans up SQLite's side files when it is the last to leave; query_only holds it back.
    case Access::read:
      return kAlways | SQLITE_OPEN_READWRITE;
    case Access::salvage:
      return kAlways | SQLITE_OPEN_READONLY;
    case Access::frozen:
      return kAlways | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
  }
  return kAlways | SQLITE_OPEN_READONLY;
}

std::string frozen_uri(const std::string& path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool plain = letter || (c >= '0' && c <= '9') || c == '/' || c == '.';
    if (plain) {
      uri += c;
    } else {
      uri += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return uri + "?immutable=1";
}

void configure(sqlite3* database, Access access) {
  const auto set = [&](int option, int on) { sqlite3_db_config(database, option, on, nullptr); };
  keep_tidy(database, false);
  // Creating needs to set the schema cookie, salvaging to overlook a wrong file size; the latter cannot write.
  set(SQLITE_DBCONFIG_DEFENSIVE, access == Access::salvage || access == Access::create ? 0 : 1);
  set(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
  set(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
  set(SQLITE_DBCONFIG_ENABLE_VIEW, 0);
  set(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
  set(SQLITE_DBCONFIG_DQS_DDL, 0);
  set(SQLITE_DBCONFIG_DQS_DML, 0);
  sqlite3_limit(database, SQLITE_LIMIT_LENGTH, kLongestValue);
  sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit(database, SQLITE_LIMIT_TRIGGER_DEPTH, 0);
  sqlite3_limit(database, SQLITE_LIMIT_WORKER_THREADS, 0);
  sqlite3_busy_timeout(database, kBusyMilliseconds);
}

// The first of them reads the file.
constexpr const char* kSettings =
    "PRAGMA synchronous=FULL;PRAGMA fullfsync=1;PRAGMA checkpoint_fullfsync=1;PRAGMA cell_size_check=1;"
    "PRAGMA mmap_size=0;PRAGMA temp_store=MEMORY;PRAGMA journal_size_limit=67108864";

// Whether SQLite would refuse to write: the disk does not let it, or the header asks for a way of writing that this
// SQLite does not know. It knows of the second only after its first look into the file.
bool refuses_writing(sqlite3* database) { return sqlite3_db_readonly(database, "main") == 1; }

}  // namespace

sqlite3_vfs* vfs_of(const std::string& name) { return sqlite3_vfs_find(name.empty() ? nullptr : name.c_str()); }

Result<Database> connect(const std::string& path, const std::string& vfs, Access access) {
  sqlite3* opened = nullptr;
  const std::string name = access == Access::frozen ? frozen_uri(path) : path;
  const int result =
      sqlite3_open_v2(name.c_str(), &opened, open_flags(access), vfs.empty() ? nullptr : vfs.c_str());
  Database database(opened);
  if (result != SQLITE_OK) return error_of(result, opened);
  configure(opened, access);
  const bool may_write = (access == Access::write || access == Access::read) && !refuses_writing(opened);
  if (access == Access::salvage) {
    if (Status set = execute(opened, "PRAGMA writable_schema=1"); !set) return set.error();
  }
  if (Status set = execute(opened, kSettings); !set) return set.error();
  if (may_write && refuses_writing(opened)) return error(Code::store_corrupt, "an unknown way to write");
  // Checkpoints are run by hand, so that their errors are seen.
  if (Status set = execute(opened, "PRAGMA wal_autocheckpoint=0"); !set) return set.error();
  if (access != Access::create && access != Access::write) {
    if (Status set = execute(opened, "PRAGMA query_only=1"); !set) return set.error();
  }
  return database;
}

void keep_tidy(sqlite3* database, bool tidy) {
  sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, tidy ? 0 : 1, nullptr);
}

Status execute(sqlite3* database, const char* sql) {
  const int result = sqlite3_exec(database, sql, nullptr, nullptr, nullptr);
  return result == SQLITE_OK ? ok() : Status(error_of(result, database));
}

Result<std::uint64_t> number_of(sqlite3* database, const char* sql) {
  Result<Statement> statement = Statement::prepare(database, sql);
  if (!statement) return statement.error();
  if (const int result = statement->step(); result != SQLITE_ROW) return error_of(result, database);
  return statement->number(0);
}

Status become_writer(sqlite3* database) {
  sqlite3_file* file = nullptr;
  const int found = sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  KW_CHECK(found == SQLITE_OK && file != nullptr && file->pMethods != nullptr);
  const int result = file->pMethods->xLock(file, SQLITE_LOCK_RESERVED);
  if ((result & 0xFF) == SQLITE_BUSY) return error(Code::store_locked, "another writer has the file");
  return result == SQLITE_OK ? ok() : Status(error_of(result, database));
}

}  // namespace kwadrant::store
