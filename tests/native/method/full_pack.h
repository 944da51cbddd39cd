// A pack with every part that there is: tests/native/method/full_pack.json.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "method/bounds.h"
#include "method/pack.h"
#include "support/map_maker.h"

namespace kwadrant::method {

inline const std::string& full_text() {
  static const std::string text = testing::read_source_file("tests/native/method/full_pack.json");
  return text;
}

inline const std::string& kwadranten_text() {
  static const std::string text = testing::read_source_file("assets/methods/kwadranten.json");
  return text;
}

inline Pack read_pack(const std::string& text) {
  Result<Pack> pack = parse_pack(text);
  EXPECT_TRUE(pack.ok()) << (pack.ok() ? "" : pack.error().detail);
  return pack.ok() ? std::move(*pack) : Pack();
}

// With one part replaced; the test fails when it is not there.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

inline void expect_refused(const std::string& text, const std::string& path, const std::string& reason) {
  const Result<Pack> read = parse_pack(text);
  ASSERT_FALSE(read.ok()) << "expected " << reason << " at " << path;
  EXPECT_EQ(read.error().code, Code::pack_invalid);
  EXPECT_EQ(read.error().params.at("path"), path);
  EXPECT_EQ(read.error().params.at("reason"), reason) << path;
}

}  // namespace kwadrant::method
