// The map's picture in a report.
#pragma once

#include <string>

#include "drawing/display.h"
#include "report/document.h"
#include "report/source.h"

namespace kwadrant::report {

// Whether a report with these options shows the map.
bool shows_map(const Options& options);

// The map on an A4. Where cards become numbers and the report has the tables of the quadrants, titles stand there by
// those numbers, and not in a list beside the matrix, which would take the room of it. The picture of an area has dots.
drawing::Drawing draw_map(const board::Projection& board, const Options& options);

// The drawing with its description.
Picture picture_of(const Source& source, const std::string& title, drawing::Drawing drawing);

}  // namespace kwadrant::report
