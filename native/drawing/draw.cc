#include "drawing/draw.h"

#include <algorithm>

#include "drawing/assets.h"
#include "drawing/cards.h"
#include "drawing/legend.h"
#include "drawing/matrix.h"
#include "drawing/sheet.h"

namespace kwadrant::drawing {
namespace {

constexpr int kMargin = 64;
// Below the matrix stands a line of words.
constexpr int kBelowMatrix = 64;
constexpr int kBelowStrip = 32;

// The lower right corner of matrix, strip and assets, as far as they are drawn.
layout::Point end_of_map(const Sheet& sheet) {
  const board::Frame& frame = sheet.board.frame();
  layout::Point end{frame.matrix.x + frame.matrix.w, frame.matrix.y + frame.matrix.h + sheet.scaled(kBelowMatrix)};
  if (sheet.any_parked) end.y = frame.strip.y + frame.strip.h + sheet.scaled(kBelowStrip);
  if (sheet.assets.empty()) return end;
  const board::Rect& last = frame.assets.back().rect;
  return {last.x + last.w, std::max(end.y, last.y + last.h + sheet.scaled(kBelowStrip))};
}

board::Rect page_of(const Sheet& sheet, int header, layout::Point end) {
  const board::Rect& m = sheet.board.frame().matrix;
  const int margin = sheet.scaled(kMargin);
  const int top = m.y - header - margin / 2;
  return {m.x - margin, top, end.x - m.x + 2 * margin, end.y + legend_height(sheet) + margin / 2 - top};
}

}  // namespace

Drawing draw(const board::Projection& board, const Options& options) {
  Sheet sheet(board, options);
  const std::vector<std::string> title = title_lines(sheet);
  const layout::Point end = end_of_map(sheet);
  draw_header(sheet, title);
  draw_matrix(sheet);
  draw_columns(sheet);
  draw_footprints(sheet);
  draw_labels(sheet);
  draw_leaders(sheet);
  draw_links(sheet);
  draw_cards(sheet);
  draw_assets(sheet);
  draw_link_titles(sheet);
  draw_legend(sheet, end.y);
  const std::string_view name = board.map().title(model::Map::self());
  const board::Rect page = page_of(sheet, header_height(sheet, title), end);
  move_by(sheet.items, -page.x, -page.y);
  return {page.w, page.h, options.language, std::string(name.empty() ? sheet.words.untitled : name),
          description(sheet), sheet.colours.paper, std::move(sheet.items)};
}

std::string to_svg(const board::Projection& board, const Options& options) { return to_svg(draw(board, options)); }

}  // namespace kwadrant::drawing
