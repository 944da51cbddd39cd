#include "drawing/sheet.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace kwadrant::drawing {

Sheet::Sheet(const board::Projection& projection, const Options& chosen)
    : board(projection),
      options(chosen),
      colours(palette(chosen.dark)),
      words(drawing::words(chosen.language)) {
  const model::Map& map = board.map();
  for (model::EntityNumber e = 0; e < board.shape_count(); ++e) {
    const board::Shape& shape = board.shape(e);
    if (shape.hidden) continue;
    const bool is_asset = shape.state == board::PlaceState::asset;
    if (shape.form == board::Form::card) (is_asset ? assets : cards).push_back(e);
    if (shape.form == board::Form::arrow) arrows.push_back(e);
    if (shape.state == board::PlaceState::parked) any_parked = true;
  }
  const auto earlier = [&](model::EntityNumber a, model::EntityNumber b) {
    return std::tuple(map.stamp(a, model::kKind), map.id_of(a)) < std::tuple(map.stamp(b, model::kKind), map.id_of(b));
  };
  std::sort(cards.begin(), cards.end(), earlier);
  std::sort(assets.begin(), assets.end(), earlier);
  std::sort(arrows.begin(), arrows.end(), earlier);
}

int Sheet::scaled(int size) const {
  constexpr std::array<int, board::kMatrixSizes.size()> kPercent = {100, 125, 160};
  return size * kPercent[static_cast<std::size_t>(board.frame().size)] / 100;
}

std::string Sheet::id_of(model::EntityNumber entity) const {
  return entity == model::kNoEntity ? std::string() : to_text(board.map().id_of(entity));
}

void Sheet::words_at(layout::Point at, int size, std::string_view colour, Anchor anchor, std::string_view text,
                     Role role, bool bold) {
  add(TextItem{at.x, at.y, size, bold, colour, anchor, false, std::string(text), role});
}

}  // namespace kwadrant::drawing
