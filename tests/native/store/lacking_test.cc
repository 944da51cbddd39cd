// What a store has for another replica, and what it knows of changes sent to it twice (P1, P7).
#include "fixture.h"

namespace kwadrant::store {
namespace {

using kwadrant::testing::entity;
using kwadrant::testing::titled;

class LackingTest : public StoreTest {
 protected:
  void SetUp() override {
    store_ = make(path());
    fill(*store_, 10);
  }

  std::vector<Bytes> all_of(const model::VersionVector& theirs, const PortionLimits& most) {
    std::vector<Bytes> out;
    std::uint64_t from = 1;
    do {
      const auto portion = store_->lacking(theirs, from, most);
      EXPECT_EQ(outcome(portion), "ok");
      EXPECT_LE(portion->changes.size(), most.changes);
      out.insert(out.end(), portion->changes.begin(), portion->changes.end());
      EXPECT_TRUE(portion->next == 0 || portion->next > from);
      from = portion->next;
    } while (from != 0);
    return out;
  }

  std::unique_ptr<Store> store_;
};

TEST_F(LackingTest, WhoHasNothingGetsAllInOrder) {
  EXPECT_EQ(all_of({}, {}), changes_);
  EXPECT_EQ(all_of({}, {1, 1, 1}), changes_);
  EXPECT_EQ(all_of({}, {3, 1'000'000, 1'000}), changes_);
}

TEST_F(LackingTest, WhoHasSomeGetsTheOthers) {
  model::VersionVector theirs;
  theirs.set_complete(11, 4);
  theirs.add(11, 7);
  const std::vector<Bytes> expected = {changes_[4], changes_[5], changes_[7], changes_[8], changes_[9]};
  EXPECT_EQ(all_of(theirs, {}), expected);
  EXPECT_EQ(all_of(theirs, {2, 1'000'000, 3}), expected);
  theirs.set_complete(11, 10);
  EXPECT_EQ(all_of(theirs, {}), std::vector<Bytes>{});
}

TEST_F(LackingTest, P12_APortionHasLimits) {
  const std::size_t bytes = changes_[0].size() + changes_[1].size();
  EXPECT_EQ(store_->lacking({}, 1, {100, bytes, 100})->changes.size(), 2U);
  EXPECT_EQ(store_->lacking({}, 1, {100, bytes - 1, 100})->changes.size(), 1U);
  EXPECT_EQ(store_->lacking({}, 1, {100, 0, 100})->changes.size(), 1U) << "a large change goes alone";
  EXPECT_EQ(store_->lacking({}, 1, {9, 100'000, 100})->next, 10U);
  EXPECT_EQ(store_->lacking({}, 1, {10, 100'000, 100})->next, 0U);
  model::VersionVector theirs;
  theirs.set_complete(11, 10);
  EXPECT_EQ(store_->lacking(theirs, 1, {10, 100'000, 9})->next, 10U) << "looking is work, too";
  EXPECT_EQ(store_->lacking(theirs, 1, {10, 100'000, 10})->next, 0U);
  EXPECT_EQ(store_->lacking({}, 0, {})->changes.size(), 10U);
  EXPECT_EQ(store_->lacking({}, 11, {})->changes.size(), 0U);
}

TEST_F(LackingTest, P7_TheSameNameWithOtherBytesIsNoticed) {
  EXPECT_EQ(store_->count_differing(changes_).value(), 0U);
  Author liar(11);
  const std::vector<Bytes> lies = {changes_[0], liar.change({titled(entity(5), "iets anders")}),
                                   liar.change({titled(entity(6), "nog iets anders")})};
  EXPECT_EQ(store_->count_differing(lies).value(), 2U);
  const std::vector<Bytes> unknown = {Author(12).change({titled(entity(5), "nieuw")})};
  EXPECT_EQ(store_->count_differing(unknown).value(), 0U);
  EXPECT_EQ(outcome(store_->count_differing(std::vector<Bytes>{{1, 2, 3}})), "bad_change");
  EXPECT_EQ(outcome(store_->append(unknown)), "ok") << "asking stops nothing";
}

}  // namespace
}  // namespace kwadrant::store
