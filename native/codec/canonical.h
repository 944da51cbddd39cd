// The canonical form of a map: what a snapshot holds before it is deflated. For this folder only.
//
// Numbers are those of core/bytes.h. In this order:
// - id of the map, uint last time
// - uint replicas, each u64, rising; per replica: uint complete, uint count of early changes, each as its distance from
//   the one before (the first from complete + 1)
// - uint entities, rising by id: all hi as u64, then all lo as u64
// - uint fields, rising by name; per field: text name, uint count of registers, then columns in the order of entities:
//   - entity: uint, entities skipped since the one before
//   - time: sint, difference
//   - replica: uint, position above
//   - kind: u8
//   - the payloads, one kind after the other: booleans u8; integers sint difference; texts: all lengths, then all
//     bytes; ids: hi, lo; lists: all counts, then all ids; places: six columns of sint differences; blobs: versions
//     u32, nonces u32, lengths, bytes
//
// Differences are taken modulo 2^64, the first one from 0.
#pragma once

#include "core/bytes.h"
#include "core/status.h"
#include "model/map.h"

namespace kwadrant::codec {

// snapshot_corrupt when malformed, over a limit, or a map whose invariants do not hold.
Result<model::Map> read_canonical(ByteView bytes);

}  // namespace kwadrant::codec
