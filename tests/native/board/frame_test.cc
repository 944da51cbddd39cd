#include <gtest/gtest.h>

#include <string>

#include "board/geometry.h"
#include "layout/text_metrics.h"
#include "native/board/test_map.h"

namespace kwadrant::board {
namespace {

layout::Box box_of(const Label& label, const std::string& text) {
  const int size = label.role == LabelRole::quadrant ? 20 : label.role == LabelRole::strip ? 16 : 18;
  const int w = layout::text_width(text) * size / 1000 + 1;
  const int shift = label.align == Align::left ? w / 2 : label.align == Align::right ? -w / 2 : 0;
  return {label.at.x + shift, label.at.y, w, size};
}

void expect_nothing_overlaps(const Frame& frame) {
  for (const Label& a : frame.labels) {
    for (const Label& b : frame.labels) {
      if (&a == &b) continue;
      EXPECT_FALSE(layout::overlap(box_of(a, a.text.nl), box_of(b, b.text.nl), 0)) << a.key << " " << b.key;
      EXPECT_FALSE(layout::overlap(box_of(a, a.text.en), box_of(b, b.text.en), 0)) << a.key << " " << b.key;
    }
    if (a.role == LabelRole::quadrant || a.role == LabelRole::strip) continue;
    const auto as_box = [](const Rect& r) { return layout::Box{r.x + r.w / 2, r.y + r.h / 2, r.w, r.h}; };
    EXPECT_FALSE(layout::overlap(box_of(a, a.text.nl), as_box(frame.matrix), 0)) << a.key;
    EXPECT_FALSE(layout::overlap(box_of(a, a.text.nl), as_box(frame.strip), 0)) << a.key;
  }
}

TEST(Frame, LabelsDoNotOverlapAtAnySizeAndTurn) {
  method::Pack wordy = test_pack();
  for (method::Axis& axis : wordy.axes) {
    axis.low.text = {"voor één persoon of voor één huishouden tegelijk",
                     "for one person or for one household at a time"};
  }
  for (const method::Pack& pack : {test_pack(), wordy}) {
    for (int size = 0; size < 3; ++size) {
      for (const bool x : {false, true}) {
        for (const bool y : {false, true}) {
          expect_nothing_overlaps(make_frame({size, x, y}, pack, pack.lenses.front(), 20));
        }
      }
    }
  }
}

TEST(Frame, TitlesStandInTheirQuadrants) {
  const method::Pack& pack = test_pack();
  const Frame frame = make_frame({0, false, false}, pack, pack.lenses.front(), 0);
  const auto label = [&](std::string_view key) {
    for (const Label& l : frame.labels) {
      if (l.key == key) return l;
    }
    return Label{};
  };
  EXPECT_LT(label("individueel-professional").at.x, 0);
  EXPECT_GT(label("individueel-professional").at.y, 0);
  EXPECT_GT(label("collectief-burger").at.x, 0);
  EXPECT_LT(label("collectief-burger").at.y, 0);
  EXPECT_LT(label("burger.burger").at.y, frame.matrix.y);
  EXPECT_EQ(label("collectief.individueel").align, Align::left);
  EXPECT_EQ(frame.labels.size(), 9U);
}

TEST(Frame, SlotsLieInTheStripAndApart) {
  for (int size = 0; size < 3; ++size) {
    const Geometry geometry{size, false, false};
    const Rect strip = strip_of(geometry, 100);
    for (std::uint32_t a = 0; a < 100; ++a) {
      const layout::Point p = slot_centre(geometry, a);
      const layout::Box box{p.x, p.y, kCardWidth, 76};
      EXPECT_GE(p.x - kCardWidth / 2, strip.x);
      EXPECT_LE(p.x + kCardWidth / 2, strip.x + strip.w);
      EXPECT_LE(p.y + 38, strip.y + strip.h);
      for (std::uint32_t b = 0; b < a; ++b) {
        const layout::Point q = slot_centre(geometry, b);
        ASSERT_FALSE(layout::overlap(box, {q.x, q.y, kCardWidth, 76}, layout::Occupied::kGap));
      }
    }
  }
}

}  // namespace
}  // namespace kwadrant::board
