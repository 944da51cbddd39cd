// A question to a map, as it came in: JSON with a word `about` and what that kind of question needs.
#pragma once

#include <boost/json.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/id.h"
#include "core/status.h"
#include "method/text.h"

namespace kwadrant::room {

// bad_value with param `field`.
Error bad_field(std::string_view name);

class Question {
 public:
  // Fails with limit_frame (longer than kQuestionBytes), bad_json, or bad_value (no text `about`).
  static Result<Question> read(std::string_view json);

  const std::string& about() const { return about_; }
  // Each fails with bad_value and param `field` when it is missing or of another form.
  Result<method::Language> language() const;
  Result<std::string> text(std::string_view name) const;
  Result<EntityId> entity(std::string_view name) const;
  // The day where the asker is, as in date fields; `otherwise` when the question does not say it.
  Result<std::int64_t> today(std::int64_t otherwise) const;
  // The whole question, for what only one kind of question has. Never null.
  const boost::json::object& fields() const { return fields_; }

 private:
  std::string about_;
  boost::json::object fields_;
};

}  // namespace kwadrant::room
