// Conversation cards: groups of prompts for people to answer together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "method/text.h"

namespace kwadrant::method {

enum class Audience { residents, professionals, everyone };

struct Prompt {
  std::string id;
  Text text;
};

struct PromptGroup {
  std::string id;
  Text title;
  std::vector<Prompt> prompts;  // 1 to 16
};

struct Card {
  std::string id;
  Text title;
  Audience audience = Audience::everyone;
  std::optional<std::int64_t> minutes;
  Text intro;                        // may be empty
  std::vector<PromptGroup> groups;   // 1 to 16; ids of groups differ, and those of all prompts of the card
  Text check;                        // may be empty: what to look back on at the end
  Text action;                       // may be empty: what to agree on
  std::vector<std::size_t> sources;  // indices in Pack::references
};

}  // namespace kwadrant::method
