#include "core/hex.h"

namespace kwadrant {

std::string hex(std::uint64_t value, std::size_t digits) {
  std::string out(digits, '0');
  for (std::size_t at = digits; at > 0; value >>= 4) out[--at] = "0123456789abcdef"[value & 15];
  return out;
}

}  // namespace kwadrant
