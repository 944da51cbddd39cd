// What another pack does not know of an older one, and what on a map would be lost by taking it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "method/pack.h"
#include "model/map.h"

namespace kwadrant::method {

// What the new pack lacks, in the order of the old one. Of a kind that is gone only the kind is named, of a field only
// the field.
struct Upgrade {
  std::vector<std::string> kinds;  // <kind>
  // <kind>.<field>: gone, or of a type that holds other values. Also <kind>.ends for what is no link any more and
  // <kind>.place.<lens> where the kind cannot stand any more.
  std::vector<std::string> fields;
  // <kind>.<field>.<option>: an option, a checklist's item or answer, or a step.
  std::vector<std::string> options;
  bool loses_nothing() const { return kinds.empty() && fields.empty() && options.empty(); }
};
Upgrade compare(const Pack& old_pack, const Pack& new_pack);

// Registers on a map that a pack does not know.
struct Loss {
  // <kind>.<register>; <kind> for the entities themselves; map.asset_set.
  std::string path;
  std::size_t registers = 0;
};

// What the old pack knows on this map and the new one does not: kinds and fields that it lacks, and values that it has
// no room for, of deleted entities too since they may come back. Sorted by path. Empty: the map can take the new pack
// without losing anything. What the old pack did not know either does not count. Time in proportion to the registers.
std::vector<Loss> losses(const model::Map& map, const Pack& old_pack, const Pack& new_pack);

}  // namespace kwadrant::method
