#include "model/map.h"

namespace kwadrant::model {
namespace {

void say(std::vector<std::string>& out, EntityId entity, std::string_view field, std::string_view what) {
  out.push_back(to_text(entity) + " " + std::string(field) + ": " + std::string(what));
}

}  // namespace

std::vector<std::string> check_invariants(const Map& map) {
  std::vector<std::string> out;
  for (EntityNumber e = 0; e < map.entity_count(); ++e) {
    const EntityId id = map.id_of(e);
    if (id.is_null()) say(out, id, "", "an id is null");
    // Of two entities with one id, it leads to one at most.
    if (map.find(id) != e) say(out, id, "", "an id does not lead to its entity");
  }
  for (FieldNumber f = 0; f < map.columns_.size(); ++f) {
    const std::string_view name = map.fields_.name(f);
    map.for_each(f, [&](EntityNumber e, const ValueView& value, Stamp stamp) {
      if (e >= map.entity_count()) return say(out, {}, name, "a register of no entity");
      if (stamp.replica == 0) say(out, map.id_of(e), name, "a register without a stamp");
      if (stamp.time > map.last_time_) say(out, map.id_of(e), name, "a stamp above the map's last time");
      if (!Map::fits(map.fields_.form(f), value)) say(out, map.id_of(e), name, "a value of the wrong kind");
    });
  }
  for (const auto& [replica, early] : map.seen_.early()) {
    if (early.empty() || *early.begin() <= map.seen_.complete_up_to(replica) + 1) {
      out.push_back("a version vector with an early change that is not early");
    }
  }
  return out;
}

}  // namespace kwadrant::model
