// Runs many seeds: kwadrant_simulator_long <first> <count> <stride>. One process uses one core; `npm run test:long`
// starts one for each, with strides that keep them apart.
//
// Writes lines for a program to read: `done <seeds>` now and then, at the end the totals, or at the first failure
// `failed` with the shrunk script. The exit code is 0 when all is well.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include <unistd.h>

#include "support/simulator/planner.h"
#include "support/simulator/simulate.h"

namespace {

constexpr std::uint64_t kTellEvery = 100;
char current_seed[64];

// A broken invariant stops the program; which seed it was must still be told.
void tell_seed(int signal) {
  const ssize_t written = write(STDOUT_FILENO, current_seed, sizeof(current_seed));
  static_cast<void>(written);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

}  // namespace

int main(int count, char** words) {
  using namespace kwadrant::simulator;
  if (count != 4) return 2;
  const std::uint64_t first = std::strtoull(words[1], nullptr, 10);
  const std::uint64_t seeds = std::strtoull(words[2], nullptr, 10);
  const std::uint64_t stride = std::strtoull(words[3], nullptr, 10);
  for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE}) std::signal(signal, tell_seed);
  Totals totals;
  for (std::uint64_t i = 0; i < seeds; ++i) {
    const std::uint64_t seed = first + i * stride;
    std::snprintf(current_seed, sizeof(current_seed), "failed\nseed %llu stops the program\n",
                  static_cast<unsigned long long>(seed));
    const Script script = plan(seed);
    const Outcome outcome = simulate(script);
    totals.add(outcome.totals);
    if (outcome.failure) {
      std::cout << "failed\n" << explain(script, *outcome.failure) << std::endl;
      return 1;
    }
    if ((i + 1) % kTellEvery == 0) std::cout << "done " << i + 1 << std::endl;
  }
  std::cout << "totals\n" << to_text(totals);
  return 0;
}
