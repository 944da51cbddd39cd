#include "drawing/svg.h"

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

board::Rect page_of(const Sheet& sheet, int header, int legend_top) {
  const board::Rect& m = sheet.board.frame().matrix;
  const int margin = sheet.scaled(kMargin);
  const int top = m.y - header - margin / 2;
  return {m.x - margin, top, m.w + 2 * margin, legend_top + legend_height(sheet) + margin / 2 - top};
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
  const board::Frame& frame = board.frame();
  const std::vector<std::string> title = title_lines(sheet);
  const int legend_top = sheet.any_parked ? frame.strip.y + frame.strip.h + sheet.scaled(kBelowStrip)
                                          : frame.matrix.y + frame.matrix.h + sheet.scaled(kBelowMatrix);
  open_document(sheet, page_of(sheet, header_height(sheet, title), legend_top));
  draw_header(sheet, title);
  draw_matrix(sheet);
  draw_footprints(sheet);
  draw_labels(sheet);
  draw_leaders(sheet);
  draw_links(sheet);
  draw_cards(sheet);
  draw_legend(sheet, legend_top);
  sheet.out.close();
  return sheet.out.take();
}

}  // namespace kwadrant::drawing
