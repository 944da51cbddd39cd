#include "store/lacking.h"

#include <algorithm>

#include "store/change_log.h"

namespace kwadrant::store {

Result<Portion> find_lacking(const OpenFile& file, const model::VersionVector& theirs, std::uint64_t from,
                             const PortionLimits& most) {
  Portion out;
  std::size_t bytes = 0;
  std::size_t looked_at = 0;
  const auto take = [&](std::uint64_t number, ByteView change, const model::ChangeView& view) {
    const bool lacks = !theirs.has(view.head.stamp.replica, view.head.sequence);
    const bool full = out.changes.size() >= most.changes || looked_at >= most.looked_at ||
                      (lacks && !out.changes.empty() && bytes + change.size() > most.bytes);
    if (full) {
      out.next = number;
      return false;
    }
    ++looked_at;
    if (lacks) {
      bytes += change.size();
      out.changes.emplace_back(change.begin(), change.end());
    }
    return true;
  };
  // A damaged change is not passed on; another replica may still have it.
  if (Status walked = walk(file, std::max<std::uint64_t>(from, 1), {take, [](std::uint64_t) {}}); !walked) {
    return walked.error();
  }
  return out;
}

Result<std::size_t> count_differing(const OpenFile& file, std::span<const Bytes> changes) {
  auto lent = file.statements->lend(kNamedChange);
  if (!lent) return lent.error();
  Statement& find = **lent;
  std::size_t out = 0;
  model::ChangeView change;
  for (const Bytes& bytes : changes) {
    if (Status decoded = decode_change(bytes, change); !decoded) return decoded.error();
    const int result = find.bind(1, change.head.stamp.replica).bind(2, change.head.sequence).step();
    if (result == SQLITE_ROW) {
      const ByteView there = find.bytes(0);
      out += std::equal(there.begin(), there.end(), bytes.begin(), bytes.end()) ? 0U : 1U;
    } else if (result != SQLITE_DONE) {
      return error_of(result, file.database.get());
    }
    find.reset();
  }
  return out;
}

}  // namespace kwadrant::store
