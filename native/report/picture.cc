#include "report/picture.h"

#include <utility>

#include "drawing/draw.h"
#include "report/days.h"
#include "report/description.h"

namespace kwadrant::report {
namespace {

// What the map is seen at: an A4 on its side, in pixels of 1/96 inch.
constexpr int kPageWidth = 970;

}  // namespace

bool shows_map(const Options& options) {
  return options.kind == ReportKind::area || (options.kind == ReportKind::report && options.wants("map"));
}

drawing::Drawing draw_map(const board::Projection& board, const Options& options) {
  drawing::Options how;
  how.language = options.language;
  how.date = date(options.today, options.language);
  how.width = kPageWidth;
  how.mono = options.mono;
  if (options.numbers) how.numbers = drawing::Numbers::always;
  // Their own section tells them, and without their columns the matrix has the whole page.
  how.assets = false;
  if (options.kind == ReportKind::area) {
    // On its one page there is no room for hundreds of titles.
    how.titles = drawing::Titles::none;
  } else if (options.wants("quadrants")) {
    how.titles = drawing::Titles::table;
  }
  return drawing::draw(board, how);
}

Picture picture_of(const Source& source, const std::string& title, drawing::Drawing drawing) {
  drawing.alt.clear();
  for (const std::string& one : description(source)) drawing.alt += (drawing.alt.empty() ? "" : " ") + one;
  return {drawing.width, drawing.height, drawing.alt, title, drawing::to_svg(drawing), drawing::to_json(drawing)};
}

}  // namespace kwadrant::report
