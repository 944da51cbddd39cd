// Which whiteboard elements may lie on a board as free drawings.
#pragma once

#include <string_view>

#include "core/status.h"

namespace kwadrant::board {

// Fails with limit_text when the JSON is longer than limits::kElementBytes, bad_element when it is not one object, is
// nested deeper than 32, has another id, a type that is not allowed, no finite x, y, width and height within
// ±1 000 000, or a link that is not http, https or mailto.
Status check_element(std::string_view json, std::string_view id);

}  // namespace kwadrant::board
