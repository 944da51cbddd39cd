// The table of snapshots. For this folder only.
#pragma once

#include <vector>

#include "store/open_file.h"

namespace kwadrant::store {

// See Store::write_snapshot.
Status save_snapshot(OpenFile& file, ByteView snapshot);
// Numbers of the snapshots that can be listed, newest first.
std::vector<std::uint64_t> snapshot_numbers(const OpenFile& file);
// Fails with snapshot_corrupt, store_newer (of a form that only a newer program knows) or store_corrupt.
Result<model::Map> read_snapshot(const OpenFile& file, std::uint64_t number);

}  // namespace kwadrant::store
