// A small pack with a check for everything that a condition can look at; each check has the name of what it looks at.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "method/pack.h"

namespace kwadrant::insight {

// `checks`: elements of the list, each {"id", "about", "when"}.
std::string pack_text(const std::string& checks);
// The test fails when it is no pack.
method::Pack pack_with(const std::string& checks);

}  // namespace kwadrant::insight
