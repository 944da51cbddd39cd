// Widths of Liberation Sans, the face of cards and drawings, so that every platform wraps a title alike (P2).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kwadrant::layout {

// Width in 1/1000 of the type size. Characters that the face does not have count as one em. The text must be valid
// UTF-8. `bold` for Liberation Sans Bold.
int text_width(std::string_view text, bool bold = false);

struct Wrapped {
  std::vector<std::string> lines;
  // Some of the text did not fit; the last line ends with an ellipsis, behind a whole word where that is not too short.
  bool shortened = false;
};

// Breaks a text into at most `most_lines` lines of at most `width` board units at `size` units type size. Breaks at
// spaces and hyphens; a word that is too long is divided with a hyphen, Dutch words where syllables allow, never
// between two halves of one character. Runs of white space count as one space. Empty text: no lines.
Wrapped wrap(std::string_view text, int width, int size, std::size_t most_lines);

}  // namespace kwadrant::layout
