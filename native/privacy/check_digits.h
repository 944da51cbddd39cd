// Numbers that prove themselves by their own digits.
#pragma once

#include <string_view>

namespace kwadrant::privacy {

// The eleven-test of a Dutch citizen service number (BSN): 8 or 9 digits and nothing else.
bool is_citizen_number(std::string_view digits);
// The remainder test of an IBAN: two capitals, two digits, then 11 to 30 capitals and digits, without spaces.
bool is_iban(std::string_view text);

}  // namespace kwadrant::privacy
