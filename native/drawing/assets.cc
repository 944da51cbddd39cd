#include "drawing/assets.h"

#include "drawing/cards.h"

namespace kwadrant::drawing {
namespace {

using board::Label;
using board::LabelRole;

constexpr int kColumnCorner = 10;
constexpr int kTitleType = 20;
constexpr int kHeadingType = 15;
constexpr int kHeadingLine = 19;
// From the middle of a line of type to its baseline.
constexpr int kTitleBaseline = 7;
constexpr int kHeadingBaseline = 5;

void draw_heading(Sheet& sheet, const Label& label) {
  const std::string& words = sheet.in_language(label.text);
  const std::size_t parted = words.find('\n');
  const auto line = [&](int y, std::string_view text) {
    sheet.words_at({label.at.x, y + kHeadingBaseline}, kHeadingType, sheet.colours.ink, Anchor::middle, text,
                   Role::label);
  };
  if (parted == std::string::npos) return line(label.at.y, words);
  line(label.at.y - kHeadingLine / 2, std::string_view(words).substr(0, parted));
  line(label.at.y + kHeadingLine / 2, std::string_view(words).substr(parted + 1));
}

}  // namespace

void draw_columns(Sheet& sheet) {
  if (sheet.scene.assets.empty()) return;
  for (const board::AssetColumn& column : sheet.scene.frame.assets) {
    const board::Rect& r = column.rect;
    sheet.add(BoxItem{.x = r.x, .y = r.y, .w = r.w, .h = r.h, .r = kColumnCorner, .fill = sheet.colours.strip_fill,
                      .line = sheet.colours.strip_line, .role = Role::column});
  }
  for (const Label& label : sheet.scene.frame.labels) {
    if (label.role == LabelRole::category) draw_heading(sheet, label);
    if (label.role != LabelRole::assets) continue;
    sheet.words_at({label.at.x, label.at.y + kTitleBaseline}, kTitleType, sheet.colours.quiet, Anchor::start,
                   sheet.in_language(label.text), Role::label, true);
  }
}

void draw_assets(Sheet& sheet) {
  for (const Mark& mark : sheet.scene.assets) {
    BoxItem box = card_box(sheet, mark.box, Role::asset, !sheet.board.shape(mark.entity).linked);
    write_on(sheet, box, mark.entity, board::kAssetTypeSize);
    sheet.add(std::move(box));
  }
}

}  // namespace kwadrant::drawing
