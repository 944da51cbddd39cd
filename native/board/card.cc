#include "board/card.h"

#include "board/shapes.h"
#include "layout/text_metrics.h"

namespace kwadrant::board {
namespace {

// Above the first line and below the last.
constexpr int kCardMargin = 8;
constexpr int kAssetPadding = 8;

std::vector<std::string> lines_of(std::string_view title, int width, int size, std::size_t most) {
  std::vector<std::string> lines = layout::wrap(title, width, size, most).lines;
  if (lines.empty()) lines.emplace_back("…");
  return lines;
}

}  // namespace

std::vector<std::string> card_lines(std::string_view title) {
  return lines_of(title, kCardWidth - 2 * kCardPadding, kTypeSize, kMostLines);
}

std::vector<std::string> asset_lines(std::string_view title) {
  return lines_of(title, kAssetWidth - 2 * kAssetPadding, kAssetTypeSize, kMostAssetLines);
}

int card_height(std::size_t lines) { return static_cast<int>(lines) * kLineHeight + 2 * kCardMargin; }

}  // namespace kwadrant::board
