#include "drawing/assets.h"

#include "drawing/cards.h"

namespace kwadrant::drawing {
namespace {

using board::Label;
using board::LabelRole;
using model::EntityNumber;

constexpr int kColumnCorner = 10;
constexpr int kTitleType = 20;
constexpr int kHeadingType = 15;
constexpr int kHeadingLine = 19;
// From the middle of a line of type to its baseline.
constexpr int kTitleBaseline = 7;
constexpr int kHeadingBaseline = 5;
constexpr int kAssetCorner = 6;
constexpr int kAssetBaseline = 13;

void draw_heading(Sheet& sheet, const Label& label) {
  const std::string& words = sheet.in_language(label.text);
  const std::size_t parted = words.find('\n');
  const auto line = [&](int y, std::string_view text) {
    sheet.words_at(label.at.x, y + kHeadingBaseline, kHeadingType, sheet.colours.ink, "middle", text);
  };
  if (parted == std::string::npos) return line(label.at.y, words);
  line(label.at.y - kHeadingLine / 2, std::string_view(words).substr(0, parted));
  line(label.at.y + kHeadingLine / 2, std::string_view(words).substr(parted + 1));
}

}  // namespace

void draw_columns(Sheet& sheet) {
  if (sheet.assets.empty()) return;
  for (const board::AssetColumn& column : sheet.board.frame().assets) {
    const board::Rect& r = column.rect;
    sheet.out.open("rect").attr("x", r.x).attr("y", r.y).attr("width", r.w).attr("height", r.h);
    sheet.out.attr("rx", kColumnCorner).attr("fill", sheet.colours.strip_fill).attr("stroke", sheet.colours.strip_line);
    sheet.out.close();
  }
  for (const Label& label : sheet.board.frame().labels) {
    if (label.role == LabelRole::category) draw_heading(sheet, label);
    if (label.role != LabelRole::assets) continue;
    sheet.words_at(label.at.x, label.at.y + kTitleBaseline, kTitleType, sheet.colours.quiet, "start",
                   sheet.in_language(label.text), true);
  }
}

void draw_assets(Sheet& sheet) {
  for (const EntityNumber e : sheet.assets) {
    const board::Shape& shape = sheet.board.shape(e);
    sheet.out.open("g");
    // The whole title: on the card it may be shortened.
    sheet.out.open("title").text(sheet.board.map().title(e)).close();
    draw_card_box(sheet, shape.card, kAssetCorner, !shape.linked);
    const int lines = static_cast<int>(shape.lines.size());
    int baseline = shape.card.y - lines * board::kAssetLineHeight / 2 + kAssetBaseline;
    for (const std::string& line : shape.lines) {
      sheet.words_at(shape.card.x, baseline, board::kAssetTypeSize, sheet.colours.ink, "middle", line);
      baseline += board::kAssetLineHeight;
    }
    sheet.out.close();
  }
}

}  // namespace kwadrant::drawing
