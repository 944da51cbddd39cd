#include <algorithm>

#include "layout/spots.h"

namespace kwadrant::layout {
namespace {

int floor_div(int a, int b) { return a >= 0 ? a / b : -((b - 1 - a) / b); }

}  // namespace

bool overlap(const Box& a, const Box& b, int gap) {
  // Doubled, so that odd sizes keep their half units.
  const auto apart = [gap](int p, int q, int sizes) {
    const std::int64_t d = std::int64_t{2} * p - std::int64_t{2} * q;
    return (d < 0 ? -d : d) >= std::int64_t{sizes} + 2 * gap;
  };
  return !apart(a.x, b.x, a.w + b.w) && !apart(a.y, b.y, a.h + b.h);
}

Occupied::Span Occupied::cells_of(const Box& box) {
  const int w = (box.w + 1) / 2 + kGap;
  const int h = (box.h + 1) / 2 + kGap;
  return {floor_div(box.x - w, kCell), floor_div(box.y - h, kCell), floor_div(box.x + w, kCell),
          floor_div(box.y + h, kCell)};
}

Occupied::Cell Occupied::cell_at(int x, int y) {
  return static_cast<Cell>(static_cast<std::uint64_t>(static_cast<std::uint32_t>(x)) << 32 |
                           static_cast<std::uint32_t>(y));
}

bool Occupied::is_hidden(const std::vector<Key>& hidden, Key key) {
  return !hidden.empty() && std::binary_search(hidden.begin(), hidden.end(), key);
}

template <typename F>
bool Occupied::each_own(const Box& box, F&& f) const {
  const Span span = cells_of(box);
  for (int cy = span.y0; cy <= span.y1; ++cy) {
    for (int cx = span.x0; cx <= span.x1; ++cx) {
      const auto cell = cells_.find(cell_at(cx, cy));
      if (cell == cells_.end()) continue;
      for (const Key key : cell->second) {
        const Box& other = boxes_[key];
        if (!overlap(box, other, kGap)) continue;
        // A box lies in several cells: it counts in the first one that both share.
        const Span its = cells_of(other);
        if (cx != std::max(span.x0, its.x0) || cy != std::max(span.y0, its.y0)) continue;
        if (!f(key, other)) return false;
      }
    }
  }
  return true;
}

template <typename F>
bool Occupied::each(const Box& box, F&& f) const {
  if (!each_own(box, f)) return false;
  if (beneath_ == nullptr) return true;
  return beneath_->each_own(box,
                            [&](Key key, const Box& other) { return is_hidden(hidden_, key) || f(key, other); });
}

void Occupied::put(Key key, const Box& box) {
  remove(key);
  if (key >= boxes_.size()) boxes_.resize(key + 1);
  boxes_[key] = box;
  const Span span = cells_of(box);
  for (int cy = span.y0; cy <= span.y1; ++cy) {
    for (int cx = span.x0; cx <= span.x1; ++cx) cells_[cell_at(cx, cy)].push_back(key);
  }
}

void Occupied::remove(Key key) {
  if (beneath_ != nullptr && beneath_->contains(key) && !is_hidden(hidden_, key)) {
    hidden_.insert(std::lower_bound(hidden_.begin(), hidden_.end(), key), key);
  }
  if (key >= boxes_.size() || boxes_[key].w == 0) return;
  const Span span = cells_of(boxes_[key]);
  for (int cy = span.y0; cy <= span.y1; ++cy) {
    for (int cx = span.x0; cx <= span.x1; ++cx) std::erase(cells_[cell_at(cx, cy)], key);
  }
  boxes_[key] = {};
}

void Occupied::clear() {
  beneath_ = nullptr;
  hidden_.clear();
  boxes_.clear();
  // The cells stay: the next boxes will mostly lie in the same ones.
  for (auto& [cell, keys] : cells_) keys.clear();
}

bool Occupied::contains(Key key) const {
  if (key < boxes_.size() && boxes_[key].w != 0) return true;
  return beneath_ != nullptr && beneath_->contains(key) && !is_hidden(hidden_, key);
}

bool Occupied::is_free(const Box& box, std::optional<Key> except) const {
  return each(box, [&](Key key, const Box&) { return except == key; });
}

std::vector<Occupied::Key> Occupied::overlapping(const Box& box) const {
  std::vector<Key> out;
  each(box, [&](Key key, const Box&) {
    out.push_back(key);
    return true;
  });
  std::sort(out.begin(), out.end());
  return out;
}

void Occupied::collect(const Box& box, std::optional<Key> except, std::vector<Box>& out) const {
  each(box, [&](Key key, const Box& other) {
    if (except != key) out.push_back(other);
    return true;
  });
}

}  // namespace kwadrant::layout
