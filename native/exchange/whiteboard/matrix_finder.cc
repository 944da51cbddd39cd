#include "exchange/whiteboard/matrix_finder.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kwadrant::exchange {
namespace {

// How many of the largest are tried.
constexpr std::size_t kMostTried = 48;
// A drawing smaller than this is no board.
constexpr double kSmallest = 100;
// How far a line may lean, as a part of its length.
constexpr double kLean = 0.08;
// Where along each line the other may cross it, from either end.
constexpr double kCrossing = 0.2;
// How much boxes beside each other may differ, and lie apart, as a part of their size.
constexpr double kUneven = 0.15;

bool is_level_shape(const Element& element) {
  const double turn = std::abs(std::remainder(element.angle, std::numbers::pi));
  return turn < 0.05;
}

double size_of(const Area& area) { return area.w * area.h; }

bool nearly(double a, double b, double size) { return std::abs(a - b) <= kUneven * size; }

class Finder {
 public:
  explicit Finder(const Scene& scene) : scene_(scene) {
    for (const Element& element : scene.elements()) {
      if (element.type == "rectangle" && is_level_shape(element)) boxes_.push_back(&element);
      if (element.type != "line" && element.type != "arrow") continue;
      const double across = std::abs(element.end.x - element.start.x);
      const double down = std::abs(element.end.y - element.start.y);
      if (across >= kSmallest && element.area.h <= kLean * across) level_.push_back(&element);
      if (down >= kSmallest && element.area.w <= kLean * down) upright_.push_back(&element);
    }
    keep_largest(boxes_, [](const Element* e) { return size_of(e->area); });
    keep_largest(level_, [](const Element* e) { return e->area.w; });
    keep_largest(upright_, [](const Element* e) { return e->area.h; });
  }

  std::optional<DrawnMatrix> find() {
    if (std::optional<DrawnMatrix> own = find_own()) return own;
    try_crosses();
    try_boxes();
    return best_;
  }

 private:
  template <typename F>
  static void keep_largest(std::vector<const Element*>& all, F&& size) {
    std::stable_sort(all.begin(), all.end(), [&](const Element* a, const Element* b) { return size(a) > size(b); });
    if (all.size() > kMostTried) all.resize(kMostTried);
  }

  std::optional<DrawnMatrix> find_own() const {
    for (const Element& element : scene_.elements()) {
      const bool is_own = element.id == "kwadrant:matrix" && element.mark && element.mark->part == "background";
      if (is_own && element.area.w >= kSmallest && element.area.h >= kSmallest) {
        return DrawnMatrix{element.area, element.area.middle(), "own", {}};
      }
    }
    return std::nullopt;
  }

  void offer(DrawnMatrix matrix) {
    if (matrix.area.w < kSmallest || matrix.area.h < kSmallest) return;
    if (!best_ || size_of(matrix.area) > size_of(best_->area)) best_ = std::move(matrix);
  }

  void try_crosses() {
    for (const Element* level : level_) {
      for (const Element* upright : upright_) {
        const Spot crossing{upright->area.middle().x, level->area.middle().y};
        const double across = (crossing.x - level->area.x) / level->area.w;
        const double down = (crossing.y - upright->area.y) / upright->area.h;
        const auto is_inner = [](double part) { return part >= kCrossing && part <= 1 - kCrossing; };
        if (!is_inner(across) || !is_inner(down)) continue;
        offer({{level->area.x, upright->area.y, level->area.w, upright->area.h}, crossing, "cross", {level, upright}});
        try_frames(*level, *upright, crossing);
      }
    }
  }

  // The lines need not touch the rectangle's sides.
  void try_frames(const Element& level, const Element& upright, Spot crossing) {
    for (const Element* box : boxes_) {
      const Area& area = box->area;
      const bool spans = level.area.w >= (1 - 2 * kUneven) * area.w && upright.area.h >= (1 - 2 * kUneven) * area.h;
      const bool fits = level.area.w <= (1 + 2 * kUneven) * area.w && upright.area.h <= (1 + 2 * kUneven) * area.h;
      const double across = (crossing.x - area.x) / std::max(area.w, 1.0);
      const double down = (crossing.y - area.y) / std::max(area.h, 1.0);
      const bool inner = std::min(across, down) >= kCrossing && std::max(across, down) <= 1 - kCrossing;
      if (!spans || !fits || !inner) continue;
      DrawnMatrix matrix{area, crossing, "frame", {box, &level, &upright}};
      // A frame is surer than the cross in it, though the arrows reach beyond it.
      if (!best_ || best_->found_as == "cross" || size_of(area) > size_of(best_->area)) offer_surer(std::move(matrix));
    }
  }

  void offer_surer(DrawnMatrix matrix) {
    const bool same_lines = best_ && best_->found_as == "cross" && best_->parts[0] == matrix.parts[1] &&
                            best_->parts[1] == matrix.parts[2];
    if (same_lines) best_.reset();
    offer(std::move(matrix));
  }

  void try_boxes() {
    for (const Element* first : boxes_) {
      const Area& a = first->area;
      const auto lies_at = [&](double x, double y) {
        return [&a, x, y](const Area& b) { return nearly(b.x, x, a.w) && nearly(b.y, y, a.h); };
      };
      const Element* right = beside(a, lies_at(a.right(), a.y));
      const Element* below = beside(a, lies_at(a.x, a.bottom()));
      if (right == nullptr || below == nullptr) continue;
      const Element* last = beside(a, lies_at(right->area.x, below->area.y));
      if (last == nullptr) continue;
      const Area whole{a.x, a.y, last->area.right() - a.x, last->area.bottom() - a.y};
      const Spot middle{(a.right() + right->area.x) / 2, (a.bottom() + below->area.y) / 2};
      offer({whole, middle, "boxes", {first, right, below, last}});
    }
  }

  // A box of about that size which lies so.
  template <typename F>
  const Element* beside(const Area& a, F&& lies) const {
    for (const Element* box : boxes_) {
      const Area& b = box->area;
      if (nearly(b.w, a.w, a.w) && nearly(b.h, a.h, a.h) && lies(b)) return box;
    }
    return nullptr;
  }

  const Scene& scene_;
  std::vector<const Element*> boxes_;
  std::vector<const Element*> level_;
  std::vector<const Element*> upright_;
  std::optional<DrawnMatrix> best_;
};

}  // namespace

std::optional<DrawnMatrix> find_matrix(const Scene& scene) { return Finder(scene).find(); }

}  // namespace kwadrant::exchange
