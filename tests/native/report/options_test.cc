#include "report/options.h"

#include <gtest/gtest.h>

#include "report/days.h"
#include "support/bad_inputs.h"

namespace kwadrant::report {
namespace {

std::string refused(std::string_view json) {
  const Result<Options> read = read_options(json);
  if (read) return "ok";
  const auto field = read.error().params.find("field");
  return std::string(name_of(read.error().code)) + (field == read.error().params.end() ? "" : " " + field->second);
}

TEST(ReportOptions, AreReadWhole) {
  const Result<Options> read = read_options(
      R"({"kind":"letter","language":"en","sections":["map","hints"],"redact":true,"since":"2026-03-01",)"
      R"("lens":"brede-basis","mono":true,"numbers":true,"issue":"ABCDEFGHIJKLMNOPQRSTUV","today":"2026-11-22"})");
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->kind, ReportKind::letter);
  EXPECT_EQ(read->language, method::Language::en);
  EXPECT_TRUE(read->redact);
  EXPECT_TRUE(read->wants("hints"));
  EXPECT_FALSE(read->wants("about"));
  EXPECT_EQ(read->since_day, day_of("2026-03-01"));
  EXPECT_EQ(read->lens, "brede-basis");
  EXPECT_TRUE(read->mono);
  EXPECT_TRUE(read->numbers);
  EXPECT_EQ(to_text(*read->issue), "ABCDEFGHIJKLMNOPQRSTUV");
  EXPECT_EQ(digits_of(read->today), "2026-11-22");
}

TEST(ReportOptions, NameAMomentByItsId) {
  const Result<Options> read =
      read_options(R"({"language":"nl","today":"2026-11-22","since":"ABCDEFGHIJKLMNOPQRSTUV"})");
  ASSERT_TRUE(read.ok());
  EXPECT_FALSE(read->since_day);
  EXPECT_EQ(to_text(*read->since_moment), "ABCDEFGHIJKLMNOPQRSTUV");
  EXPECT_TRUE(read->wants("about"));
}

TEST(ReportOptions, WhatIsWrongIsNamed) {
  const std::string usual = R"("language":"nl","today":"2026-11-22")";
  EXPECT_EQ(refused("{" + usual + "}"), "ok");
  EXPECT_EQ(refused(R"({"today":"2026-11-22"})"), "bad_value language");
  EXPECT_EQ(refused(R"({"language":"nl"})"), "bad_value today");
  EXPECT_EQ(refused(R"({"language":"de","today":"2026-11-22"})"), "bad_value language");
  EXPECT_EQ(refused(R"({"language":"nl","today":"22-11-2026"})"), "bad_value today");
  for (const char* one : {R"("kind":"brief")", R"("sections":["kaart"])", R"("sections":"map")", R"("redact":1)",
                          R"("since":"gisteren")", R"("lens":"")", R"("mono":"yes")", R"("numbers":1)",
                          R"("issue":3)"}) {
    const std::string field = std::string(one).substr(1, std::string(one).find('"', 1) - 1);
    EXPECT_EQ(refused("{" + usual + "," + one + "}"), "bad_value " + field);
  }
  EXPECT_EQ(refused("{" + usual + R"(,"<b>":1})"), "bad_value options");
  EXPECT_EQ(refused("{" + usual + R"(,"kind":"leaflet"})"), "bad_value issue");
  EXPECT_EQ(refused("{" + usual + R"(,"kind":"letter"})"), "bad_value issue");
}

TEST(ReportOptions, AnythingElseIsNone) {
  for (const std::string& text : bad::json()) EXPECT_NE(refused(text), "ok") << text;
  EXPECT_EQ(refused(std::string(20'000, ' ') + "{}"), "bad_json");
}

}  // namespace
}  // namespace kwadrant::report
