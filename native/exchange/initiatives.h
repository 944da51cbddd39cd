// The initiatives of a map, in the order in which tables list them.
#pragma once

#include <vector>

#include "board/projection.h"

namespace kwadrant::exchange {

// Cards of the kind that the pack places on the board's lens, by the stamp of their creation, then id: the same order
// on every replica.
std::vector<model::EntityNumber> initiatives(const board::Projection& board);

}  // namespace kwadrant::exchange
