// Many settings as the changes that can hold them.
#pragma once

#include <vector>

#include "model/change.h"

namespace kwadrant::exchange {

// Puts the settings of each entity together, in the order in which entities first appear, keeps only the last value of
// a register that is set twice, and begins a new change where one would be over limits::kSettingsPerChange or
// limits::kChangeBytes. All settings of one entity stay in one change.
std::vector<std::vector<model::Setting>> into_changes(std::vector<model::Setting> settings);

}  // namespace kwadrant::exchange
