// A second model, as simple as can be: what `model::Map` must agree with (P1).
//
// All settings of all changes are put in the order of the rules and laid on top of each other. It knows nothing of
// arrival, columns or version vectors.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "model/change.h"

namespace kwadrant::testing {

struct NaiveRegister {
  Stamp stamp;
  model::Value value;
};
using NaiveMap = std::map<std::pair<EntityId, std::string>, NaiveRegister>;

// Blobs above all else, by version, then the lower nonce; then stamps; equal stamps by the bytes of the value.
inline auto naive_order(const NaiveRegister& r) {
  const auto* blob = std::get_if<model::Blob>(&r.value);
  ByteWriter bytes;
  model::write_value(bytes, r.value);
  return std::make_tuple(blob != nullptr, blob ? blob->version : 0, blob ? ~blob->nonce : 0, r.stamp, bytes.take());
}

// Every change once, whatever the order and the number of copies.
inline NaiveMap naive_map(const std::vector<Bytes>& changes, const std::vector<std::string>& known_fields) {
  std::set<std::pair<ReplicaId, std::uint64_t>> seen;
  std::vector<std::pair<std::pair<EntityId, std::string>, NaiveRegister>> settings;
  model::ChangeView change;
  for (const Bytes& bytes : changes) {
    KW_CHECK(decode_change(bytes, change).ok());
    if (!seen.emplace(change.head.stamp.replica, change.head.sequence).second) continue;
    for (const model::SettingView& s : change.settings) {
      const std::string field = s.name.empty() ? known_fields.at(s.known) : std::string(s.name);
      settings.push_back({{s.entity, field}, {change.head.stamp, to_value(s.value)}});
    }
  }
  std::stable_sort(settings.begin(), settings.end(),
                   [](const auto& a, const auto& b) { return naive_order(a.second) < naive_order(b.second); });
  NaiveMap out;
  for (const auto& [key, value] : settings) out[key] = value;
  return out;
}

}  // namespace kwadrant::testing
