#include "exchange/days.h"

#include <array>
#include <charconv>
#include <chrono>
#include <utility>

namespace kwadrant::exchange {
namespace {

// Tells the year from the day of the month, at either end.
constexpr std::size_t kYearDigits = 4;

std::optional<int> number_of(std::string_view digits) {
  int value = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool all = failed == std::errc() && end == digits.data() + digits.size();
  return all && value >= 0 && !digits.starts_with('-') ? std::optional(value) : std::nullopt;
}

std::string padded(unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); }

}  // namespace

std::optional<std::int64_t> day_of(std::string_view text) {
  const std::size_t first = text.find('-');
  const std::size_t second = first == std::string_view::npos ? first : text.find('-', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  std::array<std::string_view, 3> parts = {text.substr(0, first), text.substr(first + 1, second - first - 1),
                                           text.substr(second + 1)};
  if (parts[0].size() != kYearDigits) std::swap(parts[0], parts[2]);
  if (parts[0].size() != kYearDigits || parts[1].size() > 2 || parts[2].size() > 2) return std::nullopt;
  const std::optional<int> year = number_of(parts[0]);
  const std::optional<int> month = number_of(parts[1]);
  const std::optional<int> day = number_of(parts[2]);
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date).time_since_epoch().count();
}

std::string text_of_day(std::int64_t day) {
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
  return std::to_string(static_cast<int>(date.year())) + "-" + padded(static_cast<unsigned>(date.month())) + "-" +
         padded(static_cast<unsigned>(date.day()));
}

}  // namespace kwadrant::exchange
