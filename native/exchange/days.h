// Days in tables.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kwadrant::exchange {

// Whole days since 1970-01-01 of 2026-03-31 or 31-03-2026 (zeros may be left out); nothing for another text or a day
// that is not in the calendar.
std::optional<std::int64_t> day_of(std::string_view text);
// As 2026-03-31. The day must be in the years 1000 to 9999.
std::string text_of_day(std::int64_t day);

}  // namespace kwadrant::exchange
