// Ways of working in steps, with the ways back.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "method/text.h"

namespace kwadrant::method {

struct Step {
  std::string id;
  Text title;
  Text help;  // may be empty
  std::vector<Text> prompts;
  // Names of the fields that are asked here, of the kinds that follow the flow; they differ.
  std::vector<std::string> fields;
  // The work may end here; one can still go on.
  bool end = false;
};

struct Transition {
  std::size_t from = 0;  // indices in Flow::steps; they differ, and no pair comes twice
  std::size_t to = 0;
  Text title;  // may be empty
  // Leads back to earlier work.
  bool back = false;
};

// The first step is the start; every step can be reached from it.
struct Flow {
  std::string id;
  Text title;
  Text description;         // may be empty
  std::vector<Step> steps;  // 2 to 32, ids differ
  std::vector<Transition> transitions;
  std::vector<std::size_t> sources;  // indices in Pack::references

  std::optional<std::size_t> step(std::string_view id) const;
  // True when one may go from the step `from` to `to`: along a transition, to the start, or nowhere. An empty or
  // unknown `from` leads to the start only; `to` must be a step.
  bool leads(std::string_view from, std::string_view to) const;
};

}  // namespace kwadrant::method
