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
// Or the dots with their numbers.
void draw_cards(Sheet& sheet);

bool has_footprint(const Mark& mark);

// Signs of the legend are made by the same hands.
BoxItem footprint_box(const Sheet& sheet, const board::Rect& box);
void draw_dot(Sheet& sheet, layout::Point at);
void draw_leader_line(Sheet& sheet, std::vector<layout::Point> way);
void draw_arrow(Sheet& sheet, layout::Point from, layout::Point to, model::EntityNumber link = model::kNoEntity);
// `dashed` for what is joined to nothing.
BoxItem card_box(const Sheet& sheet, const layout::Box& card, Role role, bool dashed = false);
BoxItem number_dot(const Sheet& sheet, const layout::Box& dot, std::string number);
// The lines of a card's title, and what else tells whose card it is.
void write_on(const Sheet& sheet, BoxItem& box, model::EntityNumber entity, int size);

}  // namespace kwadrant::drawing
