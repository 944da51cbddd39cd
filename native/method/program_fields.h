// Fields that the program itself gives a meaning, on the map's own entity and on the whiteboard's: no pack has them.
#pragma once

#include <string_view>

#include "core/status.h"
#include "method/pack.h"
#include "model/map.h"

namespace kwadrant::method {

// The map's own: title, pack, flip_x, flip_y, size, asset_set (the choice set that its assets are sorted by) and lens
// (the one that the board shows; nothing: the pack's first). Fails with unknown_field, bad_value, limit_text or
// pack_invalid, as `validate` tells.
Status check_map_field(const model::Map& map, const Pack& pack, const model::Setting& setting);

// Of a drawing or a picture (`kind` is kDrawingKind or kFileKind). Fails with unknown_field, bad_value, limit_text,
// bad_element or file_too_large.
Status check_whiteboard_field(std::string_view kind, const model::Setting& setting);

}  // namespace kwadrant::method
