#include "method/record.h"

#include <gtest/gtest.h>

#include "core/limits.h"
#include "core/random.h"
#include "core/utf8.h"
#include "method/bounds.h"

namespace kwadrant::method {
namespace {

TEST(Record, IsWrittenInOneWayOnly) {
  EXPECT_EQ(write_record({}), R"({"when":null,"who":"","why":""})");
  EXPECT_EQ(write_record({19'000, "Fatma", "\"Ja\"\n\\ é \x01"}),
            "{\"when\":19000,\"who\":\"Fatma\",\"why\":\"\\\"Ja\\\"\\n\\\\ é \\u0001\"}");
  EXPECT_EQ(write_record({std::nullopt, "\b\f\r\t/\x7F", {}}),
            "{\"when\":null,\"who\":\"\\b\\f\\r\\t/\x7F\",\"why\":\"\"}");
}

TEST(Record, OnlyThatWayIsRead) {
  const Record record{-3, "Ömer", "Omdat het kan."};
  EXPECT_EQ(read_record(R"({"when":-3,"who":"Ömer","why":"Omdat het kan."})"), record);
  for (const std::string text :
       {"", "null", "[]", "3", R"({"when":null,"who":""})", R"({"when":null,"why":"","who":""})",
        R"({"when":null,"who":"","why":"" })", R"({"when":null,"who":"","why":"","x":1})", R"({"who":"","why":""})",
        R"({"when":"1","who":"","why":""})", R"({"when":1.0,"who":"","why":""})", R"({"when":01,"who":"","why":""})",
        R"({"when":true,"who":"","why":""})", R"({"when":null,"who":null,"why":""})",
        R"({"when":null,"who":"\u0041","why":""})", R"({"when":null,"who":"\u0000","why":""})",
        R"({"when":null,"who":"\/","why":""})", R"({"when":null,"who":"","why":"","why":""})",
        "{\"when\":null,\"who\":\"\xC0\xAF\",\"why\":\"\"}"}) {
    EXPECT_EQ(read_record(text), std::nullopt) << text;
  }
}

TEST(Record, HasBounds) {
  for (const std::int64_t day : {bounds::kFirstDay, bounds::kFirstDay + 1, bounds::kLastDay - 1, bounds::kLastDay}) {
    EXPECT_TRUE(read_record(write_record({day, {}, {}})).has_value()) << day;
  }
  EXPECT_FALSE(read_record(write_record({bounds::kFirstDay - 1, {}, {}})).has_value());
  EXPECT_FALSE(read_record(write_record({bounds::kLastDay + 1, {}, {}})).has_value());
  const std::string name(limits::kTitleLength - 1, 'x');
  EXPECT_TRUE(read_record(write_record({{}, name, {}})).has_value());
  EXPECT_TRUE(read_record(write_record({{}, name + "é", {}})).has_value());
  EXPECT_FALSE(read_record(write_record({{}, name + "éé", {}})).has_value());
  EXPECT_FALSE(read_record(std::string(1 << 20, '[')).has_value());
}

TEST(Record, WhatIsWrittenIsRead) {
  SeededRandom random(7);
  for (int i = 0; i < 2'000; ++i) {
    Record record;
    if (random.chance(50)) {
      const auto span = static_cast<std::uint64_t>(bounds::kLastDay - bounds::kFirstDay);
      record.when = bounds::kFirstDay + static_cast<std::int64_t>(random.below(span));
    }
    for (std::string* text : {&record.who, &record.why}) {
      for (std::uint64_t n = random.below(20); n > 0; --n) {
        append_scalar(*text, static_cast<char32_t>(1 + random.below(random.chance(50) ? 0x7F : 0xD7FF)));
      }
    }
    EXPECT_EQ(read_record(write_record(record)), record) << write_record(record);
  }
}

}  // namespace
}  // namespace kwadrant::method
