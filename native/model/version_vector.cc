#include "model/version_vector.h"

#include <algorithm>

#include "core/limits.h"

namespace kwadrant::model {

bool VersionVector::has(ReplicaId replica, std::uint64_t sequence) const {
  if (sequence <= complete_up_to(replica)) return true;
  const auto early = early_.find(replica);
  return early != early_.end() && early->second.contains(sequence);
}

std::uint64_t VersionVector::complete_up_to(ReplicaId replica) const {
  const auto at = complete_.find(replica);
  return at == complete_.end() ? 0 : at->second;
}

bool VersionVector::add(ReplicaId replica, std::uint64_t sequence) {
  std::uint64_t& upto = complete_[replica];
  if (sequence == upto + 1 && early_.empty()) {
    upto = sequence;
    return true;
  }
  if (has(replica, sequence)) return false;
  auto& early = early_[replica];
  if (sequence > upto + 1) {
    const bool room = early.size() < limits::kEarlyChanges;
    if (room) early.insert(sequence);
    if (upto == 0) complete_.erase(replica);
    return room;
  }
  upto = sequence;
  while (!early.empty() && *early.begin() == upto + 1) {
    ++upto;
    early.erase(early.begin());
  }
  if (early.empty()) early_.erase(replica);
  return true;
}

void VersionVector::set_complete(ReplicaId replica, std::uint64_t n) {
  std::uint64_t& upto = complete_[replica];
  upto = std::max(upto, n);
}

}  // namespace kwadrant::model
