// The simulator's own parts: a simulator that is wrong shows nothing.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "core/random.h"
#include "store/store.h"
#include "support/builders.h"
#include "support/simulator/memory_disk.h"
#include "support/simulator/network.h"
#include "support/simulator/planner.h"
#include "support/simulator/shrink.h"

namespace kwadrant::simulator {
namespace {

using kwadrant::testing::Author;
using kwadrant::testing::entity;
using kwadrant::testing::titled;

constexpr const char* kPath = "/simulated/test.kwadrant";

class DiskTest : public ::testing::Test {
 protected:
  std::unique_ptr<store::Store> open(bool create) {
    store::Options options;
    options.vfs = MemoryDisk::kVfs;
    options.create = create;
    auto opened = store::Store::open(kPath, options);
    EXPECT_TRUE(opened.ok()) << (opened ? "" : opened.error().detail);
    return opened ? std::move(*opened) : nullptr;
  }

  std::unique_ptr<store::Store> make() {
    auto store = open(true);
    EXPECT_TRUE(store->begin({7, 7}).ok());
    return store;
  }

  bool add(store::Store& store) {
    return store.append(std::vector<Bytes>{author_.change({titled(entity(1), "titel")})}).ok();
  }
  std::size_t changes() { return open(false)->load()->map.change_count(); }

  MemoryDisk disk_;
  Author author_{5};
};

TEST_F(DiskTest, WhatWasSyncedIsThereAfterALossOfPower) {
  auto store = make();
  ASSERT_TRUE(add(*store));
  disk_.power_off(kPath);
  EXPECT_FALSE(add(*store)) << "without power nothing is saved";
  store.reset();
  disk_.power_on(kPath, 0);
  EXPECT_EQ(changes(), 1U);
}

TEST_F(DiskTest, WhatWasNotSyncedIsGoneAfterALossOfPower) {
  make();
  disk_.ignores_syncs = true;
  auto store = open(false);
  ASSERT_TRUE(add(*store));
  disk_.power_off(kPath);
  store.reset();
  MemoryDisk::Image image = disk_.copy_of(kPath);
  disk_.power_on(kPath, 0);
  EXPECT_EQ(changes(), 0U);
  disk_.put(kPath, image);
  EXPECT_EQ(changes(), 1U) << "it had been written";
}

// Against two whole copies, one of what is there and one of what is durable.
TEST(DiskFile, LosesWhatWasNotSyncedAndNothingElse) {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    SeededRandom dice(seed);
    DiskFile file(std::string(dice.below(40), 'a'));
    std::string now = file.now();
    std::string durable = now;
    for (int i = 0; i < 40; ++i) {
      const std::size_t at = dice.below(60);
      const std::string bytes(dice.below(20), static_cast<char>('b' + i % 20));
      switch (dice.below(5)) {
        case 0:
          file.sync();
          durable = now;
          break;
        case 1:
          file.cut(at);
          now.resize(at);
          break;
        case 2:
          file.lose();
          now = durable;
          break;
        default:
          file.write(at, bytes);
          now.resize(std::max(now.size(), at + bytes.size()));
          now.replace(at, bytes.size(), bytes);
      }
      ASSERT_EQ(file.now(), now) << "seed " << seed << ", step " << i;
    }
  }
}

TEST_F(DiskTest, ACopyGoesItsOwnWay) {
  auto store = make();
  ASSERT_TRUE(add(*store));
  const MemoryDisk::Image copy = disk_.copy_of(kPath);
  ASSERT_TRUE(add(*store));
  store.reset();
  EXPECT_EQ(changes(), 2U);
  disk_.put(kPath, copy);
  EXPECT_EQ(changes(), 1U);
}

TEST(Network, KeepsOrderUnlessToldOtherwise) {
  Totals totals;
  Network network(totals);
  for (std::uint8_t i = 0; i < 3; ++i) network.send(0, 1, {{}, {Bytes{i}}});
  using Order = Network::Order;
  const auto next = [&](Order order, std::uint64_t dice) { return network.receive(0, 1, order, dice)->changes[0][0]; };
  EXPECT_EQ(next(Order::oldest_stays, 0), 0);
  EXPECT_EQ(next(Order::any, 2), 2);
  EXPECT_EQ(next(Order::oldest, 0), 0);
  EXPECT_FALSE(network.receive(1, 0, Order::oldest, 0));
  network.cut(0, 1);
  EXPECT_FALSE(network.receive(0, 1, Order::oldest, 0)) << "what is on the way waits behind the cut";
  network.send(0, 1, {{}, {Bytes{9}}});
  network.mend(1, 0);
  EXPECT_EQ(next(Order::oldest, 0), 1);
  EXPECT_FALSE(network.receive(0, 1, Order::oldest, 0)) << "what was sent into the cut is lost";
}

TEST(Planner, ASeedIsAlwaysTheSameScriptAndSeedsDiffer) {
  std::set<std::string> scripts;
  std::set<Action> actions;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const Script script = plan(seed);
    EXPECT_EQ(to_text(plan(seed)), to_text(script));
    scripts.insert(to_text(script));
    EXPECT_TRUE(std::is_sorted(script.steps.begin(), script.steps.end(),
                               [](const Step& a, const Step& b) { return a.at < b.at; }));
    for (const Step& step : script.steps) actions.insert(step.action);
  }
  EXPECT_EQ(scripts.size(), 200U);
  EXPECT_EQ(actions.size(), static_cast<std::size_t>(Action::clock_right) + 1) << "some seed plans each of them";
}

TEST(Shrink, FindsTheStepsThatMatter) {
  Script script = plan(3);
  ASSERT_GT(script.steps.size(), 40U);
  const std::vector<Step> matter = {script.steps[3], script.steps[20], script.steps.back()};
  const auto has_them = [&](const Script& candidate) {
    return std::all_of(matter.begin(), matter.end(), [&](const Step& step) {
      return std::find(candidate.steps.begin(), candidate.steps.end(), step) != candidate.steps.end();
    });
  };
  EXPECT_EQ(shrink(script, has_them).steps, matter);
}

TEST(Shrink, GivesUpAfterSoManyTries) {
  int asked = 0;
  const Script script = plan(3);
  const Script same = shrink(script, [&](const Script&) {
    ++asked;
    return asked % 2 == 0 && asked < 0;
  });
  EXPECT_EQ(same.steps, script.steps);
  EXPECT_LE(asked, kMostTries);
}

}  // namespace
}  // namespace kwadrant::simulator
