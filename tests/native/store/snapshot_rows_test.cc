// P3: snapshots that do not belong to the log beside them. The log decides; nothing is written over what is missing.
#include "fixture.h"
#include "sql.h"

namespace kwadrant::store {
namespace {

constexpr int kChanges = 8;

class SnapshotRowsTest : public StoreTest {
 protected:
  // A closed file whose snapshot holds all its changes.
  void make_with_snapshot(const std::string& file, EntityId map = kMapId) {
    auto store = make(file, map);
    changes_.clear();
    author_ = Author(11);
    fill(*store, kChanges);
    model::Map held(map);
    for (const Bytes& change : changes_) ASSERT_TRUE(held.apply(change).ok());
    ASSERT_EQ(outcome(store->write_snapshot(codec::encode_snapshot(held))), "ok");
  }

  void expect_named(const std::string& file) { EXPECT_FALSE(open(file, reading())->verify().problems.empty()); }
};

// New changes would take numbers that the snapshot claims to hold, and be overlooked when the file opens again.
TEST_F(SnapshotRowsTest, ALogThatEndsBeforeItsSnapshotIsNotWrittenOn) {
  for (const int left : {kChanges - 1, kChanges - 3, 0}) {
    SCOPED_TRACE(left);
    const std::string file = path(std::to_string(left));
    make_with_snapshot(file);
    run_sql(file, "DELETE FROM change WHERE number > " + std::to_string(left));
    EXPECT_EQ(outcome(Store::open(file, {})), "store_corrupt");
    auto reader = open(file, reading());
    EXPECT_EQ(codec::canonical_bytes(reader->load()->map), canonical()) << "the snapshot still has them";
    expect_named(file);
  }
}

TEST_F(SnapshotRowsTest, ASnapshotOfAnotherMapIsLeftOut) {
  make_with_snapshot(path("other"), EntityId{9, 9});
  make_with_snapshot(path());
  run_sql(path(), "ATTACH '" + path("other") + "' AS o; UPDATE snapshot SET bytes = (SELECT bytes FROM o.snapshot)");
  EXPECT_EQ(codec::canonical_bytes(open(path())->load()->map), canonical());
  expect_named(path());
}

TEST_F(SnapshotRowsTest, ASnapshotOfFewerChangesThanItsNumberIsLeftOut) {
  make_with_snapshot(path());
  {
    auto store = open(path());
    fill(*store, 2);
  }
  run_sql(path(), "UPDATE snapshot SET number = number + 1");
  EXPECT_EQ(codec::canonical_bytes(open(path())->load()->map), canonical());
  expect_named(path());
}

}  // namespace
}  // namespace kwadrant::store
