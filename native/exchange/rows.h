// The things of one kind on a map, in the order in which tables list them.
#pragma once

#include <vector>

#include "board/projection.h"

namespace kwadrant::exchange {

// Live ones, by the stamp of their creation, then id: the same order on every replica.
std::vector<model::EntityNumber> rows_of(const model::Map& map, const method::Kind& kind);

// Those of the kind that the pack places on the board's lens.
std::vector<model::EntityNumber> initiatives(const board::Projection& board);

}  // namespace kwadrant::exchange
