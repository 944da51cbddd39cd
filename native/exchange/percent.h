// Numbers of 0 to 100 in tables, and the semantic units 0…10 000 that they stand for.
#pragma once

#include <string>
#include <string_view>

#include "core/status.h"

namespace kwadrant::exchange {

// Digits with at most one point or comma between them, a sign allowed; the third decimal rounds. Fails with
// csv_bad_number for any other text, csv_out_of_range below 0 or above 100. Errors carry no params: the caller knows
// the column.
Result<int> units_of_percent(std::string_view text);

// With a point and no more decimals than needed: 12.5. The units are 0…10 000.
std::string percent_of_units(int units);

}  // namespace kwadrant::exchange
