// Sets of options that fields choose from.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "method/text.h"

namespace kwadrant::method {

struct Option {
  std::string id;
  Text title;
  Text help;  // may be empty
};

struct ChoiceSet {
  std::string id;
  Text title;
  Text description;                  // may be empty
  std::vector<Option> options;       // 1 to 64, ids differ
  std::vector<std::size_t> sources;  // indices in Pack::references
  bool has(std::string_view option) const;
};

}  // namespace kwadrant::method
