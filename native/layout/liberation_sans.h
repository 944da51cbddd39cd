// Advance widths of Liberation Sans, from the face itself.
#pragma once

#include <cstdint>

namespace kwadrant::layout {

// Units of the face in one em.
inline constexpr int kUnitsPerEm = 2048;
inline constexpr std::uint16_t kNoWidth = 0xFFFF;

// In units of the face; kNoWidth for a character that the table does not hold.
std::uint16_t liberation_sans_width(char32_t scalar, bool bold);

}  // namespace kwadrant::layout
