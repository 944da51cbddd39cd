// Where everything stands in one drawing, in board units: the board's own spots brought in order, or dots with numbers.
#pragma once

#include <vector>

#include "board/geometry.h"
#include "board/projection.h"
#include "drawing/contents.h"

namespace kwadrant::drawing {

// A card, a dot or an asset.
struct Mark {
  model::EntityNumber entity = model::kNoEntity;
  layout::Box box;
  // Its true place, when it has one, and whether a line leads there.
  layout::Point anchor;
  bool placed = false;
  bool leader = false;
  // Of the lens: the one that has most of it. Told of numbers only.
  std::size_t quadrant = 0;
  // Whole width and height of its footprint; 0 × 0: none.
  layout::Point footprint;
};

struct Arrow {
  model::EntityNumber link = model::kNoEntity;
  layout::Point from;
  layout::Point to;
};

struct Scene {
  board::Frame frame;
  // With numbers, the mark of number n is cards[n - 1], and what is parked stands in the list only.
  bool numbered = false;
  std::vector<Mark> cards;
  std::vector<Mark> assets;
  std::vector<Arrow> arrows;
  // Cards for which there was no room: they cover others.
  std::size_t covering = 0;
};

// Cards as the board has them, moved off each other and off the axes by as little as can be. No card lies over the
// place that another's line leads to, if that can be had.
Scene cards_scene(const board::Projection& board, const Contents& contents);
// Dots on the smallest matrix that holds them.
Scene numbers_scene(const board::Projection& board, const Contents& contents);

// For both: assets in their columns beside a matrix of that geometry, and links between all marks of the scene.
void add_assets(const board::Projection& board, const board::Geometry& geometry, const Contents& contents,
                Scene& scene);
void add_arrows(const board::Projection& board, const Contents& contents, Scene& scene);

}  // namespace kwadrant::drawing
