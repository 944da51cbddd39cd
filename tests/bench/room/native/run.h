// One run: members connect, move at a steady rate, and at the end every one of them must see every card's last place.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "dialect.h"
#include "moves.h"
#include "process_usage.h"

namespace kwadrant::load {

struct Plan {
  std::uint16_t port = 0;
  std::uint32_t members = 0;
  // Moves a second of each member.
  double rate = 10;
  double warmup_seconds = 2;
  double window_seconds = 10;
  // Members whose arrivals are timed, spread evenly; the others only take what they are sent until the end.
  std::uint32_t watched = 16;
  pid_t server = 0;
  // One more, who comes in, is told the state, and takes not a byte from then on.
  bool never_reads = false;
};

struct Outcome {
  // Empty when everything went well; else what did not, and the rest means nothing.
  std::string failure;
  double p50_ms = 0;
  double p95_ms = 0;
  double p99_ms = 0;
  double longest_ms = 0;
  // Of the server, from the first move that counts to the last; and of this generator.
  double cpu_seconds = 0;
  double own_cpu_seconds = 0;
  double resident_mb = 0;
  double received_mb = 0;
  // How long the window took: more than asked when the generator could not keep up.
  double window_seconds = 0;
  // Of all cards' last places.
  std::uint64_t digest = 0;
};

class Run {
 public:
  Run(const Plan& plan, Dialect& dialect);
  ~Run();
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;
  Outcome go();

 private:
  bool connect_all();
  bool lay_out_cards();
  bool move_all();
  bool settle();
  bool check_end();

  bool let_one_stick();
  // Serves the member from here on: one of `members_`, or `stuck_`.
  void open_connection(Member& member);
  void move(const Move& move);
  // Sends the moves of the steady rate that are due.
  void send_due(Nanoseconds now, Nanoseconds start, std::uint64_t total);
  // Handles the network until `done`; false, with the failure noted, when that takes longer than `seconds`.
  bool until(const std::function<bool()>& done, double seconds, const char* what);
  void poll(int milliseconds);
  void serve(Member& member, std::uint32_t events);
  void watch_writes(Member& member);
  bool fail(std::string reason);
  bool everyone_sees(std::uint32_t members, std::uint32_t number) const;

  Plan plan_;
  Dialect& dialect_;
  std::uint32_t cards_;
  int poll_ = -1;
  std::deque<Member> members_;
  std::optional<Member> stuck_;
  std::vector<std::uint8_t> scratch_;
  Latencies latencies_;
  // Moves of the steady rate sent so far; they go round by members.
  std::uint64_t sent_ = 0;
  std::uint64_t received_ = 0;
  Outcome outcome_;
};

}  // namespace kwadrant::load
