// Seeds through the simulator (P1–P9, P14, P15): the kept ones, and a thousand others on every run.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "support/simulator/planner.h"
#include "support/simulator/simulate.h"

namespace kwadrant::simulator {
namespace {

// Parts of a run, for as many cores.
constexpr std::uint64_t kParts = 4;
// With so few seeds some rare fault may rightly not have met anything.
constexpr std::uint64_t kEnoughForTotals = 200;

std::uint64_t seeds_to_run() {
  const char* asked = std::getenv("KWADRANT_SEEDS");
  return asked == nullptr ? 1'000 : std::strtoull(asked, nullptr, 10);
}

Outcome run(std::uint64_t seed) {
  const Script script = plan(seed);
  const Outcome outcome = simulate(script);
  if (outcome.failure) ADD_FAILURE() << explain(script, *outcome.failure);
  return outcome;
}

class Seeds : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Seeds, KeepEveryPromise) {
  const std::uint64_t count = seeds_to_run() / kParts;
  Totals totals;
  for (std::uint64_t i = 0; i < count && !HasFailure(); ++i) {
    const std::uint64_t seed = 1 + GetParam() + i * kParts;
    SCOPED_TRACE(seed);
    const Outcome outcome = run(seed);
    totals.add(outcome.totals);
    if (i % 10 == 0 && !outcome.failure) {
      EXPECT_EQ(simulate(plan(seed)).hash, outcome.hash) << "the same seed, another run (P2)";
    }
  }
  // Behind a seed that failed none was run.
  if (count < kEnoughForTotals || HasFailure()) return;
  for (std::size_t i = 0; i < Totals::size(); ++i) {
    // Seldom has a lost disk something that no other host has.
    if (i == static_cast<std::size_t>(Total::lost_by_restore)) continue;
    EXPECT_GT(totals.of(i), 0U) << "never: " << kTotalWords[i];
  }
}

INSTANTIATE_TEST_SUITE_P(Part, Seeds, testing::Range<std::uint64_t>(0, kParts));

TEST(KeptSeeds, KeepEveryPromise) {
  std::ifstream in(KWADRANT_SOURCE_DIR "/tests/native/simulator/seeds.txt");
  std::size_t found = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream words(line);
    std::uint64_t seed = 0;
    ASSERT_TRUE(words >> seed) << line;
    SCOPED_TRACE(line);
    run(seed);
    ++found;
  }
  EXPECT_GT(found, 0U);
}

}  // namespace
}  // namespace kwadrant::simulator
