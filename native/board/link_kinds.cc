#include "board/link_kinds.h"

namespace kwadrant::board {

const method::Kind* link_kind_between(const method::Pack& pack, const method::Kind* from, const method::Kind* to) {
  if (from == nullptr || to == nullptr || !from->traits.linkable || !to->traits.linkable) return nullptr;
  const method::Kind* first = nullptr;
  for (const method::Kind& kind : pack.kinds) {
    const method::Traits& traits = kind.traits;
    const bool allows =
        traits.link && traits.may_start_at(pack.index_of(*from)) && traits.may_end_at(pack.index_of(*to));
    if (!allows) continue;
    if (!traits.from.empty() && !traits.to.empty()) return &kind;
    if (first == nullptr) first = &kind;
  }
  return first;
}

}  // namespace kwadrant::board
