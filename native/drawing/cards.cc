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
constexpr int kAssetCorner = 6;
constexpr int kFootprintCorner = 28;
// A footprint without width or height is a band, so that it can be seen.
constexpr int kThinnest = 8;
constexpr int kDot = 8;
constexpr int kLinkType = 13;
constexpr int kLinkLine = 18;
constexpr int kLinkCorner = 4;
constexpr Dash kDashed = {6, 5};
constexpr int kMostTitleWidth = 180;

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

BoxItem footprint_box(const Sheet& sheet, const Rect& box) {
  return {.x = box.x, .y = box.y, .w = box.w, .h = box.h, .r = std::min({kFootprintCorner, box.w / 2, box.h / 2}),
          .fill = sheet.colours.footprint_fill, .opacity = 12, .line = sheet.colours.footprint_line,
          .role = Role::footprint};
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
  for (const Rect& box : boxes) sheet.add(footprint_box(sheet, box));
}

void draw_dot(Sheet& sheet, Point at) {
  sheet.add(ShapeItem{.x = at.x, .y = at.y, .size = kDot, .fill = sheet.colours.ink, .role = Role::leader});
}

void draw_leader_line(Sheet& sheet, Point from, Point to) {
  sheet.add(LineItem{.points = {from, to}, .line = sheet.colours.card_line, .role = Role::leader});
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

void draw_arrow(Sheet& sheet, Point from, Point to, EntityNumber link) {
  // Cards that touch leave no room for an arrow.
  if (from == to) return;
  sheet.add(LineItem{.points = {from, to}, .line = sheet.colours.link, .width = 2, .arrow = true, .role = Role::link,
                     .id = sheet.id_of(link)});
}

void draw_links(Sheet& sheet) {
  for (const EntityNumber e : sheet.arrows) {
    draw_arrow(sheet, sheet.board.shape(e).start, sheet.board.shape(e).end, e);
  }
}

void draw_link_titles(Sheet& sheet) {
  for (const EntityNumber e : sheet.arrows) {
    const Shape& shape = sheet.board.shape(e);
    const std::vector<std::string> lines =
        layout::wrap(sheet.board.map().title(e), kMostTitleWidth, kLinkType, 1).lines;
    if (lines.empty()) continue;
    const Point middle{(shape.start.x + shape.end.x) / 2, (shape.start.y + shape.end.y) / 2};
    const int width = layout::text_width(lines.front()) * kLinkType / 1000 + kLinkType;
    sheet.add(BoxItem{.x = middle.x - width / 2, .y = middle.y - kLinkLine / 2, .w = width, .h = kLinkLine,
                      .r = kLinkCorner, .fill = sheet.colours.paper, .role = Role::link, .id = sheet.id_of(e),
                      .text = {lines, kLinkType, false, sheet.colours.ink}});
  }
}

BoxItem card_box(const Sheet& sheet, const layout::Box& card, Role role, bool dashed) {
  BoxItem box{.x = card.x - card.w / 2, .y = card.y - card.h / 2, .w = card.w, .h = card.h,
              .r = role == Role::asset ? kAssetCorner : kCardCorner, .fill = sheet.colours.card_fill,
              .line = sheet.colours.card_line, .role = role};
  if (dashed) box.dash = kDashed;
  return box;
}

void write_on(const Sheet& sheet, BoxItem& box, EntityNumber entity, int size) {
  box.id = sheet.id_of(entity);
  box.title = sheet.board.map().title(entity);
  box.text = {sheet.board.shape(entity).lines, size, false, sheet.colours.ink};
}

void draw_cards(Sheet& sheet) {
  for (const EntityNumber e : sheet.cards) {
    BoxItem box = card_box(sheet, sheet.board.shape(e).card, Role::card);
    write_on(sheet, box, e, board::kTypeSize);
    sheet.add(std::move(box));
  }
}

}  // namespace kwadrant::drawing
