#include "model/version_vector.h"

#include <algorithm>

#include "core/limits.h"

namespace kwadrant::model {

bool VersionVector::has(ReplicaId replica, std::uint64_t sequence) const {
  if (sequence <= complete_up_to(replica)) return true;
  if (early_.empty()) return false;
  const auto early = early_.find(replica);
  return early != early_.end() && early->second.contains(sequence);
}

bool VersionVector::add(ReplicaId replica, std::uint64_t sequence) {
  if (has(replica, sequence)) return false;
  if (sequence > complete_up_to(replica) + 1) {
    std::set<std::uint64_t>& early = early_[replica];
    if (early.size() >= limits::kEarlyChanges) return false;
    early.insert(sequence);
    return true;
  }
  std::uint64_t& complete = upto(replica);
  complete = sequence;
  if (early_.empty()) return true;
  const auto early = early_.find(replica);
  if (early == early_.end()) return true;
  while (!early->second.empty() && *early->second.begin() == complete + 1) {
    ++complete;
    early->second.erase(early->second.begin());
  }
  if (early->second.empty()) early_.erase(early);
  return true;
}

void VersionVector::set_complete(ReplicaId replica, std::uint64_t n) {
  std::uint64_t& complete = upto(replica);
  complete = std::max(complete, n);
}

}  // namespace kwadrant::model
