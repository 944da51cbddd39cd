// What stands on the matrix: footprints, leader lines, links and cards.
#pragma once

#include "drawing/sheet.h"

namespace kwadrant::drawing {

// Large ones first, so that none hides another.
void draw_footprints(Sheet& sheet);
// From a card to its true place, where the card stands beside it.
void draw_leaders(Sheet& sheet);
void draw_links(Sheet& sheet);
// On the middle of their arrows, above everything that the arrows cross.
void draw_link_titles(Sheet& sheet);
void draw_cards(Sheet& sheet);

// Whether the card stands so far from its true place that a line leads there.
bool has_leader(const board::Shape& shape);
bool has_footprint(const board::Shape& shape);

// Signs of the legend are drawn by the same hands.
void draw_footprint_box(Sheet& sheet, const board::Rect& box);
void draw_dot(Sheet& sheet, layout::Point at);
void draw_leader_line(Sheet& sheet, layout::Point from, layout::Point to);
void draw_arrow(Sheet& sheet, layout::Point from, layout::Point to);
// `dashed` for what is joined to nothing.
void draw_card_box(Sheet& sheet, const layout::Box& card, int corner, bool dashed = false);

}  // namespace kwadrant::drawing
