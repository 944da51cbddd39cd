// What a map tells about itself: hints, figures, doubles, kept up to date while people work on it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "insight/figures.h"
#include "insight/hints.h"
#include "insight/overview.h"

namespace kwadrant::insight {

// Threads: none of its own; as the map's.
class Insight {
 public:
  // With more changed entities than this in one update, reading everything anew is faster than following each.
  static constexpr std::size_t kFollowed = 500;

  // Map and pack must outlive it. Reads the whole map. `today`: a day as in date fields, told by who asks and never
  // taken from a clock.
  Insight(const model::Map& map, const method::Pack& pack, std::int64_t today);

  // Entities that changed since the last update (Map::take_touched); more may be named, and some twice.
  void update(std::span<const model::EntityNumber> touched, std::int64_t today);

  const Overview& overview() const { return *overview_; }
  // Asks every check of the whole map the first time; followed from then on.
  const Hints& hints() const;
  Figures figures() const { return figures_of(*overview_, today_); }
  std::int64_t today() const { return today_; }

 private:
  const model::Map& map_;
  const method::Pack& pack_;
  std::int64_t today_;
  std::unique_ptr<Overview> overview_;
  // None until they are asked for: most answers and many reports need none.
  mutable std::unique_ptr<Hints> hints_;
};

}  // namespace kwadrant::insight
