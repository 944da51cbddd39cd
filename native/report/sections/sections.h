// The sections of a report, one file each. Each answers its blocks, none when the map has nothing for it.
#pragma once

#include <vector>

#include "insight/movement.h"
#include "report/document.h"
#include "report/report.h"
#include "report/source.h"

namespace kwadrant::report {

using Blocks = std::vector<Block>;

Blocks about(const Source& source);
Blocks map_picture(const Source& source);
Blocks quadrants(const Source& source);
Blocks alternative(const Source& source);
Blocks footprints(const Source& source);
// `past`: the map as it was then.
Blocks movement(const Source& source, const model::Map& past, const Since& since);
Blocks assets(const Source& source);
Blocks issues(const Source& source);
Blocks decisions(const Source& source);
Blocks actions(const Source& source);
Blocks answers(const Source& source);
Blocks hints(const Source& source);
Blocks method_and_sources(const Source& source);

}  // namespace kwadrant::report
