// From a seed to a script: which faults this run has, how often, and when everything happens.
#pragma once

#include "support/simulator/step.h"

namespace kwadrant::simulator {

// Swarm: each seed has its own subset of operations and faults, each at its own rate. Every concern has random numbers
// of its own, so that another fault added to one leaves the others as they were.
Script plan(std::uint64_t seed);

}  // namespace kwadrant::simulator
