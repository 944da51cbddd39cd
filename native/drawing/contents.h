// What of a board is drawn, in the order of creation, then id, so that the same map gives the same bytes on every
// replica (P2). What is hidden is not in it.
#pragma once

#include <vector>

#include "board/projection.h"

namespace kwadrant::drawing {

struct Contents {
  Contents(const board::Projection& board, bool with_assets);

  // Initiatives on the matrix, and in the parking strip.
  std::vector<model::EntityNumber> placed;
  std::vector<model::EntityNumber> parked;
  std::vector<model::EntityNumber> assets;
  std::vector<model::EntityNumber> arrows;

  std::size_t initiatives() const { return placed.size() + parked.size(); }
};

}  // namespace kwadrant::drawing
