// From a script that fails to a small one that fails, too.
#pragma once

#include <functional>

#include "support/simulator/step.h"

namespace kwadrant::simulator {

// Delta debugging: takes away ever smaller runs of steps, then single ones until none can be spared, then what is not
// needed of hosts and pages. `fails` must be true of the script and give the same answer for the same script. Asks at
// most `kMostTries` times.
Script shrink(const Script& script, const std::function<bool(const Script&)>& fails);

inline constexpr int kMostTries = 3'000;

}  // namespace kwadrant::simulator
