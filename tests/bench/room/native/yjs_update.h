// One move as an update of Yjs (its version 1): a Y.Map `cards` gets a new place at the card's key.
#pragma once

#include <vector>

#include "core/bytes.h"
#include "moves.h"

namespace kwadrant::load {

// What a member's own Y.Doc would hand out. The key of a card is written by one member only, and each of its moves
// takes the place of the one before.
Bytes encode_update(const Move& move);
// The moves in an update, which may have been merged from several; none when it holds anything else.
std::vector<Move> decode_update(ByteView update);

}  // namespace kwadrant::load
