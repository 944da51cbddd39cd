// What the finders of this folder share: one answers where something that begins at `at` ends, or `at` itself.
#pragma once

#include <cstddef>
#include <string_view>

namespace kwadrant::privacy {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
inline bool is_small(char c) { return c >= 'a' && c <= 'z'; }
// Any byte of a letter outside ASCII counts as one.
inline bool is_letter(char c) { return is_capital(c) || is_small(c) || static_cast<unsigned char>(c) >= 0x80; }
inline bool is_word(char c) { return is_letter(c) || is_digit(c); }
// Whether a word or number can begin here.
inline bool begins(std::string_view text, std::size_t at) { return at == 0 || !is_word(text[at - 1]); }
inline bool ends(std::string_view text, std::size_t at) { return at == text.size() || !is_word(text[at]); }

// numbers.cc. `at` stands where a number can begin, or on a + or (. They look only so far ahead as one number
// is long, and find it whatever follows: else of many numbers in a row only the last would be found.
std::size_t end_of_phone(std::string_view text, std::size_t at);
std::size_t end_of_citizen_number(std::string_view text, std::size_t at);
std::size_t end_of_bank_account(std::string_view text, std::size_t at);
// A postcode and a house number, in either order.
std::size_t end_of_address(std::string_view text, std::size_t at);

// salutations.cc. A name that follows a form of address; `begin` is set to where the name itself begins.
std::size_t end_of_name(std::string_view text, std::size_t at, std::size_t& begin);

}  // namespace kwadrant::privacy
