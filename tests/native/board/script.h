// Random scripts of gestures and of changes from elsewhere, the same for the same seed.
#pragma once

#include <vector>

#include "core/random.h"
#include "native/board/test_map.h"

namespace kwadrant::board {

class Script {
 public:
  Script(TestMap& map, std::uint64_t seed) : map_(map), random_(seed) {}

  // Cards to begin with, by gestures.
  void populate(std::uint64_t cards);
  // One to five gestures of one person, such as a page sends; most of them mean something.
  std::vector<Gesture> gestures();
  // Settings of another replica: places that meet, deleted and missing ends, other sizes, odd values.
  std::vector<model::Setting> foreign();

  SeededRandom& random() { return random_; }
  static constexpr std::uint64_t kIds = 40;

 private:
  // An entity that may or may not be there, and one that most probably is.
  std::string any() { return id_text(1 + random_.below(kIds)); }
  std::string known();
  std::string fresh() { return id_text(1'000 + ++made_); }
  int across();
  int down();
  std::string title();
  Gesture gesture();
  Gesture other_gesture(std::uint64_t kind);
  model::Value place();

  TestMap& map_;
  SeededRandom random_;
  std::uint64_t made_ = 0;
};

}  // namespace kwadrant::board
