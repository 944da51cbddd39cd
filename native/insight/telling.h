// Figures as sentences: what somebody would say who looks at the map with you.
#pragma once

#include <string>
#include <vector>

#include "insight/figures.h"
#include "method/text.h"

namespace kwadrant::insight {

struct Sentence {
  std::string text;
  // What it is about, by number; empty when it is about what is not there.
  EntityList entities;
};

// Only what is worth a talk: nothing is said of what is as people would have it. No name of a person can be in it: it
// speaks of counts and quadrants.
std::vector<Sentence> tell(const Overview& overview, const Figures& figures, method::Language language);

}  // namespace kwadrant::insight
