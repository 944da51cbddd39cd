#include "insight/roles.h"
#include "report/parts.h"
#include "report/sections/sections.h"

namespace kwadrant::report {

Blocks actions(const Source& source) {
  Blocks out;
  add(out, action_table(source, "actions", actions_in_order(source, source.all(insight::kActionKind))));
  return out;
}

}  // namespace kwadrant::report
