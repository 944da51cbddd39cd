// Which changes a replica has. Two replicas compare these to find what the other lacks.
#pragma once

#include <cstdint>
#include <map>
#include <set>

#include "core/id.h"

namespace kwadrant::model {

class VersionVector {
 public:
  bool has(ReplicaId replica, std::uint64_t sequence) const;
  // Adds one change. False when it was there already, or when so many came before their predecessors that one more is
  // refused (limits::kEarlyChanges); `has` tells the two apart.
  bool add(ReplicaId replica, std::uint64_t sequence);
  // Adds the changes `first` … `first` + n − 1 when they follow on what is there and nothing of the replica came early;
  // else answers false and adds none.
  bool add_run(ReplicaId replica, std::uint64_t first, std::uint64_t n) {
    if (!early_.empty() && early_.contains(replica)) return false;
    if (first != complete_up_to(replica) + 1) return false;
    upto(replica) += n;
    return true;
  }
  // All changes 1 … n of the replica are there.
  std::uint64_t complete_up_to(ReplicaId replica) const {
    if (replica == last_.replica && last_.upto != nullptr) return *last_.upto;
    const auto at = complete_.find(replica);
    return at == complete_.end() ? 0 : at->second;
  }
  // Declares 1 … n as there. For loading.
  void set_complete(ReplicaId replica, std::uint64_t n);

  // Sorted by replica.
  const std::map<ReplicaId, std::uint64_t>& complete() const { return complete_; }
  // Changes that came before one of their predecessors.
  const std::map<ReplicaId, std::set<std::uint64_t>>& early() const { return early_; }
  bool operator==(const VersionVector& other) const {
    return complete_ == other.complete_ && early_ == other.early_;
  }

 private:
  // Changes come in runs of one replica: where its number was last. A copy starts without one, since the entries it
  // points to are not its own.
  struct Last {
    ReplicaId replica = 0;
    std::uint64_t* upto = nullptr;
    Last() = default;
    Last(const Last&) {}
    Last& operator=(const Last&) {
      replica = 0;
      upto = nullptr;
      return *this;
    }
  };
  std::uint64_t& upto(ReplicaId replica) {
    if (last_.upto == nullptr || last_.replica != replica) {
      last_.upto = &complete_[replica];
      last_.replica = replica;
    }
    return *last_.upto;
  }

  std::map<ReplicaId, std::uint64_t> complete_;
  std::map<ReplicaId, std::set<std::uint64_t>> early_;
  Last last_;
};

}  // namespace kwadrant::model
