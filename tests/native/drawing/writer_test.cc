#include "drawing/writer.h"

#include <gtest/gtest.h>

#include "support/bad_inputs.h"
#include "support/xml_reader.h"

namespace kwadrant::drawing {
namespace {

std::string escaped(std::string_view words) {
  std::string out;
  append_escaped(out, words);
  return out;
}

TEST(Writer, EscapesMarkup) {
  EXPECT_EQ(escaped("a<b>&\"'"), "a&lt;b&gt;&amp;&quot;&#39;");
  EXPECT_EQ(escaped("a\tb\nc\rd"), "a&#9;b&#10;c&#13;d");
  EXPECT_EQ(escaped("\x01\x1F"), "\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(escaped("x\xEF\xBF\xBEy\xEF\xBF\xBFz"), "x\xEF\xBF\xBDy\xEF\xBF\xBDz");
  EXPECT_EQ(escaped("\xEF\xBF\xBD é 🏳️‍🌈"), "\xEF\xBF\xBD é 🏳️‍🌈");
  EXPECT_EQ(escaped(""), "");
}

TEST(Writer, HostileWordsComeBackAsTextAndAsAttribute) {
  bad::Texts all = bad::markup();
  for (const bad::Texts* texts : {&bad::formulas(), &bad::odd_texts()}) {
    all.insert(all.end(), texts->begin(), texts->end());
  }
  ASSERT_GE(all.size(), 150U);
  for (const std::string& words : all) {
    SvgWriter out;
    out.open("text").attr("id", words).text(words).close();
    const auto read = testing::XmlReader::read(out.take());
    ASSERT_NE(read, nullptr) << words;
    EXPECT_EQ(read->text, words);
    EXPECT_EQ(read->attributes.at("id"), words);
    EXPECT_TRUE(read->children.empty());
  }
}

TEST(Writer, WhatXmlCannotHoldIsReplaced) {
  for (const std::string& words : bad::controls()) {
    SvgWriter out;
    out.open("text").text(words).close();
    const auto read = testing::XmlReader::read(out.take());
    ASSERT_NE(read, nullptr) << words;
    EXPECT_NE(read->text.find("\xEF\xBF\xBD"), std::string::npos);
  }
}

TEST(Writer, NestsAndKeepsWordsOnOneLine) {
  SvgWriter out;
  out.open("g").attr("n", -3);
  out.open("text");
  out.open("tspan").text("a").close();
  out.open("tspan").text("b").close();
  out.close();
  out.open("rect").close();
  out.close();
  EXPECT_EQ(out.take(), "<g n=\"-3\">\n  <text><tspan>a</tspan><tspan>b</tspan></text>\n  <rect/>\n</g>\n");
}

TEST(WriterDeathTest, AttributesBelongToAnOpenTag) {
  SvgWriter out;
  out.open("g").text("a");
  EXPECT_DEATH(out.attr("x", 1), "in_tag_");
  EXPECT_DEATH((void)out.take(), "empty");
}

}  // namespace
}  // namespace kwadrant::drawing
