// A room's frame, as far as it speaks of cards and of gestures that are saved.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "core/bytes.h"
#include "moves.h"

namespace kwadrant::load {

struct PlacedCard {
  std::uint64_t ref = 0;
  // Only where the frame defines the entity; valid as long as the frame's bytes.
  std::string_view id;
  bool is_placed = false;
  Spot anchor;
};

struct Frame {
  // Member numbers of the room, and the gesture of theirs that is saved.
  std::vector<std::pair<std::uint32_t, std::uint64_t>> saved;
  // Every entity that the frame speaks of.
  std::vector<PlacedCard> cards;
};

// Reads what follows the type of a frame or snapshot into `out`, which is emptied first. False when it is malformed.
bool read_frame(ByteReader& in, Frame& out);

}  // namespace kwadrant::load
