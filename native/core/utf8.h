// UTF-8 as it comes from outside.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kwadrant {

// True when the text is well-formed UTF-8 (no overlong forms, no surrogates) without NUL.
bool is_valid_text(std::string_view text);
// Number of Unicode scalar values. The text must be valid.
std::size_t length_of(std::string_view text);
// At most `most` scalar values from the front; never cuts one in two. The text must be valid.
std::string_view shorten(std::string_view text, std::size_t most);
// Reads the scalar value at `at` and moves `at` behind it. The text must be valid and `at` inside it.
char32_t next_scalar(std::string_view text, std::size_t& at);
// Appends a scalar value.
void append_scalar(std::string& text, char32_t scalar);
// Without spaces, tabs and line ends at both sides.
std::string_view trim(std::string_view text);

}  // namespace kwadrant
