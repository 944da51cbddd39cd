// Steps of pages: gestures on their way to a host, and what the host tells.
#include "room/limits.h"
#include "support/page_messages.h"
#include "support/simulator/edits.h"
#include "support/simulator/world.h"

namespace kwadrant::simulator {

void World::take_page(const Step& step, Page& page) {
  switch (step.action) {
    case Action::gesture:
      gesture(page, step.dice);
      break;
    case Action::up:
      bring_up(page);
      break;
    case Action::down:
      read_down(page);
      break;
    case Action::line_lost:
      lose_line(page, step.dice);
      break;
    case Action::line_back:
      connect(page);
      break;
    default:
      be_away(page);
  }
  if (Host* host = up(page.host())) check(*host, false);
}

void World::gesture(Page& page, std::uint64_t dice) {
  SeededRandom random(dice);
  page.make([&](std::uint64_t n) { return support::encode_message(some_message(random, EntityId{7, 7}, n)); });
}

void World::bring_up(Page& page) {
  Host* host = up(page.host());
  const std::optional<Bytes> bytes = host != nullptr ? page.take_up() : std::nullopt;
  if (!bytes) return;
  const std::size_t before = host->map().change_count();
  const std::uint64_t last = host->map().last_time();
  host->room_to_change().receive(page.member(), *bytes);
  if (host->map().change_count() == before) return;
  // Else it would lose against what its author saw when making it.
  if (host->map().last_time() <= last) fail("P8", "a gesture is stamped below what was there");
  const ReplicaId replica = host->room().replica();
  const auto message = room::decode_message(*bytes);
  KW_CHECK(message.ok());
  std::uint64_t n = 0;
  if (const auto* gestures = std::get_if<room::Gestures>(&*message)) n = gestures->n;
  if (const auto* undo = std::get_if<room::Undo>(&*message)) n = undo->n;
  if (const auto* redo = std::get_if<room::Redo>(&*message)) n = redo->n;
  if (!std::holds_alternative<room::Gestures>(*message)) totals_.add(Total::undone);
  made_[{page.key(), n}] = {replica, host->map().seen().complete_up_to(replica)};
  wrote(page.host());
}

void World::read_down(Page& page) {
  const Page::Heard heard = page.read_one(totals_);
  if (!heard.understood) fail("wire", "a page does not understand its host");
  if (page.wire().gap) fail("wire", "a page missed a frame and was not told");
  totals_.add(Total::refused, heard.refused);
  for (const std::uint64_t n : heard.saved) acknowledge(page, n);
}

void World::acknowledge(const Page& page, std::uint64_t n) {
  totals_.add(Total::acknowledged);
  const auto made = made_.find({page.key(), n});
  if (made == made_.end()) return;
  acknowledged_.insert(*made);
  if (!hosts_[page.host()]->saved().has(made->second.first, made->second.second)) {
    fail("P3", "a gesture was acknowledged before it was saved");
  }
}

void World::tick(Host& host) {
  host.room_to_change().tick();
  for (const room::Outgoing& message : host.room_to_change().take_outgoing()) {
    for (Page& page : pages_) {
      if (hosts_[page.host()].get() == &host) page.send(message);
    }
  }
}

void World::connect(Page& page) {
  Host* host = up(page.host());
  if (host == nullptr) return;
  const std::uint64_t skips = plants_.pages_skip_frames && page.wire().sequence > 0 ? 1 : 0;
  page.connect(host->room_to_change(), skips, totals_);
}

// A host may notice that the line is gone, or only when the page is back.
void World::lose_line(Page& page, std::uint64_t dice) {
  const std::uint32_t member = page.disconnect(totals_);
  Host* host = up(page.host());
  if (host != nullptr && dice % 2 == 0) host->room_to_change().leave(member);
}

void World::be_away(Page& page) {
  Host* host = up(page.host());
  if (host == nullptr) return;
  lose_line(page, 0);
  for (std::size_t i = 0; i < room::kKeptFrames + 2; ++i) {
    const EntityId card{0x100, 1 + i % 3};
    if (host->edit({{card, "own.count", static_cast<std::int64_t>(i)}})) wrote(page.host());
    save(*host);
    tick(*host);
  }
  connect(page);
}

}  // namespace kwadrant::simulator
