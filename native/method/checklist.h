// Lists of questions that all have the same possible answers.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "method/text.h"

namespace kwadrant::method {

struct ChecklistItem {
  std::string id;
  Text text;
  Text help;   // may be empty
  Text group;  // the heading it stands under; may be empty
};

struct Checklist {
  std::string id;
  Text title;
  Text description;                  // may be empty
  std::size_t answers = 0;           // index in Pack::choice_sets
  std::vector<ChecklistItem> items;  // 1 to 64, ids differ
  std::vector<std::size_t> sources;  // indices in Pack::references
};

}  // namespace kwadrant::method
