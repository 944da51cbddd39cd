#include "drawing/cards.h"

#include <algorithm>
#include <cstdlib>

#include "layout/text_metrics.h"

namespace kwadrant::drawing {
namespace {

using board::Rect;
using board::Shape;
using layout::Point;
using model::EntityNumber;

constexpr int kCardCorner = 8;
constexpr int kFootprintCorner = 28;
// A footprint without width or height is a band, so that it can be seen.
constexpr int kThinnest = 8;
constexpr int kDotRadius = 4;
// From the top of a line of type to its baseline.
constexpr int kBaseline = 15;
constexpr int kLinkType = 13;
constexpr int kLinkLine = 18;
constexpr int kLinkCorner = 4;
constexpr int kLinkBaseline = 5;
constexpr int kMostTitleWidth = 180;
constexpr int kHeadLength = 12;
constexpr int kHeadHalfWidth = 5;

// Numbers of the drawing in tenths, so that slanted arrow heads stay slender without floating point.
constexpr std::int64_t kTenths = 10;

std::string decimal(std::int64_t tenths) {
  std::string out = tenths < 0 ? "-" : "";
  out += std::to_string(std::abs(tenths) / kTenths);
  if (tenths % kTenths != 0) out += "." + std::to_string(std::abs(tenths) % kTenths);
  return out;
}

std::string point(std::int64_t x, std::int64_t y) { return decimal(x) + " " + decimal(y); }

// Largest whole number whose square is not above n.
std::int64_t root(std::int64_t n) {
  if (n < 2) return n;
  std::int64_t guess = n;
  for (std::int64_t next = n / 2 + 1; next < guess; next = (guess + n / guess) / 2) guess = next;
  return guess;
}

// One side of a footprint, clipped to the matrix and never thinner than a band.
void clip(int centre, int length, int from, int to, int& start, int& size) {
  const int low = std::max(from, centre - length / 2);
  const int high = std::min(to, centre + length / 2);
  start = low;
  size = high - low;
  if (size >= kThinnest) return;
  start = std::clamp((low + high) / 2 - kThinnest / 2, from, to - kThinnest);
  size = kThinnest;
}

Rect footprint_of(const Shape& shape, const Rect& matrix) {
  Rect box;
  clip(shape.anchor.x, shape.footprint.x, matrix.x, matrix.x + matrix.w, box.x, box.w);
  clip(shape.anchor.y, shape.footprint.y, matrix.y, matrix.y + matrix.h, box.y, box.h);
  return box;
}

}  // namespace

bool has_leader(const Shape& shape) {
  if (shape.state != board::PlaceState::placed) return false;
  const bool beside = std::abs(shape.anchor.x - shape.card.x) * 2 > shape.card.w;
  return beside || std::abs(shape.anchor.y - shape.card.y) * 2 > shape.card.h;
}

bool has_footprint(const Shape& shape) {
  return shape.state == board::PlaceState::placed && (shape.footprint.x > 0 || shape.footprint.y > 0);
}

void draw_footprint_box(Sheet& sheet, const Rect& box) {
  const int corner = std::min({kFootprintCorner, box.w / 2, box.h / 2});
  sheet.out.open("rect").attr("x", box.x).attr("y", box.y).attr("width", box.w).attr("height", box.h);
  sheet.out.attr("rx", corner).attr("fill", sheet.colours.footprint_fill).attr("fill-opacity", "0.12");
  sheet.out.attr("stroke", sheet.colours.footprint_line).attr("stroke-opacity", "0.7").attr("stroke-width", "1.5");
  sheet.out.close();
}

void draw_footprints(Sheet& sheet) {
  std::vector<Rect> boxes;
  for (const EntityNumber e : sheet.cards) {
    const Shape& shape = sheet.board.shape(e);
    if (has_footprint(shape)) boxes.push_back(footprint_of(shape, sheet.board.frame().matrix));
  }
  std::stable_sort(boxes.begin(), boxes.end(), [](const Rect& a, const Rect& b) {
    return std::int64_t{a.w} * a.h > std::int64_t{b.w} * b.h;
  });
  for (const Rect& box : boxes) draw_footprint_box(sheet, box);
}

void draw_dot(Sheet& sheet, Point at) {
  sheet.out.open("circle").attr("cx", at.x).attr("cy", at.y).attr("r", kDotRadius).attr("fill", sheet.colours.ink);
  sheet.out.close();
}

void draw_leader_line(Sheet& sheet, Point from, Point to) {
  sheet.out.open("line").attr("x1", from.x).attr("y1", from.y).attr("x2", to.x).attr("y2", to.y);
  sheet.out.attr("stroke", sheet.colours.card_line).close();
}

void draw_leaders(Sheet& sheet) {
  for (const EntityNumber e : sheet.cards) {
    const Shape& shape = sheet.board.shape(e);
    if (!has_leader(shape)) continue;
    // The card will cover the end of the line.
    draw_leader_line(sheet, shape.anchor, {shape.card.x, shape.card.y});
    draw_dot(sheet, shape.anchor);
  }
}

void draw_arrow(Sheet& sheet, Point from, Point to) {
  const std::int64_t dx = std::int64_t{to.x} - from.x;
  const std::int64_t dy = std::int64_t{to.y} - from.y;
  const std::int64_t length = root((dx * dx + dy * dy) * kTenths * kTenths);
  // Cards that touch leave no room for an arrow.
  if (length == 0) return;
  const auto along = [&](std::int64_t d, int distance) { return d * kTenths * kTenths * distance / length; };
  const std::int64_t base_x = to.x * kTenths - along(dx, kHeadLength);
  const std::int64_t base_y = to.y * kTenths - along(dy, kHeadLength);
  const std::int64_t side_x = -along(dy, kHeadHalfWidth);
  const std::int64_t side_y = along(dx, kHeadHalfWidth);
  const std::string line = "M" + point(from.x * kTenths, from.y * kTenths) + " L" + point(base_x, base_y);
  const std::string head = "M" + point(to.x * kTenths, to.y * kTenths) + " L" +
                           point(base_x + side_x, base_y + side_y) + " L" + point(base_x - side_x, base_y - side_y) +
                           " Z";
  sheet.out.open("path").attr("d", line).attr("fill", "none").attr("stroke", sheet.colours.link);
  sheet.out.attr("stroke-width", 2).close();
  sheet.out.open("path").attr("d", head).attr("fill", sheet.colours.link).close();
}

void draw_links(Sheet& sheet) {
  for (const EntityNumber e : sheet.arrows) draw_arrow(sheet, sheet.board.shape(e).start, sheet.board.shape(e).end);
}

void draw_link_titles(Sheet& sheet) {
  for (const EntityNumber e : sheet.arrows) {
    const Shape& shape = sheet.board.shape(e);
    const std::vector<std::string> lines =
        layout::wrap(sheet.board.map().title(e), kMostTitleWidth, kLinkType, 1).lines;
    if (lines.empty()) continue;
    const Point middle{(shape.start.x + shape.end.x) / 2, (shape.start.y + shape.end.y) / 2};
    const int width = layout::text_width(lines.front()) * kLinkType / 1000 + kLinkType;
    sheet.out.open("rect").attr("x", middle.x - width / 2).attr("y", middle.y - kLinkLine / 2);
    sheet.out.attr("width", width).attr("height", kLinkLine).attr("rx", kLinkCorner);
    sheet.out.attr("fill", sheet.colours.paper).close();
    sheet.words_at(middle.x, middle.y + kLinkBaseline, kLinkType, sheet.colours.ink, "middle", lines.front());
  }
}

void draw_card_box(Sheet& sheet, const layout::Box& card, int corner, bool dashed) {
  sheet.out.open("rect").attr("x", card.x - card.w / 2).attr("y", card.y - card.h / 2);
  sheet.out.attr("width", card.w).attr("height", card.h).attr("rx", corner);
  sheet.out.attr("fill", sheet.colours.card_fill).attr("stroke", sheet.colours.card_line);
  if (dashed) sheet.out.attr("stroke-dasharray", "6 5");
  sheet.out.close();
}

void draw_cards(Sheet& sheet) {
  for (const EntityNumber e : sheet.cards) {
    const Shape& shape = sheet.board.shape(e);
    sheet.out.open("g");
    // The whole title: on the card it may be shortened.
    sheet.out.open("title").text(sheet.board.map().title(e)).close();
    draw_card_box(sheet, shape.card, kCardCorner);
    const int lines = static_cast<int>(shape.lines.size());
    int baseline = shape.card.y - lines * board::kLineHeight / 2 + kBaseline;
    for (const std::string& line : shape.lines) {
      sheet.words_at(shape.card.x, baseline, board::kTypeSize, sheet.colours.ink, "middle", line);
      baseline += board::kLineHeight;
    }
    sheet.out.close();
  }
}

}  // namespace kwadrant::drawing
