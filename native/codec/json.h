// Changes and maps as JSON, for people and other programs.
#pragma once

#include <functional>
#include <string>

#include "core/status.h"
#include "model/change.h"
#include "model/map.h"

namespace kwadrant::codec {

// {"id", "entities":[{"id","kind","deleted"?, fields:{name: value}}]}: entities by id, fields by name, without stamps.
// `kind` is null for an entity that was only referred to; `deleted` is there only when true.
// Values: null, true, 1, "text", {"id": "…"}, {"ids": […]}, {"place": {x,y,rx,ry,dx,dy}},
// {"blob": {version, nonce, bytes: base64}}; a picture (field `data`) has its length instead of its bytes.
// `shown`, when given, says of every entity whether it may be in it: others are left out, and not referred to either.
std::string to_json(const model::Map& map, const std::function<bool(model::EntityNumber)>& shown = {});
// One change: {"replica","sequence","stamp":{"ms","counter"},"author","author_n","label","settings":[{"entity","field",
// "value"}]}. Replica and author as 16 hex digits; blobs with all their bytes. `names` may be any map.
std::string to_json(const model::ChangeView& change, const model::Map& names);

// A JSON text with the escapes it needs, quotes included. The text must be valid UTF-8.
void append_json_string(std::string& out, std::string_view text);

}  // namespace kwadrant::codec
