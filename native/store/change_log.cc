#include "store/change_log.h"

#include <algorithm>

#include "core/limits.h"

namespace kwadrant::store {
namespace {

// No row is shorter: a change with one setting has 46 bytes.
constexpr std::uint64_t kLeastRowBytes = 32;
// Unreadable numbers in a row after which a damaged table is given up: an interior page of the tree that is lost takes
// some 30 000 rows with it. Beyond the last number known of, fewer are worth trying.
constexpr std::uint64_t kMostProbes = 100'000;
constexpr std::uint64_t kMostProbesBeyond = 10'000;

std::uint32_t sum_of(EntityId map, std::uint64_t number, ByteView bytes) {
  ByteWriter name;
  name.u64(map.hi);
  name.u64(map.lo);
  name.u64(number);
  return checksum(bytes, checksum(name.bytes()));
}

constexpr const char* kInsert =
    "INSERT INTO change(number, replica, sequence, time, author, author_n, sum, bytes) "
    "VALUES(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(replica, sequence) DO NOTHING";

// `fresh` says whether it was not there before.
Status insert_one(OpenFile& file, std::uint64_t number, const model::ChangeHead& head, const Bytes& bytes,
                  bool& fresh) {
  sqlite3* database = file.database.get();
  auto insert = file.statements->lend(kInsert);
  if (!insert) return insert.error();
  Statement& row = **insert;
  row.bind(1, number).bind(2, head.stamp.replica).bind(3, head.sequence).bind(4, head.stamp.time);
  row.bind(5, head.author).bind(6, head.author_n).bind(7, sum_of(file.map_id, number, bytes)).bind(8, bytes);
  const int inserted = row.step();
  fresh = sqlite3_changes(database) > 0;
  if (inserted != SQLITE_DONE) return error_of(inserted, database);
  if (fresh) return ok();
  auto find = file.statements->lend(kNamedChange);
  if (!find) return find.error();
  const int found = (*find)->bind(1, head.stamp.replica).bind(2, head.sequence).step();
  if (found != SQLITE_ROW) return error_of(found, database);
  const ByteView there = (*find)->bytes(0);
  const bool same = std::equal(there.begin(), there.end(), bytes.begin(), bytes.end());
  return same ? ok() : Status(error(Code::change_conflict, "the same name with other content"));
}

// A row is believed when checksum, columns and bytes agree.
bool is_sound(const Statement& row, EntityId map, model::ChangeView& change) {
  const ByteView bytes = row.bytes(6);
  if (bytes.size() > limits::kChangeBytes || sum_of(map, row.number(0), bytes) != row.number(7)) return false;
  if (!decode_change(bytes, change)) return false;
  const model::ChangeHead& head = change.head;
  return head.stamp.replica == row.number(1) && head.sequence == row.number(2) && head.stamp.time == row.number(3) &&
         head.author == row.number(4) && head.author_n == row.number(5);
}

constexpr const char* kRows =
    "SELECT number, replica, sequence, time, author, author_n, bytes, sum FROM change WHERE number >= ? "
    "ORDER BY number";

// One pass over the table, begun anew behind every place that cannot be read.
class Walk {
 public:
  Walk(const OpenFile& file, std::uint64_t from, const Walker& walker) : file_(file), next_(from), walker_(walker) {}

  Status run() {
    if (Status bounds = find_bounds(); !bounds) return bounds;
    Result<Statements::Lent> rows = file_.statements->lend(kRows);
    if (!rows) return rows.error();
    while (true) {
      const std::uint64_t before = next_;
      const int result = run_from_next(**rows);
      if (result == SQLITE_ABORT) return ok();
      if (result == SQLITE_DONE) break;
      if ((result & 0xFF) != SQLITE_CORRUPT) return error_of(result, file_.database.get());
      failures_ = next_ == before ? failures_ + 1 : 1;
      if (failures_ > most_failures()) break;
      skip();
    }
    finish();
    return ok();
  }

