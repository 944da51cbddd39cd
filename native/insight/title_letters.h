// What of a title is compared with other titles: its letters, in threes.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace kwadrant::insight {

// Three letters that follow each other. Case, accents, spaces, signs and the smallest words (de, het, een, the, …) do
// not count, so that "Repair Café" and "het repaircafé" are the same. A title's first and last letter count twice,
// since people remember how a name begins. Sorted, each once; empty when the title has no letter or digit. The title
// must be valid UTF-8.
using Letters = std::vector<std::uint64_t>;
Letters letters_of(std::string_view title);

// How alike two titles are, 0 to 100: twice what they share, over what they have (Sørensen and Dice).
inline std::uint32_t likeness(std::size_t shared, std::size_t a, std::size_t b) {
  return a + b == 0 ? 0 : static_cast<std::uint32_t>(200 * shared / (a + b));
}

}  // namespace kwadrant::insight
