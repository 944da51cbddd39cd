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
  if (has(replica, sequence)) return false;
  if (sequence > complete_up_to(replica) + 1) {
    std::set<std::uint64_t>& early = early_[replica];
    if (early.size() >= limits::kEarlyChanges) return false;
    early.insert(sequence);
    return true;
  }
  std::uint64_t& upto = complete_[replica];
  upto = sequence;
  const auto early = early_.find(replica);
  if (early == early_.end()) return true;
  while (!early->second.empty() && *early->second.begin() == upto + 1) {
    ++upto;
    early->second.erase(early->second.begin());
  }
  if (early->second.empty()) early_.erase(early);
  return true;
}

void VersionVector::set_complete(ReplicaId replica, std::uint64_t n) {
  std::uint64_t& upto = complete_[replica];
  upto = std::max(upto, n);
}

}  // namespace kwadrant::model
