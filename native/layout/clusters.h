// What a reader sees as one character: a letter with its marks, a joined emoji, a flag. Never cut in two.
#pragma once

#include <cstddef>
#include <string_view>

namespace kwadrant::layout {

// A mark, joiner or other sign that stands on or in the character before it and has no width of its own.
bool is_attached(char32_t scalar);

// Where the character that starts at `at` ends. The text must be valid UTF-8 and `at` inside it. A simpler rule than
// Unicode's own (UAX 29): it keeps together a little more, never less, for the scripts of Europe and for emoji.
std::size_t cluster_end(std::string_view text, std::size_t at);

}  // namespace kwadrant::layout
