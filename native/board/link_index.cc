#include "board/link_index.h"

#include <algorithm>

namespace kwadrant::board {

using model::EntityNumber;

void LinkIndex::put(EntityNumber link, const Ends& ends) {
  if (const Ends* now = ends_of(link); now != nullptr && *now == ends) return;
  remove(link);
  ends_[link] = ends;
  for (const EntityId end : ends) {
    std::vector<EntityNumber>& links = links_[end];
    const auto at = std::lower_bound(links.begin(), links.end(), link);
    if (at == links.end() || *at != link) links.insert(at, link);
  }
}

void LinkIndex::remove(EntityNumber link) {
  const auto known = ends_.find(link);
  if (known == ends_.end()) return;
  for (const EntityId end : known->second) {
    const auto links = links_.find(end);
    if (links == links_.end()) continue;
    std::erase(links->second, link);
    if (links->second.empty()) links_.erase(links);
  }
  ends_.erase(known);
}

const std::vector<EntityNumber>& LinkIndex::at(EntityId end) const {
  static const std::vector<EntityNumber> kNone;
  const auto links = links_.find(end);
  return links == links_.end() ? kNone : links->second;
}

std::vector<EntityNumber> LinkIndex::between(const Ends& ends) const {
  const Ends turned{ends[1], ends[0]};
  const bool first = at(ends[0]).size() <= at(ends[1]).size();
  std::vector<EntityNumber> links;
  for (const EntityNumber link : at(ends[first ? 0 : 1])) {
    if (const Ends& now = *ends_of(link); now == ends || now == turned) links.push_back(link);
  }
  return links;
}

const LinkIndex::Ends* LinkIndex::ends_of(EntityNumber link) const {
  const auto ends = ends_.find(link);
  return ends == ends_.end() ? nullptr : &ends->second;
}

}  // namespace kwadrant::board
