#include "layout/spread.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "layout/lattice.h"

namespace kwadrant::layout {
namespace {

// Every exchange makes the lines shorter, so that it ends by itself; nearly always much earlier than here.
constexpr int kMostRounds = 32;
// Lengths are counted in parts of a unit.
constexpr double kParts = 256;

// Boxes that stand, in cells as large as the largest of them: whatever touches a box has its centre in a cell beside.
class Cells {
 public:
  Cells(std::span<const Box> wanted, const Box& bounds, std::span<const Box> kept_free, int gap)
      : kept_free_(kept_free), gap_(gap), left_(bounds.x - bounds.w / 2), top_(bounds.y - bounds.h / 2) {
    for (const Box& box : wanted) {
      cell_w_ = std::max(cell_w_, box.w + gap);
      cell_h_ = std::max(cell_h_, box.h + gap);
    }
    // One cell more at every side, so that there are always cells beside.
    columns_ = bounds.w / cell_w_ + 3;
    rows_ = bounds.h / cell_h_ + 3;
    cells_.resize(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_));
  }

  void put(const Box& box) { cells_[cell(column(box.x), row(box.y))].push_back(box); }

  bool is_free(const Box& box) const {
    const auto touches = [&](const Box& other) { return overlap(box, other, gap_); };
    if (std::any_of(kept_free_.begin(), kept_free_.end(), touches)) return false;
    const int x = column(box.x);
    const int y = row(box.y);
    for (int r = y - 1; r <= y + 1; ++r) {
      for (int c = x - 1; c <= x + 1; ++c) {
        const std::vector<Box>& there = cells_[cell(c, r)];
        if (std::any_of(there.begin(), there.end(), touches)) return false;
      }
    }
    return true;
  }

  template <typename F>
  void each(F&& f) const {
    for (const std::vector<Box>& there : cells_) std::for_each(there.begin(), there.end(), f);
  }

 private:
  int column(int x) const { return std::clamp((x - left_) / cell_w_ + 1, 1, columns_ - 2); }
  int row(int y) const { return std::clamp((y - top_) / cell_h_ + 1, 1, rows_ - 2); }
  std::size_t cell(int c, int r) const {
    return static_cast<std::size_t>(r) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(c);
  }

  std::span<const Box> kept_free_;
  int gap_;
  int left_;
  int top_;
  int cell_w_ = 1;
  int cell_h_ = 1;
  int columns_ = 0;
  int rows_ = 0;
  std::vector<std::vector<Box>> cells_;
};

// From a point of the lattice to where it would rather be, as far as less than one step goes.
void approach(const Cells& cells, Box& box, Point wanted) {
  for (int Box::*along : {&Box::x, &Box::y}) {
    const int there = along == &Box::x ? wanted.x : wanted.y;
    const int way = std::clamp(there - box.*along, 1 - kLattice, kLattice - 1);
    const int from = box.*along;
    for (int step = std::abs(way); step > 0; --step) {
      box.*along = from + (way > 0 ? step : -step);
      if (cells.is_free(box)) break;
      box.*along = from;
    }
  }
}

// One lattice for each size.
class Lattices {
 public:
  Lattices(std::span<const Box> wanted, const Box& bounds, std::span<const Box> kept_free, int gap) {
    for (const Box& box : wanted) {
      if (find(box) == nullptr) all_.emplace_back(box.w, box.h, bounds, gap, kLattice);
    }
    for (const Box& box : kept_free) take(box);
  }

  void take(const Box& box) {
    for (Lattice& lattice : all_) lattice.take(box);
  }
  const Lattice& of(const Box& box) const { return *find(box); }

 private:
  const Lattice* find(const Box& box) const {
    const auto it = std::find_if(all_.begin(), all_.end(),
                                 [&](const Lattice& one) { return one.w() == box.w && one.h() == box.h; });
    return it == all_.end() ? nullptr : &*it;
  }

  std::vector<Lattice> all_;
};

std::int64_t length(Point a, Point b) {
  const auto dx = static_cast<double>(a.x - b.x);
  const auto dy = static_cast<double>(a.y - b.y);
  return static_cast<std::int64_t>(std::sqrt(dx * dx + dy * dy) * kParts);
}

}  // namespace

Spread spread(std::span<const Box> wanted, const Box& bounds, std::span<const Box> kept_free, int gap) {
  Spread out;
  Cells cells(wanted, bounds, kept_free, gap);
  std::vector<std::size_t> waiting;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    out.at.push_back(inside(wanted[i], bounds));
    const Box box{out.at[i].x, out.at[i].y, wanted[i].w, wanted[i].h};
    if (cells.is_free(box)) {
      cells.put(box);
    } else {
      waiting.push_back(i);
    }
  }
  if (waiting.empty()) return out;
  Lattices lattices(wanted, bounds, kept_free, gap);
  cells.each([&](const Box& box) { lattices.take(box); });
  for (const std::size_t i : waiting) {
    Box box{out.at[i].x, out.at[i].y, wanted[i].w, wanted[i].h};
    if (const std::optional<Point> free = lattices.of(box).nearest(out.at[i])) {
      box.x = free->x;
      box.y = free->y;
      approach(cells, box, out.at[i]);
    } else {
      ++out.covering;
    }
    out.at[i] = {box.x, box.y};
    cells.put(box);
    lattices.take(box);
  }
  return out;
}

void uncross(std::span<const Box> boxes, std::span<const Point> targets, std::vector<Point>& at) {
  std::vector<std::size_t> away;
  std::vector<std::int64_t> now;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (at[i] == targets[i]) continue;
    away.push_back(i);
    now.push_back(length(at[i], targets[i]));
  }
  bool changed = true;
  for (int round = 0; changed && round < kMostRounds; ++round) {
    changed = false;
    for (std::size_t a = 0; a < away.size(); ++a) {
      for (std::size_t b = a + 1; b < away.size(); ++b) {
        const std::size_t i = away[a];
        const std::size_t j = away[b];
        if (boxes[i].w != boxes[j].w || boxes[i].h != boxes[j].h) continue;
        const std::int64_t first = length(at[j], targets[i]);
        if (first >= now[a] + now[b]) continue;
        const std::int64_t second = length(at[i], targets[j]);
        if (first + second >= now[a] + now[b]) continue;
        std::swap(at[i], at[j]);
        now[a] = first;
        now[b] = second;
        changed = true;
      }
    }
  }
}

}  // namespace kwadrant::layout
