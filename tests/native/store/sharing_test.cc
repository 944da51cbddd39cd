// Several openings of one file: one writes, others read.
#include <filesystem>

#include <unistd.h>

#include "fixture.h"
#include "support/child_process.h"

namespace kwadrant::store {
namespace {

namespace fs = std::filesystem;

using kwadrant::testing::in_child;

class SharingTest : public StoreTest {};

TEST_F(SharingTest, SecondWriterIsRefusedInThisProcess) {
  auto store = make(path());
  fill(*store, 2);
  EXPECT_EQ(outcome(Store::open(path(), {})), "store_locked");
  fs::create_symlink(path(), path("alias.kwadrant"));
  fs::create_hard_link(path(), path("twin.kwadrant"));
  EXPECT_EQ(outcome(Store::open(path("alias.kwadrant"), {})), "store_locked");
  fill(*store, 2);
  store.reset();
  EXPECT_EQ(open(path())->load()->map.change_count(), 4u);
}

TEST_F(SharingTest, SecondWriterIsRefusedInAnotherProcess) {
  auto store = make(path());
  fill(*store, 2);
  // A refused opening and a reader in between must not take our lock away with them.
  EXPECT_EQ(outcome(Store::open(path(), {})), "store_locked");
  open(path(), reading()).reset();
  const auto try_to_write = [&] { return outcome(Store::open(path(), {})) == "store_locked" ? 0 : 1; };
  EXPECT_EQ(in_child(try_to_write), 0);
  fill(*store, 2);
  store.reset();
  EXPECT_EQ(in_child([&] { return Store::open(path(), {}).ok() ? 0 : 1; }), 0);
}

TEST_F(SharingTest, ReadersSeeWhatIsWrittenWhileTheWriterGoesOn) {
  auto store = make(path());
  fill(*store, 10);
  auto reader = open(path(), reading());
  EXPECT_EQ(reader->load()->map.change_count(), 10u);
  fill(*store, 5);
  EXPECT_EQ(reader->load()->map.change_count(), 15u);
  EXPECT_TRUE(reader->verify().problems.empty());
  EXPECT_EQ(outcome(reader->append({&changes_[0], 1})), "read_only");
  EXPECT_EQ(outcome(reader->write_snapshot(codec::encode_snapshot(reader->load()->map))), "read_only");
  const auto read_elsewhere = [&] {
    auto other = Store::open(path(), reading());
    if (!other) return 1;
    auto loaded = (*other)->load();
    if (!loaded || loaded->map.change_count() != 15) return 2;
    return (*other)->copy_to(path("copy.kwadrant")) ? 0 : 3;
  };
  EXPECT_EQ(in_child(read_elsewhere), 0);
  fill(*store, 5);
  reader.reset();
  fill(*store, 5);
  store.reset();
  EXPECT_EQ(codec::canonical_bytes(open(path())->load()->map), canonical());
  EXPECT_EQ(open(path("copy.kwadrant"))->load()->map.change_count(), 15u);
}

TEST_F(SharingTest, ReadingChangesNothingAndLeavesNothingBehind) {
  {
    auto store = make(path());
    fill(*store, 10);
  }
  const std::string before = read_file(path());
  {
    auto reader = open(path(), reading());
    EXPECT_EQ(reader->load()->map.change_count(), 10u);
    EXPECT_TRUE(reader->verify().problems.empty());
  }
  EXPECT_EQ(read_file(path()), before);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_.path()), fs::directory_iterator()), 1);
}

TEST_F(SharingTest, ReadingLeavesTheLogOfAKilledWriterAsItWas) {
  const auto write_and_die = [&] {
    auto store = Store::open(path(), creating());
    if (!store || !(*store)->begin(kMapId)) return 1;
    const Bytes change = author_.change({title_of(1)});
    if (!(*store)->append({&change, 1})) return 2;
    _exit(0);
  };
  ASSERT_EQ(in_child(write_and_die), 0);
  const std::string before = read_file(path());
  const std::string log = read_file(path() + "-wal");
  ASSERT_FALSE(log.empty());
  EXPECT_EQ(open(path(), reading())->load()->map.change_count(), 1u);
  EXPECT_EQ(read_file(path()), before);
  EXPECT_EQ(read_file(path() + "-wal"), log);
  EXPECT_EQ(open(path())->load()->map.change_count(), 1u);
}

// As a user without the right to write: the superuser has it everywhere.
int without_rights(const std::string& path) {
  if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) return 10;
  if (outcome(Store::open(path, {})) == "ok") return 11;
  auto store = Store::open(path, reading());
  if (!store) return 12;
  auto loaded = (*store)->load();
  if (!loaded || loaded->map.change_count() != 3) return 13;
  return (*store)->verify().problems.empty() ? 0 : 14;
}

TEST_F(SharingTest, WriteProtectedFileOpensForReadingOnly) {
  {
    auto store = make(path());
    fill(*store, 3);
  }
  fs::permissions(path(), fs::perms(0444));
  fs::permissions(folder_.path(), fs::perms(0777));
  EXPECT_EQ(in_child([&] { return without_rights(path()); }), 0) << "in a folder that can be written";
  fs::permissions(folder_.path(), fs::perms(0555));
  EXPECT_EQ(in_child([&] { return without_rights(path()); }), 0) << "in a folder that cannot";
  fs::permissions(folder_.path(), fs::perms(0755));
}

}  // namespace
}  // namespace kwadrant::store
