#include "layout/lattice.h"

#include <algorithm>
#include <bit>

namespace kwadrant::layout {
namespace {

// Points of an axis strictly between two coordinates: the first and the one behind the last.
struct Points {
  int from;
  int to;
};

int floor_div(int a, int b) { return a >= 0 ? a / b : -((b - 1 - a) / b); }

Points between(int low, int high, int first, int step, int count) {
  return {std::max(0, floor_div(low - first, step) + 1), std::min(count, floor_div(high - 1 - first, step) + 1)};
}

// Centres along one axis, from the first one at which a box of that size lies inside.
int count_of(int room, int size, int step) {
  const int length = room / 2 * 2 - (size + 1) / 2 * 2;
  return length < 0 ? 0 : length / step + 1;
}

}  // namespace

Lattice::Lattice(int w, int h, const Box& bounds, int gap, int step)
    : w_(w),
      h_(h),
      gap_(gap),
      step_(step),
      left_(bounds.x - bounds.w / 2 + (w + 1) / 2),
      top_(bounds.y - bounds.h / 2 + (h + 1) / 2),
      columns_(count_of(bounds.w, w, step)),
      rows_(count_of(bounds.h, h, step)),
      words_((columns_ + kBits - 1) / kBits),
      taken_(static_cast<std::size_t>(words_) * static_cast<std::size_t>(rows_)) {
  const int used = columns_ % kBits;
  if (used == 0) return;
  for (int row = 1; row <= rows_; ++row) taken_[static_cast<std::size_t>(row * words_ - 1)] = ~Word{0} << used;
}

void Lattice::take(const Box& box) {
  const int reach_x = (box.w + w_ + 1) / 2 + gap_;
  const int reach_y = (box.h + h_ + 1) / 2 + gap_;
  const Points across = between(box.x - reach_x, box.x + reach_x, left_, step_, columns_);
  const Points down = between(box.y - reach_y, box.y + reach_y, top_, step_, rows_);
  if (across.from >= across.to) return;
  const int first = across.from / kBits;
  const int last = (across.to - 1) / kBits;
  const Word head = ~Word{0} << (across.from % kBits);
  const Word tail = ~Word{0} >> (kBits - 1 - (across.to - 1) % kBits);
  for (int row = down.from; row < down.to; ++row) {
    Word* words = &taken_[static_cast<std::size_t>(row * words_)];
    for (int i = first; i <= last; ++i) {
      words[i] |= (i == first ? head : ~Word{0}) & (i == last ? tail : ~Word{0});
    }
  }
}

std::optional<Point> Lattice::nearest(Point wanted) const {
  if (columns_ == 0 || rows_ == 0) return std::nullopt;
  const int start = std::clamp((wanted.y - top_ + step_ / 2) / step_, 0, rows_ - 1);
  std::optional<Best> best;
  for (int away = 0; away < rows_; ++away) {
    // Half a step for the wanted point, which lies between two rows.
    const std::int64_t least = std::max(0, away * step_ - step_ / 2);
    if (best && least * least > best->distance) break;
    if (start + away < rows_) look(start + away, wanted, best);
    if (away > 0 && start >= away) look(start - away, wanted, best);
  }
  if (!best) return std::nullopt;
  return best->at;
}

void Lattice::look(int row, Point wanted, std::optional<Best>& best) const {
  const Word* words = &taken_[static_cast<std::size_t>(row * words_)];
  const int start = std::clamp((wanted.x - left_ + step_ / 2) / step_, 0, columns_ - 1);
  for (const int column : {free_right(words, start), free_left(words, start)}) {
    if (column < 0) continue;
    const Point at{left_ + column * step_, top_ + row * step_};
    const std::int64_t dx = at.x - wanted.x;
    const std::int64_t dy = at.y - wanted.y;
    const std::int64_t distance = dx * dx + dy * dy;
    if (!best || distance < best->distance) best = {distance, at};
  }
}

int Lattice::free_right(const Word* row, int column) const {
  Word free = ~row[column / kBits] & ~Word{0} << (column % kBits);
  for (int i = column / kBits;; free = ~row[i]) {
    if (free != 0) return i * kBits + std::countr_zero(free);
    if (++i == words_) return -1;
  }
}

int Lattice::free_left(const Word* row, int column) const {
  Word free = ~row[column / kBits] & ~Word{0} >> (kBits - 1 - column % kBits);
  for (int i = column / kBits;; free = ~row[i]) {
    if (free != 0) return i * kBits + kBits - 1 - std::countl_zero(free);
    if (--i < 0) return -1;
  }
}

}  // namespace kwadrant::layout
