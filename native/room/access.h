// Who may do what in a room (P11). The table in tests/native/room/access_test.cc names every message and gesture.
#pragma once

#include "board/gesture.h"
#include "model/map.h"
#include "room/wire.h"

namespace kwadrant::room {

// Viewers look; editors change everything on the map but its view; facilitators also turn and enlarge the matrix.
bool may_change(Role role);
// `map_id` tells edits of the map itself apart.
bool may(Role role, const board::Gesture& gesture, EntityId map_id);

}  // namespace kwadrant::room
