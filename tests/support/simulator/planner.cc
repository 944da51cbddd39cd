#include "support/simulator/planner.h"

#include <algorithm>
#include <initializer_list>

#include "core/random.h"

namespace kwadrant::simulator {
namespace {

enum class Concern : std::uint64_t { shape = 1, edits, pages, saving, network, partitions, disk, clocks };

SeededRandom stream(std::uint64_t seed, Concern concern) {
  return SeededRandom(SeededRandom(seed * 0x9E37 + static_cast<std::uint64_t>(concern)).next());
}

// Steps of one concern, in the order of time.
class Timeline {
 public:
  Timeline(Script& script, Concern concern, std::uint64_t length)
      : script_(script), random_(stream(script.seed, concern)), length_(length) {}

  SeededRandom& random() { return random_; }
  bool chance(unsigned percent) { return random_.chance(percent); }
  std::uint32_t host() { return static_cast<std::uint32_t>(random_.below(script_.hosts)); }
  std::uint32_t page() { return static_cast<std::uint32_t>(random_.below(kMostPages + kMostHosts)); }
  std::uint32_t other_than(std::uint32_t host) {
    return (host + 1 + static_cast<std::uint32_t>(random_.below(script_.hosts - 1))) % script_.hosts;
  }
  std::uint64_t moment() { return random_.below(length_); }

  void add(std::uint64_t at, Action action, std::uint32_t who, std::uint32_t other = 0) {
    script_.steps.push_back({at, action, who, other, random_.next()});
  }
  // `count` times at some moment, one of the actions by one host or between two.
  void scatter(std::uint64_t count, std::initializer_list<Action> actions) {
    for (std::uint64_t i = 0; i < count; ++i) {
      const std::uint32_t who = host();
      add(moment(), *(actions.begin() + random_.below(actions.size())), who, other_than(who));
    }
  }
  // So many that about one in `percent` seeds has none.
  std::uint64_t some(unsigned percent, std::uint64_t most) {
    return random_.chance(percent) ? 1 + random_.below(most) : 0;
  }

