// What is written on a drawing, and the arrows between.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "board/projection.h"
#include "exchange/whiteboard.h"
#include "exchange/whiteboard/axis_words.h"

namespace kwadrant::exchange {

struct FoundLink {
  // The arrow.
  std::string element;
  EntityId id;
  EntityId from;
  EntityId to;
};

struct Found {
  std::vector<WhiteboardNote> notes;
  std::vector<FoundLink> links;
  // Elements that have become notes, links or parts of the map's own picture, by id: they are no drawings any more.
  std::unordered_set<std::string> used;
  bool too_many = false;
};

// Notes: cards of `export_whiteboard`; shapes with words and free texts in the matrix, but for what is written at the
// ends of the lines and titles of quadrants. A shape behind a free text belongs to it when they are grouped. `lens` is
// null without a matrix. Ids follow from the map and the element, so that the same file means the same things.
Found find_notes(const Scene& scene, const DrawnMatrix* matrix, const DrawnLens* lens, const board::Projection& board);

}  // namespace kwadrant::exchange
