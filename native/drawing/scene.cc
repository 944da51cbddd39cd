#include "drawing/scene.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "board/arrow.h"
#include "layout/spread.h"

namespace kwadrant::drawing {
namespace {

using board::Shape;
using layout::Box;
using layout::Point;
using model::EntityNumber;

constexpr int kAxisWidth = 2;
// Cards keep this far from the edge of the matrix.
constexpr int kInset = 4;
// Room around a place that a line leads to.
constexpr int kPlaceWidth = 4;
// How often cards make way for such places.
constexpr int kMostRounds = 4;

bool is_outside(Point at, const Box& box) {
  return std::abs(at.x - box.x) * 2 > box.w || std::abs(at.y - box.y) * 2 > box.h;
}

Mark mark_of(const Shape& shape, EntityNumber entity) {
  Mark mark{.entity = entity, .box = shape.card, .anchor = shape.anchor, .footprint = {}};
  mark.placed = shape.state == board::PlaceState::placed;
  if (mark.placed) mark.footprint = shape.footprint;
  return mark;
}

std::vector<Box> axes_of(const board::Rect& matrix) {
  return {{0, 0, kAxisWidth, matrix.h}, {0, 0, matrix.w, kAxisWidth}};
}

// Boxes as they stand; answers how many found no room. What they lie over is told by `leads`.
std::size_t settle(std::vector<Mark>& cards, const board::Rect& matrix) {
  std::vector<Box> wanted;
  std::vector<Point> anchors;
  for (const Mark& card : cards) {
    wanted.push_back(card.box);
    anchors.push_back(card.anchor);
  }
  const Box bounds{0, 0, matrix.w - 2 * kInset, matrix.h - 2 * kInset};
  std::vector<Box> kept_free = axes_of(matrix);
  const std::size_t axes = kept_free.size();
  std::size_t covering = 0;
  for (int round = 0; round < kMostRounds; ++round) {
    layout::Spread spread = layout::spread(wanted, bounds, kept_free, layout::Occupied::kGap);
    layout::uncross(wanted, anchors, spread.at);
    covering = spread.covering;
    for (std::size_t i = 0; i < cards.size(); ++i) {
      cards[i].box = {spread.at[i].x, spread.at[i].y, wanted[i].w, wanted[i].h};
      cards[i].leader = is_outside(anchors[i], cards[i].box);
    }
    const std::size_t before = kept_free.size();
    kept_free.resize(axes);
    for (const Mark& card : cards) {
      if (card.leader) kept_free.push_back({card.anchor.x, card.anchor.y, kPlaceWidth, kPlaceWidth});
    }
    if (covering > 0 || kept_free.size() <= before) break;
  }
  return covering;
}

}  // namespace

void add_assets(const board::Projection& board, const board::Geometry& geometry, const Contents& contents,
                Scene& scene) {
  for (const EntityNumber e : contents.assets) {
    const Shape& shape = board.shape(e);
    Mark mark{.entity = e, .box = shape.card, .anchor = {}, .footprint = {}};
    const Point at = board::asset_centre(geometry, {shape.column, shape.slot});
    mark.box.x = at.x;
    mark.box.y = at.y;
    scene.assets.push_back(mark);
  }
}

void add_arrows(const board::Projection& board, const Contents& contents, Scene& scene) {
  std::unordered_map<EntityNumber, const Box*> boxes;
  for (const auto* marks : {&scene.cards, &scene.assets}) {
    for (const Mark& mark : *marks) boxes.emplace(mark.entity, &mark.box);
  }
  const model::Map& map = board.map();
  // By ids, as on the board: numbers differ between replicas.
  std::map<std::pair<EntityId, EntityId>, std::set<EntityId>> between;
  const auto ends_of = [&](EntityNumber link) {
    const EntityId from = map.id_of(board.shape(link).from);
    const EntityId to = map.id_of(board.shape(link).to);
    return from < to ? std::pair(from, to) : std::pair(to, from);
  };
  for (const EntityNumber e : contents.arrows) between[ends_of(e)].insert(map.id_of(e));
  for (const EntityNumber e : contents.arrows) {
    const Shape& shape = board.shape(e);
    const auto from = boxes.find(shape.from);
    const auto to = boxes.find(shape.to);
    if (from == boxes.end() || to == boxes.end()) continue;
    const std::set<EntityId>& beside = between[ends_of(e)];
    const auto before = static_cast<int>(std::distance(beside.begin(), beside.find(map.id_of(e))));
    const int right = (2 * before - static_cast<int>(beside.size()) + 1) * board::kLinkGap / 2;
    const bool turned = map.id_of(shape.to) < map.id_of(shape.from);
    const board::Line line = board::line_between(*from->second, *to->second, turned ? -right : right);
    scene.arrows.push_back({e, line.start, line.end});
  }
}

Scene cards_scene(const board::Projection& board, const Contents& contents) {
  Scene scene;
  scene.frame = board.frame();
  for (const EntityNumber e : contents.placed) scene.cards.push_back(mark_of(board.shape(e), e));
  scene.covering = settle(scene.cards, scene.frame.matrix);
  for (const EntityNumber e : contents.parked) scene.cards.push_back(mark_of(board.shape(e), e));
  add_assets(board, board.geometry(), contents, scene);
  add_arrows(board, contents, scene);
  return scene;
}

}  // namespace kwadrant::drawing
