#include "privacy/check_digits.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace kwadrant::privacy {
namespace {

constexpr std::size_t kCitizenDigits = 9;
constexpr int kEleven = 11;
constexpr std::size_t kIbanHead = 4;
constexpr std::size_t kLeastIban = 15;
constexpr std::size_t kMostIban = 34;
constexpr int kIbanModulus = 97;
// A letter counts as 10 (A) to 35 (Z).
constexpr int kLetterA = 10;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

bool is_citizen_number(std::string_view digits) {
  if (!std::all_of(digits.begin(), digits.end(), is_digit)) return false;
  std::string nine(digits);
  if (nine.size() + 1 == kCitizenDigits) nine.insert(nine.begin(), '0');
  if (nine.size() != kCitizenDigits || std::all_of(nine.begin(), nine.end(), [](char c) { return c == '0'; })) {
    return false;
  }
  int sum = -(nine.back() - '0');
  for (std::size_t i = 0; i + 1 < nine.size(); ++i) {
    sum += static_cast<int>(kCitizenDigits - i) * (nine[i] - '0');
  }
  return sum % kEleven == 0;
}

bool is_iban(std::string_view text) {
  if (text.size() < kLeastIban || text.size() > kMostIban) return false;
  if (!is_capital(text[0]) || !is_capital(text[1]) || !is_digit(text[2]) || !is_digit(text[3])) return false;
  int rest = 0;
  const auto take = [&](char c) {
    const int value = is_digit(c) ? c - '0' : c - 'A' + kLetterA;
    rest = (rest * (value < 10 ? 10 : 100) + value) % kIbanModulus;
  };
  for (const char c : text.substr(kIbanHead)) {
    if (!is_digit(c) && !is_capital(c)) return false;
    take(c);
  }
  for (const char c : text.substr(0, kIbanHead)) take(c);
  return rest == 1;
}

}  // namespace kwadrant::privacy
