// Comparing two projections of one map (P15).
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "board/projection.h"

namespace kwadrant::board {

// Everything in which they differ, as sentences.
inline std::vector<std::string> differences(const Projection& a, const Projection& b) {
  std::vector<std::string> out;
  if (a.shape_count() != b.shape_count()) out.push_back("count of shapes");
  for (model::EntityNumber e = 0; e < std::max(a.shape_count(), b.shape_count()); ++e) {
    if (a.shape(e) != b.shape(e)) out.push_back("shape " + std::to_string(e));
    if (a.links_of(e) != b.links_of(e)) out.push_back("links of " + std::to_string(e));
    if (a.occupied().contains(e) != b.occupied().contains(e)) out.push_back("occupied " + std::to_string(e));
  }
  if (a.frame() != b.frame()) out.push_back("frame");
  if (a.totals() != b.totals()) out.push_back("totals");
  if (a.asset_slots().most_used() != b.asset_slots().most_used()) out.push_back("asset slots");
  if (a.lens().id != b.lens().id) out.push_back("lens");
  if (a.free_slot() != b.free_slot()) out.push_back("free slot");
  if (a.fan().is_fanned() != b.fan().is_fanned()) out.push_back("fanned");
  return out;
}

}  // namespace kwadrant::board
