// Packs and values made at random, for properties that hold for all of them.
#pragma once

#include <string>
#include <vector>

#include "core/random.h"
#include "method/pack.h"
#include "model/value.h"

namespace kwadrant::method {

// The JSON of a valid pack: one or two lenses, some choice sets, checklists, flows and cards, kinds with fields of
// every type, link kinds, and checks with conditions of every form.
std::string random_pack(SeededRandom& random);

// A value that the register can hold, with references to some of `entities`, which must be of kinds that it may name
// and differ. Never nothing; a step is the first.
model::Value fitting_value(SeededRandom& random, const Pack& pack, const Kind& kind, const RegisterRule& one,
                           const std::vector<EntityId>& entities);

// One that it cannot hold: of another form, or out of its bounds.
model::Value misfit(SeededRandom& random, const Kind& kind, const RegisterRule& one);

}  // namespace kwadrant::method
