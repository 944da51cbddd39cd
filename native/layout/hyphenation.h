// Where a Dutch word may be divided at the end of a line.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kwadrant::layout {

// Byte offsets in the word, ascending, before which a hyphen and a line end may come. By rules of syllables with a
// short list of word parts: it may miss a place, and at rare compounds (those whose next part begins with a vowel) it
// takes one letter too many to the next line; it never leaves one letter alone and never parts the letters of one
// vowel sound. Only runs of Latin letters are divided. The word must be valid UTF-8.
std::vector<std::size_t> divisions(std::string_view word);

}  // namespace kwadrant::layout
