#include "layout/spots.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <tuple>
#include <utility>

namespace kwadrant::layout {
namespace {

constexpr int kFirstRing = 64;

struct Range {
  int low;
  int high;
  bool holds(int v) const { return v >= low && v <= high; }
};

// Centres along one axis where a box of size `size` lies inside bounds of size `room` around `middle`.
Range centres(int size, int middle, int room) {
  const int low = middle - room / 2 + (size + 1) / 2;
  const int high = middle + room / 2 - (size + 1) / 2;
  return low <= high ? Range{low, high} : Range{middle, middle};
}

// Centres that a box may not have because of one other: the open rectangle between these.
struct Blocked {
  int x0;
  int x1;
  int y0;
  int y1;
};

Blocked blocked_by(const Box& other, const Box& wanted) {
  const int w = (other.w + wanted.w + 1) / 2 + Occupied::kGap;
  const int h = (other.h + wanted.h + 1) / 2 + Occupied::kGap;
  return {other.x - w, other.x + w, other.y - h, other.y + h};
}

// The least whole number whose square is at least v; v from 0, below 2^52.
int root_up(std::int64_t v) {
  auto root = static_cast<std::int64_t>(std::sqrt(static_cast<double>(v)));
  while (root > 0 && (root - 1) * (root - 1) >= v) --root;
  while (root * root < v) ++root;
  return static_cast<int>(root);
}

// Square of the distance from the centre to the farthest point of the rectangle.
std::int64_t farthest_of(const Blocked& b, Point from) {
  const std::int64_t dx = std::max(std::abs(b.x0 - from.x), std::abs(b.x1 - from.x));
  const std::int64_t dy = std::max(std::abs(b.y0 - from.y), std::abs(b.y1 - from.y));
  return dx * dx + dy * dy;
}

// What a box that is moved by at most `reach`, and no farther than its bounds, can touch.
Box around(const Box& box, int reach, Range xs, Range ys) {
  const int left = std::max(box.x - reach, xs.low);
  const int right = std::min(box.x + reach, xs.high);
  const int top = std::max(box.y - reach, ys.low);
  const int bottom = std::min(box.y + reach, ys.high);
  return {(left + right) / 2, (top + bottom) / 2, right - left + 2 + box.w, bottom - top + 2 + box.h};
}

struct Found {
  std::int64_t distance;
  int side;
  Point at;
  auto order() const { return std::tuple(distance, side, at.x, at.y); }
};

// The nearest free centre lies on the wanted column or row, or where edges of blocked rectangles meet: else a step
// towards the wanted one would be free too. So it is enough to look at the columns of these edges. No centre is free
// whose distance has a square below `taken`: a rectangle within that distance touches none that is.
class Ring {
 public:
  Ring(std::vector<Blocked> blocked, Point wanted, Range xs, Range ys, int reach, std::int64_t taken)
      : blocked_(std::move(blocked)),
        wanted_(wanted),
        xs_(xs),
        ys_(ys),
        taken_(taken),
        most_(std::int64_t{reach} * reach) {
    std::erase_if(blocked_, [&](const Blocked& b) { return farthest_of(b, wanted_) < taken_; });
    std::sort(blocked_.begin(), blocked_.end(), [](const Blocked& a, const Blocked& b) { return a.y0 < b.y0; });
  }

  std::optional<Point> search() {
    // Cards that stand in rows share their edges: each column once, the nearest first, so that what is found early
    // spares the others.
    std::vector<int> columns = {wanted_.x};
    for (const Blocked& b : blocked_) {
      columns.push_back(b.x0);
      columns.push_back(b.x1);
    }
    std::sort(columns.begin(), columns.end());
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    const auto order = [&](int x) { return std::tuple(std::abs(std::int64_t{x} - wanted_.x), x); };
    std::sort(columns.begin(), columns.end(), [&](int a, int b) { return order(a) < order(b); });
    for (const int x : columns) column(x);
    if (!best_) return std::nullopt;
    return best_->at;
  }
  // Rectangles held against columns.
  std::uint64_t compared() const { return compared_; }

