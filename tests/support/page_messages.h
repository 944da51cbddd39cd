// Messages of a page as bytes, from what `room::decode_message` makes of them: the way back, for tests.
#pragma once

#include "core/bytes.h"
#include "room/wire.h"

namespace kwadrant::support {

// In the shortest form of every number, so that two messages that say the same give the same bytes.
Bytes encode_message(const room::Message& message);

}  // namespace kwadrant::support
