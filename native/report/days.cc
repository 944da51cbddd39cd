#include "report/days.h"

#include <array>
#include <charconv>
#include <chrono>

#include "method/bounds.h"

namespace kwadrant::report {
namespace {

using method::Language;

constexpr std::array<std::string_view, 12> kDutchMonths = {"januari", "februari", "maart",     "april",
                                                           "mei",     "juni",     "juli",      "augustus",
                                                           "september", "oktober", "november", "december"};
constexpr std::array<std::string_view, 12> kEnglishMonths = {"January",   "February", "March",    "April",
                                                             "May",       "June",     "July",     "August",
                                                             "September", "October",  "November", "December"};
// From Sunday.
constexpr std::array<std::string_view, 7> kDutchDays = {"zondag",    "maandag", "dinsdag", "woensdag",
                                                        "donderdag", "vrijdag", "zaterdag"};
constexpr std::array<std::string_view, 7> kEnglishDays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                          "Thursday", "Friday", "Saturday"};
constexpr std::size_t kForm = 10;  // YYYY-MM-DD
constexpr std::size_t kShortDutch = 2;
constexpr std::size_t kShortEnglish = 3;

std::chrono::year_month_day calendar(std::int64_t day) {
  return std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(day)));
}

std::string_view weekday(std::int64_t day, Language language) {
  const std::chrono::weekday one{std::chrono::sys_days(std::chrono::days(day))};
  return (language == Language::nl ? kDutchDays : kEnglishDays)[one.c_encoding()];
}

std::string day_and_month(std::int64_t day, Language language) {
  const auto date = calendar(day);
  const auto month = static_cast<std::size_t>(static_cast<unsigned>(date.month())) - 1;
  return std::to_string(static_cast<unsigned>(date.day())) + " " +
         std::string((language == Language::nl ? kDutchMonths : kEnglishMonths)[month]);
}

std::string year(std::int64_t day) { return std::to_string(static_cast<int>(calendar(day).year())); }

std::optional<int> number_of(std::string_view digits) {
  int value = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool all = failed == std::errc() && end == digits.data() + digits.size() && digits[0] != '-';
  return all ? std::optional(value) : std::nullopt;
}

std::string padded(unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); }

}  // namespace

std::optional<std::int64_t> day_of(std::string_view text) {
  if (text.size() != kForm || text[4] != '-' || text[7] != '-') return std::nullopt;
  const std::optional<int> y = number_of(text.substr(0, 4));
  const std::optional<int> m = number_of(text.substr(5, 2));
  const std::optional<int> d = number_of(text.substr(8, 2));
  if (!y || !m || !d) return std::nullopt;
  const std::chrono::year_month_day one{std::chrono::year(*y), std::chrono::month(static_cast<unsigned>(*m)),
                                        std::chrono::day(static_cast<unsigned>(*d))};
  if (!one.ok()) return std::nullopt;
  const std::int64_t day = std::chrono::sys_days(one).time_since_epoch().count();
  const bool is_known = day >= method::bounds::kFirstDay && day <= method::bounds::kLastDay;
  return is_known ? std::optional(day) : std::nullopt;
}

std::string digits_of(std::int64_t day) {
  const auto one = calendar(day);
  return year(day) + "-" + padded(static_cast<unsigned>(one.month())) + "-" + padded(static_cast<unsigned>(one.day()));
}

std::string long_date(std::int64_t day, Language language) {
  return std::string(weekday(day, language)) + " " + date(day, language);
}

std::string date(std::int64_t day, Language language) { return day_and_month(day, language) + " " + year(day); }

std::string near_date(std::int64_t day, std::int64_t today, Language language) {
  const std::size_t letters = language == Language::nl ? kShortDutch : kShortEnglish;
  std::string out = std::string(weekday(day, language).substr(0, letters)) + " " + day_and_month(day, language);
  return calendar(day).year() == calendar(today).year() ? out : out + " " + year(day);
}

}  // namespace kwadrant::report
