// The matrix, its words, the parking strip and the area of assets.
#include <algorithm>
#include <utility>

#include "board/geometry.h"
#include "layout/text_metrics.h"

namespace kwadrant::board {
namespace {

using layout::Point;

// Type sizes that the whiteboard draws labels with.
constexpr int kAxisType = 18;
// From the matrix's edge to the middle of a line of type.
constexpr int kBesideMatrix = 20;
constexpr int kSecondLine = 26;
constexpr int kTitleInset = 16;
constexpr int kTitleDown = 24;
constexpr int kStripTitleDown = 20;
// Between two labels on one line.
constexpr int kApart = 24;

int width_of(const method::Text& text) {
  const int widest = std::max(layout::text_width(text.nl), layout::text_width(text.en));
  return (widest * kAxisType + 999) / 1000;
}

void add_titles(Frame& frame, const Geometry& g, const method::Lens& lens) {
  for (std::size_t q = 0; q < lens.quadrants.size(); ++q) {
    const bool right = ((q & 1) != 0) != g.flip_x;
    const bool top = ((q & 2) != 0) != g.flip_y;
    const int x = g.w() / 2 - kTitleInset;
    const int y = g.h() / 2 - kTitleDown;
    frame.labels.push_back({LabelRole::quadrant, lens.quadrants[q].id, lens.quadrants[q].title,
                            {right ? x : -x, top ? -y : y}, right ? Align::right : Align::left});
  }
}

void add_ends(Frame& frame, const Geometry& g, const method::Axis& across, const method::Axis& up) {
  const method::AxisEnd& left = g.flip_x ? across.high : across.low;
  const method::AxisEnd& right = g.flip_x ? across.low : across.high;
  const method::AxisEnd& top = g.flip_y ? up.low : up.high;
  const method::AxisEnd& bottom = g.flip_y ? up.high : up.low;
  const int below = g.h() / 2 + kBesideMatrix;
  const auto add = [&](LabelRole role, const method::Axis& axis, const method::AxisEnd& end, Point at, Align align) {
    frame.labels.push_back({role, axis.id + "." + end.id, end.text, at, align});
  };
  add(LabelRole::horizontal_end, across, left, {-g.w() / 2, below}, Align::left);
  add(LabelRole::horizontal_end, across, right, {g.w() / 2, below}, Align::right);
  add(LabelRole::vertical_end, up, top, {0, -g.h() / 2 - kBesideMatrix}, Align::centre);
  const int side = std::max(width_of(left.text), width_of(right.text));
  const bool fits = side + kApart + width_of(bottom.text) / 2 <= g.w() / 2;
  add(LabelRole::vertical_end, up, bottom, {0, below + (fits ? 0 : kSecondLine)}, Align::centre);
}

}  // namespace

Frame make_frame(const Geometry& g, const method::Pack& pack, const method::Lens& lens, std::size_t slots,
                 const AssetArea& assets, const AssetUse& use) {
  Frame frame;
  frame.lens = lens.id;
  frame.flip_x = g.flip_x;
  frame.flip_y = g.flip_y;
  frame.size = g.size;
  frame.matrix = {-g.w() / 2, -g.h() / 2, g.w(), g.h()};
  frame.strip = strip_of(g, slots);
  add_titles(frame, g, lens);
  add_ends(frame, g, pack.axes[lens.x_axis], pack.axes[lens.y_axis]);
  // The strip is the program's own and in no pack; these words go out with the pack's, in both languages.
  frame.labels.push_back({LabelRole::strip, "strip", {"Geparkeerd: nog geen plek", "Parked: no place yet"},
                          {frame.strip.x + kTitleInset, frame.strip.y + kStripTitleDown}, Align::left});
  if (!assets.exists()) return frame;
  frame.assets = assets.columns(g, use);
  for (Label& label : assets.labels(g, use)) frame.labels.push_back(std::move(label));
  return frame;
}

}  // namespace kwadrant::board
