// The columns of assets beside the matrix.
#pragma once

#include "drawing/sheet.h"

namespace kwadrant::drawing {

// The columns with their headings, when any asset stands in them.
void draw_columns(Sheet& sheet);
void draw_assets(Sheet& sheet);

}  // namespace kwadrant::drawing
