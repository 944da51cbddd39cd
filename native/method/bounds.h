// Bounds of a method pack (P12): whatever a pack says, reading and using it stays in proportion to these.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace kwadrant::method::bounds {

// The file, and how deep its JSON goes.
inline constexpr std::size_t kPackBytes = 1024 * 1024;
inline constexpr std::size_t kPackDepth = 16;

// Bytes of a text in one language, and of a text that explains.
inline constexpr std::size_t kTextBytes = 500;
inline constexpr std::size_t kLongTextBytes = 2'000;

inline constexpr std::size_t kAxes = 64;
inline constexpr std::size_t kLenses = 16;
inline constexpr std::size_t kKinds = 200;
// Registers that one kind's fields are kept in; a field is at least one.
inline constexpr std::size_t kFields = 200;
inline constexpr std::size_t kChoiceSets = 200;
inline constexpr std::size_t kOptions = 64;
inline constexpr std::size_t kChecklists = 200;
inline constexpr std::size_t kItems = 64;
inline constexpr std::size_t kFlows = 64;
inline constexpr std::size_t kLeastSteps = 2;
inline constexpr std::size_t kSteps = 32;
// From every step to every other.
inline constexpr std::size_t kTransitions = kSteps * (kSteps - 1);
inline constexpr std::size_t kCards = 200;
inline constexpr std::size_t kGroups = 16;
// Of a group of a card, and of a step.
inline constexpr std::size_t kPrompts = 16;
inline constexpr std::int64_t kMinutes = 1'440;
inline constexpr std::size_t kReferences = 1'000;
inline constexpr std::size_t kSources = 64;
inline constexpr std::size_t kFits = 256;
inline constexpr std::size_t kUrlBytes = 2'000;
inline constexpr std::int64_t kFirstPublication = 1'000;
inline constexpr std::int64_t kLastPublication = 2'200;
inline constexpr std::size_t kChecks = 500;
inline constexpr std::size_t kConditionDepth = 8;
inline constexpr std::size_t kConditionNodes = 32;
// What a condition may count: entities, links, days.
inline constexpr std::int64_t kCount = 100'000;
// Entities that a bundle needs before it is shown.
inline constexpr std::int64_t kBundle = 1'000;

// Days of a date field, counted from 1970-01-01: the years 1900 to 2200.
constexpr std::int64_t day(int year, unsigned month, unsigned of_month) {
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                         std::chrono::day(of_month)};
  return std::chrono::sys_days(date).time_since_epoch().count();
}
inline constexpr std::int64_t kFirstDay = day(1900, 1, 1);
inline constexpr std::int64_t kLastDay = day(2200, 12, 31);

}  // namespace kwadrant::method::bounds
