// What a change that is made here may say.
#pragma once

#include <vector>

#include "core/status.h"
#include "method/pack.h"
#include "model/map.h"

namespace kwadrant::method {

// Whether a change that was made here may be made under this pack: known kinds and fields, values of the field's type
// (method/field_value.h), text lengths (core/limits.h), link ends that exist, are live, are linkable, may stand at that
// end and differ, and a map's pack that loses nothing (method/upgrade.h). Works on the map as it is before the change;
// entities that the same change creates count as existing. Any field but kind, ends and the map's title may be set to
// nothing, which undo needs. Changes from other replicas are not checked here.
//
// Fails with unknown_entity (also: one that is referred to and gone), unknown_kind, unknown_field, bad_value (another
// type of value; another kind for what has one; a number out of its bounds, with params `least` and `most`), bad_place,
// bad_link, bad_element or file_too_large (a drawing's or picture's bytes), limit_text, pack_invalid (the map's own
// pack; reason `loses` and the path `kind.field` when things on the map would no longer be known). Param `field` names
// the field.
Status validate(const model::Map& map, const Pack& pack, const std::vector<model::Setting>& settings);

}  // namespace kwadrant::method
