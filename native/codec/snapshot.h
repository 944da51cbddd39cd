// A whole map as bytes: saved beside the log so that opening does not replay everything.
#pragma once

#include "core/bytes.h"
#include "core/status.h"
#include "model/map.h"

namespace kwadrant::codec {

// Canonical: two maps with the same changes give the same bytes, whatever the order of arrival (P1, P2). Entities
// sorted by id, fields by name, column by column, deflated, behind a form number and a checksum. Empty when the map is
// larger than limits::kSnapshotBytes: such a map opens from its log alone.
Bytes encode_snapshot(const model::Map& map);
// Fails with snapshot_corrupt (damaged, or hostile behind a valid checksum) or store_newer (a later form). Never
// reserves more memory than the bytes can honestly need.
Result<model::Map> decode_snapshot(ByteView bytes);

// The same order, without compression and checksum: what tests and replicas compare (P1).
Bytes canonical_bytes(const model::Map& map);

}  // namespace kwadrant::codec
