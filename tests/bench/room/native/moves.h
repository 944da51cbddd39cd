// The moves that members make, the same for every contender, and what each member has seen of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace kwadrant::load {

// Where a card lies: board units of the largest matrix, which is 2880 × 2016 around (0, 0).
struct Spot {
  int x = 0;
  int y = 0;
  bool operator==(const Spot&) const = default;
};

struct Move {
  // Members and cards count from 0, the moves of one member from 1.
  std::uint32_t member = 0;
  std::uint32_t number = 0;
  std::uint32_t card = 0;
  Spot to;
};

// As many cards as the largest matrix holds well: with more members than that, several drag the same card.
inline constexpr std::uint32_t kMostCards = 200;

// The members' way over the board. Each position of a card is another one than the one before.
Move move_of(std::uint32_t member, std::uint32_t number, std::uint32_t cards);
// Where a card's first member puts it at the very end.
Move last_move_of(std::uint32_t card, std::uint32_t number);

using Nanoseconds = std::int64_t;

// When the moves were sent, and how long they took to those members that are watched.
class Latencies {
 public:
  explicit Latencies(std::uint32_t members) : sent_(members) {}

  void sent(const Move& move, Nanoseconds at);
  // A member has move `number` of another one before it, and so all before it that it had not seen: those sent since
  // `count_from` count.
  void arrived(std::uint32_t sender, std::uint32_t before, std::uint32_t number, Nanoseconds at);
  // Moves sent from now on count, until `stop`.
  void start(Nanoseconds now) { from_ = now; }
  void stop(Nanoseconds now) { until_ = now; }

  // In milliseconds; `share` of 1: the longest. Zero without any arrival.
  double quantile(double share);
  std::size_t count() const { return taken_.size(); }
  // Moves that count.
  std::size_t counted_moves() const;

 private:
  std::vector<std::vector<Nanoseconds>> sent_;
  std::vector<std::uint32_t> taken_;  // microseconds
  Nanoseconds from_ = INT64_MAX;
  Nanoseconds until_ = INT64_MAX;
};

// What one member sees.
class View {
 public:
  View(std::uint32_t members, std::uint32_t cards) : newest_(members), places_(cards, kNowhere) {}

  // Latencies are noted from now on, but for the moves of the viewing member itself.
  void watch(Latencies& latencies, std::uint32_t self) {
    latencies_ = &latencies;
    self_ = self;
  }
  // To be called before the messages of one moment are read.
  void now(Nanoseconds now) { now_ = now; }
  // Move `number` of a member is here, with all before it.
  void arrived(std::uint32_t sender, std::uint32_t number);
  void placed(std::uint32_t card, Spot spot) { places_[card] = spot; }
  // What arrived cannot be understood, or cannot be right.
  void wrong(std::string what) { wrong_ = std::move(what); }

  std::uint32_t newest(std::uint32_t sender) const { return newest_[sender]; }
  Spot place(std::uint32_t card) const { return places_[card]; }
  // Empty when there was nothing of that kind.
  const std::string& fault() const { return wrong_; }
  static constexpr Spot kNowhere{INT32_MIN, INT32_MIN};

 private:
  std::vector<std::uint32_t> newest_;
  std::vector<Spot> places_;
  Latencies* latencies_ = nullptr;
  std::uint32_t self_ = 0;
  Nanoseconds now_ = 0;
  std::string wrong_;
};

}  // namespace kwadrant::load
