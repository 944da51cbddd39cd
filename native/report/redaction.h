// A map without personal data: for reports that leave the room.
#pragma once

#include <vector>

#include "core/status.h"
#include "method/pack.h"
#include "method/text.h"
#include "model/map.h"
#include "privacy/names.h"

namespace kwadrant::report {

// Names that the map itself knows to be somebody's: what fields say that are marked `personal`, who decided something,
// and titles of parties that are residents or professionals. Those that are words of the pack too are left out.
privacy::Names names_on(const std::vector<const model::Map*>& maps, const method::Pack& pack);

// A copy with the same entities, places and stamps. Texts of `personal` fields are gone (of an action's owner it still
// says that there is one), in all other texts personal data and the names are blanked (privacy/personal.h), and a party
// that is not an organisation or the municipality is called by what it is: "Bewoners". Free drawings, pictures, and
// whatever no kind of the pack knows are left out.
Result<model::Map> redacted(const model::Map& map, const method::Pack& pack, const privacy::Names& names,
                            method::Language language);

}  // namespace kwadrant::report
