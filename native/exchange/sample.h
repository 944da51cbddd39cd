// Sample maps (assets/maps): what a new map starts with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/status.h"
#include "method/pack.h"
#include "model/change.h"

namespace kwadrant::exchange {

struct Sample {
  std::string title;
  // For one change on a new, empty map. Without the map's own title and pack. Ids follow from the titles, so that every
  // map made from a sample has the same ones.
  std::vector<model::Setting> settings;
};

// Reads {"title", "positions"?, "initiatives":[{"title", "description", "<axis>", "breedte_<axis>"?, …}],
// "things":[{"kind", "title", "fields"?}]?, "links":[{"from", "to"}]?} for the first lens of the pack. <axis> are the
// ids of its axes, 0…100 in whole numbers; without them the initiative is parked. "positions" says where the places
// come from and is for readers only. Fields of things are by register name, references are titles. Titles are unique in
// the whole sample. A thing of a kind that the pack does not have is left out, and its links with it: so one sample
// serves small packs and large ones. `map` is the id of the map it is for. Cards get spots that cover no others.
//
// Fails with bad_json; params `path` and `reason` (json, type, missing, unknown, duplicate, limit); and with what
// board::interpret says of values that do not fit. At most 1 MiB, and 500 initiatives, things and links each.
Result<Sample> read_sample(std::string_view json, const method::Pack& pack, EntityId map);

}  // namespace kwadrant::exchange
