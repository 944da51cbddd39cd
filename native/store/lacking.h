// What another replica lacks, and whether what it sent is what is here. For this folder only.
#pragma once

#include <span>

#include "store/open_file.h"

namespace kwadrant::store {

// See Store::lacking.
Result<Portion> find_lacking(const OpenFile& file, const model::VersionVector& theirs, std::uint64_t from,
                             const PortionLimits& most);
// See Store::count_differing.
Result<std::size_t> count_differing(const OpenFile& file, std::span<const Bytes> changes);

}  // namespace kwadrant::store
