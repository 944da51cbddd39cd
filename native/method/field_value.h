// What a register of a kind may hold.
#pragma once

#include "core/status.h"
#include "method/pack.h"
#include "model/change.h"

namespace kwadrant::method {

// Whether a value has the form and the bounds of its field: an option that exists, a day between 1900 and 2200, a
// number within its bounds, a canonical record, at most 64 ids of which none comes twice. Nothing always fits. What
// depends on other entities or on what stands there now (references, steps) is looked at by `validate`.
//
// `one` must be a register of `kind`, and `kind` of `pack`. Fails with bad_value or limit_text; params `field`, and
// `least` and `most` where there are bounds.
Status check_value(const Pack& pack, const Kind& kind, const RegisterRule& one, const model::Setting& setting);

}  // namespace kwadrant::method
