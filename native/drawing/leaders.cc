#include "drawing/leaders.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>

#include "layout/segments.h"

namespace kwadrant::drawing {
namespace {

using layout::Box;
using layout::Point;
using Way = std::vector<Point>;

// How far a line goes round a corner: half of what lies between two cards.
constexpr int kRound = layout::Occupied::kGap / 2;
// From the edge of a card to where a line ends under it.
constexpr int kInside = 8;

double length_of(const Way& way) {
  double sum = 0;
  for (std::size_t i = 1; i < way.size(); ++i) {
    const double dx = way[i].x - way[i - 1].x;
    const double dy = way[i].y - way[i - 1].y;
    // Exact to the last bit everywhere, as std::hypot need not be.
    sum += std::sqrt(dx * dx + dy * dy);
  }
  return sum;
}

// One after the other round the box, a little beside it.
std::array<Point, 4> corners_of(const Box& box) {
  const int x = box.w / 2 + kRound;
  const int y = box.h / 2 + kRound;
  return {{{box.x - x, box.y - y}, {box.x + x, box.y - y}, {box.x + x, box.y + y}, {box.x - x, box.y + y}}};
}

// Where a line may end under its card.
std::array<Point, 9> ends_in(const Box& box) {
  const int x = box.w / 2 - kInside;
  const int y = box.h / 2 - kInside;
  return {{{box.x, box.y},
           {box.x, box.y - y}, {box.x, box.y + y}, {box.x - x, box.y}, {box.x + x, box.y},
           {box.x - x, box.y - y}, {box.x + x, box.y - y}, {box.x - x, box.y + y}, {box.x + x, box.y + y}}};
}

class Ways {
 public:
  Ways(const Mark& mark, std::span<const Mark> cards) : mark_(mark) {
    for (const Mark& card : cards) {
      const bool is_beside = !card.placed || card.anchor != mark.anchor;
      if (card.entity != mark.entity && is_beside) others_.push_back(card.box);
    }
  }

  bool is_open(const Way& way) const {
    return std::none_of(others_.begin(), others_.end(), [&](const Box& box) { return is_barred(way, box); });
  }

  std::vector<Box> in_the_way(const Way& way) const {
    std::vector<Box> out;
    std::copy_if(others_.begin(), others_.end(), std::back_inserter(out),
                 [&](const Box& box) { return is_barred(way, box); });
    return out;
  }

 private:
  // A place that lies under another card cannot be reached in the open: that card does not count.
  bool is_barred(const Way& way, const Box& box) const {
    if (layout::meets(mark_.anchor, mark_.anchor, box)) return false;
    for (std::size_t i = 1; i < way.size(); ++i) {
      if (layout::meets(way[i - 1], way[i], box)) return true;
    }
    return false;
  }

  const Mark& mark_;
  std::vector<Box> others_;
};

void keep_shorter(const Ways& ways, Way way, std::optional<Way>& best) {
  if (best && length_of(way) >= length_of(*best)) return;
  if (ways.is_open(way)) best = std::move(way);
}

}  // namespace

std::vector<Point> leader_way(const Mark& mark, std::span<const Mark> cards, const Box& bounds) {
  const Way straight = {mark.anchor, {mark.box.x, mark.box.y}};
  if (cards.size() > kMostRouted) return straight;
  const Ways ways(mark, cards);
  const std::vector<Box> barring = ways.in_the_way(straight);
  if (barring.empty()) return straight;
  const std::array<Point, 9> ends = ends_in(mark.box);
  std::optional<Way> best;
  for (const Point end : ends) keep_shorter(ways, {mark.anchor, end}, best);
  if (best) return *best;
  for (const Box& box : barring) {
    const std::array<Point, 4> corners = corners_of(box);
    for (std::size_t i = 0; i < corners.size(); ++i) {
      const Point next = corners[(i + 1) % corners.size()];
      if (!layout::meets(corners[i], corners[i], bounds)) continue;
      for (const Point end : ends) {
        keep_shorter(ways, {mark.anchor, corners[i], end}, best);
        if (!layout::meets(next, next, bounds)) continue;
        keep_shorter(ways, {mark.anchor, corners[i], next, end}, best);
        keep_shorter(ways, {mark.anchor, next, corners[i], end}, best);
      }
    }
  }
  return best.value_or(straight);
}

}  // namespace kwadrant::drawing
