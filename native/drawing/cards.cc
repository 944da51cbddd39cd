#include "drawing/cards.h"

#include <algorithm>
#include <span>

#include "drawing/leaders.h"
#include "layout/text_metrics.h"

namespace kwadrant::drawing {
namespace {

using board::Rect;
using layout::Point;
using model::EntityNumber;

constexpr int kCardCorner = 8;
constexpr int kAssetCorner = 6;
constexpr int kFootprintCorner = 28;
// A footprint without width or height is a band, so that it can be seen.
constexpr int kThinnest = 8;
// So many are filled as the palette says.
constexpr int kFootprints = 24;
constexpr int kDot = 8;
constexpr int kNumberType = 13;
constexpr int kLinkType = 13;
constexpr int kLinkLine = 18;
constexpr int kLinkCorner = 4;
constexpr Dash kDashed = {6, 5};
// Of footprints without colour.
constexpr Dash kDotted = {2, 3};
// Lines to places that go round something keep this far from the edge of the matrix.
constexpr int kFromEdge = 4;
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

Rect footprint_of(const Mark& mark, const Rect& matrix) {
  Rect box;
  clip(mark.anchor.x, mark.footprint.x, matrix.x, matrix.x + matrix.w, box.x, box.w);
  clip(mark.anchor.y, mark.footprint.y, matrix.y, matrix.y + matrix.h, box.y, box.h);
  return box;
}

void name(const Sheet& sheet, BoxItem& box, EntityNumber entity) {
  box.id = sheet.id_of(entity);
  box.title = sheet.board.map().title(entity);
}

}  // namespace

bool has_footprint(const Mark& mark) { return mark.footprint.x > 0 || mark.footprint.y > 0; }

BoxItem footprint_box(const Sheet& sheet, const Rect& box) {
  return {.x = box.x, .y = box.y, .w = box.w, .h = box.h, .r = std::min({kFootprintCorner, box.w / 2, box.h / 2}),
          .fill = sheet.colours.footprint_fill, .opacity = sheet.colours.footprint_opacity,
          .line = sheet.colours.footprint_line, .dash = sheet.options.mono ? kDotted : Dash{},
          .role = Role::footprint};
}

void draw_footprints(Sheet& sheet) {
  std::vector<Rect> boxes;
  for (const Mark& mark : sheet.scene.cards) {
    if (has_footprint(mark)) boxes.push_back(footprint_of(mark, sheet.scene.frame.matrix));
  }
  std::stable_sort(boxes.begin(), boxes.end(), [](const Rect& a, const Rect& b) {
    return std::int64_t{a.w} * a.h > std::int64_t{b.w} * b.h;
  });
  for (const Rect& box : boxes) {
    BoxItem item = footprint_box(sheet, box);
    // Where very many lie over each other, they must not become one dark heap.
    item.opacity = std::max(item.opacity * kFootprints / std::max(kFootprints, static_cast<int>(boxes.size())), 2);
    sheet.add(std::move(item));
  }
}

void draw_dot(Sheet& sheet, Point at) {
  sheet.add(ShapeItem{.x = at.x, .y = at.y, .size = kDot, .fill = sheet.colours.ink, .role = Role::leader});
}

void draw_leader_line(Sheet& sheet, std::vector<Point> way) {
  sheet.add(LineItem{.points = std::move(way), .line = sheet.colours.card_line, .role = Role::leader});
}

void draw_leaders(Sheet& sheet) {
  const board::Rect& m = sheet.scene.frame.matrix;
  const layout::Box bounds{m.x + m.w / 2, m.y + m.h / 2, m.w - 2 * kFromEdge, m.h - 2 * kFromEdge};
  // Dots are too small to hide where a line goes.
  const std::span<const Mark> in_the_way = sheet.scene.numbered ? std::span<const Mark>() : sheet.scene.cards;
  for (const Mark& mark : sheet.scene.cards) {
    if (!mark.leader) continue;
    // The card will cover the end of the line.
    draw_leader_line(sheet, leader_way(mark, in_the_way, bounds));
    draw_dot(sheet, mark.anchor);
  }
}

void draw_arrow(Sheet& sheet, Point from, Point to, EntityNumber link) {
  // Cards that touch leave no room for an arrow.
  if (from == to) return;
  sheet.add(LineItem{.points = {from, to}, .line = sheet.colours.link, .width = 2, .arrow = true, .role = Role::link,
                     .id = sheet.id_of(link)});
}

void draw_links(Sheet& sheet) {
  for (const Arrow& arrow : sheet.scene.arrows) draw_arrow(sheet, arrow.from, arrow.to, arrow.link);
}

void draw_link_titles(Sheet& sheet) {
  for (const Arrow& arrow : sheet.scene.arrows) {
    const std::vector<std::string> lines =
        layout::wrap(sheet.board.map().title(arrow.link), kMostTitleWidth, kLinkType, 1).lines;
    if (lines.empty()) continue;
    const Point middle{(arrow.from.x + arrow.to.x) / 2, (arrow.from.y + arrow.to.y) / 2};
    const int width = layout::text_width(lines.front()) * kLinkType / 1000 + kLinkType;
    sheet.add(BoxItem{.x = middle.x - width / 2, .y = middle.y - kLinkLine / 2, .w = width, .h = kLinkLine,
                      .r = kLinkCorner, .fill = sheet.colours.paper, .role = Role::link, .id = sheet.id_of(arrow.link),
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
  name(sheet, box, entity);
  box.text = {sheet.board.shape(entity).lines, size, false, sheet.colours.ink};
}

BoxItem number_dot(const Sheet& sheet, const layout::Box& dot, std::string number) {
  BoxItem box = card_box(sheet, dot, Role::number);
  box.r = dot.w / 2;
  box.line = sheet.colours.ink;
  box.text = {{std::move(number)}, kNumberType, true, sheet.colours.ink};
  return box;
}

void draw_cards(Sheet& sheet) {
  int number = 0;
  for (const Mark& mark : sheet.scene.cards) {
    ++number;
    const bool says_number = sheet.options.titles != Titles::none;
    BoxItem box = sheet.scene.numbered ? number_dot(sheet, mark.box, says_number ? std::to_string(number) : "")
                                       : card_box(sheet, mark.box, Role::card);
    if (sheet.scene.numbered) {
      name(sheet, box, mark.entity);
    } else {
      write_on(sheet, box, mark.entity, board::kTypeSize);
    }
    sheet.add(std::move(box));
  }
}

}  // namespace kwadrant::drawing
