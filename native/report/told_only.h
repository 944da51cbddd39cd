// A map with nothing on it but what reports tell: for data, tables and drawings that leave the room.
#pragma once

#include "core/status.h"
#include "method/pack.h"
#include "model/map.h"

namespace kwadrant::report {

// A copy without what is deleted, what may not be shown (method/shown.h), somebody's words without consent or that may
// not stand in a report, and single signals. Of signals that are bundled, enough of them to be shown, it holds that
// they are there and in which bundle, and no more: one by one they may lead to whoever gave them. Nothing refers to
// what was left out.
//
// The copy goes by an id of its own, the same for every map. Ids of what was imported are made of their titles and the
// map's id (exchange/table.h); whoever has both could try names.
Result<model::Map> told_only(const model::Map& map, const method::Pack& pack);

}  // namespace kwadrant::report
