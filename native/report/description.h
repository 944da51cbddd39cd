// The map in words: for whoever cannot see the picture.
#pragma once

#include <string>
#include <vector>

#include "report/source.h"

namespace kwadrant::report {

// Paragraphs in plain language: how many there are, what stands in each quadrant, at the edges and in several
// quadrants, which links there are and what has no place yet. Never empty.
std::vector<std::string> description(const Source& source);

}  // namespace kwadrant::report
