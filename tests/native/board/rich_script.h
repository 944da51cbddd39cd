// Random scripts on a map with several lenses, assets, many kinds of links and things that are hidden.
#pragma once

#include <string>
#include <vector>

#include "core/random.h"
#include "native/board/test_map.h"

namespace kwadrant::board {

class RichScript {
 public:
  // The map must have the pack of `rich_pack`.
  RichScript(TestMap& map, std::uint64_t seed) : map_(map), random_(seed) {}

  // One to four gestures of one person.
  std::vector<Gesture> gestures();
  // Settings of another replica, whatever a pack would say to them.
  std::vector<model::Setting> foreign();

  SeededRandom& random() { return random_; }

 private:
  static constexpr std::uint64_t kIds = 60;

  std::uint64_t any() { return 1 + random_.below(kIds); }
  std::string any_text() { return id_text(any()); }
  // One that most probably is a card.
  std::string known();
  std::string fresh() { return id_text(1'000 + ++made_); }
  template <typename T, std::size_t N>
  const T& one_of(const std::array<T, N>& all) { return all[random_.below(N)]; }
  int across();
  int down();
  Gesture gesture();
  Gesture setting();
  void change_one(EntityId id, std::vector<model::Setting>& out);

  TestMap& map_;
  SeededRandom random_;
  std::uint64_t made_ = 0;
};

}  // namespace kwadrant::board
