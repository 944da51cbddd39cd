// What people and programs do to a map in a simulation: a few entities, so that they keep meeting each other.
#pragma once

#include <cstdint>
#include <vector>

#include "core/random.h"
#include "model/change.h"
#include "room/wire.h"

namespace kwadrant::simulator {

// One to five registers, as another program sets them: also values and combinations that no gesture gives.
std::vector<model::Setting> some_settings(SeededRandom& dice, EntityId map);
// What a page sends: gestures, undo or redo.
room::Message some_message(SeededRandom& dice, EntityId map, std::uint64_t n);

}  // namespace kwadrant::simulator
