// Texts from people as texts of a report.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kwadrant::report {

// On one line: line ends and tabs become spaces, what XML 1.0 cannot hold becomes U+FFFD, no spaces at both ends. The
// text must be valid UTF-8.
std::string one_line(std::string_view text);
// Its lines that say something, each as one_line makes them.
std::vector<std::string> lines_of(std::string_view text);
// At most about so many characters, cut between words, with an ellipsis when something was left out. Prefers the end of
// a sentence. The text must be on one line.
std::string in_short(std::string_view text, std::size_t most);
// "A, B en C".
std::string listed(const std::vector<std::string>& items, std::string_view last_word);
// Puts the values where {0}, {1} … stand. What is in a value is never looked at.
std::string filled(std::string_view form, const std::vector<std::string>& values);
// As the start of a sentence: its first letter a capital, as far as that is one of a to z or an é.
std::string capitalised(std::string text);

}  // namespace kwadrant::report
