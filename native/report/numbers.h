// Numbers for people.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "method/text.h"
#include "report/words.h"

namespace kwadrant::report {

// Basis points in tenths: "4,6", "3".
std::string amount(std::int64_t basis_points, method::Language language);
// Up to twelve in letters: "vier", "13".
std::string number_word(std::int64_t n, method::Language language);
// "3 initiatieven", "1 initiatief".
std::string counted(std::int64_t n, const Noun& noun);
// The same with the number in letters.
std::string counted_in_words(std::int64_t n, const Noun& noun, method::Language language);
// "4,6 initiatieven"
std::string counted_amount(std::int64_t basis_points, const Noun& noun, method::Language language);

}  // namespace kwadrant::report
