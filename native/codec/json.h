// Changes and maps as JSON, for people and other programs.
#pragma once

#include <string>

#include "core/status.h"
#include "model/change.h"
#include "model/map.h"

namespace kwadrant::codec {

// {"id", "entities":[{"id","kind","deleted"?, fields:{name: value}}]}: sorted, without stamps and bytes of pictures.
// Values: null, true, 1, "text", {"id": "…"}, {"ids": […]}, {"place": {x,y,rx,ry,dx,dy}}, {"blob": {version, nonce, bytes: base64}}.
std::string to_json(const model::Map& map);
// One change with its stamp, author as 16 hex digits, label and settings.
std::string to_json(const model::ChangeView& change, const model::Map& names);

// A JSON text with the escapes it needs, quotes included. The text must be valid UTF-8.
void append_json_string(std::string& out, std::string_view text);

}  // namespace kwadrant::codec
