#include "drawing/display.h"

#include "core/status.h"

namespace kwadrant::drawing {
namespace {

struct Move {
  int dx;
  int dy;

  void operator()(LineItem& line) const {
    for (layout::Point& point : line.points) point = {point.x + dx, point.y + dy};
  }
  template <typename T>
  void operator()(T& item) const {
    item.x += dx;
    item.y += dy;
  }
};

}  // namespace

std::string_view name_of(Role role) {
  constexpr std::array<std::string_view, 17> kNames = {"quadrant", "axis", "matrix", "strip", "column",
                                                       "footprint", "leader", "link", "card", "asset", "number", "list",
                                                       "title", "label", "count", "rule", "sign"};
  return kNames.at(static_cast<std::size_t>(role));
}

std::string_view name_of(Form form) {
  constexpr std::array<std::string_view, 4> kNames = {"circle", "square", "triangle", "hexagon"};
  return kNames.at(static_cast<std::size_t>(form));
}

std::string_view name_of(Anchor anchor) {
  constexpr std::array<std::string_view, 3> kNames = {"start", "middle", "end"};
  return kNames.at(static_cast<std::size_t>(anchor));
}

void move_by(std::vector<Item>& items, int dx, int dy) {
  for (Item& item : items) std::visit(Move{dx, dy}, item);
}

}  // namespace kwadrant::drawing
