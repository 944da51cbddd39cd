// The developer's log, on standard error through spdlog.
//
// Never personal data: no titles, nicknames, tokens or addresses. Level from the environment, KWADRANT_LOG =
// debug | info | warn | error | off; warn when it is not set. Thread-safe.
#pragma once

#include <string_view>

namespace kwadrant {

enum class LogLevel { debug, info, warn, error };

void log(LogLevel level, std::string_view message);

}  // namespace kwadrant
