// A page in a simulation: what it knows, what it has sent and not heard of, and the line to its host.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>

#include "room/room.h"
#include "support/simulator/totals.h"
#include "support/wire_page.h"

namespace kwadrant::simulator {

class Page {
 public:
  Page(std::uint32_t host, std::uint64_t key) : host_(host), key_(key) {}

  std::uint32_t host() const { return host_; }
  std::uint64_t key() const { return key_; }
  bool has_line() const { return member_ != 0; }
  const support::WirePage& wire() const { return wire_; }
  bool has_unsent_or_unheard() const { return !outbox_.empty(); }
  bool up_is_empty() const { return up_.empty(); }
  bool down_is_empty() const { return down_.empty(); }
  bool line_is_quiet() const { return up_.empty() && down_.empty(); }

  // A new line; the hello is on its way. `skips` tells the host of frames that were never seen: for testing the tests.
  void connect(room::Room& room, std::uint64_t skips, Totals& totals);
  // Answers the member's number that the host may or may not have noticed to be gone.
  std::uint32_t disconnect(Totals& totals);
  void make(const std::function<Bytes(std::uint64_t n)>& message);
  // From the host's side of the line.
  void send(const room::Outgoing& message);

  // The oldest message on the way to the host, if any.
  std::optional<Bytes> take_up();
  std::uint32_t member() const { return member_; }

  struct Heard {
    // False: bytes that break the description of the wire.
    bool understood = true;
    // Gestures that the page now takes for saved, and those that were refused.
    std::vector<std::uint64_t> saved;
    std::size_t refused = 0;
  };
  // Reads the oldest message from the host, if any.
  Heard read_one(Totals& totals);

 private:
  struct Sent {
    std::uint64_t n = 0;
    Bytes bytes;
  };

  void settle_up_to(std::uint64_t n, Heard& heard);

  std::uint32_t host_;
  std::uint64_t key_;
  support::WirePage wire_;
  // Of the state that it shows. A welcome alone brings no state: who leaves before the snapshot comes has the old one.
  std::uint64_t epoch_ = 0;
  std::uint64_t last_n_ = 0;
  std::deque<Sent> outbox_;
  std::deque<Bytes> up_;
  std::deque<room::SharedBytes> down_;
  std::uint32_t member_ = 0;
  bool is_welcomed_by_host_ = false;
  std::size_t refusals_read_ = 0;
  // Snapshots read before the line was made.
  std::optional<std::size_t> came_back_with_;
};

}  // namespace kwadrant::simulator
