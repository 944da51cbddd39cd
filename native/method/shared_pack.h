// One pack for all who use the same text: a host has many maps of few packs, and a large pack takes longer to read, and
// more memory, than most maps.
#pragma once

#include <memory>
#include <string_view>

#include "core/status.h"
#include "method/pack.h"

namespace kwadrant::method {

// What parse_pack makes of the text, and its errors. As long as somebody holds it, whoever asks with the same text gets
// the same one; nothing is kept beyond that but the texts of the last packs, until the next call. Any thread.
Result<std::shared_ptr<const Pack>> shared_pack(std::string_view json);

}  // namespace kwadrant::method
