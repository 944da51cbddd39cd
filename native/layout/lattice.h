// Where the centres of boxes of one size may lie, as a lattice of points of which each is free or taken.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "layout/spots.h"

namespace kwadrant::layout {

class Lattice {
 public:
  // Points `step` units apart, such that a box of that size lies inside the bounds, `gap` units from what is taken.
  Lattice(int w, int h, const Box& bounds, int gap, int step);

  int w() const { return w_; }
  int h() const { return h_; }
  // Takes the points at which a box would touch this one.
  void take(const Box& box);
  // The nearest free point; the first of equals from the wanted row outwards, right before left, below before above.
  std::optional<Point> nearest(Point wanted) const;

 private:
  using Word = std::uint64_t;
  static constexpr int kBits = 64;

  struct Best {
    std::int64_t distance;
    Point at;
  };

  void look(int row, Point wanted, std::optional<Best>& best) const;
  // Column of the first free point of a row from `column` on, in that direction; -1: none.
  int free_right(const Word* row, int column) const;
  int free_left(const Word* row, int column) const;

  int w_;
  int h_;
  int gap_;
  int step_;
  int left_;
  int top_;
  int columns_;
  int rows_;
  int words_;
  // A set bit is taken; also those beyond the last column.
  std::vector<Word> taken_;
};

}  // namespace kwadrant::layout
