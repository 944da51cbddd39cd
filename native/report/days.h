// Days for people and for files.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "method/text.h"

namespace kwadrant::report {

// Days as in date fields: since 1970-01-01, in the years 1900 to 2200.

// Of a text YYYY-MM-DD; nothing for another text or a day that is in no calendar.
std::optional<std::int64_t> day_of(std::string_view text);
// "2026-11-22"
std::string digits_of(std::int64_t day);
// "zondag 22 november 2026", "Sunday 22 November 2026".
std::string long_date(std::int64_t day, method::Language language);
// "22 november 2026", "22 November 2026".
std::string date(std::int64_t day, method::Language language);
// "zo 22 november"; with the year when that is not the year of `today`.
std::string near_date(std::int64_t day, std::int64_t today, method::Language language);

}  // namespace kwadrant::report
