// Steps of disks: saving, losing power, older copies, copied files.
#include "support/simulator/world.h"

namespace kwadrant::simulator {

void World::take_disk(const Step& step) {
  Host* host = up(step.who);
  switch (step.action) {
    case Action::save:
      if (host != nullptr) save(*host);
      break;
    case Action::save_begun:
      if (host != nullptr) host->begin_save();
      break;
    case Action::save_run:
      if (host != nullptr) host->run_save();
      break;
    case Action::crash:
      if (host != nullptr) crash(step.who, step.dice);
      break;
    case Action::open:
      if (is_there(step.who) && host == nullptr) open(step.who);
      break;
    case Action::backup:
      if (is_there(step.who)) backups_[step.who] = disk_.copy_of(hosts_[step.who]->path());
      break;
    case Action::restore:
      if (backups_.contains(step.who)) restore(step.who);
      break;
    default:
      if (is_there(step.who) && hosts_.size() < kMostHosts) clone(step.who);
  }
}

void World::save(Host& host) {
  if (Status saved = host.save(); !saved) fail("P9", "a sound disk refused: " + saved.error().detail);
}

void World::crash(std::uint32_t number, std::uint64_t dice) {
  Host& host = *hosts_[number];
  totals_.add(Total::crashes);
  if (host.has_unsaved()) totals_.add(Total::unsaved_crashes);
  for (Page& page : pages_) {
    if (page.host() == number) page.disconnect(totals_);
  }
  network_.lose_all_of(number);
  host.lose_power(dice);
}

void World::open(std::uint32_t number) {
  Host& host = *hosts_[number];
  if (Status opened = host.open(); !opened) {
    return fail("P3", "a host does not open again: " + std::string(name_of(opened.error().code)) + " " +
                          opened.error().detail);
  }
  const model::VersionVector& there = host.map().seen();
  for (const auto& [replica, n] : host.saved().complete()) {
    if (there.complete_up_to(replica) < n) fail("P3", "what the store called safe is gone after a restart");
  }
  for (const auto& [replica, early] : host.saved().early()) {
    for (const std::uint64_t n : early) {
      if (!there.has(replica, n)) fail("P3", "what the store called safe is gone after a restart");
    }
  }
  host.expect_what_is_there();
  // What was not saved was not acknowledged; the page sends it again.
  for (const Page& page : pages_) {
    if (page.host() != number) continue;
    std::erase_if(made_, [&](const auto& made) {
      return made.first.first == page.key() && !there.has(made.second.first, made.second.second);
    });
  }
  for (auto& [pair, upto] : told_up_to_) {
    if (pair.first == number) upto = 1;
  }
}

void World::forget_what_only_was_on(std::uint32_t lost) {
  const auto is_anywhere = [&](const ChangeName& name) {
    for (std::uint32_t i = 0; i < hosts_.size(); ++i) {
      const Host& host = *hosts_[i];
      const bool has = i == lost ? host.is_up() && host.map().seen().has(name.first, name.second)
                                 : host.saved().has(name.first, name.second);
      if (has) return true;
    }
    return false;
  };
  const std::size_t gone = std::erase_if(acknowledged_, [&](const auto& entry) { return !is_anywhere(entry.second); });
  totals_.add(Total::lost_by_restore, gone);
}

void World::restore(std::uint32_t number) {
  if (up(number) != nullptr) crash(number, 0);
  Host& host = *hosts_[number];
  disk_.put(host.path(), backups_.at(number));
  totals_.add(Total::restores);
  restored_.insert(number);
  host.expect_nothing();
  open(number);
  forget_what_only_was_on(number);
}

// As someone copies the file in a file manager, beside a running program or not.
void World::clone(std::uint32_t from) {
  const auto number = static_cast<std::uint32_t>(hosts_.size());
  hosts_.push_back(std::make_unique<Host>(disk_, number, script_.seed, now_));
  disk_.put(hosts_.back()->path(), disk_.copy_of(hosts_[from]->path()));
  totals_.add(Total::clones);
  open(number);
}

}  // namespace kwadrant::simulator
