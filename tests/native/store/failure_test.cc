// P9: after a failed write the store writes no more, and what was acknowledged is there after reopening.
#include <functional>

#include "fixture.h"
#include "support/crash/vfs.h"

namespace kwadrant::store {
namespace {

using kwadrant::testing::kCutCall;
using kwadrant::testing::kRemoveCall;
using kwadrant::testing::kSyncCall;
using kwadrant::testing::kWriteCall;
using kwadrant::testing::VfsFault;

// From the next call on.
constexpr VfsFault kFailedSyncs{kSyncCall, 1, true, false};
constexpr VfsFault kFailedWrites{kWriteCall, 1, true, false};
constexpr VfsFault kFullDisk{kWriteCall, 1, true, true};

class FailureTest : public StoreTest {
 protected:
  Options with_vfs(bool create = false) const {
    Options options;
    options.create = create;
    options.vfs = vfs_.name();
    return options;
  }

  std::size_t size_of(const std::string& file) { return vfs_.disk().find(file)->bytes().size(); }

  // A sound file with three changes, open through the failing layer.
  std::unique_ptr<Store> open_failing() {
    auto store = open(path(), with_vfs(true));
    EXPECT_EQ(outcome(store->begin(kMapId)), "ok");
    fill(*store, 3);
    return store;
  }

  // Appends one change that is not acknowledged.
  void expect_append(Store& store, const std::string& code) {
    const Bytes change = author_.change({title_of(77)});
    EXPECT_EQ(outcome(store.append({&change, 1})), code);
  }

  // A disk that has lost what it was given must not be given more of the same file.
  void expect_left_alone_by(const std::function<void()>& action) {
    vfs_.plan({kWriteCall | kCutCall | kSyncCall | kRemoveCall, 0, false, false});
    action();
    EXPECT_EQ(vfs_.calls(), 0U) << "the disk is left alone";
    vfs_.plan({});
  }

  void expect_stopped(std::unique_ptr<Store> store) {
    EXPECT_TRUE(store->failed());
    vfs_.plan({});
    EXPECT_EQ(outcome(store->append({&changes_[0], 1})), "read_only") << "also when the disk is well again";
    EXPECT_EQ(outcome(store->write_snapshot(Bytes{1})), "read_only");
    EXPECT_EQ(store->load()->map.change_count(), 3u) << "reading goes on, and what failed is rolled back";
    expect_left_alone_by([&] { store.reset(); });
    store = open(path(), with_vfs());
    auto loaded = store->load();
    EXPECT_TRUE(loaded->damaged.empty());
    // What was not acknowledged may be there or not; what was acknowledged must.
    EXPECT_EQ(loaded->map.seen().complete_up_to(11), loaded->map.change_count());
    EXPECT_GE(loaded->map.change_count(), 3u);
    EXPECT_LE(loaded->map.change_count(), 4u);
    EXPECT_TRUE(store->verify().problems.empty());
  }

  kwadrant::testing::CrashVfs vfs_;
};

TEST_F(FailureTest, P3EveryAppendIsSynced) {
  auto store = open_failing();
  for (int i = 0; i < 5; ++i) {
    const std::uint64_t before = vfs_.syncs();
    fill(*store, 1);
    EXPECT_GT(vfs_.syncs(), before);
  }
}

TEST_F(FailureTest, P9FailedSyncStopsWriting) {
  auto store = open_failing();
  vfs_.plan(kFailedSyncs);
  expect_append(*store, "store_io");
  expect_stopped(std::move(store));
}

TEST_F(FailureTest, P9FailedWriteStopsWriting) {
  auto store = open_failing();
  vfs_.plan(kFailedWrites);
  expect_append(*store, "store_io");
  expect_stopped(std::move(store));
}

TEST_F(FailureTest, P9FullDiskStopsWriting) {
  auto store = open_failing();
  vfs_.plan(kFullDisk);
  expect_append(*store, "store_full");
  expect_stopped(std::move(store));
}

TEST_F(FailureTest, P9FailedSnapshotStopsWriting) {
  auto store = open_failing();
  vfs_.plan(kFailedSyncs);
  const Bytes snapshot = codec::encode_snapshot(kwadrant::testing::map_of(changes_));
  EXPECT_EQ(outcome(store->write_snapshot(snapshot)), "store_io");
  expect_stopped(std::move(store));
}

TEST_F(FailureTest, FailedCreationLeavesNothingBehind) {
  vfs_.plan(kFullDisk);
  EXPECT_EQ(outcome(Store::open(path(), with_vfs(true))), "store_full");
  vfs_.plan({});
  EXPECT_EQ(outcome(Store::open(path(), with_vfs(true))), "ok");
}

TEST_F(FailureTest, FailedCopyLeavesNothingBehindAndTheStoreGoesOn) {
  auto store = open_failing();
  vfs_.plan(kFailedSyncs);
  EXPECT_EQ(outcome(store->copy_to(path("copy.kwadrant"))), "store_io");
  vfs_.plan({});
  EXPECT_EQ(outcome(store->copy_to(path("copy.kwadrant"))), "ok");
  EXPECT_FALSE(store->failed());
  fill(*store, 1);
}

TEST_F(FailureTest, UnknownVfsIsAnError) {
  Options options;
  options.vfs = "no such layer";
  EXPECT_EQ(outcome(Store::open(path(), options)), "store_io");
}

TEST_F(FailureTest, LogIsMovedIntoTheFileWhenItHasGrown) {
  auto store = open_failing();
  // Each of these takes a page and more; the log is moved at a thousand pages and begun anew.
  for (int i = 0; i < 1'500; ++i) {
    changes_.push_back(author_.change({{EntityId{1, 1}, "description", std::string(5'000, 'x')}}));
  }
  for (std::size_t i = 3; i < changes_.size(); i += 100) {
    const std::size_t count = std::min<std::size_t>(100, changes_.size() - i);
    ASSERT_EQ(outcome(store->append({changes_.data() + i, count})), "ok");
  }
  EXPECT_LT(size_of(path() + "-wal"), 8U * 1024 * 1024);
  EXPECT_GT(size_of(path()), 3U * 1024 * 1024);
}

TEST_F(FailureTest, P9FailedCheckpointStopsWritingButWhatWasCommittedIsSafe) {
  auto store = open_failing();
  std::vector<Bytes> many;
  for (int i = 0; i < 1'000; ++i) {
    many.push_back(author_.change({{EntityId{1, 1}, "description", std::string(5'000, 'x')}}));
  }
  // The commit itself syncs once; the next sync is the checkpoint's.
  vfs_.plan({kSyncCall, 2, true, false});
  EXPECT_EQ(outcome(store->append(many)), "ok");
  EXPECT_TRUE(store->failed());
  expect_append(*store, "read_only");
  vfs_.plan({});
  store.reset();
  EXPECT_EQ(open(path(), with_vfs())->load()->map.change_count(), 1'003u);
}

}  // namespace
}  // namespace kwadrant::store
