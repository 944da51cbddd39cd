#include "store/change_log.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace kwadrant::store {
namespace {

constexpr std::uint64_t kMostSigned = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
// No row is shorter: a change with one setting has 46 bytes.
constexpr std::uint64_t kLeastRowBytes = 32;
// Unreadable numbers in a row after which a damaged file of unknown length is given up: an interior page of the tree
// that is lost takes some 30 000 rows with it.
constexpr std::uint64_t kMostProbes = 100'000;

std::uint32_t sum_of(EntityId map, std::uint64_t number, ByteView bytes) {
  ByteWriter name;
  name.u64(map.hi);
  name.u64(map.lo);
  name.u64(number);
  return checksum(bytes, checksum(name.bytes()));
}

Status insert_one(OpenFile& file, std::uint64_t number, const model::ChangeHead& head, const Bytes& bytes, bool& fresh) {
  sqlite3* database = file.database.get();
  file.insert.bind(1, number).bind(2, head.stamp.replica).bind(3, head.sequence).bind(4, head.stamp.time);
  file.insert.bind(5, head.author).bind(6, head.author_n).bind(7, sum_of(file.map_id, number, bytes)).bind(8, bytes);
  const int inserted = file.insert.step();
  fresh = sqlite3_changes(database) > 0;
  file.insert.reset();
  if (inserted != SQLITE_DONE) return error_of(inserted, database);
  if (fresh) return ok();
  const int found = file.find.bind(1, head.stamp.replica).bind(2, head.sequence).step();
  const ByteView there = found == SQLITE_ROW ? file.find.bytes(0) : ByteView();
  const bool same = std::equal(there.begin(), there.end(), bytes.begin(), bytes.end());
  file.find.reset();
  if (found != SQLITE_ROW) return error_of(found, database);
  return same ? ok() : Status(error(Code::change_conflict, "the same name with other content"));
}

// A row is believed when checksum, columns and bytes agree.
bool is_sound(const Statement& row, EntityId map, model::ChangeView& change) {
  const ByteView bytes = row.bytes(6);
  if (sum_of(map, row.number(0), bytes) != row.number(7)) return false;
  if (!decode_change(bytes, change)) return false;
  const model::ChangeHead& head = change.head;
  return head.stamp.replica == row.number(1) && head.sequence == row.number(2) && head.stamp.time == row.number(3) &&
         head.author == row.number(4) && head.author_n == row.number(5);
}

// One pass over the table, begun anew behind every place that cannot be read.
class Walk {
 public:
  Walk(const OpenFile& file, std::uint64_t from, const Walker& walker) : file_(file), next_(from), walker_(walker) {}

  Status run() {
    if (Status bounds = find_bounds(); !bounds) return bounds;
    while (true) {
      const std::uint64_t before = next_;
      const int result = run_from_next();
      if (result == SQLITE_ABORT) return ok();
      if (result == SQLITE_DONE) break;
      if ((result & 0xFF) != SQLITE_CORRUPT) return error_of(result, file_.database.get());
      failures_ = next_ == before ? failures_ + 1 : 1;
      if (failures_ > kMostProbes || (last_ && next_ > *last_)) break;
      skip();
    }
    finish();
    return ok();
  }

 private:
  Status find_bounds() {
    sqlite3* database = file_.database.get();
    const auto pages = number_of(database, "PRAGMA page_count");
    const auto size = number_of(database, "PRAGMA page_size");
    if (!pages) return pages.error();
    if (!size) return size.error();
    most_ = *pages * *size / kLeastRowBytes;
    if (const auto last = number_of(database, "SELECT coalesce(max(number), 0) FROM change")) last_ = *last;
    if (last_ && *last_ > most_) return error(Code::store_corrupt, "more changes than the file can hold");
    return ok();
  }

  int run_from_next() {
    Result<Statement> rows = Statement::prepare(
        file_.database.get(),
        "SELECT number, replica, sequence, time, author, author_n, bytes, sum FROM change WHERE number >= ? ORDER BY number");
    if (!rows) return SQLITE_CORRUPT;
    rows->bind(1, next_);
    int result = 0;
    while ((result = rows->step()) == SQLITE_ROW) {
      const std::uint64_t number = rows->number(0);
      // Rows out of order are those of a broken tree.
      if (number < next_ || number > most_) return SQLITE_CORRUPT;
      while (next_ < number) skip();
      if (!is_sound(*rows, file_.map_id, change_)) {
        skip();
        continue;
      }
      ++next_;
      failures_ = 0;
      flush();
      if (!walker_.found(number, rows->bytes(6), change_)) return SQLITE_ABORT;
    }
    return result;
  }

  // Named only when it is known that something was there: see `finish`.
  void skip() { pending_.push_back(next_++); }

  void flush() {
    for (const std::uint64_t number : pending_) walker_.damaged(number);
    pending_.clear();
  }

  void finish() {
    while (last_ && next_ <= *last_) skip();
    if (!last_ && failures_ > 0 && failures_ <= pending_.size()) {
      // Probes behind the last readable change say no more than that something may have been there: one stands for all.
      pending_.resize(pending_.size() - static_cast<std::size_t>(failures_) + 1);
    }
    flush();
  }

  const OpenFile& file_;
  std::uint64_t next_;
  const Walker& walker_;
  std::optional<std::uint64_t> last_;
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
    // SQLite orders numbers with a sign.
    if (change.head.sequence > kMostSigned || change.head.author_n > kMostSigned) return error(Code::bad_change);
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
