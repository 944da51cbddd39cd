#include "core/hex.h"

#include <gtest/gtest.h>

namespace kwadrant {
namespace {

TEST(Hex, HasAsManyDigitsAsAreAskedFor) {
  EXPECT_EQ(hex(0x0123'4567'89ab'cdef, 16), "0123456789abcdef");
  EXPECT_EQ(hex(0, 8), "00000000");
  EXPECT_EQ(hex(0xabc, 2), "bc");
}

}  // namespace
}  // namespace kwadrant
