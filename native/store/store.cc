#include "store/store.h"

#include <algorithm>
#include <optional>

#include "core/log.h"
#include "store/change_log.h"
#include "store/lacking.h"
#include "store/open_file.h"
#include "store/snapshots.h"
#include "store/verify.h"

namespace kwadrant::store {
namespace {

struct Start {
  std::optional<model::Map> map;
  std::uint64_t number = 0;
};

// The newest sound snapshot. Losing one loses nothing: the changes in it are in the log, too.
Start newest_snapshot(const OpenFile& file) {
  for (const std::uint64_t number : snapshot_numbers(file)) {
    Result<model::Map> map = read_snapshot(file, number);
    // Every number is one change, hence a snapshot with another count is not of this log.
    if (map && map->change_count() == number) return {std::move(*map), number};
    log(LogLevel::warn, "store: snapshot " + std::to_string(number) + " is left out");
  }
  return {};
}

Result<std::uint64_t> copy_pages(sqlite3* from, sqlite3* to) {
  sqlite3_backup* backup = sqlite3_backup_init(to, "main", from, "main");
  if (backup == nullptr) return error_of(sqlite3_extended_errcode(to), to);
  const int stepped = sqlite3_backup_step(backup, -1);
  const int finished = sqlite3_backup_finish(backup);
  if (stepped != SQLITE_DONE) return error_of(stepped, finished == SQLITE_OK ? from : to);
  return number_of(to, "PRAGMA page_count");
}

}  // namespace

struct Store::State : OpenFile {
  explicit State(OpenFile file) : OpenFile(std::move(file)) {}
};

Store::Store(std::unique_ptr<State> state) : state_(std::move(state)) {}
Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const std::string& path, const Options& options) {
  Result<OpenFile> file = open_file(path, options);
  if (!file) return file.error();
  return std::unique_ptr<Store>(new Store(std::make_unique<State>(std::move(*file))));
}

Status Store::begin(EntityId map_id) {
  KW_CHECK(!map_id.is_null());
  if (Status may = may_write(*state_); !may) return may;
  if (!state_->map_id.is_null()) return error(Code::file_exists, "the file has its map already");
  ByteWriter id;
  id.u64(map_id.hi);
  id.u64(map_id.lo);
  sqlite3* database = state_->database.get();
  const Status written = in_transaction(*state_, [&]() -> Status {
    auto insert = Statement::prepare(database, "INSERT INTO meta(key, value) VALUES('map', ?)");
    if (!insert) return insert.error();
    const int result = insert->bind(1, id.bytes()).step();
    return result == SQLITE_DONE ? ok() : Status(error_of(result, database));
  });
  if (!written) return written;
  state_->map_id = map_id;
  return ok();
}

Result<Loaded> Store::load() {
  const OneMoment moment(state_->database.get());
  Start start = newest_snapshot(*state_);
  if (state_->map_id.is_null() && start.map) state_->map_id = start.map->id();
  if (state_->map_id.is_null()) return error(Code::store_corrupt, "the file does not say which map it holds");
  Loaded out{start.map ? std::move(*start.map) : model::Map(state_->map_id), {}};
  const auto apply = [&](std::uint64_t number, ByteView, const model::ChangeView& change) {
    const Result<model::Applied> applied = out.map.apply(change);
    if (!applied || !applied->fresh) out.damaged.push_back(number);
    return true;
  };
  const auto damaged = [&](std::uint64_t number) { out.damaged.push_back(number); };
  if (Status walked = walk(*state_, start.number + 1, {apply, damaged}); !walked) return walked.error();
  // What is damaged is kept as it is: the map goes on in a new file.
  if (!out.damaged.empty()) static_cast<void>(stop_writing(*state_, error(Code::store_corrupt, "damaged changes")));
  return out;
}

Status Store::append(std::span<const Bytes> changes) { return append_changes(*state_, changes); }

Status Store::write_snapshot(ByteView snapshot) { return save_snapshot(*state_, snapshot); }

std::size_t Store::changes_since_snapshot() const {
  return static_cast<std::size_t>(state_->last - std::min(state_->snapshot_at, state_->last));
}

Status Store::for_each_change(std::uint64_t from,
                              const std::function<bool(std::uint64_t number, ByteView change)>& f) const {
  std::uint64_t damaged = 0;
  const Walker walker{[&](std::uint64_t number, ByteView bytes, const model::ChangeView&) { return f(number, bytes); },
                      [&](std::uint64_t number) { damaged = damaged == 0 ? number : damaged; }};
  if (Status walked = walk(*state_, std::max<std::uint64_t>(from, 1), walker); !walked) return walked;
  if (damaged == 0) return ok();
  Error problem = error(Code::store_corrupt, "changes that cannot be read");
  problem.params["number"] = std::to_string(damaged);
  return problem;
}

Result<Portion> Store::lacking(const model::VersionVector& theirs, std::uint64_t from,
                               const PortionLimits& most) const {
  return find_lacking(*state_, theirs, from, most);
}

Result<std::size_t> Store::count_differing(std::span<const Bytes> changes) const {
  return store::count_differing(*state_, changes);
}

Result<std::vector<std::pair<AuthorId, std::uint64_t>>> Store::author_numbers() const {
  sqlite3* database = state_->database.get();
  auto rows = Statement::prepare(database, "SELECT author, max(author_n) FROM change GROUP BY author ORDER BY author");
  if (!rows) return rows.error();
  std::vector<std::pair<AuthorId, std::uint64_t>> out;
  int result = 0;
  while ((result = rows->step()) == SQLITE_ROW) out.emplace_back(rows->number(0), rows->number(1));
  if (result != SQLITE_DONE) return error_of(result, database);
  return out;
}

Health Store::verify() {
  const OneMoment moment(state_->database.get());
  return verify_file(*state_);
}

Status Store::copy_to(const std::string& given) {
  const std::string target = absolute_path(given);
  sqlite3_vfs* vfs = vfs_of(state_->vfs);
  if (!is_free(vfs, target)) return error(Code::file_exists);
  Result<Database> copy = connect(target, state_->vfs, Access::create);
  if (!copy) return copy.error();
  // Also the directory is to know the new file after a loss of power.
  if (Status safe = execute(copy->get(), "PRAGMA synchronous=EXTRA"); !safe) return safe;
  const Result<std::uint64_t> pages = copy_pages(state_->database.get(), copy->get());
  keep_tidy(copy->get(), true);
  copy->reset();
  if (pages) return ok();
  vfs->xDelete(vfs, target.c_str(), 0);
  return pages.error();
}

bool Store::failed() const { return state_->failed; }

}  // namespace kwadrant::store
