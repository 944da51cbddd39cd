#include "support/simulator/step.h"

#include <sstream>

namespace kwadrant::simulator {
namespace {

std::string_view words_of(Action action) {
  switch (action) {
#define KWADRANT_ACTION_WORDS(name, words) \
  case Action::name:                       \
    return words;
    KWADRANT_ACTIONS(KWADRANT_ACTION_WORDS)
#undef KWADRANT_ACTION_WORDS
  }
  return "";
}

}  // namespace

std::string_view name_of(Action action) {
  switch (action) {
#define KWADRANT_ACTION_TEXT(name, words) \
  case Action::name:                      \
    return #name;
    KWADRANT_ACTIONS(KWADRANT_ACTION_TEXT)
#undef KWADRANT_ACTION_TEXT
  }
  return "";
}

std::string to_text(const Step& step) {
  std::ostringstream out;
  out << step.at << " ms  " << name_of(step.action) << " " << step.who << " " << step.other << " dice 0x" << std::hex
      << step.dice << "  (" << step.who << " " << words_of(step.action) << ")";
  return out.str();
}

std::string to_text(const Script& script) {
  std::ostringstream out;
  out << "seed " << script.seed << ": " << script.hosts << " hosts, " << script.pages << " pages"
      << (script.pages_elsewhere ? " and one on every other host" : "") << ", portions of " << script.portion << ", "
      << script.steps.size() << " steps\n";
  for (const Step& step : script.steps) out << "  " << to_text(step) << "\n";
  return out.str();
}

}  // namespace kwadrant::simulator
