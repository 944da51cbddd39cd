#include "exchange/percent.h"

#include <algorithm>

namespace kwadrant::exchange {
namespace {

constexpr int kUnitsPerPercent = 100;
constexpr int kMostPercent = 100;

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool any_but_zero(std::string_view digits) { return digits.find_first_not_of('0') != std::string_view::npos; }

int digit(std::string_view digits, std::size_t at) { return at < digits.size() ? digits[at] - '0' : 0; }

}  // namespace

Result<int> units_of_percent(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t point = text.find_first_of(".,");
  const std::string_view whole = text.substr(0, point);
  const std::string_view part = point == std::string_view::npos ? std::string_view("0") : text.substr(point + 1);
  if (!all_digits(whole) || !all_digits(part)) return error(Code::csv_bad_number);
  if (negative && (any_but_zero(whole) || any_but_zero(part))) return error(Code::csv_out_of_range);

  int percent = 0;
  for (const char c : whole) {
    percent = percent * 10 + (c - '0');
    if (percent > kMostPercent) return error(Code::csv_out_of_range);
  }
  if (percent == kMostPercent && any_but_zero(part)) return error(Code::csv_out_of_range);
  const int rounded = digit(part, 2) >= 5 ? 1 : 0;
  return percent * kUnitsPerPercent + digit(part, 0) * 10 + digit(part, 1) + rounded;
}

std::string percent_of_units(int units) {
  std::string out = std::to_string(units / kUnitsPerPercent);
  const int part = units % kUnitsPerPercent;
  if (part == 0) return out;
  out += '.';
  out += static_cast<char>('0' + part / 10);
  if (part % 10 != 0) out += static_cast<char>('0' + part % 10);
  return out;
}

}  // namespace kwadrant::exchange