 private:
  Script& script_;
  SeededRandom random_;
  std::uint64_t length_;
};

void plan_edits(Script& script, std::uint64_t length) {
  Timeline line(script, Concern::edits, length);
  line.scatter(line.some(90, 40), {Action::edit});
}

void plan_pages(Script& script, std::uint64_t length) {
  Timeline line(script, Concern::pages, length);
  const std::uint64_t gestures = line.some(90, 40);
  for (std::uint64_t i = 0; i < gestures; ++i) line.add(line.moment(), Action::gesture, line.page());
  for (std::uint64_t i = 0; i < gestures * 2; ++i) line.add(line.moment(), Action::up, line.page());
  for (std::uint64_t i = 0; i < gestures * 3; ++i) line.add(line.moment(), Action::down, line.page());
  for (std::uint64_t i = line.some(60, 5); i > 0; --i) {
    const std::uint32_t page = line.page();
    const std::uint64_t at = line.moment();
    line.add(at, Action::line_lost, page);
    line.add(at + line.random().below(length / 2), Action::line_back, page);
  }
  if (line.chance(2)) line.add(line.moment(), Action::away, line.page());
}

void plan_saving(Script& script, std::uint64_t length) {
  Timeline line(script, Concern::saving, length);
  line.scatter(script.hosts * (2 + line.random().below(12)), {Action::save, Action::save, Action::tick});
  line.scatter(line.some(50, 8), {Action::save_begun, Action::save_run});
}

void plan_network(Script& script, std::uint64_t length) {
  Timeline line(script, Concern::network, length);
  for (std::uint64_t i = script.hosts * line.random().below(12); i > 0; --i) {
    const std::uint32_t who = line.host();
    const std::uint32_t other = line.other_than(who);
    const std::uint64_t at = line.moment();
    line.add(at, Action::offer, who, other);
    line.add(at + line.random().below(200), Action::deliver, who, other);
    line.add(at + line.random().below(400), Action::deliver, other, who);
  }
  line.scatter(line.some(60, 8), {Action::deliver_twice});
  line.scatter(line.some(60, 8), {Action::deliver_late});
  line.scatter(line.some(60, 10), {Action::push, Action::push, Action::deliver});
  line.scatter(line.some(40, 6), {Action::lost});
}

void plan_partitions(Script& script, std::uint64_t length) {
  Timeline line(script, Concern::partitions, length);
  for (std::uint64_t i = line.some(50, 4); i > 0; --i) {
    const std::uint32_t who = line.host();
    const std::uint32_t other = line.other_than(who);
    const std::uint64_t at = line.moment();
    line.add(at, line.chance(50) ? Action::cut : Action::cut_both, who, other);
    line.add(at + line.random().below(10'000), Action::mend, who, other);
  }
  if (!line.chance(15)) return;
  // Swizzle: all are cut off one by one and come back in another order.
  const std::uint64_t at = line.moment();
  for (std::uint32_t host = 0; host < script.hosts; ++host) line.add(at + host, Action::cut_all, host);
  for (std::uint32_t i = 0; i < script.hosts * 2; ++i) {
    const std::uint32_t who = line.host();
    line.add(at + 100 + line.random().below(10'000), Action::mend, who, line.other_than(who));
  }
}

void plan_disk(Script& script, std::uint64_t length) {
  Timeline line(script, Concern::disk, length);
  for (std::uint64_t i = line.some(50, 3); i > 0; --i) {
    const std::uint32_t who = line.host();
    const std::uint64_t at = line.moment();
    line.add(at, Action::crash, who);
    line.add(at + line.random().below(length / 4), Action::open, who);
  }
  if (line.chance(15)) {
    const std::uint32_t who = line.host();
    const std::uint64_t at = line.moment();
    line.add(at, Action::backup, who);
    line.add(at + line.random().below(length - at), Action::restore, who);
  }
  if (!line.chance(15) || script.hosts == kMostHosts) return;
  const std::uint64_t at = line.moment();
  line.add(at, Action::clone, line.host(), script.hosts);
  const auto later = [&] { return at + line.random().below(length); };
  for (std::uint64_t i = 1 + line.random().below(6); i > 0; --i) {
    const std::uint32_t other = line.host();
    line.add(later(), Action::edit, script.hosts);
    line.add(later(), Action::save, script.hosts);
    line.add(later(), Action::offer, other, script.hosts);
    line.add(later(), Action::deliver, other, script.hosts);
    line.add(later(), Action::deliver, script.hosts, other);
  }
}

void plan_clocks(Script& script, std::uint64_t length) {
  Timeline line(script, Concern::clocks, length);
  if (line.chance(40)) {
    for (std::uint32_t host = 0; host < script.hosts; ++host) line.add(0, Action::clock_jump, host);
  }
  // All clocks stand still together: stamps meet, and the replica decides.
  if (line.chance(10)) {
    for (std::uint32_t host = 0; host < script.hosts; ++host) line.add(1, Action::clock_stop, host);
  }
  line.scatter(line.some(30, 4), {Action::clock_jump, Action::clock_stop, Action::clock_right});
  if (line.chance(20)) {
    const std::uint32_t who = line.host();
    const std::uint64_t at = line.moment();
    line.add(at, Action::clock_hostile, who);
    line.add(at + line.random().below(length), Action::clock_right, who);
  }
}

}  // namespace

Script plan(std::uint64_t seed) {
  Script script;
  script.seed = seed;
  SeededRandom shape = stream(seed, Concern::shape);
  // Two hosts or three are where most goes wrong, and they are quick.
  script.hosts = 2 + static_cast<std::uint32_t>(shape.chance(75) ? shape.below(2) : shape.below(kMostHosts - 1));
  script.pages = 1 + static_cast<std::uint32_t>(shape.below(kMostPages));
  script.pages_elsewhere = shape.chance(30);
  script.portion = shape.chance(20) ? 1 + static_cast<std::uint32_t>(shape.below(4)) : 1'000;
  const std::uint64_t length = 2'000 + shape.below(40'000);
  plan_edits(script, length);
  plan_pages(script, length);
  plan_saving(script, length);
  plan_network(script, length);
  plan_partitions(script, length);
  plan_disk(script, length);
  plan_clocks(script, length);
  std::stable_sort(script.steps.begin(), script.steps.end(), [](const Step& a, const Step& b) { return a.at < b.at; });
  return script;
}

}  // namespace kwadrant::simulator
