// The end of a simulation: everything is mended, and what was promised is held against what is there.
#include <algorithm>

#include "codec/snapshot.h"
#include "support/board_differences.h"
#include "support/simulator/agreement.h"
#include "support/simulator/world.h"

namespace kwadrant::simulator {
namespace {

constexpr int kMostRounds = 200;
// Portions that a pair exchanges in one round.
constexpr int kPortionsARound = 8;

// Whether `theirs` names a change that `mine` does not.
bool lacks(const model::VersionVector& mine, const model::VersionVector& theirs) {
  for (const auto& [replica, upto] : theirs.complete()) {
    if (mine.complete_up_to(replica) < upto) return true;
  }
  for (const auto& [replica, early] : theirs.early()) {
    for (const std::uint64_t n : early) {
      if (!mine.has(replica, n)) return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Bytes> World::changes_of(Host& host) {
  if (Status saved = host.finish_save(); !saved) fail("P9", "a sound disk refused");
  store::PortionLimits all;
  all.changes = all.bytes = all.looked_at = ~std::size_t{0};
  auto portion = host.live().lacking({}, 1, all);
  if (!portion) fail("P3", "a host cannot read its own changes");
  return portion ? std::move(portion->changes) : std::vector<Bytes>{};
}

void World::heal() {
  network_.mend_all();
  for (std::uint32_t i = 0; i < hosts_.size(); ++i) {
    hosts_[i]->clock.set(0);
    if (!hosts_[i]->is_up()) open(i);
    if (!hosts_[i]->is_up()) return;
  }
  for (Page& page : pages_) {
    if (!page.has_line()) connect(page);
  }
  for (int round = 0; round < kMostRounds && !failure_; ++round) {
    // What a hostile clock stamped is accepted in the end, when its time has come.
    for (const auto& host : hosts_) now_ = std::max(now_ + 33, host->map().last_time() >> 16);
    settle_pages();
    const bool agreed = talk();
    const bool quiet = std::all_of(pages_.begin(), pages_.end(), [](const Page& page) {
      return page.line_is_quiet() && !page.has_unsent_or_unheard();
    });
    if (agreed && quiet) return;
  }
  fail("P1", "after 200 rounds there is still something to tell");
}

void World::settle_pages() {
  for (Page& page : pages_) {
    while (!page.up_is_empty()) bring_up(page);
  }
  for (const auto& host : hosts_) {
    save(*host);
    tick(*host);
  }
  for (Page& page : pages_) {
    while (!page.down_is_empty() && !failure_) read_down(page);
  }
}

bool World::talk() {
  const auto count = static_cast<std::uint32_t>(hosts_.size());
  for (std::uint32_t from = 0; from < count; ++from) {
    for (std::uint32_t to = 0; to < count; ++to) {
      if (from == to) continue;
      for (int i = 0; i < kPortionsARound && !failure_; ++i) {
        if (hosts_[from]->map().seen() == hosts_[to]->map().seen()) break;
        offer(from, to);
        // All that is still on the way goes first.
        while (const auto parcel = network_.receive(from, to, Network::Order::oldest, 0)) {
          arrive(from, to, *parcel);
        }
        while (const auto parcel = network_.receive(to, from, Network::Order::oldest, 0)) {
          arrive(to, from, *parcel);
        }
        save(*hosts_[from]);
        save(*hosts_[to]);
        if (!lacks(hosts_[from]->map().seen(), hosts_[to]->map().seen())) break;
      }
    }
  }
  return std::all_of(hosts_.begin(), hosts_.end(), [&](const auto& host) {
    return host->map().seen() == hosts_.front()->map().seen();
  });
}

void World::check_the_end() {
  if (failure_) return;
  check_agreement();
  const std::vector<Bytes> changes = changes_of(*hosts_.front());
  check_promises(changes);
  check_against_naive(changes);
  check_pages();
  check_reloading(changes);
}

void World::check_agreement() {
  for (const auto& host : hosts_) {
    check_map(*host);
    check_board(*host);
    if (host->map().seen() != hosts_.front()->map().seen()) fail("P1", "hosts do not have the same changes");
    const Bytes bytes = codec::canonical_bytes(host->map());
    if (final_bytes_.empty()) final_bytes_ = bytes;
    if (bytes != final_bytes_) fail("P1", "hosts with the same changes have different maps");
    const std::string unlike = difference_of_boards(hosts_.front()->room().board(), host->room().board());
    if (!unlike.empty()) fail("P2", unlike);
    if (host->live().differing() > 0) fail("P7", "one name stands for two changes");
  }
}

void World::check_promises(const std::vector<Bytes>& changes) {
  const Promises promises = promises_of(changes);
  if (!promises.rising.empty()) fail("P8", promises.rising);
  for (const auto& [gesture, name] : acknowledged_) {
    if (!promises.names.contains(name)) fail("P3", "an acknowledged gesture is gone");
  }
  for (const Page& page : pages_) {
    // A page may send again what only a copy of the file has forgotten; the other hosts still have it.
    if (restored_.contains(page.host())) continue;
    for (const auto& [gesture, count] : promises.gestures) {
      if (gesture.first == page.key() && count > 1) fail("P7", "a gesture was done twice");
    }
  }
}

void World::check_against_naive(const std::vector<Bytes>& changes) {
  const std::string wrong = difference_from_naive(hosts_.front()->map(), changes, plants_.naive_turns_ties);
  if (!wrong.empty()) fail("naive", wrong);
  const std::string shown = shown_though_deleted(hosts_.front()->room().board());
  if (!shown.empty()) fail("P5", shown);
}

void World::check_reloading(const std::vector<Bytes>& changes) {
  const auto loaded = codec::decode_snapshot(codec::encode_snapshot(hosts_.front()->map()));
  if (!loaded || codec::canonical_bytes(*loaded) != final_bytes_) fail("P13", "a snapshot gives another map");
  model::Map replayed(hosts_.front()->map().id());
  for (const Bytes& change : changes) {
    if (!replayed.apply(change)) fail("P1", "a change is refused when it is replayed");
  }
  for (const Bytes& change : changes) {
    const auto again = replayed.apply(change);
    if (!again || again->fresh) fail("P7", "a change that is there is taken again");
  }
  if (codec::canonical_bytes(replayed) != final_bytes_) fail("P1", "a replay gives another map");
  for (std::uint32_t i = 0; i < hosts_.size() && !failure_; ++i) {
    for (Page& page : pages_) {
      if (page.host() == i && page.has_line()) page.disconnect(totals_);
    }
    if (!hosts_[i]->close()) fail("P9", "a sound disk refused when closing");
    open(i);
    if (!hosts_[i]->is_up()) return;
    if (codec::canonical_bytes(hosts_[i]->map()) != final_bytes_) fail("P3", "a host opens with another map");
  }
}

void World::check_pages() {
  // What came with the last portions is shown, too.
  settle_pages();
  for (Page& page : pages_) check_page(page);
}

// A page that has been there all along knows what one that comes now is told, and that is what the board shows.
void World::check_page(Page& page) {
  Host& host = *hosts_[page.host()];
  Page fresh(page.host(), 9'999);
  fresh.connect(host.room_to_change(), 0, totals_);
  host.room_to_change().receive(fresh.member(), *fresh.take_up());
  host.room_to_change().tick();
  for (const room::Outgoing& message : host.room_to_change().take_outgoing()) {
    fresh.send(message);
    for (Page& other : pages_) {
      if (other.host() == page.host()) other.send(message);
    }
  }
  while (!fresh.down_is_empty()) fresh.read_one(totals_);
  while (!page.down_is_empty()) read_down(page);
  host.room_to_change().leave(fresh.member());
  const std::string wrong = difference_of_pages(page.wire(), fresh.wire());
  if (!wrong.empty()) fail("pages", wrong);
  const std::string unlike = difference_from_board(fresh.wire(), host.room().board());
  if (!unlike.empty()) fail("pages", unlike);
}

}  // namespace kwadrant::simulator
