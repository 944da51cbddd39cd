// The table of changes: appending to it, and reading what can be read. For this folder only.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "model/change.h"
#include "store/open_file.h"

namespace kwadrant::store {

// See Store::append.
Status append_changes(OpenFile& file, std::span<const Bytes> changes);

// Bytes of the change of this replica and sequence.
inline constexpr const char* kNamedChange = "SELECT bytes FROM change WHERE replica = ? AND sequence = ?";

// Neither of them writes to the file.
struct Walker {
  // A sound change; false stops. The views live until it returns.
  std::function<bool(std::uint64_t number, ByteView bytes, const model::ChangeView& change)> found;
  // A change that is missing, does not match its checksum, or does not decode.
  std::function<void(std::uint64_t number)> damaged;
};

// All changes from number `from` on, in order. In a file that is not sound the first number beyond those that are
// known of is named as damaged, too: it stands for all that may have followed. Fails only when nothing of the table
// can be read, or when a hostile file claims more changes than fit into it.
Status walk(const OpenFile& file, std::uint64_t from, const Walker& walker);

}  // namespace kwadrant::store
