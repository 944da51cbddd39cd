#include "drawing/sheet.h"

#include <array>

namespace kwadrant::drawing {

Sheet::Sheet(const board::Projection& projection, const Options& chosen, const Contents& drawn, Scene&& set)
    : board(projection),
      options(chosen),
      colours(palette(chosen.dark, chosen.mono)),
      words(drawing::words(chosen.language)),
      contents(drawn),
      scene(std::move(set)) {}

int Sheet::scaled(int size) const {
  constexpr std::array<int, board::kMatrixSizes.size()> kPercent = {100, 125, 160};
  return size * kPercent[static_cast<std::size_t>(scene.frame.size)] / 100;
}

std::string Sheet::id_of(model::EntityNumber entity) const {
  return entity == model::kNoEntity ? std::string() : to_text(board.map().id_of(entity));
}

void Sheet::words_at(layout::Point at, int size, std::string_view colour, Anchor anchor, std::string_view text,
                     Role role, bool bold) {
  add(TextItem{at.x, at.y, size, bold, colour, anchor, false, std::string(text), role});
}

}  // namespace kwadrant::drawing
