// Rules that hold on every board, whatever was done to it (P6, P15).
#pragma once

#include "native/board/test_map.h"

namespace kwadrant::board {

// Every arrow stands between two cards, and every link that is told without one between live things.
void expect_no_dangling_links(const Projection& board);
// Gestures that say what the board shows mean nothing, each alone and all together.
void expect_a_board_means_nothing(const Projection& board);
// The board equals a fresh one, the map's invariants hold, and no link dangles.
void expect_whole(const TestMap& map);

}  // namespace kwadrant::board
