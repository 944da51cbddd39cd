// Checks of one setting of a change, whatever kind of thing it is about.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/status.h"
#include "model/change.h"

namespace kwadrant::method {

// An error with the setting's field as param `field`.
Error refuse(Code code, const model::Setting& setting);

bool is_nothing(const model::Setting& setting);

// Each fails with bad_value unless noted. A text that is too long fails with limit_text and param `most`, in
// characters.
Status want_text(const model::Setting& setting, std::size_t most);
Status want_boolean(const model::Setting& setting);
// Out of the bounds: with params `least` and `most`.
Status want_integer(const model::Setting& setting, std::int64_t least, std::int64_t most);
// Bytes; more than `most` fail with `too_large`.
Status want_blob(const model::Setting& setting, std::size_t most, Code too_large);
// A place or a slot of the parking strip; bad_place.
Status want_place(const model::Setting& setting);

}  // namespace kwadrant::method
