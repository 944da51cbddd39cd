// Steps between hosts: who tells whom what, and what of it arrives.
#include <algorithm>

#include "codec/versions.h"
#include "support/simulator/world.h"

namespace kwadrant::simulator {

void World::take_network(const Step& step) {
  switch (step.action) {
    case Action::offer:
      return offer(step.who, step.other);
    case Action::push:
      return push(step.who, step.other, step.dice);
    case Action::deliver:
      return deliver(step, Network::Order::oldest);
    case Action::deliver_twice:
      return deliver(step, Network::Order::oldest_stays);
    case Action::deliver_late:
      return deliver(step, Network::Order::any);
    case Action::lost:
      return network_.lose(step.who, step.other);
    default:
      take_partition(step);
  }
}

void World::take_partition(const Step& step) {
  const auto pair = std::minmax(step.who, step.other);
  switch (step.action) {
    case Action::cut:
      return network_.cut(step.who, step.other);
    case Action::cut_both:
      network_.cut(step.who, step.other);
      network_.cut(step.other, step.who);
      wrote_while_cut_[pair];
      break;
    case Action::cut_all:
      for (std::uint32_t other = 0; other < hosts_.size(); ++other) {
        if (other == step.who) continue;
        network_.cut(step.who, other);
        network_.cut(other, step.who);
        wrote_while_cut_[std::minmax(step.who, other)];
      }
      break;
    default:
      network_.mend(step.who, step.other);
      if (const auto cut = wrote_while_cut_.find(pair); cut != wrote_while_cut_.end()) {
        totals_.add(Total::split_writes, cut->second.size() == 2 ? 1 : 0);
        wrote_while_cut_.erase(cut);
      }
  }
}

void World::offer(std::uint32_t from, std::uint32_t to) {
  if (Host* host = up(from)) network_.send(from, to, {codec::encode_versions(host->map().seen()), {}});
}

void World::push(std::uint32_t from, std::uint32_t to, std::uint64_t dice) {
  Host* host = up(from);
  if (host == nullptr) return;
  SeededRandom random(dice);
  const std::vector<Bytes> log = changes_of(*host);
  Parcel parcel;
  for (std::uint64_t i = 1 + random.below(6); i > 0; --i) parcel.changes.push_back(log[random.below(log.size())]);
  network_.send(from, to, std::move(parcel));
}

void World::deliver(const Step& step, Network::Order order) {
  if (up(step.other) == nullptr) return;
  const std::optional<Parcel> parcel = network_.receive(step.who, step.other, order, step.dice);
  if (parcel) arrive(step.who, step.other, *parcel);
}

void World::arrive(std::uint32_t from, std::uint32_t to, const Parcel& parcel) {
  if (parcel.versions.empty()) {
    merge(*hosts_[to], parcel.changes);
  } else {
    answer(to, from, parcel.versions);
  }
}

void World::answer(std::uint32_t from, std::uint32_t to, const Bytes& versions) {
  Host& host = *hosts_[from];
  const auto theirs = codec::decode_versions(versions);
  if (!theirs) return fail("wire", "a host does not understand another's versions");
  if (Status saved = host.finish_save(); !saved) fail("P9", "a sound disk refused");
  std::uint64_t& next = told_up_to_[{from, to}];
  store::PortionLimits most;
  most.changes = script_.portion;
  const auto portion = host.live().lacking(*theirs, next, most);
  if (!portion) return fail("P3", "a host cannot read its own changes");
  next = portion->next;
  if (!portion->changes.empty()) network_.send(from, to, {{}, portion->changes});
}

void World::count_meetings(const model::Map& map, const std::vector<Bytes>& changes) {
  model::ChangeView change;
  for (const Bytes& bytes : changes) {
    KW_CHECK(decode_change(bytes, change).ok());
    const model::ChangeHead& head = change.head;
    if (map.seen().has(head.stamp.replica, head.sequence)) continue;
    if (head.sequence > map.seen().complete_up_to(head.stamp.replica) + 1) totals_.add(Total::early);
    for (const model::SettingView& s : change.settings) {
      const model::EntityNumber entity = map.find(s.entity);
      if (entity == model::kNoEntity) continue;
      const auto field = s.name.empty() ? model::FieldNumber{s.known} : map.fields().find(s.name);
      if (map.stamp(entity, field) > head.stamp) totals_.add(Total::conflicts);
      if (map.get(entity, model::kDeleted).is_true()) totals_.add(Total::tombstones);
    }
  }
}

void World::merge(Host& host, const std::vector<Bytes>& changes) {
  count_meetings(host.map(), changes);
  const std::uint64_t before = host.map().last_time();
  const Milliseconds shown = host.clock.highest();
  if (plants_.hosts_believe_clocks) host.clock.believe(true);
  const auto merged = host.room_to_change().merge(changes);
  host.clock.believe(false);
  if (!merged) return fail("P9", "a host refuses what others send");
  if (merged->refused > 0) fail("P1", "a host refuses a change that another one has");
  totals_.add(Total::duplicates, merged->known);
  totals_.add(Total::clocks_refused, merged->ahead);
  const std::uint64_t after = host.map().last_time();
  if (after > before && (after >> 16) > shown + kPromisedAhead) fail("P8", "a clock too far ahead was believed");
}

}  // namespace kwadrant::simulator
