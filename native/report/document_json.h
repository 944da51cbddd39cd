// A report's document as JSON.
#pragma once

#include <string>

#include "report/document.h"

namespace kwadrant::report {

// The format `kwadrant-report`, version 1: the same document gives the same bytes. Line ends and tabs in texts become
// spaces, and what XML cannot hold becomes U+FFFD, so that every writer can take every text as it is; pictures are
// written as they are.
std::string to_json(const Document& document);

}  // namespace kwadrant::report
