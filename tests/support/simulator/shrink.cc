#include "support/simulator/shrink.h"

#include <algorithm>

namespace kwadrant::simulator {
namespace {

class Shrinker {
 public:
  Shrinker(const Script& script, const std::function<bool(const Script&)>& fails) : best_(script), fails_(fails) {}

  Script run() {
    std::size_t before = 0;
    do {
      before = best_.steps.size();
      for (std::size_t run = std::max<std::size_t>(before / 2, 1);; run /= 2) {
        take_away_runs(run);
        if (run == 1) break;
      }
    } while (best_.steps.size() < before && tries_ < kMostTries);
    simplify();
    return best_;
  }

 private:
  bool try_instead(const Script& candidate) {
    if (++tries_ > kMostTries || !fails_(candidate)) return false;
    best_ = candidate;
    return true;
  }

  void take_away_runs(std::size_t run) {
    // From the end: what comes late seldom matters to what comes before.
    for (std::size_t end = best_.steps.size(); end > 0;) {
      const std::size_t begin = end > run ? end - run : 0;
      Script candidate = best_;
      candidate.steps.erase(candidate.steps.begin() + static_cast<std::ptrdiff_t>(begin),
                            candidate.steps.begin() + static_cast<std::ptrdiff_t>(std::min(end, best_.steps.size())));
      try_instead(candidate);
      end = begin;
    }
  }

  void simplify() {
    const auto lower = [&](std::uint32_t Script::*number, std::uint32_t least) {
      for (bool lowered = true; lowered && best_.*number > least;) {
        Script candidate = best_;
        --(candidate.*number);
        lowered = try_instead(candidate);
      }
    };
    lower(&Script::hosts, 2);
    lower(&Script::pages, 1);
    Script candidate = best_;
    candidate.pages_elsewhere = false;
    if (best_.pages_elsewhere) try_instead(candidate);
  }

  Script best_;
  const std::function<bool(const Script&)>& fails_;
  int tries_ = 0;
};

}  // namespace

Script shrink(const Script& script, const std::function<bool(const Script&)>& fails) {
  return Shrinker(script, fails).run();
}

}  // namespace kwadrant::simulator
