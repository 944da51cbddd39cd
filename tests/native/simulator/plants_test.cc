// The simulator finds faults that were put in on purpose, and says with which few steps.
#include <gtest/gtest.h>

#include "support/simulator/planner.h"
#include "support/simulator/shrink.h"
#include "support/simulator/simulate.h"

namespace kwadrant::simulator {
namespace {

struct Planted {
  const char* name;
  Plants plants;
  const char* rule;
};

void PrintTo(const Planted& planted, std::ostream* out) { *out << planted.name; }

class PlantedFaults : public testing::TestWithParam<Planted> {};

TEST_P(PlantedFaults, AreFoundAndShrunk) {
  const Plants& plants = GetParam().plants;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    const Script script = plan(seed);
    const Outcome outcome = simulate(script, plants);
    if (!outcome.failure) continue;
    EXPECT_EQ(outcome.failure->rule, GetParam().rule) << outcome.failure->what;
    const auto fails = [&](const Script& candidate) {
      const Outcome found = simulate(candidate, plants);
      return found.failure && found.failure->rule == outcome.failure->rule;
    };
    const Script small = shrink(script, fails);
    EXPECT_TRUE(fails(small));
    EXPECT_FALSE(simulate(small).failure) << "without the planted fault all is well";
    EXPECT_LE(small.steps.size(), 12U) << to_text(small);
    for (std::size_t i = 0; i < small.steps.size(); ++i) {
      Script smaller = small;
      smaller.steps.erase(smaller.steps.begin() + static_cast<std::ptrdiff_t>(i));
      EXPECT_FALSE(fails(smaller)) << "not needed: " << to_text(small.steps[i]);
    }
    return;
  }
  ADD_FAILURE() << "not found in 400 seeds";
}

Plants with(bool Plants::*fault) {
  Plants plants;
  plants.*fault = true;
  return plants;
}

INSTANTIATE_TEST_SUITE_P(
    All, PlantedFaults,
    testing::Values(Planted{"LyingDisk", with(&Plants::disk_ignores_syncs), "P3"},
                    Planted{"OtherTies", with(&Plants::naive_turns_ties), "naive"},
                    Planted{"SkippedFrames", with(&Plants::pages_skip_frames), "wire"},
                    Planted{"BelievedClocks", with(&Plants::hosts_believe_clocks), "P8"}),
    [](const auto& planted) { return planted.param.name; });

}  // namespace
}  // namespace kwadrant::simulator
