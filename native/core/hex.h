// Numbers in hexadecimal, for people and for text formats.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace kwadrant {

// The lowest `digits` digits, small letters, with zeros in front.
std::string hex(std::uint64_t value, std::size_t digits);

}  // namespace kwadrant
