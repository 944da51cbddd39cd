#include "support/simulator/world.h"

#include <algorithm>
#include <utility>

#include "support/board_differences.h"
#include "support/simulator/edits.h"

namespace kwadrant::simulator {
namespace {

constexpr std::int64_t kFiveMinutes = 5 * 60 * 1'000;
constexpr std::int64_t kYear = 365LL * 24 * 60 * 60 * 1'000;
// A board is projected afresh after one step in so many.
constexpr std::uint64_t kBoardEvery = 4;

}  // namespace

World::World(const Script& script, const Plants& plants) : script_(script), plants_(plants) {
  disk_.ignores_syncs = plants.disk_ignores_syncs;
  const MemoryDisk::Image& first = first_file(disk_);
  for (std::uint32_t i = 0; i < script.hosts; ++i) {
    hosts_.push_back(std::make_unique<Host>(disk_, i, script.seed, now_));
    disk_.put(hosts_.back()->path(), first);
    open(i);
  }
  for (std::uint32_t i = 0; i < script.pages; ++i) pages_.emplace_back(0, 1'000 + i);
  for (std::uint32_t i = 1; script.pages_elsewhere && i < script.hosts; ++i) pages_.emplace_back(i, 2'000 + i);
  for (Page& page : pages_) connect(page);
}

World::~World() = default;

void World::fail(const std::string& rule, const std::string& what) {
  if (!failure_) failure_ = Failure{rule, what};
}

Host* World::up(std::uint32_t host) { return is_there(host) && hosts_[host]->is_up() ? hosts_[host].get() : nullptr; }

void World::take(const Step& step) {
  now_ = std::max(now_, start_ + step.at);
  ++steps_taken_;
  switch (step.action) {
    case Action::edit:
      if (Host* host = up(step.who)) {
        SeededRandom dice(step.dice);
        if (host->edit(some_settings(dice, host->map().id()))) wrote(step.who);
      }
      break;
    case Action::gesture:
    case Action::up:
    case Action::down:
    case Action::line_lost:
    case Action::line_back:
    case Action::away:
      return take_page(step, pages_[step.who % pages_.size()]);
    case Action::tick:
      if (Host* host = up(step.who)) tick(*host);
      break;
    case Action::clock_jump:
    case Action::clock_stop:
    case Action::clock_hostile:
    case Action::clock_right:
      if (is_there(step.who)) take_clock(step);
      break;
    case Action::save:
    case Action::save_begun:
    case Action::save_run:
    case Action::crash:
    case Action::open:
    case Action::backup:
    case Action::restore:
    case Action::clone:
      take_disk(step);
      break;
    default:
      if (is_there(step.who) && is_there(step.other) && step.who != step.other) take_network(step);
  }
  for (const std::uint32_t touched : {step.who, step.other}) {
    if (Host* host = up(touched)) check(*host, steps_taken_ % kBoardEvery == 0);
  }
}

void World::take_clock(const Step& step) {
  SkewedClock& clock = hosts_[step.who]->clock;
  switch (step.action) {
    case Action::clock_jump:
      return clock.set(static_cast<std::int64_t>(step.dice % (2 * kFiveMinutes + 1)) - kFiveMinutes);
    case Action::clock_stop:
      return clock.stop();
    case Action::clock_hostile:
      return clock.set(kYear);
    default:
      return clock.set(0);
  }
}

void World::wrote(std::uint32_t host) {
  totals_.add(Total::changes);
  for (auto& [pair, writers] : wrote_while_cut_) {
    if (pair.first == host || pair.second == host) writers.insert(host);
  }
}

void World::check(const Host& host, bool board_too) {
  Looked& looked = looked_[&host];
  if (std::exchange(looked.at_map, host.stirred()) != host.stirred()) check_map(host);
  if (board_too && std::exchange(looked.at_board, host.stirred()) != host.stirred()) check_board(host);
}

void World::check_map(const Host& host) {
  const std::vector<std::string> broken = model::check_invariants(host.map());
  if (!broken.empty()) fail("P6", broken.front());
  if (host.room().read_only()) fail("P9", "a host is read-only though its disk is well");
}

void World::check_board(const Host& host) {
  const board::Projection& board = host.room().board();
  const auto wrong = board::differences(board, board::Projection(host.map(), board.pack(), board.lens()));
  if (!wrong.empty()) fail("P15", "the board differs from a fresh one: " + wrong.front());
}

}  // namespace kwadrant::simulator
