// The questions about a map's past; their forms are in plugin/protocol/ask.ts.
#pragma once

#include <boost/json.hpp>
#include <string_view>

#include "core/clock.h"
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

// A moment in a question, in milliseconds since 1970. bad_value with param `field`.
Result<Milliseconds> moment_in(const Question& question, std::string_view name);

// When much happened, and the moments that have a name.
Result<boost::json::object> answer_moments(const Past& past, const Question& question);
// What moved on a lens between a moment and another, or now.
Result<boost::json::object> answer_compare(const Past& past, const Question& question);
// The map at a moment; with `entity` also every field that it had.
Result<boost::json::object> answer_at(const Past& past, const Question& question);

}  // namespace kwadrant::room
