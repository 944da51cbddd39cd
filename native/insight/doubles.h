// Things that may be one and the same: a reason to talk, never to merge by itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "insight/overview.h"

namespace kwadrant::insight {

// Two places are near when they differ at most so much on both axes: a tenth of the matrix.
inline constexpr int kNearPlaces = 1'000;
// Pairs in one answer; the most alike come first.
inline constexpr std::size_t kMostDoubles = 200;
// What is shown to somebody who types a new title.
inline constexpr std::size_t kMostLike = 10;

struct Double {
  model::EntityNumber a = 0;
  model::EntityNumber b = 0;
  // Why: at least one of them.
  bool by_title = false;
  bool by_group = false;
  bool by_place = false;
  bool operator==(const Double&) const = default;
};

// Pairs of initiatives (of one kind that stands on a matrix) of which the titles are near, or are somewhat near while
// they are for the same group and stand near each other.
std::vector<Double> doubles(const Overview& overview);

// What may be shown of a kind that stands on a matrix and has a title like what is being typed; the most alike first.
std::vector<model::EntityNumber> similar(const Overview& overview, std::string_view typed);

}  // namespace kwadrant::insight
