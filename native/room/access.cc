#include "room/access.h"

namespace kwadrant::room {

bool may_change(Role role) { return role != Role::viewer; }

bool may(Role role, const board::Gesture& gesture, EntityId map_id) {
  if (!may_change(role)) return false;
  const auto* edited = std::get_if<board::Edited>(&gesture);
  const bool turns_the_map = edited != nullptr && entity_id(edited->id) == map_id && edited->field != "title";
  return !turns_the_map || role == Role::facilitator;
}

}  // namespace kwadrant::room
