#include "store/store.h"

#include <filesystem>

#include "fixture.h"

namespace kwadrant::store {
namespace {

using kwadrant::testing::entity;
using kwadrant::testing::titled;

TEST_F(StoreTest, P3ReopenedFileHoldsAllChanges) {
  {
    auto store = make(path());
    fill(*store, 20);
  }
  EXPECT_FALSE(std::filesystem::exists(path() + "-wal")) << "closing moves the log into the file";
  auto store = open(path());
  auto loaded = store->load();
  ASSERT_EQ(outcome(loaded), "ok");
  EXPECT_TRUE(loaded->damaged.empty());
  EXPECT_EQ(loaded->map.id(), kMapId);
  EXPECT_EQ(codec::canonical_bytes(loaded->map), canonical());
  EXPECT_TRUE(store->verify().problems.empty());
  EXPECT_EQ(store->verify().changes, 20u);
  fill(*store, 5);
  EXPECT_EQ(codec::canonical_bytes(store->load()->map), canonical());
}

TEST_F(StoreTest, ManyChangesGoInOneTransaction) {
  auto store = make(path());
  for (int i = 0; i < 500; ++i) changes_.push_back(author_.change({title_of(i)}));
  ASSERT_EQ(outcome(store->append(changes_)), "ok");
  ASSERT_EQ(outcome(store->append({})), "ok");
  EXPECT_EQ(store->changes_since_snapshot(), 500u);
  std::uint64_t expected = 100;
  const Status walked = store->for_each_change(100, [&](std::uint64_t number, ByteView change) {
    EXPECT_EQ(number, expected);
    EXPECT_TRUE(std::equal(change.begin(), change.end(), changes_[number - 1].begin(), changes_[number - 1].end()));
    return ++expected <= 300;
  });
  EXPECT_EQ(outcome(walked), "ok");
  EXPECT_EQ(expected, 301u);
}

TEST_F(StoreTest, P7SameChangeTwiceIsSkippedAndOtherBytesAreRefused) {
  auto store = make(path());
  fill(*store, 3);
  const std::vector<Bytes> again = {changes_[1], changes_[2], changes_[2]};
  EXPECT_EQ(outcome(store->append(again)), "ok");
  Author twin(11);
  const Bytes forged = twin.change({titled(entity(9), "another")});
  Author other(12);
  const std::vector<Bytes> mixed = {other.change({titled(entity(8), "new")}), forged};
  EXPECT_EQ(outcome(store->append(mixed)), "change_conflict");
  EXPECT_FALSE(store->failed());
  EXPECT_EQ(codec::canonical_bytes(store->load()->map), canonical()) << "nothing of the group was written";
  EXPECT_EQ(store->changes_since_snapshot(), 3u);
  fill(*store, 2);
  EXPECT_EQ(codec::canonical_bytes(store->load()->map), canonical());
}

TEST_F(StoreTest, MalformedChangesAreRefusedAndNothingIsWritten) {
  auto store = make(path());
  const std::vector<Bytes> mixed = {author_.change({title_of(1)}), Bytes{1, 2, 3}};
  EXPECT_EQ(outcome(store->append(mixed)), "bad_change");
  model::ChangeHead head;
  head.stamp = {5, 5};
  head.sequence = 1ULL << 63;
  const std::vector<Bytes> huge = {encode_change(head, {title_of(1)})};
  EXPECT_EQ(outcome(store->append(huge)), "bad_change");
  EXPECT_FALSE(store->failed());
  EXPECT_EQ(store->load()->map.change_count(), 0u);
}

TEST_F(StoreTest, SnapshotsSpareTheReplayAndOnlyTwoAreKept) {
  auto store = make(path());
  for (int round = 0; round < 3; ++round) {
    fill(*store, 10);
    ASSERT_EQ(outcome(store->write_snapshot(codec::encode_snapshot(store->load()->map))), "ok");
    EXPECT_EQ(store->changes_since_snapshot(), 0u);
  }
  fill(*store, 4);
  EXPECT_EQ(store->changes_since_snapshot(), 4u);
  EXPECT_EQ(codec::canonical_bytes(store->load()->map), canonical());
  const Health health = store->verify();
  EXPECT_TRUE(health.problems.empty());
  EXPECT_EQ(health.snapshots, 2u);
  store.reset();
  store = open(path());
  EXPECT_EQ(store->changes_since_snapshot(), 4u);
  EXPECT_EQ(codec::canonical_bytes(store->load()->map), canonical());
}

TEST_F(StoreTest, TooLargeASnapshotIsRefusedAndTheStoreGoesOn) {
  auto store = make(path());
  fill(*store, 1);
  EXPECT_EQ(outcome(store->write_snapshot({})), "file_too_large");
  EXPECT_FALSE(store->failed());
  fill(*store, 1);
}

TEST_F(StoreTest, WrongSnapshotIsFoundByVerifyAndLeftOutByLoad) {
  auto store = make(path());
  fill(*store, 10);
  ASSERT_EQ(outcome(store->write_snapshot(codec::encode_snapshot(model::Map(kMapId)))), "ok");
  Health health = store->verify();
  ASSERT_EQ(health.problems.size(), 1u);
  EXPECT_EQ(health.problems[0].code, Code::snapshot_corrupt);
  EXPECT_EQ(health.problems[0].params["number"], "10");
  fill(*store, 1);
  Bytes broken = codec::encode_snapshot(kwadrant::testing::map_of(changes_));
  broken[broken.size() / 2] ^= 1;
  ASSERT_EQ(outcome(store->write_snapshot(broken)), "ok");
  EXPECT_EQ(store->verify().problems.size(), 2u);
  fill(*store, 1);
  auto loaded = store->load();
  EXPECT_TRUE(loaded->damaged.empty());
  EXPECT_EQ(codec::canonical_bytes(loaded->map), canonical()) << "both are left out, the log has everything";
}

TEST_F(StoreTest, P7AuthorNumbersAreTheHighestOfEach) {
  auto store = make(path());
  Author first(21);
  Author second(22);
  std::vector<Bytes> changes;
  for (int i = 0; i < 7; ++i) changes.push_back(first.change({title_of(i)}));
  for (int i = 0; i < 3; ++i) changes.push_back(second.change({title_of(i)}));
  ASSERT_EQ(outcome(store->append(changes)), "ok");
  const std::vector<std::pair<AuthorId, std::uint64_t>> expected = {{121, 7}, {122, 3}};
  EXPECT_EQ(*store->author_numbers(), expected);
}

TEST_F(StoreTest, CopyIsWholeAndItsOwnFile) {
  auto store = make(path());
  fill(*store, 30);
  ASSERT_EQ(outcome(store->copy_to(path("copy.kwadrant"))), "ok");
  EXPECT_EQ(outcome(store->copy_to(path("copy.kwadrant"))), "file_exists");
  EXPECT_EQ(outcome(store->copy_to(path("no/such/folder.kwadrant"))), "store_io");
  const Bytes before = canonical();
  fill(*store, 1);
  auto copy = open(path("copy.kwadrant"));
  EXPECT_EQ(codec::canonical_bytes(copy->load()->map), before);
  EXPECT_TRUE(copy->verify().problems.empty());
  EXPECT_EQ(outcome(copy->append({&changes_.back(), 1})), "ok");
}

TEST_F(StoreTest, BeginningTwiceIsRefused) {
  auto store = open(path(), creating());
  EXPECT_EQ(outcome(store->append({})), "internal");
  EXPECT_EQ(outcome(store->load()), "store_corrupt");
  EXPECT_EQ(outcome(store->begin(kMapId)), "ok");
  EXPECT_EQ(outcome(store->begin(entity(1))), "file_exists");
  EXPECT_EQ(store->load()->map.id(), kMapId);
}

}  // namespace
}  // namespace kwadrant::store
