#include "drawing/matrix.h"

#include <algorithm>

#include "layout/segments.h"
#include "layout/text_metrics.h"

namespace kwadrant::drawing {
namespace {

using board::Align;
using board::Label;
using board::LabelRole;
using board::Rect;

constexpr int kQuadrantType = 20;
constexpr int kEndType = 18;
constexpr int kCountType = 16;
constexpr int kCountApart = 12;
constexpr int kStripType = 16;
constexpr int kStripCorner = 10;
// From the middle of the strip's title to its baseline.
constexpr int kStripBaseline = 6;
// From the edge of the matrix to the baseline of words above and below it.
constexpr int kAbove = 14;
constexpr int kBelow = 28;
// Height of capitals: words that run upwards stand with their feet this far from what is left of them.
constexpr int kCapPercent = 72;
// Height of the paper under words that a link runs through.
constexpr int kPaperPercent = 140;
constexpr int kPaperCorner = 4;

BoxItem rectangle(const Rect& r, std::string_view fill, Role role) {
  return {.x = r.x, .y = r.y, .w = r.w, .h = r.h, .fill = fill, .role = role};
}

void axis(Sheet& sheet, layout::Point from, layout::Point to) {
  sheet.add(LineItem{.points = {from, to}, .line = sheet.colours.axis, .width = 2, .role = Role::axis});
}

// Paper under words that a link runs through: to the strip, or to the assets.
void interrupt_links(Sheet& sheet, const layout::Box& words) {
  const std::vector<Arrow>& arrows = sheet.scene.arrows;
  const auto crosses = [&](const Arrow& arrow) { return layout::meets(arrow.from, arrow.to, words); };
  if (std::none_of(arrows.begin(), arrows.end(), crosses)) return;
  sheet.add(BoxItem{.x = words.x - words.w / 2, .y = words.y - words.h / 2, .w = words.w, .h = words.h,
                    .r = kPaperCorner, .fill = sheet.colours.paper, .role = Role::label});
}

// The room that words take in the middle of which their baseline stands.
layout::Box room_of(layout::Point middle, int width, int size) {
  return {middle.x, middle.y - size * kCapPercent / 200, width + size, size * kPaperPercent / 100};
}

// A quadrant's share stands behind its title, on the same line, so that it needs no room of its own.
std::string share_of(const Sheet& sheet, const std::string& quadrant) {
  const auto& quadrants = sheet.board.lens().quadrants;
  for (std::size_t q = 0; q < quadrants.size(); ++q) {
    if (quadrants[q].id == quadrant) {
      return share_of_initiatives(sheet.board.totals().share[q], sheet.options.language);
    }
  }
  return {};
}

// Above or below the matrix, as the board has the label above or below its middle.
int baseline_beside(const Sheet& sheet, const Label& label) {
  const Rect& m = sheet.scene.frame.matrix;
  const bool top = label.at.y < m.y + m.h / 2;
  return top ? m.y - sheet.scaled(kAbove) : m.y + m.h + sheet.scaled(kBelow);
}

void draw_quadrant_title(Sheet& sheet, const Label& label) {
  const Rect& m = sheet.scene.frame.matrix;
  const std::string& title = sheet.in_language(label.text);
  const std::string share = share_of(sheet, label.key);
  const int size = sheet.scaled(kQuadrantType);
  const int small = sheet.scaled(kCountType);
  const int y = baseline_beside(sheet, label);
  const int title_width = layout::text_width(title, true) * size / 1000;
  const int share_width = layout::text_width(share) * small / 1000;
  const bool left = label.align == Align::left;
  const int x = left ? m.x : m.x + m.w - share_width - sheet.scaled(kCountApart) - title_width;
  const int width = title_width + sheet.scaled(kCountApart) + share_width;
  interrupt_links(sheet, room_of({left ? m.x + width / 2 : m.x + m.w - width / 2, y}, width, size));
  sheet.words_at({x, y}, size, sheet.colours.quiet, Anchor::start, title, Role::label, true);
  sheet.words_at({left ? x + title_width + sheet.scaled(kCountApart) : m.x + m.w, y}, small, sheet.colours.quiet,
                 left ? Anchor::start : Anchor::end, share, Role::count);
}

// At the end of its axis, turned along the matrix's side.
void draw_horizontal_end(Sheet& sheet, const Label& label) {
  const Rect& m = sheet.scene.frame.matrix;
  const int size = sheet.scaled(kEndType);
  const bool left = label.align == Align::left;
  const int x = left ? m.x - sheet.scaled(kAbove) : m.x + m.w + sheet.scaled(kAbove) + size * kCapPercent / 100;
  const layout::Box lying = room_of({0, 0}, layout::text_width(sheet.in_language(label.text)) * size / 1000, size);
  interrupt_links(sheet, {x + lying.y, m.y + m.h / 2, lying.h, lying.w});
  sheet.add(TextItem{.x = x, .y = m.y + m.h / 2, .size = size, .colour = sheet.colours.ink, .anchor = Anchor::middle,
                     .upwards = true, .text = sheet.in_language(label.text), .role = Role::label});
}

void draw_vertical_end(Sheet& sheet, layout::Point middle, const std::string& words) {
  const int size = sheet.scaled(kEndType);
  interrupt_links(sheet, room_of(middle, layout::text_width(words) * size / 1000, size));
  sheet.words_at(middle, size, sheet.colours.ink, Anchor::middle, words, Role::label);
}

void draw_label(Sheet& sheet, const Label& label) {
  const std::string& words = sheet.in_language(label.text);
  const Rect& m = sheet.scene.frame.matrix;
  switch (label.role) {
    case LabelRole::quadrant:
      return draw_quadrant_title(sheet, label);
    case LabelRole::horizontal_end:
      return draw_horizontal_end(sheet, label);
    case LabelRole::vertical_end:
      return draw_vertical_end(sheet, {m.x + m.w / 2, baseline_beside(sheet, label)}, words);
    case LabelRole::assets:
    case LabelRole::category:
      // Drawn with their columns.
      return;
    case LabelRole::strip:
      if (!sheet.has_strip()) return;
      return sheet.words_at({label.at.x, label.at.y + kStripBaseline}, kStripType, sheet.colours.quiet, Anchor::start,
                            words, Role::label);
  }
}

}  // namespace

void draw_matrix(Sheet& sheet) {
  const board::Frame& frame = sheet.scene.frame;
  const Rect& m = frame.matrix;
  for (std::size_t q = 0; q < sheet.colours.tints.size(); ++q) {
    const bool right = ((q & 1) != 0) != frame.flip_x;
    const bool top = ((q & 2) != 0) != frame.flip_y;
    const Rect quarter{right ? m.x + m.w / 2 : m.x, top ? m.y : m.y + m.h / 2, m.w / 2, m.h / 2};
    if (!sheet.colours.tints[q].empty()) sheet.add(rectangle(quarter, sheet.colours.tints[q], Role::quadrant));
  }
  axis(sheet, {m.x, m.y + m.h / 2}, {m.x + m.w, m.y + m.h / 2});
  axis(sheet, {m.x + m.w / 2, m.y}, {m.x + m.w / 2, m.y + m.h});
  BoxItem edge = rectangle(m, {}, Role::matrix);
  edge.line = sheet.colours.matrix_line;
  sheet.add(std::move(edge));
  if (!sheet.has_strip()) return;
  BoxItem strip = rectangle(frame.strip, sheet.colours.strip_fill, Role::strip);
  strip.r = kStripCorner;
  strip.line = sheet.colours.strip_line;
  sheet.add(std::move(strip));
}

void draw_labels(Sheet& sheet) {
  for (const Label& label : sheet.scene.frame.labels) draw_label(sheet, label);
}

}  // namespace kwadrant::drawing
