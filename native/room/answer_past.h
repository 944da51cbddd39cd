// The questions about a map's past; their forms are in plugin/protocol/ask.ts.
#pragma once

#include <boost/json.hpp>

#include "core/status.h"
#include "method/pack.h"
#include "model/map.h"
#include "room/question.h"
#include "store/store.h"

namespace kwadrant::room {

struct Past {
  const store::Store& file;
  // The map as it is saved now, and its pack.
  const model::Map& now;
  const method::Pack& pack;
};

// When much happened, and the moments that have a name.
Result<boost::json::object> answer_moments(const Past& past, const Question& question);
// The map at a moment; with `entity` also every field that it had.
Result<boost::json::object> answer_at(const Past& past, const Question& question);

}  // namespace kwadrant::room
