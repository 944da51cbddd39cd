#include "drawing/matrix.h"

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

void rectangle(Sheet& sheet, const Rect& r, std::string_view fill) {
  sheet.out.open("rect").attr("x", r.x).attr("y", r.y).attr("width", r.w).attr("height", r.h).attr("fill", fill);
}

void line(Sheet& sheet, int x1, int y1, int x2, int y2) {
  sheet.out.open("line").attr("x1", x1).attr("y1", y1).attr("x2", x2).attr("y2", y2);
  sheet.out.attr("stroke", sheet.colours.axis).attr("stroke-width", 2);
  sheet.out.close();
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
  const Rect& m = sheet.board.frame().matrix;
  const bool top = label.at.y < m.y + m.h / 2;
  return top ? m.y - sheet.scaled(kAbove) : m.y + m.h + sheet.scaled(kBelow);
}

void draw_quadrant_title(Sheet& sheet, const Label& label) {
  const Rect& m = sheet.board.frame().matrix;
  const bool left = label.align == Align::left;
  sheet.out.open("text").attr("x", left ? m.x : m.x + m.w).attr("y", baseline_beside(sheet, label));
  sheet.out.attr("font-size", sheet.scaled(kQuadrantType)).attr("fill", sheet.colours.quiet);
  sheet.out.attr("text-anchor", left ? "start" : "end");
  sheet.out.open("tspan").attr("font-weight", "bold").text(sheet.in_language(label.text));
  sheet.out.close();
  sheet.out.open("tspan").attr("dx", sheet.scaled(kCountApart)).attr("font-size", sheet.scaled(kCountType));
  sheet.out.text(share_of(sheet, label.key)).close();
  sheet.out.close();
}

// At the end of its axis, turned along the matrix's side.
void draw_horizontal_end(Sheet& sheet, const Label& label) {
  const Rect& m = sheet.board.frame().matrix;
  const bool left = label.align == Align::left;
  const int x = left ? m.x - sheet.scaled(kAbove) : m.x + m.w + sheet.scaled(kAbove);
  const std::string turn = "translate(" + std::to_string(x) + " " + std::to_string(m.y + m.h / 2) + ") rotate(" +
                           (left ? "-90" : "90") + ")";
  sheet.out.open("text").attr("transform", turn).attr("font-size", sheet.scaled(kEndType));
  sheet.out.attr("fill", sheet.colours.ink).attr("text-anchor", "middle").text(sheet.in_language(label.text)).close();
}

void draw_label(Sheet& sheet, const Label& label) {
  const std::string& words = sheet.in_language(label.text);
  const Rect& m = sheet.board.frame().matrix;
  switch (label.role) {
    case LabelRole::quadrant:
      return draw_quadrant_title(sheet, label);
    case LabelRole::horizontal_end:
      return draw_horizontal_end(sheet, label);
    case LabelRole::vertical_end:
      return sheet.words_at(m.x + m.w / 2, baseline_beside(sheet, label), sheet.scaled(kEndType), sheet.colours.ink,
                            "middle", words);
    case LabelRole::assets:
    case LabelRole::category:
      // Drawn with their columns.
      return;
    case LabelRole::strip:
      if (!sheet.any_parked) return;
      return sheet.words_at(label.at.x, label.at.y + kStripBaseline, kStripType, sheet.colours.quiet, "start", words);
  }
}

}  // namespace

void draw_matrix(Sheet& sheet) {
  const board::Frame& frame = sheet.board.frame();
  const Rect& m = frame.matrix;
  for (std::size_t q = 0; q < sheet.colours.tints.size(); ++q) {
    const bool right = ((q & 1) != 0) != frame.flip_x;
    const bool top = ((q & 2) != 0) != frame.flip_y;
    const Rect quarter{right ? m.x + m.w / 2 : m.x, top ? m.y : m.y + m.h / 2, m.w / 2, m.h / 2};
    rectangle(sheet, quarter, sheet.colours.tints[q]);
    sheet.out.close();
  }
  line(sheet, m.x, m.y + m.h / 2, m.x + m.w, m.y + m.h / 2);
  line(sheet, m.x + m.w / 2, m.y, m.x + m.w / 2, m.y + m.h);
  rectangle(sheet, m, "none");
  sheet.out.attr("stroke", sheet.colours.matrix_line).close();
  if (!sheet.any_parked) return;
  rectangle(sheet, frame.strip, sheet.colours.strip_fill);
  sheet.out.attr("rx", kStripCorner).attr("stroke", sheet.colours.strip_line).close();
}

void draw_labels(Sheet& sheet) {
  for (const Label& label : sheet.board.frame().labels) draw_label(sheet, label);
}

}  // namespace kwadrant::drawing
