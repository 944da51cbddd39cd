#include "store/verify.h"

#include <algorithm>

#include "codec/snapshot.h"
#include "store/change_log.h"
#include "store/snapshots.h"

namespace kwadrant::store {
namespace {

// A damaged file has the same fault in many places; a person needs to see the first few.
constexpr std::size_t kMostProblems = 100;

class Verification {
 public:
  explicit Verification(const OpenFile& file)
      : file_(file), snapshots_(snapshot_numbers(file)), map_(file.map_id.is_null() ? EntityId{0, 1} : file.map_id) {
    std::reverse(snapshots_.begin(), snapshots_.end());
  }

  Health run() {
    if (file_.map_id.is_null()) say(error(Code::store_corrupt, "the file does not say which map it holds"));
    check_tree();
    health_.snapshots = snapshots_.size();
    compare_snapshots(0);
    const Status walked = walk(file_, 1, {[&](auto number, auto, const auto& change) { return replay(number, change); },
                                          [&](auto number) { damaged(number, "unreadable"); }});
    if (!walked) say(walked.error());
    for (; next_ < snapshots_.size(); ++next_) snapshot_problem(snapshots_[next_], "of changes that are not there");
    return std::move(health_);
  }

 private:
  void say(Error problem) {
    if (health_.problems.size() < kMostProblems) health_.problems.push_back(std::move(problem));
  }

  void check_tree() {
    auto rows = Statement::prepare(file_.database.get(), "PRAGMA integrity_check(20)");
    if (!rows) return say(rows.error());
    int result = 0;
    while ((result = rows->step()) == SQLITE_ROW) {
      if (rows->text(0) != "ok") say(error(Code::store_corrupt, std::string(rows->text(0))));
    }
    if (result != SQLITE_DONE) say(error_of(result, file_.database.get()));
  }

  void damaged(std::uint64_t number, const char* what) {
    Error problem = error(Code::store_corrupt, what);
    problem.params["number"] = std::to_string(number);
    say(std::move(problem));
    whole_ = false;
  }

  void snapshot_problem(std::uint64_t number, std::string what) {
    Error problem = error(Code::snapshot_corrupt, std::move(what));
    problem.params["number"] = std::to_string(number);
    say(std::move(problem));
  }

  bool replay(std::uint64_t number, const model::ChangeView& change) {
    ++health_.changes;
    const Result<model::Applied> applied = map_.apply(change);
    if (!applied) {
      damaged(number, "the map refuses it");
    } else if (!applied->fresh) {
      damaged(number, "twice there");
    }
    compare_snapshots(number);
    return true;
  }

  // Those that hold exactly the changes replayed so far. Where one is missing, nothing can be held against the rest.
  void compare_snapshots(std::uint64_t number) {
    for (; next_ < snapshots_.size() && snapshots_[next_] <= number; ++next_) {
      const Result<model::Map> map = read_snapshot(file_, snapshots_[next_]);
      if (!map) {
        snapshot_problem(snapshots_[next_], map.error().detail);
      } else if (whole_ && codec::canonical_bytes(*map) != codec::canonical_bytes(map_)) {
        snapshot_problem(snapshots_[next_], "differs from a replay of the changes");
      }
    }
  }

  const OpenFile& file_;
  // Oldest first.
  std::vector<std::uint64_t> snapshots_;
  std::size_t next_ = 0;
  model::Map map_;
  bool whole_ = true;
  Health health_;
};

}  // namespace

Health verify_file(const OpenFile& file) { return Verification(file).run(); }

}  // namespace kwadrant::store
