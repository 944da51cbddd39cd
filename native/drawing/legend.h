// The words around the map: title above, count, signs, orientation and date below.
#pragma once

#include <string>
#include <vector>

#include "drawing/sheet.h"

namespace kwadrant::drawing {

// Lines of the map's title over the matrix.
std::vector<std::string> title_lines(const Sheet& sheet);
// How much room they take above the matrix, and the legend below its top.
int header_height(const Sheet& sheet, const std::vector<std::string>& title);
int legend_height(const Sheet& sheet);

void draw_header(Sheet& sheet, const std::vector<std::string>& title);
// `top` is the upper edge of the legend.
void draw_legend(Sheet& sheet, int top);

// Which end of which axis stands where, in sentences: "Voor wie is het? Links: …, rechts: …."
std::string orientation(const Sheet& sheet);
// For screen readers: how many there are, how many in each quadrant, and the orientation.
std::string description(const Sheet& sheet);

}  // namespace kwadrant::drawing
