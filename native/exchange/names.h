// Things by their titles: how tables name what a field refers to.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/status.h"
#include "method/pack.h"
#include "method/shown.h"
#include "model/map.h"

namespace kwadrant::exchange {

// Indices in Pack::kinds.
using Kinds = std::vector<std::size_t>;

// What may stand at an end of a link for which the pack allows these; none named: all that can be linked.
Kinds kinds_at_end(const method::Pack& pack, const Kinds& allowed);

class Names {
 public:
  // All live entities of the pack's kinds but private ones. Map and pack must outlive it.
  Names(const model::Map& map, const method::Pack& pack);

  // Something that is not on the map yet.
  void add(std::size_t kind, std::string_view title, EntityId id);
  // Takes back what was added.
  void remove(std::string_view title, EntityId id);

  // Its title when no other thing of these kinds has the same, else its id. Whether it may be shown is not looked at.
  std::string name_of(EntityId id, const Kinds& kinds) const;
  // The one of these kinds that has the title, or that id. Fails with csv_unknown_title or csv_ambiguous_title.
  Result<EntityId> find(std::string_view name, const Kinds& kinds) const;

 private:
  struct Named {
    std::size_t kind;
    EntityId id;
  };
  // How many things of these kinds have the title, and the first of them.
  std::pair<std::size_t, EntityId> count(std::string_view title, const Kinds& kinds) const;

  const model::Map& map_;
  const method::Pack& pack_;
  std::unordered_map<std::string, std::vector<Named>> by_title_;
};

// Several names or options in one cell, with | between them; one that is part of a name is written twice.
void append_part(std::string& cell, std::string_view part);
// The parts without spaces around them; empty ones are left out.
std::vector<std::string> parts_of(std::string_view cell);

}  // namespace kwadrant::exchange
