#include "drawing/svg.h"

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

void open_document(Sheet& sheet, const board::Rect& page) {
  const std::string box = std::to_string(page.x) + " " + std::to_string(page.y) + " " + std::to_string(page.w) + " " +
                          std::to_string(page.h);
  sheet.out.open("svg").attr("xmlns", "http://www.w3.org/2000/svg").attr("viewBox", box);
  sheet.out.attr("width", page.w).attr("height", page.h).attr("font-family", kFace);
  sheet.out.attr("lang", sheet.options.language == method::Language::nl ? "nl" : "en");
  sheet.out.attr("role", "img").attr("aria-labelledby", "kwadrant-title").attr("aria-describedby", "kwadrant-desc");
  const std::string_view title = sheet.board.map().title(model::Map::self());
  sheet.out.open("title").attr("id", "kwadrant-title").text(title.empty() ? sheet.words.untitled : title).close();
  sheet.out.open("desc").attr("id", "kwadrant-desc").text(description(sheet)).close();
  sheet.out.open("rect").attr("x", page.x).attr("y", page.y).attr("width", page.w).attr("height", page.h);
  sheet.out.attr("fill", sheet.colours.paper).close();
}

}  // namespace

std::string to_svg(const board::Projection& board, const SvgOptions& options) {
  Sheet sheet(board, options);
  const std::vector<std::string> title = title_lines(sheet);
  const layout::Point end = end_of_map(sheet);
  open_document(sheet, page_of(sheet, header_height(sheet, title), end));
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
  sheet.out.close();
  return sheet.out.take();
}

}  // namespace kwadrant::drawing
