// P1, P2, P4, P6, P7: the same changes give the same map, in any order and with any copies.
#include <functional>
#include <numeric>
#include <utility>

#include "agreement.h"
#include "codec/snapshot.h"
#include "support/all_orders.h"

namespace kwadrant::model {
namespace {

using kwadrant::testing::all_orders;
using kwadrant::testing::Author;
using kwadrant::testing::created;
using kwadrant::testing::deleted;
using kwadrant::testing::drawn;
using kwadrant::testing::entity;
using kwadrant::testing::joined;
using kwadrant::testing::kMapId;
using kwadrant::testing::placed;
using kwadrant::testing::titled;

// A kind of change to entity 1; `n` makes each one's content its own.
using Kind = std::function<std::vector<Setting>(int n)>;

struct Named {
  const char* name;
  Kind make;
};

const std::vector<Named>& kinds() {
  const EntityId it = entity(1);
  static const std::vector<Named> kKinds = {
      {"title", [it](int n) { return std::vector{titled(it, "title " + std::to_string(n))}; }},
      {"move", [it](int n) { return std::vector{placed(it, 100 * n, 10'000 - n)}; }},
      {"delete", [it](int) { return std::vector{deleted(it)}; }},
      {"restore", [it](int) { return std::vector{deleted(it, false)}; }},
      {"create",
       [it](int n) { return std::vector{created(it), titled(it, "new " + std::to_string(n)), placed(it, n, n)}; }},
      {"draw",
       [it](int n) {
         const auto nonce = static_cast<std::uint32_t>(n);
         return std::vector{drawn(it, 2 + nonce % 2, nonce, "blob")};
       }},
      {"undraw", [it](int) { return std::vector{Setting{it, "element", std::monostate{}}}; }},
      {"ends", [it](int n) { return std::vector{joined(it, entity(static_cast<std::uint64_t>(n)), entity(9))}; }},
  };
  return kKinds;
}

// Applies in the given order and holds the map against its invariants after every step.
Map apply_in_order(const std::vector<Bytes>& changes, const std::vector<std::size_t>& order) {
  Map map(kMapId);
  for (const std::size_t i : order) {
    const Result<Applied> applied = map.apply(changes[i]);
    EXPECT_TRUE(applied.ok());
    expect_invariants(map);
  }
  return map;
}

void expect_convergence(const std::vector<Bytes>& changes) {
  Bytes expected;
  for (const std::vector<std::size_t>& order : all_orders(changes.size())) {
    const Map map = apply_in_order(changes, order);
    if (expected.empty()) {
      expected = codec::canonical_bytes(map);
      expect_agreement(map, changes);
    }
    ASSERT_TRUE(codec::canonical_bytes(map) == expected) << ::testing::PrintToString(order);
    ASSERT_EQ(map.change_count(), changes.size());
  }
}

class Pairs : public ::testing::TestWithParam<std::size_t> {
 protected:
  const Named& first() const { return kinds()[GetParam() / kinds().size()]; }
  const Named& second() const { return kinds()[GetParam() % kinds().size()]; }
};

TEST_P(Pairs, P1EveryOrderOfFourChangesOfThreeReplicasGivesTheSameMap) {
  SCOPED_TRACE(std::string(first().name) + " and " + second().name);
  Author one(1);
  Author two(2);
  Author three(3);
  // The second pair meets at one moment, the replica decides; the last comes after.
  expect_convergence({one.change_at(10, first().make(1)), two.change_at(10, second().make(2)),
                      three.change_at(10, first().make(3)), one.change_at(11, second().make(4))});
}

TEST_P(Pairs, P1AlsoAtTheBeginningOfTime) {
  Author one(1);
  Author two(2);
  expect_convergence({one.change_at(0, first().make(1)), two.change_at(0, second().make(2)),
                      one.change_at(1, second().make(3))});
}

TEST_P(Pairs, P1AlsoWhenAReplicaLiesAboutItsStamps) {
  Author one(1);
  expect_convergence({one.change_at(5, first().make(1)), one.change_at(5, second().make(2)),
                      one.change_at(4, first().make(3))});
}

INSTANTIATE_TEST_SUITE_P(AllKinds, Pairs, ::testing::Range<std::size_t>(0, kinds().size() * kinds().size()));

// Random changes of several replicas whose clocks are close together.
std::vector<Bytes> random_changes(SeededRandom& random, int count) {
  std::vector<Author> authors = {Author(1), Author(2), Author(3), Author(4)};
  std::vector<Bytes> out;
  for (int i = 0; i < count; ++i) {
    std::vector<Setting> settings;
    const std::uint64_t parts = 1 + random.below(3);
    for (std::uint64_t p = 0; p < parts; ++p) {
      for (Setting& s : kinds()[random.below(kinds().size())].make(static_cast<int>(random.below(50)))) {
        s.entity = entity(random.below(5));
        settings.push_back(std::move(s));
      }
    }
    const std::string field = "field-" + std::to_string(random.below(4));
    if (random.chance(20)) settings.push_back({entity(random.below(5)), field, true});
    const std::uint64_t time = 1'000 + static_cast<std::uint64_t>(i) + random.below(5);
    out.push_back(authors[random.below(authors.size())].change_at(time, settings));
  }
  return out;
}

TEST(Convergence, P1RandomChangesInRandomOrdersWithCopies) {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    SCOPED_TRACE(seed);
    SeededRandom random(seed);
    const std::vector<Bytes> changes = random_changes(random, 60);
    Bytes expected;
    for (int round = 0; round < 3; ++round) {
      std::vector<std::size_t> order(changes.size());
      std::iota(order.begin(), order.end(), 0);
      for (int copies = 0; copies < 10; ++copies) order.push_back(random.below(changes.size()));
      for (std::size_t i = order.size() - 1; i > 0; --i) std::swap(order[i], order[random.below(i + 1)]);
      const Map map = apply_in_order(changes, order);
      expect_agreement(map, changes);
      if (round == 0) expected = codec::canonical_bytes(map);
      ASSERT_TRUE(codec::canonical_bytes(map) == expected);
    }
  }
}

TEST(Convergence, P6WhatBelongsTogetherLiesInOneRegister) {
  Author one(1);
  Author two(2);
  const std::vector<Bytes> moves = {one.change_at(5, {placed(entity(1), 100, 200)}),
                                    two.change_at(5, {placed(entity(1), 900, 800)})};
  for (const auto& order : all_orders(2)) {
    const Map map = apply_in_order(moves, order);
    const Place place = map.get(map.find(entity(1)), kPlaceKwadranten).place;
    EXPECT_EQ(place.x, 900);
    EXPECT_EQ(place.y, 800) << "never the x of one and the y of the other";
  }
}

TEST(Convergence, ABusyOldCopyDoesNotBeatOneLaterEdit) {
  Author old_copy(1);
  Author one(2);
  std::vector<Bytes> edits;
  for (std::uint64_t time = 1; time <= 4; ++time) {
    edits.push_back(old_copy.change_at(time, {titled(entity(1), "old " + std::to_string(time))}));
  }
  edits.push_back(one.change_at(5, {titled(entity(1), "later")}));
  for (const auto& order : all_orders(edits.size())) {
    const Map map = apply_in_order(edits, order);
    EXPECT_EQ(map.title(map.find(entity(1))), "later") << "the time of an edit counts, not how many there were";
  }
}

TEST(Convergence, P5DeletedStaysDeletedUntilSomeoneRestores) {
  Author one(1);
  Author two(2);
  const std::vector<Bytes> changes = {one.change_at(1, {created(entity(1)), titled(entity(1), "a")}),
                                      two.change_at(2, {deleted(entity(1))}),
                                      one.change_at(9, {titled(entity(1), "late")})};
  for (const auto& order : all_orders(3)) {
    Map map = apply_in_order(changes, order);
    const EntityNumber e = map.find(entity(1));
    EXPECT_FALSE(map.is_live(e));
    EXPECT_EQ(map.title(e), "late") << "the edit is kept for who restores";
    Author three(3);
    ASSERT_TRUE(map.apply(three.change_at(20, {deleted(entity(1), false)})).ok());
    EXPECT_TRUE(map.is_live(e));
  }
}

}  // namespace
}  // namespace kwadrant::model
