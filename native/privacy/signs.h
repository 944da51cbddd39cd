// A text in which each sign that stands for a usual one is that one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kwadrant::privacy {

// Texts come from word processors and telephones: spaces that keep words together, long dashes, curved quotation marks,
// signs that are not seen and pictures stand beside a telephone number or in the middle of it. The finders of this
// folder read them as the signs of ASCII, and any other byte above ASCII as part of a letter.
struct PlainSigns {
  // The text must be valid UTF-8.
  explicit PlainSigns(std::string_view text);

  std::string text;
  // For each byte of `text`, and its end, where that is in the text it was made from: never inside a character.
  std::vector<std::size_t> from;
};

}  // namespace kwadrant::privacy
