#include "support/simulator/page.h"

#include <algorithm>

namespace kwadrant::simulator {
namespace {

constexpr std::uint8_t kWelcome = 128;
constexpr std::uint8_t kSnapshot = 129;
constexpr std::uint8_t kFrame = 130;

}  // namespace

void Page::connect(room::Room& room, std::uint64_t skips, Totals& totals) {
  if (has_line()) disconnect(totals);
  member_ = room.join(room::Role::facilitator).value();
  is_welcomed_by_host_ = false;
  if (wire_.welcomed) came_back_with_ = wire_.snapshots;
  wire_.welcomed = false;
  up_.push_back(support::hello(key_, epoch_, wire_.sequence + skips));
}

std::uint32_t Page::disconnect(Totals& totals) {
  totals.add(Total::lost_on_the_way, up_.size() + down_.size());
  up_.clear();
  down_.clear();
  return std::exchange(member_, 0);
}

void Page::make(const std::function<Bytes(std::uint64_t n)>& message) {
  ++last_n_;
  outbox_.push_back({last_n_, message(last_n_)});
  if (has_line() && wire_.welcomed) up_.push_back(outbox_.back().bytes);
}

void Page::send(const room::Outgoing& message) {
  const bool mine = message.member == member_ || (message.member == 0 && is_welcomed_by_host_);
  if (!has_line() || !mine || message.bytes->empty()) return;
  if ((*message.bytes)[0] == kWelcome) is_welcomed_by_host_ = true;
  down_.push_back(message.bytes);
}

std::optional<Bytes> Page::take_up() {
  if (up_.empty()) return std::nullopt;
  Bytes out = std::move(up_.front());
  up_.pop_front();
  return out;
}

void Page::settle_up_to(std::uint64_t n, Heard& heard) {
  while (!outbox_.empty() && outbox_.front().n <= n) {
    heard.saved.push_back(outbox_.front().n);
    outbox_.pop_front();
  }
}

Page::Heard Page::read_one(Totals& totals) {
  Heard heard;
  if (down_.empty()) return heard;
  const room::SharedBytes bytes = std::move(down_.front());
  down_.pop_front();
  heard.understood = wire_.receive(*bytes);
  if (!heard.understood) return heard;
  for (; refusals_read_ < wire_.refusals.size(); ++refusals_read_) {
    const std::uint64_t n = wire_.refusals[refusals_read_].n;
    heard.refused += std::erase_if(outbox_, [&](const Sent& sent) { return sent.n == n; });
  }
  if ((*bytes)[0] == kWelcome) {
    settle_up_to(wire_.last_n, heard);
    totals.add(Total::sent_again, outbox_.size());
    for (const Sent& sent : outbox_) up_.push_back(sent.bytes);
    return heard;
  }
  if ((*bytes)[0] == kSnapshot) epoch_ = wire_.epoch;
  settle_up_to(wire_.saved[wire_.member], heard);
  // The first state after coming back tells in which way it was brought up to date.
  if (came_back_with_ && ((*bytes)[0] == kSnapshot || (*bytes)[0] == kFrame)) {
    totals.add(wire_.snapshots > *came_back_with_ ? Total::started_over : Total::resumed);
    came_back_with_.reset();
  }
  return heard;
}

}  // namespace kwadrant::simulator
