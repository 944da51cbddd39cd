// What of a map may be told to everyone: in exports, in insight, in what others find.
#pragma once

#include <cstddef>
#include <unordered_map>
#include <vector>

#include "method/pack.h"
#include "model/map.h"

namespace kwadrant::method {

// The rule for anything but a link (that is hidden with either of its ends, too). `referring(bundle)` answers how many
// live entities refer to the thing as that bundle counts; it is asked only when that matters.
template <typename Referring>
bool is_hidden(const Traits& traits, Referring&& referring) {
  return traits.is_private || (traits.bundle && referring(*traits.bundle) < traits.bundle->least);
}

// A map at one moment: after a change of the map, make another. Map and pack must outlive it. Costs as much as there
// are references to bundles; each question then costs little.
class Shown {
 public:
  Shown(const model::Map& map, const Pack& pack);

  // False for what is private, for a bundle that too few live entities refer to, and for a link with such an end,
  // one that is gone or none. Whether the entity itself is live is not looked at; kinds that the pack does not know are
  // shown.
  bool operator()(model::EntityNumber entity) const;
  // The same for what a register names; false for what the map never met.
  bool operator()(EntityId id) const;

 private:
  void count(const Kind& referring, const RegisterRule& by);
  bool is_open(model::EntityNumber entity) const;

  const model::Map& map_;
  const Pack& pack_;
  // Live entities that refer to it, by kind and register; only ever looked up.
  struct Reference {
    const RegisterRule* by;
    model::EntityNumber to;
    bool operator==(const Reference&) const = default;
  };
  struct Hash {
    std::size_t operator()(const Reference& r) const noexcept;
  };
  std::unordered_map<Reference, std::int64_t, Hash> referring_;
};

}  // namespace kwadrant::method
