// Which kind of link an arrow between two things is.
#pragma once

#include "method/pack.h"

namespace kwadrant::board {

// The first kind that declares both its ends and allows these two; when there is none, the first that allows them.
// Null when no kind does, or one of them is null.
const method::Kind* link_kind_between(const method::Pack& pack, const method::Kind* from, const method::Kind* to);

}  // namespace kwadrant::board