 private:
  Status find_bounds() {
    // The only writer of a sound file knows how many there are.
    if (file_.sound && !file_.read_only && !file_.failed) {
      last_ = most_ = file_.last;
      return ok();
    }
    sqlite3* database = file_.database.get();
    const auto pages = number_of(database, "PRAGMA page_count");
    const auto size = number_of(database, "PRAGMA page_size");
    if (!pages) return pages.error();
    if (!size) return size.error();
    most_ = *pages * *size / kLeastRowBytes;
    if (const auto last = number_of(database, "SELECT coalesce(max(number), 0) FROM change")) last_ = *last;
    last_ = std::max(last_, file_.snapshot_at);
    if (!file_.sound) ask_index();
    return last_ <= most_ ? ok() : Status(error(Code::store_corrupt, "more changes than the file can hold"));
  }

  // The index of names is a tree of its own: it still knows of changes whose page is lost.
  void ask_index() {
    last_is_sure_ = false;
    auto rows = Statement::prepare(file_.database.get(),
                                   "SELECT number FROM change INDEXED BY sqlite_autoindex_change_1");
    if (!rows) return;
    int result = 0;
    while ((result = rows->step()) == SQLITE_ROW) {
      if (rows->number(0) <= most_) last_ = std::max(last_, rows->number(0));
    }
    last_is_sure_ = result == SQLITE_DONE;
  }

  std::uint64_t most_failures() const {
    if (next_ <= last_) return kMostProbes;
    return last_is_sure_ ? 0 : kMostProbesBeyond;
  }

  int run_from_next(Statement& rows) {
    rows.reset();
    rows.bind(1, next_);
    int result = 0;
    while ((result = rows.step()) == SQLITE_ROW) {
      const std::uint64_t number = rows.number(0);
      // Rows out of order are those of a broken tree.
      if (number < next_ || number > most_) return SQLITE_CORRUPT;
      last_ = std::max(last_, number);
      while (next_ < number) skip();
      if (!is_sound(rows, file_.map_id, change_)) {
        skip();
        continue;
      }
      ++next_;
      failures_ = 0;
      flush();
      if (!walker_.found(number, rows.bytes(6), change_)) return SQLITE_ABORT;
    }
    return result;
  }

  // Named when something sound follows, or by `finish`.
  void skip() { pending_.push_back(next_++); }

  void flush() {
    for (const std::uint64_t number : pending_) walker_.damaged(number);
    pending_.clear();
  }

  void finish() {
    while (next_ <= last_) skip();
    // Probes behind the last known change say nothing by themselves; one number stands for all that may have been
    // there.
    std::erase_if(pending_, [&](std::uint64_t number) { return number > last_; });
    if (!file_.sound) pending_.push_back(last_ + 1);
    flush();
  }

  const OpenFile& file_;
  std::uint64_t next_;
  const Walker& walker_;
  // The highest number known of, and whether there can be no higher one.
  std::uint64_t last_ = 0;
  bool last_is_sure_ = true;
  std::uint64_t most_ = 0;
  std::vector<std::uint64_t> pending_;
  // Passes in a row that read nothing.
  std::uint64_t failures_ = 0;
  model::ChangeView change_;
};

}  // namespace

Status append_changes(OpenFile& file, std::span<const Bytes> changes) {
  if (Status may = may_write(file); !may) return may;
  if (file.map_id.is_null()) return error(Code::internal, "append before begin");
  std::vector<model::ChangeHead> heads;
  model::ChangeView change;
  for (const Bytes& bytes : changes) {
    if (Status decoded = decode_change(bytes, change); !decoded) return decoded;
    heads.push_back(change.head);
  }
  if (changes.empty()) return ok();
  std::uint64_t last = file.last;
  const Status written = in_transaction(file, [&]() -> Status {
    for (std::size_t i = 0; i < changes.size(); ++i) {
      bool fresh = false;
      if (Status inserted = insert_one(file, last + 1, heads[i], changes[i], fresh); !inserted) return inserted;
      last += fresh ? 1 : 0;
    }
    return ok();
  });
  if (!written) return written;
  file.last = last;
  checkpoint_when_due(file);
  return ok();
}

Status walk(const OpenFile& file, std::uint64_t from, const Walker& walker) {
  return Walk(file, from, walker).run();
}

}  // namespace kwadrant::store
