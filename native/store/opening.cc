#include <filesystem>
#include <optional>

#include "core/log.h"
#include "store/header.h"
#include "store/open_file.h"
#include "store/schema.h"

namespace kwadrant::store {
namespace {

namespace fs = std::filesystem;

void take_connection(OpenFile& file, Database database) {
  file.database = std::move(database);
  file.statements = std::make_unique<Statements>(file.database.get());
}

// A pipe or a device would make us wait, a directory is no file.
bool is_no_file(const std::string& path) {
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  return !failed && fs::exists(status) && !fs::is_regular_file(status);
}

Status check_marks(std::uint64_t application_id, std::uint64_t format) {
  if (application_id != kApplicationId) return error(Code::store_not_a_map, "another program's file");
  if (format > static_cast<std::uint64_t>(kFormat)) {
    Error newer = error(Code::store_newer, "made by a newer program");
    newer.params["format"] = std::to_string(format);
    return newer;
  }
  return format == 0 ? Status(error(Code::store_corrupt, "no format number")) : ok();
}

// The marks once more, as SQLite sees them through the write-ahead log, and the tables. Without a header the log alone
// says what the file is.
Status check_contents(sqlite3* database, const std::optional<Header>& header) {
  const auto application_id = number_of(database, "PRAGMA application_id");
  if (!application_id) return application_id.error();
  const auto format = number_of(database, "PRAGMA user_version");
  if (!format) return format.error();
  if (Status marks = check_marks(*application_id, *format); !marks) return marks;
  const auto nonce = number_of(database, "PRAGMA schema_version");
  if (!nonce) return nonce.error();
  if (header && *nonce != header->nonce) return error(Code::store_corrupt, "the -wal file belongs to another file");
  return check_tables(database);
}

Status read_map_id(OpenFile& file) {
  Result<Statement> meta = Statement::prepare(file.database.get(), "SELECT value FROM meta WHERE key = 'map'");
  if (!meta) return meta.error();
  const int result = meta->step();
  if (result == SQLITE_DONE) return ok();
  if (result != SQLITE_ROW) return error_of(result, file.database.get());
  ByteReader in(meta->bytes(0));
  EntityId id;
  id.hi = in.u64();
  id.lo = in.u64();
  if (!in.ok() || !in.at_end() || id.is_null()) return error(Code::store_corrupt, "malformed map id");
  file.map_id = id;
  return ok();
}

// Each part as far as it can be read.
Status read_position(OpenFile& file) {
  const Status map_id = read_map_id(file);
  const auto last = number_of(file.database.get(), "SELECT coalesce(max(number), 0) FROM change");
  const auto snapshot = number_of(file.database.get(), "SELECT coalesce(max(number), 0) FROM snapshot");
  if (last) file.last = *last;
  if (snapshot) file.snapshot_at = *snapshot;
  if (!last) return last.error();
  return snapshot ? map_id : Status(snapshot.error());
}

int note_log_pages(void* pages, sqlite3*, const char*, int count) {
  *static_cast<int*>(pages) = count;
  return SQLITE_OK;
}

Status quick_check(sqlite3* database) {
  Result<Statement> check = Statement::prepare(database, "PRAGMA quick_check(1)");
  if (!check) return check.error();
  if (const int result = check->step(); result != SQLITE_ROW) return error_of(result, database);
  return check->text(0) == "ok" ? ok() : Status(error(Code::store_corrupt, std::string(check->text(0))));
}

// Whether what is in the file can be built upon.
Status check_sound(const OpenFile& file) {
  if (Status first = quick_check(file.database.get()); !first) {
    // A page that the disk did not give is among SQLite's findings, too; what is wrong with the file is found again.
    if (quick_check(file.database.get())) return error(Code::store_io, first.error().detail);
    return first;
  }
  // A new change would get a number that the snapshot claims to hold, and be overlooked.
  if (file.snapshot_at > file.last) return error(Code::store_corrupt, "a snapshot of changes that are not there");
  const auto count = number_of(file.database.get(), "SELECT count(*) FROM change");
  if (!count) return count.error();
  return *count == file.last ? ok() : Status(error(Code::store_corrupt, "changes are missing"));
}

Status prepare_writing(OpenFile& file) {
  sqlite3* database = file.database.get();
  Result<Statement> mode = Statement::prepare(database, "PRAGMA journal_mode=WAL");
  if (!mode) return mode.error();
  if (const int result = mode->step(); result != SQLITE_ROW) return error_of(result, database);
  if (mode->text(0) != "wal") return error(Code::store_io, "this place cannot hold a write-ahead log");
  // The row says what the mode will be; the file is changed by the step behind it.
  if (const int result = mode->step(); result != SQLITE_DONE) return error_of(result, database);
  // A first read, so that the connection holds the shared lock which the writer's lock stands on.
  if (auto read = number_of(database, "PRAGMA user_version"); !read) return read.error();
  if (Status alone = become_writer(database); !alone) return alone;
  if (Status position = read_position(file); !position) return position;
  if (Status sound = check_sound(file); !sound) return sound;
  file.checkpoint_at = file.checkpoint_pages;
  sqlite3_wal_hook(database, note_log_pages, file.log_pages.get());
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  keep_tidy(database, true);
  return ok();
}

Result<OpenFile> create_file(sqlite3_vfs* vfs, const std::string& path, const Options& options) {
  if (!is_free(vfs, path)) return error(Code::file_exists);
  OpenFile file;
  file.vfs = options.vfs;
  file.checkpoint_pages = options.checkpoint_pages;
  Result<Database> database = connect(path, options.vfs, Access::create);
  if (!database) return database.error();
  take_connection(file, std::move(*database));
  SystemRandom random;
  Status made = create_tables(file.database.get(), random);
  if (made) made = prepare_writing(file);
  if (made) return file;
  file = OpenFile{};
  // Only an empty file is taken away again: another program may have made a map under this name meanwhile.
  if (made.error().code != Code::file_exists && !has_content(vfs, path)) vfs->xDelete(vfs, path.c_str(), 0);
  return made.error();
}

Result<OpenFile> open_as(const std::string& path, const Options& options, const std::optional<Header>& header,
                         Access access) {
  OpenFile file;
  file.vfs = options.vfs;
  file.checkpoint_pages = options.checkpoint_pages;
  file.read_only = access != Access::write;
  Result<Database> database = connect(path, options.vfs, access);
  if (!database) return database.error();
  take_connection(file, std::move(*database));
  if (Status checked = check_contents(file.database.get(), header); !checked) return checked.error();
  if (access == Access::write) {
    if (sqlite3_db_readonly(file.database.get(), "main") == 1) return error(Code::read_only, "write-protected");
    if (Status ready = prepare_writing(file); !ready) return ready.error();
    return file;
  }
  // A room may be writing: highest number and count must be of the same moment, else a change that comes in between
  // looks like damage.
  const OneMoment moment(file.database.get());
  const Status position = read_position(file);
  if (!position && access != Access::salvage) return position.error();
  const Status sound = position ? check_sound(file) : position;
  // A disk that did not answer says nothing about the file.
  if (!sound && sound.error().code != Code::store_corrupt && access != Access::salvage) return sound.error();
  // What only opens without asking whether its size makes sense is not sound, however well its pages read.
  file.sound = sound.ok() && access != Access::salvage;
  return file;
}

Result<OpenFile> open_to_read(sqlite3_vfs* vfs, const std::string& path, const Options& options,
                              const std::optional<Header>& header) {
  const bool has_log = has_content(vfs, path + "-wal");
  Result<OpenFile> file = open_as(path, options, header, Access::read);
  if (!file && file.error().code == Code::store_corrupt) return open_as(path, options, header, Access::salvage);
  const bool shut = !file && (file.error().code == Code::store_io || file.error().code == Code::read_only);
  if (shut && !has_log) return open_as(path, options, header, Access::frozen);
  // What lies in a log that was left behind stays there; an empty one, which opening made, goes again.
  if (file && !has_log) keep_tidy(file->database.get(), true);
  return file;
}

}  // namespace

std::string absolute_path(const std::string& path) {
  std::error_code failed;
  const fs::path out = fs::absolute(fs::path(path), failed);
  return failed ? path : out.string();
}

bool is_free(sqlite3_vfs* vfs, const std::string& path) {
  std::error_code failed;
  return !fs::exists(fs::symlink_status(path, failed)) && !has_content(vfs, path);
}

Result<OpenFile> open_file(const std::string& given, const Options& options) {
  sqlite3_vfs* vfs = vfs_of(options.vfs);
  if (vfs == nullptr) return error(Code::store_io, "no such VFS");
  if (given.empty() || given.find('\0') != std::string::npos) return error(Code::store_missing, "not a path");
  const std::string path = absolute_path(given);
  if (options.create) return create_file(vfs, path, options);
  if (is_no_file(path)) return error(Code::store_not_a_map, "not a file");
  const Result<Header> header = read_header(vfs, path);
  if (!header && (header.error().code != Code::store_not_a_map || !has_content(vfs, path + "-wal"))) {
    return header.error();
  }
  const auto open_with = [&](const std::optional<Header>& known) {
    return options.read_only ? open_to_read(vfs, path, options, known) : open_as(path, options, known, Access::write);
  };
  if (header) {
    if (Status marks = check_marks(header->application_id, header->format); !marks) return marks.error();
    return open_with(*header);
  }
  // When the power goes while the log is moved into the file, rubbish can stand where the header was; the log still has
  // the true one.
  Result<OpenFile> rescued = open_with(std::nullopt);
  if (!rescued && rescued.error().code == Code::store_corrupt) return header.error();
  return rescued;
}

Error stop_writing(OpenFile& file, Error cause) {
  log(LogLevel::error, "store: " + std::string(name_of(cause.code)) + ": " + cause.detail);
  file.failed = true;
  if (sqlite3_get_autocommit(file.database.get()) == 0) execute(file.database.get(), "ROLLBACK").ok();
  keep_tidy(file.database.get(), false);
  return cause;
}

Status may_write(const OpenFile& file) {
  if (file.read_only || file.failed) return error(Code::read_only);
  return ok();
}

Status mark_log(OpenFile& file) {
  static const std::string kWriteFirstPage = "PRAGMA user_version=" + std::to_string(kFormat);
  return file.log_unmarked ? execute(file.database.get(), kWriteFirstPage.c_str()) : ok();
}

void checkpoint_when_due(OpenFile& file) {
  if (*file.log_pages < file.checkpoint_at) return;
  int pages = 0;
  int moved = 0;
  const int result = sqlite3_wal_checkpoint_v2(file.database.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, &pages, &moved);
  if (result != SQLITE_OK && (result & 0xFF) != SQLITE_BUSY) {
    static_cast<void>(stop_writing(file, error_of(result, file.database.get())));
    return;
  }
  // A reader that is still in the middle of the log holds a checkpoint back; it is tried again a while later.
  file.log_unmarked = true;
  file.checkpoint_at = file.checkpoint_pages + (moved == pages ? 0 : pages);
}

}  // namespace kwadrant::store
