// The table of questions to a map as it is now.
#pragma once

#include <boost/json.hpp>
#include <string_view>

#include "core/status.h"
#include "insight/insight.h"
#include "room/question.h"

namespace kwadrant::room {

struct LiveQuestion {
  // The word in the question.
  std::string_view about;
  Result<boost::json::object> (*answer)(const insight::Insight& insight, const Question& question);
};

// Null for a word that the table does not have.
const LiveQuestion* live_question(std::string_view about);

// Each answers one question; their forms are in plugin/protocol/ask.ts.
Result<boost::json::object> answer_insight(const insight::Insight& insight, const Question& question);
Result<boost::json::object> answer_hints(const insight::Insight& insight, const Question& question);
Result<boost::json::object> answer_doubles(const insight::Insight& insight, const Question& question);
Result<boost::json::object> answer_similar(const insight::Insight& insight, const Question& question);
Result<boost::json::object> answer_suggest(const insight::Insight& insight, const Question& question);

}  // namespace kwadrant::room
