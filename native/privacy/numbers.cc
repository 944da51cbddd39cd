#include <string>

#include "privacy/check_digits.h"
#include "privacy/scan.h"

namespace kwadrant::privacy {
namespace {

constexpr std::size_t kLeastPhone = 9;
constexpr std::size_t kMostPhone = 15;
constexpr std::size_t kDutchPhone = 10;
constexpr std::size_t kLeastCitizen = 8;
constexpr std::size_t kMostCitizen = 9;
constexpr std::size_t kMostIban = 34;
constexpr std::size_t kPostcodeDigits = 4;
constexpr std::size_t kPostcodeLetters = 2;
constexpr std::size_t kMostHouseNumber = 5;
// "12a", "12 bis".
constexpr std::size_t kMostHouseLetters = 4;

// Reads digits from `at` with at most so many signs of `between` in a row, up to `most` of them, and calls
// f(digits, end) after each one behind which no word goes on. What follows may be digits of something else.
template <typename F>
void read_digits(std::string_view text, std::size_t at, std::string_view between, std::size_t most_between,
                 std::size_t most, F&& f) {
  std::string digits;
  std::size_t skipped = 0;
  for (; at < text.size() && digits.size() < most; ++at) {
    if (is_digit(text[at])) {
      digits += text[at];
      skipped = 0;
      if (ends(text, at + 1)) f(digits, at + 1);
    } else if (between.find(text[at]) == std::string_view::npos || ++skipped > most_between) {
      return;
    }
  }
}

std::size_t skip(std::string_view text, std::size_t at, std::string_view signs) {
  while (at < text.size() && signs.find(text[at]) != std::string_view::npos) ++at;
  return at;
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

// After "1234 AB", or `at`.
std::size_t end_of_postcode(std::string_view text, std::size_t at) {
  std::size_t to = skip_digits(text, at);
  if (to - at != kPostcodeDigits || text[at] == '0' || !begins(text, at)) return at;
  to = skip(text, to, " ");
  if (to + kPostcodeLetters > text.size() || !is_letter(text[to]) || !is_capital(text[to]) ||
      !is_capital(text[to + 1]) || !ends(text, to + kPostcodeLetters)) {
    return at;
  }
  return to + kPostcodeLetters;
}

// After "12", "12a" or "12-3", or `at`.
std::size_t end_of_house_number(std::string_view text, std::size_t at) {
  std::size_t to = skip_digits(text, at);
  if (to == at || to - at > kMostHouseNumber || !begins(text, at)) return at;
  std::size_t letters = to;
  while (letters < text.size() && letters - to < kMostHouseLetters && is_small(text[letters])) ++letters;
  if (ends(text, letters)) to = letters;
  if (to + 1 < text.size() && text[to] == '-' && is_digit(text[to + 1])) {
    const std::size_t more = skip_digits(text, to + 1);
    // "12-1hoog": the number before the dash is one all the same.
    if (ends(text, more)) to = more;
  }
  return ends(text, to) ? to : at;
}

}  // namespace

std::size_t end_of_phone(std::string_view text, std::size_t at) {
  const bool plus = text[at] == '+';
  std::size_t found = at;
  const std::size_t from = at + (plus || text[at] == '(' ? 1 : 0);
  read_digits(text, from, " -./()", 2, kMostPhone, [&](const std::string& digits, std::size_t end) {
    const bool is_abroad = (plus || digits.starts_with("00")) && digits.size() >= kLeastPhone;
    if (is_abroad || (digits[0] == '0' && digits.size() == kDutchPhone)) found = end;
  });
  return found;
}

std::size_t end_of_citizen_number(std::string_view text, std::size_t at) {
  std::size_t found = at;
  read_digits(text, at, " .", 1, kMostCitizen, [&](const std::string& digits, std::size_t end) {
    if (digits.size() >= kLeastCitizen && is_citizen_number(digits)) found = end;
  });
  return found;
}

std::size_t end_of_bank_account(std::string_view text, std::size_t at) {
  std::string account;
  std::size_t found = at;
  for (std::size_t i = at; i < text.size() && account.size() < kMostIban; ++i) {
    if (text[i] == ' ') continue;
    if (!is_digit(text[i]) && !is_capital(text[i])) break;
    account += text[i];
    // The longest that proves itself: what follows may be a word in capitals.
    if (ends(text, i + 1) && is_iban(account)) found = i + 1;
  }
  return found;
}

std::size_t end_of_address(std::string_view text, std::size_t at) {
  if (const std::size_t code = end_of_postcode(text, at); code != at) {
    const std::size_t number = skip(text, code, " ,");
    const std::size_t end = number == code ? number : end_of_house_number(text, number);
    return end == number ? at : end;
  }
  const std::size_t number = end_of_house_number(text, at);
  if (number == at) return at;
  const std::size_t code = skip(text, number, " ,");
  const std::size_t end = code == number ? code : end_of_postcode(text, code);
  return end == code ? at : end;
}

}  // namespace kwadrant::privacy
