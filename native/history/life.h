// When much happened on a map: what a slider through its life shows.
#pragma once

#include <cstddef>
#include <vector>

#include "core/clock.h"
#include "store/store.h"

namespace kwadrant::history {

// A stretch of the map's life in which something was changed.
struct Mark {
  // Of the last change in it.
  Milliseconds at = 0;
  std::size_t changes = 0;
  bool operator==(const Mark&) const = default;
};

struct Life {
  // Both 0 when there is no change.
  Milliseconds first = 0;
  Milliseconds last = 0;
  std::size_t changes = 0;
  // Rising; together they hold all changes.
  std::vector<Mark> marks;
  bool operator==(const Life&) const = default;
};

inline constexpr std::size_t kMostMarks = 200;

// The map's life in at most `most` stretches, cut where the longest pauses were: a working session is one stretch,
// however long the weeks between two of them. `most` is at least 1. Fails and runs as `map_at` does.
Result<Life> life_of(const store::Store& store, std::size_t most = kMostMarks);

}  // namespace kwadrant::history
