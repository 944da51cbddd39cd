#include "drawing/contents.h"

#include <algorithm>
#include <tuple>

namespace kwadrant::drawing {

Contents::Contents(const board::Projection& board, bool with_assets) {
  const model::Map& map = board.map();
  for (model::EntityNumber e = 0; e < board.shape_count(); ++e) {
    const board::Shape& shape = board.shape(e);
    if (shape.hidden) continue;
    if (shape.form == board::Form::arrow) arrows.push_back(e);
    if (shape.form != board::Form::card) continue;
    if (shape.state == board::PlaceState::asset) {
      if (with_assets) assets.push_back(e);
    } else {
      (shape.state == board::PlaceState::placed ? placed : parked).push_back(e);
    }
  }
  const auto earlier = [&](model::EntityNumber a, model::EntityNumber b) {
    return std::tuple(map.stamp(a, model::kKind), map.id_of(a)) < std::tuple(map.stamp(b, model::kKind), map.id_of(b));
  };
  for (auto* all : {&placed, &parked, &assets, &arrows}) std::sort(all->begin(), all->end(), earlier);
}

}  // namespace kwadrant::drawing
