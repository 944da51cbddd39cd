// Finding a free spot for a card among cards that stay where they are.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace kwadrant::layout {

struct Point {
  int x = 0;
  int y = 0;
  bool operator==(const Point&) const = default;
};

// A rectangle by its centre, board units; w and h above 0.
struct Box {
  int x = 0;
  int y = 0;
  int w = 0;
  int h = 0;
  bool operator==(const Box&) const = default;
};

// Whether two boxes with `gap` units between them overlap.
bool overlap(const Box& a, const Box& b, int gap);

// Boxes by key in a grid of cells, so that neighbours are found without looking at all.
class Occupied {
 public:
  using Key = std::uint32_t;
  // Cards keep this distance from each other.
  static constexpr int kGap = 6;

  void put(Key key, const Box& box);
  void remove(Key key);
  void clear();
  // Any box other than `except` that overlaps.
  bool is_free(const Box& box, std::optional<Key> except = std::nullopt) const;
  // Keys of boxes that overlap, sorted.
  std::vector<Key> overlapping(const Box& box) const;
  std::size_t size() const { return boxes_.size(); }

 private:
  static constexpr int kCell = 128;
  template <typename F>
  void each_cell(const Box& box, F&& f) const;
  std::unordered_map<Key, Box> boxes_;
  std::unordered_map<std::uint64_t, std::vector<Key>> cells_;
};

// The free centre nearest to the wanted one for a box of that size that stays inside `bounds`; the wanted centre is first
// moved inside. Distance is Euclidean; ties go to the first in the order right, left, below, above and then by x, y: the
// same answer everywhere. Nothing free: nothing. Cost grows with the number of rings searched, at most kMostRings.
std::optional<Point> free_spot(const Occupied& occupied, const Box& wanted, const Box& bounds,
                               std::optional<Occupied::Key> except = std::nullopt);
// The wanted centre moved so that the box lies inside the bounds (centred when it is larger).
Point inside(const Box& wanted, const Box& bounds);

}  // namespace kwadrant::layout
