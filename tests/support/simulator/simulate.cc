#include "support/simulator/simulate.h"

#include "support/simulator/shrink.h"

namespace kwadrant::simulator {

Outcome simulate(const Script& script, const Plants& plants) {
  World world(script, plants);
  for (const Step& step : script.steps) {
    world.take(step);
    if (world.failure()) break;
  }
  if (!world.failure()) world.heal();
  world.check_the_end();
  Outcome out{world.failure(), world.totals(), 0};
  ByteWriter all;
  all.raw(world.final_bytes());
  for (std::size_t i = 0; i < Totals::size(); ++i) all.uint(out.totals.of(i));
  out.hash = entity_id({reinterpret_cast<const char*>(all.bytes().data()), all.size()}).lo;
  return out;
}

std::string explain(const Script& script, const Failure& failure, const Plants& plants) {
  const auto breaks_the_same = [&](const Script& candidate) {
    const Outcome outcome = simulate(candidate, plants);
    return outcome.failure && outcome.failure->rule == failure.rule;
  };
  const Script small = shrink(script, breaks_the_same);
  return "seed " + std::to_string(script.seed) + " breaks " + failure.rule + ": " + failure.what +
         "\nThe least script that breaks it:\n" + to_text(small);
}

}  // namespace kwadrant::simulator
