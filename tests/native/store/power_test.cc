// P3, P4: the power goes at every write and every sync of a map file's life.
#include "crash_check.h"

namespace kwadrant::store {
namespace {

using kwadrant::testing::CrashDisk;
using kwadrant::testing::CrashVfs;
using kwadrant::testing::Fate;
using kwadrant::testing::PowerLoss;

constexpr Fate kFates[] = {Fate::kept, Fate::dropped, Fate::torn, Fate::garbage};
// Each a test of its own, so that they can run beside each other.
constexpr std::uint64_t kShards = 8;
// After a first loss the power goes again at one in so many points of the recovery, another one for every first loss.
constexpr std::uint64_t kSecondLossEvery = 4;
constexpr int kRandomScripts = 500;

std::string name_of(const PowerLoss& loss) {
  static constexpr const char* kNames[] = {"kept", "dropped", "torn", "garbage"};
  return std::string(kNames[static_cast<int>(loss.fate)]) + ", seed " + std::to_string(loss.seed) + ", sectors of " +
         std::to_string(loss.sector);
}

class PowerTest : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(PowerTest, P3P4EveryPointAndEveryFateLosesNothing) {
  CrashVfs vfs;
  CrashCheck check;
  CrashScript script(vfs, {});
  std::uint64_t point = 0;
  vfs.disk().at_point = [&](const CrashDisk& disk) {
    if (++point % kShards != GetParam()) return;
    for (const Fate fate : kFates) {
      const std::uint64_t seed = point * 4 + static_cast<std::uint64_t>(fate);
      const PowerLoss loss{fate, seed, seed / 3 % 2 == 0 ? 512U : 4'096U};
      const std::string wrong =
          check.problem_twice(disk.after(loss), script.ledger(), seed, 1 + seed % kSecondLossEvery, kSecondLossEvery);
      ASSERT_EQ(wrong, "") << "step " << script.step() << ", point " << point << ", " << name_of(loss);
    }
  };
  script.run();
  EXPECT_GT(point, 1'000U);
  EXPECT_GT(check.second_losses(), 200U);
  RecordProperty("points", static_cast<int>(point));
  RecordProperty("second_losses", static_cast<int>(check.second_losses()));
}

INSTANTIATE_TEST_SUITE_P(Shards, PowerTest, ::testing::Range(std::uint64_t{0}, kShards));

class RandomPowerTest : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(RandomPowerTest, P3P4RandomScriptsLoseNothing) {
  CrashCheck check;
  int losses = 0;
  for (std::uint64_t seed = GetParam(); seed < kRandomScripts && !HasFatalFailure(); seed += kShards) {
    CrashVfs vfs;
    SeededRandom random(seed);
    CrashScript script(vfs, {seed, 1 + static_cast<int>(random.below(40)), false});
    vfs.disk().at_point = [&](const CrashDisk& disk) {
      if (!random.chance(5)) return;
      ++losses;
      const PowerLoss loss{kFates[random.below(4)], random.next(), random.chance(50) ? 512U : 4'096U};
      const std::string wrong =
          check.problem_twice(disk.after(loss), script.ledger(), loss.seed, 1 + random.below(30), 30);
      ASSERT_EQ(wrong, "") << "script " << seed << ", step " << script.step() << ", " << name_of(loss);
    };
    script.run();
  }
  RecordProperty("losses", losses);
  EXPECT_GT(losses, 200);
}

INSTANTIATE_TEST_SUITE_P(Shards, RandomPowerTest, ::testing::Range(std::uint64_t{0}, kShards));

// A store with a planted fault: how often the check says that something is wrong.
class PlantedPowerTest : public ::testing::Test {
 protected:
  int problems(Fate fate, bool acknowledges_early) {
    CrashCheck check(false);
    CrashScript script(vfs_, {1, 60, acknowledges_early});
    int count = 0;
    std::uint64_t seed = 0;
    vfs_.disk().at_point = [&](const CrashDisk& disk) {
      const std::string wrong = check.problem(disk.after({fate, ++seed, 512}), script.ledger());
      if (!wrong.empty()) ++count;
    };
    script.run();
    return count;
  }

  CrashVfs vfs_;
};

TEST_F(PlantedPowerTest, SoundStoreHasNoProblem) { EXPECT_EQ(problems(Fate::dropped, false), 0); }

TEST_F(PlantedPowerTest, IgnoredSyncsAreCaught) {
  vfs_.ignores_syncs = true;
  EXPECT_GT(problems(Fate::torn, false), 10);
}

TEST_F(PlantedPowerTest, NormalSynchronousIsCaught) {
  vfs_.weakens_synchronous = true;
  EXPECT_GT(problems(Fate::dropped, false), 10);
}

TEST_F(PlantedPowerTest, AcknowledgingBeforeTheCommitIsCaught) { EXPECT_GT(problems(Fate::dropped, true), 10); }

}  // namespace
}  // namespace kwadrant::store
