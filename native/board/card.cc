#include "board/card.h"

#include "board/shapes.h"
#include "layout/text_metrics.h"

namespace kwadrant::board {
namespace {

// Above the first line and below the last.
constexpr int kCardMargin = 8;

}  // namespace

std::vector<std::string> card_lines(std::string_view title) {
  std::vector<std::string> lines = layout::wrap(title, kCardWidth - 2 * kCardPadding, kTypeSize, kMostLines).lines;
  if (lines.empty()) lines.emplace_back("…");
  return lines;
}

int card_height(std::size_t lines) { return static_cast<int>(lines) * kLineHeight + 2 * kCardMargin; }

}  // namespace kwadrant::board
