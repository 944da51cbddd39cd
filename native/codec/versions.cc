#include "codec/versions.h"

#include <set>

#include "core/limits.h"

namespace kwadrant::codec {
namespace {

constexpr std::uint8_t kForm = 1;
// Sequences end here; see model/change.h.
constexpr std::uint64_t kMostSequence = (1ULL << 63) - 1;

void read_early(ByteReader& in, model::VersionVector& out, ReplicaId replica, std::uint64_t complete) {
  const std::size_t count = in.count(1);
  if (count > limits::kEarlyChanges || (complete == 0 && count == 0)) return in.fail();
  std::uint64_t before = complete + 1;
  for (std::size_t i = 0; i < count && in.ok(); ++i) {
    const std::uint64_t distance = in.uint();
    if (distance == 0 || distance > kMostSequence - before) return in.fail();
    before += distance;
    out.add(replica, before);
  }
}

}  // namespace

Bytes encode_versions(const model::VersionVector& versions) {
  std::set<ReplicaId> replicas;
  for (const auto& [replica, n] : versions.complete()) replicas.insert(replica);
  for (const auto& [replica, early] : versions.early()) replicas.insert(replica);
  ByteWriter out;
  out.u8(kForm);
  out.uint(replicas.size());
  for (const ReplicaId replica : replicas) {
    const std::uint64_t complete = versions.complete_up_to(replica);
    out.u64(replica);
    out.uint(complete);
    const auto early = versions.early().find(replica);
    if (early == versions.early().end()) {
      out.uint(0);
      continue;
    }
    out.uint(early->second.size());
    std::uint64_t before = complete + 1;
    for (const std::uint64_t sequence : early->second) {
      out.uint(sequence - before);
      before = sequence;
    }
  }
  return out.take();
}

Result<model::VersionVector> decode_versions(ByteView bytes) {
  ByteReader in(bytes);
  model::VersionVector out;
  if (in.u8() != kForm) in.fail();
  const std::size_t count = in.count(8 + 2);
  ReplicaId before = 0;
  for (std::size_t i = 0; i < count && in.ok(); ++i) {
    const ReplicaId replica = in.u64();
    const std::uint64_t complete = in.uint();
    if (replica <= before || complete >= kMostSequence) in.fail();
    before = replica;
    if (complete > 0) out.set_complete(replica, complete);
    read_early(in, out, replica, complete);
  }
  if (!in.ok() || !in.at_end()) return error(Code::bad_message, "malformed version vector");
  return out;
}

}  // namespace kwadrant::codec
