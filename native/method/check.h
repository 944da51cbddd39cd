// Gentle hints: a question to people when something on the map asks for it. Never a verdict.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "method/condition.h"
#include "method/text.h"

namespace kwadrant::method {

struct Check {
  std::string id;
  // Index in Pack::kinds, or none: about the map as a whole.
  std::optional<std::size_t> about;
  Condition when;
  Text question;                     // ends with a question mark
  Text help;                         // may be empty
  std::vector<std::size_t> sources;  // indices in Pack::references
};

}  // namespace kwadrant::method
