// Questions to a map and their answers, as JSON (plugin/protocol/ask.ts tells the forms). Nothing is changed by them.
//
// Every answer names the entities it comes from, by their ids as on the wire, and leaves out what may not be shown:
// private kinds, and bundles of fewer than their kind's least.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/clock.h"
#include "insight/insight.h"
#include "method/pack.h"
#include "model/map.h"

namespace kwadrant::room {

// Answers questions about a map as it is now. Costs nothing until the first question; from then on it follows what
// changes. Threads: as the map's.
class Asking {
 public:
  // All must outlive it.
  Asking(const model::Map& map, const method::Pack& pack, const WallClock& clock)
      : map_(map), pack_(pack), clock_(clock) {}

  // Entities that changed. Cheap: they are looked at when somebody asks.
  void touched(std::span<const model::EntityNumber> entities);

  // Fails with limit_frame, bad_json, bad_value (param `field`; `about` when nobody knows such a question), and
  // unknown_entity. A question that does not say `today` is answered with the clock's day.
  Result<std::string> answer(std::string_view question);

 private:
  std::int64_t day() const;
  // Up to date with the map.
  const insight::Insight& insight(std::int64_t today);

  const model::Map& map_;
  const method::Pack& pack_;
  const WallClock& clock_;
  // Null until somebody asks, and again after so many changes that reading everything anew is as fast.
  std::unique_ptr<insight::Insight> insight_;
  std::vector<model::EntityNumber> touched_;
};

}  // namespace kwadrant::room