 private:
  void column(int x) {
    if (!xs_.holds(x)) return;
    const std::int64_t dx = x - wanted_.x;
    if (dx * dx > (best_ ? best_->distance : most_)) return;
    const int start = dx * dx < taken_ ? root_up(taken_ - dx * dx) : 0;
    compared_ += 2 * blocked_.size();
    offer(x, downwards(x, wanted_.y + start));
    offer(x, upwards(x, wanted_.y - start));
  }

  // The first free y at or below that one (y grows downwards).
  int downwards(int x, int y) const {
    for (const Blocked& b : blocked_) {
      if (x > b.x0 && x < b.x1 && y > b.y0 && y < b.y1) y = b.y1;
    }
    return y;
  }

  int upwards(int x, int y) {
    // By lower edges, highest last, as `downwards` goes by upper edges.
    if (by_lower_.empty() && !blocked_.empty()) {
      by_lower_ = blocked_;
      std::sort(by_lower_.begin(), by_lower_.end(), [](const Blocked& a, const Blocked& b) { return a.y1 > b.y1; });
    }
    for (const Blocked& b : by_lower_) {
      if (x > b.x0 && x < b.x1 && y > b.y0 && y < b.y1) y = b.y0;
    }
    return y;
  }

  void offer(int x, int y) {
    if (!ys_.holds(y)) return;
    const std::int64_t dx = x - wanted_.x;
    const std::int64_t dy = y - wanted_.y;
    const std::int64_t distance = dx * dx + dy * dy;
    if (distance > most_) return;
    const bool sideways = std::abs(dx) >= std::abs(dy);
    const Found found{distance, sideways ? (dx >= 0 ? 0 : 1) : (dy > 0 ? 2 : 3), {x, y}};
    if (!best_ || found.order() < best_->order()) best_ = found;
  }

  std::vector<Blocked> blocked_;
  std::vector<Blocked> by_lower_;
  Point wanted_;
  Range xs_;
  Range ys_;
  std::int64_t taken_;
  std::int64_t most_;
  std::optional<Found> best_;
  std::uint64_t compared_ = 0;
};

}  // namespace

Point inside(const Box& wanted, const Box& bounds) {
  const Range xs = centres(wanted.w, bounds.x, bounds.w);
  const Range ys = centres(wanted.h, bounds.y, bounds.h);
  return {std::clamp(wanted.x, xs.low, xs.high), std::clamp(wanted.y, ys.low, ys.high)};
}

namespace {

// Nothing is free whose distance has a square below `taken`; sets it to that of what is found.
std::optional<Point> search(const Occupied& occupied, const Box& wanted, const Box& bounds,
                            std::optional<Occupied::Key> except, std::int64_t& taken, std::uint64_t& compared) {
  const Point start = inside(wanted, bounds);
  const Box box{start.x, start.y, wanted.w, wanted.h};
  if (taken == 0 && occupied.is_free(box, except)) return start;
  const Range xs = centres(wanted.w, bounds.x, bounds.w);
  const Range ys = centres(wanted.h, bounds.y, bounds.h);
  const int farthest = xs.high - xs.low + ys.high - ys.low;
  std::vector<Box> near;
  for (int n = 0, reach = root_up(taken) + kFirstRing; n < kMostRings; ++n, reach *= 2) {
    near.clear();
    occupied.collect(around(box, reach, xs, ys), except, near);
    std::vector<Blocked> blocked;
    blocked.reserve(near.size());
    for (const Box& other : near) blocked.push_back(blocked_by(other, wanted));
    Ring ring(std::move(blocked), start, xs, ys, reach, taken);
    const std::optional<Point> found = ring.search();
    compared += ring.compared();
    if (found) {
      const std::int64_t dx = found->x - start.x;
      const std::int64_t dy = found->y - start.y;
      taken = dx * dx + dy * dy;
      return found;
    }
    if (reach > farthest) break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Point> free_spot(const Occupied& occupied, const Box& wanted, const Box& bounds,
                               std::optional<Occupied::Key> except) {
  std::int64_t taken = 0;
  std::uint64_t compared = 0;
  return search(occupied, wanted, bounds, except, taken, compared);
}

std::optional<Point> SpotSearch::find(const Box& wanted) {
  const Point start = inside(wanted, bounds_);
  return search(occupied_, wanted, bounds_, std::nullopt, taken_[{start.x, start.y, wanted.w, wanted.h}], compared_);
}

}  // namespace kwadrant::layout
