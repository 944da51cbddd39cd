// What a room remembers of member keys, so that a gesture that comes twice happens once (P7).
//
// Whoever changed the map is remembered for good: each of them stands in the log too, which is far larger. Of keys that
// changed nothing only kKeptKeys are, and of the others there is nothing to lose: what was refused is refused again.
#pragma once

#include <cstdint>
#include <deque>
#include <unordered_map>

#include "room/frames.h"
#include "room/members.h"

namespace kwadrant::room {

class Authors {
 public:
  struct Refusal {
    std::uint64_t n = 0;
    SharedBytes bytes;
  };

  // Who is here is not forgotten. The members must outlive this.
  explicit Authors(const Members& members) : members_(members) {}

  // The log has the key's gestures up to this one.
  void know(std::uint64_t key, std::uint64_t n);
  // Whether the number is above all that came from the key before; it has come then.
  bool take(std::uint64_t key, std::uint64_t n);
  // A change that the key's gesture made is on its way to the log.
  void changed_map(std::uint64_t key);
  void saved(std::uint64_t key, std::uint64_t n);
  // The highest number that is saved; 0 when none is.
  std::uint64_t last_saved(std::uint64_t key) const;
  // The last kKeptRefusals of a key are kept.
  void refused(std::uint64_t key, Refusal refusal);
  const std::deque<Refusal>& refusals(std::uint64_t key) const;

 private:
  struct Author {
    std::uint64_t accepted = 0;
    std::uint64_t saved = 0;
    bool changed_map = false;
    std::deque<Refusal> refusals;
  };

  Author& author(std::uint64_t key);
  void forget_strangers(std::uint64_t but);

  const Members& members_;
  std::unordered_map<std::uint64_t, Author> authors_;
  // How many of them have not changed the map.
  std::size_t strangers_ = 0;
};

}  // namespace kwadrant::room
