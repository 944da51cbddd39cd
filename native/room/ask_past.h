// Questions about a map's past, answered from its file (plugin/protocol/ask.ts tells the forms).
#pragma once

#include <string>
#include <string_view>

#include "core/status.h"

namespace kwadrant::room {

// Whether a question is about the past, so that it is answered here and not by Asking. False for what is no question.
bool is_about_past(std::string_view question);

// Opens a reader of its own on the map file, which is at `path`, so that it may run beside the room that writes there.
// Threads: any. Takes as long as the log is: replaying 100,000 changes costs some 60 ms, and a comparison needs two.
// Only what is saved has a past. Leaves out what Asking leaves out, by the map's present pack.
//
// Fails with what Question::read and store::Store::open fail with; bad_value with param `field`; store_corrupt when
// changes of the log cannot be read: a past with holes would look like one that was.
Result<std::string> answer_past(const std::string& path, std::string_view question);

}  // namespace kwadrant::room
