// A report about a map file.
#pragma once

#include <string>
#include <string_view>

#include "core/status.h"

namespace kwadrant::mapfile {

// The report's document as JSON (report/document_json.h), by options in JSON (report/options.h). Opens the file for
// reading, also beside a room that has it open, and looks into its past when the options name a moment. Any thread.
//
// Fails with bad_json, bad_value (param `field`), unknown_entity, and what opening a map and its past says.
Result<std::string> report(const std::string& path, std::string_view options_json);

}  // namespace kwadrant::mapfile
