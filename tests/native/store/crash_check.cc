#include "crash_check.h"

#include <algorithm>

namespace kwadrant::store {

using kwadrant::testing::CrashDisk;
using kwadrant::testing::Fate;
using kwadrant::testing::PowerLoss;

namespace {

// A layer has a name of its own, and checks are made within checks.
std::string next_name() {
  static int count = 0;
  return "after-" + std::to_string(++count);
}

std::string said(const Error& error) { return std::string(name_of(error.code)) + ": " + error.detail; }

// Found must be the acknowledged changes, and behind them all of what was being written or nothing.
std::string compare(const std::vector<Bytes>& found, const Ledger& ledger) {
  const std::size_t sure = ledger.acknowledged.size();
  if (found.size() < sure) return std::to_string(sure - found.size()) + " acknowledged changes are lost";
  if (!std::equal(ledger.acknowledged.begin(), ledger.acknowledged.end(), found.begin())) return "other bytes (P3)";
  const std::vector<Bytes> rest(found.begin() + static_cast<std::ptrdiff_t>(sure), found.end());
  return rest.empty() || rest == ledger.in_flight ? "" : "half a group (P4)";
}

}  // namespace

CrashCheck::CrashCheck(bool thorough) : thorough_(thorough), vfs_(next_name()) {}

std::string CrashCheck::look(const std::string& path, Ledger& ledger, std::unique_ptr<Store>& store) const {
  auto opened = Store::open(path, crash_options(vfs_));
  if (!opened) return ledger.made ? "does not open: " + said(opened.error()) : "";
  auto loaded = (*opened)->load();
  if (!loaded) return ledger.made ? "does not load: " + said(loaded.error()) : "";
  if (!loaded->damaged.empty()) {
    return ledger.made ? "change " + std::to_string(loaded->damaged[0]) + " is damaged" : "";
  }
  ledger.made = true;
  std::vector<Bytes> found;
  const Status walked = (*opened)->for_each_change(1, [&](std::uint64_t, ByteView bytes) {
    found.emplace_back(bytes.begin(), bytes.end());
    return true;
  });
  if (!walked) return said(walked.error());
  if (std::string wrong = compare(found, ledger); !wrong.empty()) return wrong;
  if (loaded->map.id() != kMapId || loaded->map.change_count() != found.size()) return "the map is not the log's";
  if (thorough_) {
    const Health health = (*opened)->verify();
    if (!health.problems.empty()) return said(health.problems[0]);
  }
  ledger.acknowledged = std::move(found);
  ledger.in_flight.clear();
  store = std::move(*opened);
  return "";
}

std::string CrashCheck::go_on(Ledger& ledger) {
  for (const Ledger::Copy& copy : ledger.copies) {
    const auto first = ledger.acknowledged.begin();
    Ledger its{copy.acknowledged, {first, first + static_cast<std::ptrdiff_t>(copy.changes)}, {}, {}};
    std::unique_ptr<Store> store;
    if (std::string wrong = look(copy.path, its, store); !wrong.empty()) return "copy: " + wrong;
  }
  std::unique_ptr<Store> store;
  if (std::string wrong = look(kCrashMap, ledger, store); !wrong.empty()) return wrong;
  if (store == nullptr) return "";
  kwadrant::testing::Author author(99, 1ULL << 40);
  ledger.in_flight = {author.change({title_of(1)}), author.change({title_of(2)})};
  const std::vector<Bytes> more = ledger.in_flight;
  if (Status written = store->append(more); !written) return "cannot be written on: " + said(written.error());
  ledger.acknowledged.insert(ledger.acknowledged.end(), more.begin(), more.end());
  ledger.in_flight.clear();
  return "";
}

std::string CrashCheck::problem(const CrashDisk& left, const Ledger& ledger) {
  vfs_.insert(left);
  Ledger now = ledger;
  return go_on(now);
}

std::string CrashCheck::problem_twice(const CrashDisk& left, const Ledger& ledger, std::uint64_t seed,
                                      std::uint64_t first, std::uint64_t stride) {
  if (!second_) second_ = std::make_unique<CrashCheck>(false);
  vfs_.insert(left);
  Ledger now = ledger;
  std::string wrong;
  std::uint64_t point = 0;
  vfs_.disk().at_point = [&](const CrashDisk& disk) {
    if (++point < first || (point - first) % stride != 0 || !wrong.empty()) return;
    ++second_losses_;
    const PowerLoss loss{static_cast<Fate>((seed + point) % 4), seed + point, point % 2 == 0 ? 512U : 4'096U};
    wrong = second_->problem(disk.after(loss), now);
    if (!wrong.empty()) wrong = "second loss, at point " + std::to_string(point) + ": " + wrong;
  };
  const std::string at_first = go_on(now);
  vfs_.disk().at_point = nullptr;
  return at_first.empty() ? wrong : at_first;
}

}  // namespace kwadrant::store
