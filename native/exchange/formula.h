// Cells that a spreadsheet would run instead of show.
#pragma once

#include <string>
#include <string_view>

namespace kwadrant::exchange {

// An apostrophe is put before a text that starts with = + - @ (also their full-width forms), tab or CR, behind any
// spaces. A text that already starts with apostrophes before such a sign gets one more, so that nothing is lost:
// `shown_again` gives back every text exactly.
std::string shown_as_text(std::string_view text);
std::string_view shown_again(std::string_view cell);

}  // namespace kwadrant::exchange
