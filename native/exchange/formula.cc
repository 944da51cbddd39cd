#include "exchange/formula.h"

#include <algorithm>
#include <array>

namespace kwadrant::exchange {
namespace {

constexpr std::array<std::string_view, 10> kStarts = {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};

// Whether a formula follows any number of apostrophes.
bool is_formula(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return std::any_of(kStarts.begin(), kStarts.end(), [&](std::string_view start) { return text.starts_with(start); });
}

}  // namespace

std::string shown_as_text(std::string_view text) {
  return is_formula(text) ? "'" + std::string(text) : std::string(text);
}

std::string_view shown_again(std::string_view cell) {
  return cell.starts_with('\'') && is_formula(cell) ? cell.substr(1) : cell;
}

}  // namespace kwadrant::exchange
