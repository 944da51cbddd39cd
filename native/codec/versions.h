// A version vector as bytes: what one replica tells another, so that it hears what it lacks.
#pragma once

#include "core/bytes.h"
#include "core/status.h"
#include "model/version_vector.h"

namespace kwadrant::codec {

// u8 form · uint count of replicas, then for each, rising: u64 replica · uint complete · uint count of early
// changes, each as its distance from the one before (the first from complete + 1).
Bytes encode_versions(const model::VersionVector& versions);
// Fails with bad_message when malformed, when a replica has more early changes than limits::kEarlyChanges, or when
// there is more than one form of the same vector. Reserves no more memory than the bytes can honestly need.
Result<model::VersionVector> decode_versions(ByteView bytes);

}  // namespace kwadrant::codec
