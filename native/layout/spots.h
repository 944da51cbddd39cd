// Finding a free spot for a card among cards that stay where they are.
#pragma once

#include <array>
#include <cstdint>
#include <map>
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
  // Small numbers: memory grows with the largest.
  using Key = std::uint32_t;
  // Cards keep this distance from each other.
  static constexpr int kGap = 6;

  Occupied() = default;
  // A sheet over another: holds what that holds, and what is put or removed here leaves that alone. `beneath` must
  // outlive it and stay as it is; it must not be a sheet itself.
  explicit Occupied(const Occupied* beneath) : beneath_(beneath) {}

  // A key that is there already gets the new box.
  void put(Key key, const Box& box);
  void remove(Key key);
  // Takes away everything, the boxes of the sheet beneath too.
  void clear();
  // Any box other than `except` that overlaps.
  bool is_free(const Box& box, std::optional<Key> except = std::nullopt) const;
  // Keys of boxes that overlap, sorted.
  std::vector<Key> overlapping(const Box& box) const;
  // Boxes that overlap, in no particular order; appended to `out`.
  void collect(const Box& box, std::optional<Key> except, std::vector<Box>& out) const;
  bool contains(Key key) const;

 private:
  static constexpr int kCell = 128;
  using Cell = std::int64_t;

  struct Span {
    int x0;
    int y0;
    int x1;
    int y1;
  };
  static Span cells_of(const Box& box);
  static Cell cell_at(int x, int y);
  static bool is_hidden(const std::vector<Key>& hidden, Key key);
  // Calls f(Key, const Box&) for every box that overlaps, until f answers false; answers whether it went to the end.
  template <typename F>
  bool each(const Box& box, F&& f) const;
  template <typename F>
  bool each_own(const Box& box, F&& f) const;

  const Occupied* beneath_ = nullptr;
  // Keys of `beneath_` that are not there any more; sorted.
  std::vector<Key> hidden_;
  // By key; w is 0 where there is none.
  std::vector<Box> boxes_;
  std::unordered_map<Cell, std::vector<Key>> cells_;
};

// How far a search goes: ring n reaches 64 × 2^n units from the wanted spot, the last one over any board.
inline constexpr int kMostRings = 8;

// The free centre nearest to the wanted one for a box of that size that stays inside `bounds`; the wanted centre is
// first moved inside. Distance is Euclidean; ties go to the first in the order right, left, below, above and then by
// x, y: the same answer everywhere. Nothing free: nothing. Cost grows with the number of rings searched, at most
// kMostRings.
std::optional<Point> free_spot(const Occupied& occupied, const Box& wanted, const Box& bounds,
                               std::optional<Occupied::Key> except = std::nullopt);
// Many searches on a sheet that only fills up. Around each wanted spot it remembers how far everything is taken, so
// that the next search there begins where the last one ended, and looks only at what stands there: else each search
// would go through all the cards that wanted the same spot before.
class SpotSearch {
 public:
  // Both must outlive it; between searches boxes may be put on `occupied`, none removed or changed.
  SpotSearch(const Occupied& occupied, const Box& bounds) : occupied_(occupied), bounds_(bounds) {}

  // As `free_spot`, and the same answers.
  std::optional<Point> find(const Box& wanted);
  // Boxes held against columns so far: what the searches cost.
  std::uint64_t compared() const { return compared_; }

 private:
  const Occupied& occupied_;
  const Box& bounds_;
  // By wanted x, y, w, h: the square of the distance up to which nothing is free.
  std::map<std::array<int, 4>, std::int64_t> taken_;
  std::uint64_t compared_ = 0;
};

// The wanted centre moved so that the box lies inside the bounds (centred when it is larger).
Point inside(const Box& wanted, const Box& bounds);

}  // namespace kwadrant::layout
