// One simulation from beginning to end.
#pragma once

#include <cstdint>
#include <optional>

#include "support/simulator/step.h"
#include "support/simulator/world.h"

namespace kwadrant::simulator {

struct Outcome {
  std::optional<Failure> failure;
  Totals totals;
  // Of everything that was counted and of the map in the end: the same for the same script, always (P2).
  std::uint64_t hash = 0;
};

// Takes all steps, mends everything, and checks what was promised.
Outcome simulate(const Script& script, const Plants& plants = {});

// The script and why it fails, as text; shrunk to what is needed for the same rule to be broken.
std::string explain(const Script& script, const Failure& failure, const Plants& plants = {});

}  // namespace kwadrant::simulator
