#include "report/numbers.h"

#include <array>

namespace kwadrant::report {
namespace {

using method::Language;

constexpr std::int64_t kTenth = 1'000;
constexpr std::int64_t kTenths = 10;
constexpr std::array<std::string_view, 13> kDutch = {"nul", "één",  "twee", "drie",  "vier", "vijf",  "zes",
                                                     "zeven", "acht", "negen", "tien", "elf", "twaalf"};
constexpr std::array<std::string_view, 13> kEnglish = {"no", "one",   "two",   "three", "four", "five",   "six",
                                                       "seven", "eight", "nine", "ten",  "eleven", "twelve"};

std::int64_t tenths(std::int64_t basis_points) { return (basis_points + kTenth / 2) / kTenth; }

}  // namespace

std::string amount(std::int64_t basis_points, Language language) {
  const std::int64_t all = tenths(basis_points);
  std::string out = std::to_string(all / kTenths);
  if (all % kTenths != 0) out += (language == Language::nl ? "," : ".") + std::to_string(all % kTenths);
  return out;
}

std::string number_word(std::int64_t n, Language language) {
  const auto& words = language == Language::nl ? kDutch : kEnglish;
  const bool has_word = n >= 0 && n < static_cast<std::int64_t>(words.size());
  return has_word ? std::string(words[static_cast<std::size_t>(n)]) : std::to_string(n);
}

std::string counted(std::int64_t n, const Noun& noun) {
  return std::to_string(n) + " " + std::string(n == 1 ? noun.one : noun.more);
}

std::string counted_in_words(std::int64_t n, const Noun& noun, Language language) {
  return number_word(n, language) + " " + std::string(n == 1 ? noun.one : noun.more);
}

std::string counted_amount(std::int64_t basis_points, const Noun& noun, Language language) {
  const bool is_one = tenths(basis_points) == kTenths;
  return amount(basis_points, language) + " " + std::string(is_one ? noun.one : noun.more);
}

}  // namespace kwadrant::report
