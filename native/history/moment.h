// The map as it was at any moment of its life, read from its log.
#pragma once

#include "core/clock.h"
#include "model/map.h"
#include "store/store.h"

namespace kwadrant::history {

// The map that all changes make whose stamp lies at or before this millisecond. Stamps decide and not the order in
// which changes came into this file, so that every replica with the same changes shows the same past (P1).
//
// Reads the whole log: about 2 µs a change. Fails with store_corrupt when changes of it cannot be read (a past with
// holes would look like one that was), and with what Store::for_each_change fails with.
// Threads: any, as long as nobody else calls this store meanwhile: give it a reader of its own (Options::read_only).
Result<model::Map> map_at(const store::Store& store, EntityId map_id, Milliseconds until);

}  // namespace kwadrant::history
