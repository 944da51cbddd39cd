#include "operations.h"

#include <array>

namespace kwadrant::store {
namespace {

using kwadrant::testing::Author;
using kwadrant::testing::CrashDisk;
using kwadrant::testing::CrashVfs;
using kwadrant::testing::Fate;

constexpr int kChanges = 30;
// A run that never comes to a call which does not fail would go on for ever.
constexpr std::uint64_t kMostCalls = 20'000;

store::Options options_of(const CrashVfs& vfs, bool create = false, bool read_only = false) {
  store::Options options = crash_options(vfs);
  options.create = create;
  options.read_only = read_only;
  return options;
}

void expect_whole(const Result<Loaded>& loaded, const Ledger& ledger) {
  if (!loaded) return;
  EXPECT_TRUE(loaded->damaged.empty()) << "nothing is damaged";
  EXPECT_EQ(loaded->map.change_count(), ledger.acknowledged.size());
}

std::string create(Attempt& a) {
  auto made = Store::open(kCrashMap, options_of(a.vfs, true));
  if (!made) return outcome(made);
  const Status begun = (*made)->begin(kMapId);
  a.ledger.made = begun.ok();
  return outcome(begun);
}

std::string open(Attempt& a, bool read_only) {
  auto opened = Store::open(kCrashMap, options_of(a.vfs, false, read_only));
  if (!opened) return outcome(opened);
  auto loaded = (*opened)->load();
  expect_whole(loaded, a.ledger);
  return outcome(loaded);
}
std::string open_to_write(Attempt& a) { return open(a, false); }
std::string open_to_read(Attempt& a) { return open(a, true); }

std::string load(Attempt& a) {
  auto loaded = a.store->load();
  expect_whole(loaded, a.ledger);
  return outcome(loaded);
}

// Large enough that the log is moved into the file behind it.
std::string append(Attempt& a) {
  Author author(77, 1ULL << 30);
  const std::string text(9'000, 'x');
  for (int i = 0; i < 20; ++i) {
    a.ledger.in_flight.push_back(author.change({{kwadrant::testing::entity(1), "description", text}}));
  }
  const Status written = a.store->append(a.ledger.in_flight);
  if (written) {
    a.ledger.acknowledged.insert(a.ledger.acknowledged.end(), a.ledger.in_flight.begin(), a.ledger.in_flight.end());
    a.ledger.in_flight.clear();
  }
  return outcome(written);
}

std::string write_snapshot(Attempt& a) {
  model::Map map = kwadrant::testing::map_of(a.ledger.acknowledged);
  return outcome(a.store->write_snapshot(codec::encode_snapshot(map)));
}

std::string copy(Attempt& a) {
  const std::string path = std::string(kCrashMap) + "-copy";
  const Status copied = a.store->copy_to(path);
  a.ledger.copies.push_back({path, a.ledger.acknowledged.size(), copied.ok()});
  return outcome(copied);
}

std::string verify(Attempt& a) {
  const Health health = a.store->verify();
  if (!health.problems.empty()) return std::string(name_of(health.problems[0].code));
  EXPECT_EQ(health.changes, a.ledger.acknowledged.size()) << "silently less";
  return "ok";
}

std::string list_changes(Attempt& a) {
  std::size_t count = 0;
  const Status walked = a.store->for_each_change(1, [&](std::uint64_t, ByteView) { return ++count > 0; });
  if (walked) {
    EXPECT_EQ(count, a.ledger.acknowledged.size()) << "silently less";
  }
  return outcome(walked);
}

std::string list_authors(Attempt& a) {
  const auto numbers = a.store->author_numbers();
  if (numbers) {
    EXPECT_EQ(numbers->size(), 1U) << "silently less";
  }
  return outcome(numbers);
}

std::string close(Attempt& a) {
  a.store.reset();
  return "ok";
}

constexpr std::array<Operation, 11> kOperations = {{{"create", true, false, create},
                                                    {"open to write", false, false, open_to_write},
                                                    {"open to read", false, false, open_to_read},
                                                    {"load", false, true, load},
                                                    {"append", false, true, append},
                                                    {"snapshot", false, true, write_snapshot},
                                                    {"copy", false, true, copy},
                                                    {"verify", false, true, verify},
                                                    {"list changes", false, true, list_changes},
                                                    {"list authors", false, true, list_authors},
                                                    {"close", false, true, close}}};

// A map with a snapshot and changes behind it, its log not yet moved into the file.
struct Before {
  CrashDisk disk;
  Ledger ledger;
};

Before before(CrashVfs& vfs, const Operation& operation) {
  Before out;
  if (operation.on_empty_disk) return out;
  vfs.insert({});
  auto store = Store::open(kCrashMap, options_of(vfs, true));
  KW_CHECK(store.ok() && (*store)->begin(kMapId).ok());
  out.ledger.made = true;
  Author author(11);
  for (int i = 0; i < kChanges; ++i) {
    out.ledger.acknowledged.push_back(author.change({title_of(i)}));
    KW_CHECK((*store)->append({&out.ledger.acknowledged.back(), 1}).ok());
    if (i == kChanges / 2) {
      const Bytes snapshot = codec::encode_snapshot(kwadrant::testing::map_of(out.ledger.acknowledged));
      KW_CHECK((*store)->write_snapshot(snapshot).ok());
    }
  }
  out.disk = vfs.disk().after({Fate::kept, 1, 512});
  return out;
}

void expect_sound_after(const Attempt& attempt, CrashCheck& check) {
  // As it lies there, and as the power would leave it now.
  for (const Fate fate : {Fate::kept, Fate::dropped, Fate::torn}) {
    EXPECT_EQ(check.problem(attempt.vfs.disk().after({fate, 1, 512}), attempt.ledger), "");
  }
}

// A store that did not stop is sure of what it wrote.
void expect_stopped(Attempt& attempt) {
  if (attempt.store == nullptr) return;
  if (!attempt.store->failed()) {
    EXPECT_TRUE(attempt.ledger.in_flight.empty()) << "it does not know what is in the file, and would write on";
    return;
  }
  const Bytes more = Author(78).change({title_of(1)});
  EXPECT_EQ(outcome(attempt.store->append({&more, 1})), "read_only") << "also when the disk is well again";
  std::size_t there = 0;
  const Status walked = attempt.store->for_each_change(1, [&](std::uint64_t, ByteView) { return ++there > 0; });
  EXPECT_TRUE(walked.ok()) << outcome(walked);
  EXPECT_EQ(there, attempt.ledger.acknowledged.size()) << "what was broken off is rolled back";
}

}  // namespace

std::span<const Operation> operations() { return kOperations; }

std::uint64_t break_every_call(const Operation& operation, CrashVfs& vfs, const Breaker& breaker) {
  const Before start = before(vfs, operation);
  CrashCheck check(false);
  for (std::uint64_t nth = 1; nth < kMostCalls; ++nth) {
    SCOPED_TRACE(std::string(operation.name) + ", call " + std::to_string(nth));
    vfs.insert(start.disk.after({Fate::kept, 1, 512}));
    Attempt attempt{vfs, start.ledger, nullptr};
    if (operation.needs_store) {
      auto opened = Store::open(kCrashMap, options_of(vfs));
      KW_CHECK(opened.ok());
      attempt.store = std::move(*opened);
    }
    breaker.arm(nth);
    const std::string answer = operation.run(attempt);
    const std::uint64_t failed = breaker.failed();
    breaker.arm(0);
    if (failed == 0) {
      EXPECT_EQ(answer, "ok");
      return nth - 1;
    }
    expect_stopped(attempt);
    attempt.store.reset();
    expect_sound_after(attempt, check);
    if (::testing::Test::HasFailure()) return nth;
  }
  ADD_FAILURE() << operation.name << " never came to its end";
  return kMostCalls;
}

}  // namespace kwadrant::store
