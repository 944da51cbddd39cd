#include "privacy/check_digits.h"

#include <gtest/gtest.h>

#include <string>

namespace kwadrant::privacy {
namespace {

TEST(CheckDigits, KnowsCitizenNumbersByTheElevenTest) {
  for (const char* sound : {"111222333", "123456782", "12345672", "012345672"}) {
    EXPECT_TRUE(is_citizen_number(sound)) << sound;
  }
  for (const char* other : {"123456789", "111222334", "000000000", "1234567", "1234567820", "12345678a", ""}) {
    EXPECT_FALSE(is_citizen_number(other)) << other;
  }
}

TEST(CheckDigits, EveryOtherLastDigitFailsTheElevenTest) {
  const std::string sound = "123456782";
  for (char digit = '0'; digit <= '9'; ++digit) {
    std::string number = sound;
    number.back() = digit;
    EXPECT_EQ(is_citizen_number(number), digit == sound.back()) << number;
  }
}

TEST(CheckDigits, KnowsBankAccountsByTheirRemainder) {
  for (const char* sound : {"NL91ABNA0417164300", "BE68539007547034", "DE89370400440532013000"}) {
    EXPECT_TRUE(is_iban(sound)) << sound;
  }
  for (const char* other : {"NL92ABNA0417164300", "NL91ABNA041716430", "nl91ABNA0417164300", "NL91", "",
                            "NLXXABNA04171643"}) {
    EXPECT_FALSE(is_iban(other)) << other;
  }
}

}  // namespace
}  // namespace kwadrant::privacy
