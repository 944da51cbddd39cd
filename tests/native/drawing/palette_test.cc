#include "drawing/palette.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace kwadrant::drawing {
namespace {

double channel(std::string_view colour, std::size_t at) {
  const double value = static_cast<double>(std::stoi(std::string(colour.substr(at, 2)), nullptr, 16)) / 255;
  return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(std::string_view colour) {
  return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
}

// As WCAG counts it.
double contrast(std::string_view a, std::string_view b) {
  const double one = luminance(a) + 0.05;
  const double other = luminance(b) + 0.05;
  return std::max(one, other) / std::min(one, other);
}

TEST(Palette, WordsAndLinesStandOutFromAllThatLiesBeneathThem) {
  for (const bool dark : {false, true}) {
    const Palette& p = palette(dark);
    EXPECT_GE(contrast(p.ink, p.paper), 4.5);
    EXPECT_GE(contrast(p.quiet, p.paper), 4.5);
    EXPECT_GE(contrast(p.ink, p.card_fill), 4.5);
    EXPECT_GE(contrast(p.quiet, p.strip_fill), 4.5);
    for (const std::string_view tint : p.tints) {
      for (const std::string_view line : {p.axis, p.card_line, p.footprint_line, p.link}) {
        EXPECT_GE(contrast(line, tint), 3.0) << line << " on " << tint;
      }
    }
  }
}

TEST(Palette, MonoHasNoTints) {
  for (const std::string_view tint : palette(true, true).tints) EXPECT_TRUE(tint.empty());
}

}  // namespace
}  // namespace kwadrant::drawing
