#include "exchange/whiteboard/background.h"

#include <algorithm>
#include <boost/json.hpp>

#include "drawing/palette.h"
#include "exchange/whiteboard/element_writer.h"
#include "layout/text_metrics.h"

namespace kwadrant::exchange {
namespace {

namespace json = boost::json;
using board::Label;
using board::LabelRole;
using board::Rect;

// From the matrix's edge to the middle of a line of words.
constexpr int kBeside = 20;
const ElementMark kBackground{"", "background"};

std::string id_of(std::string_view name) { return "kwadrant:" + std::string(name); }

ElementLook look(std::string_view stroke, std::string_view fill = "transparent") {
  ElementLook out;
  out.stroke = stroke;
  out.fill = fill;
  out.locked = true;
  return out;
}

int type_size(LabelRole role) {
  switch (role) {
    case LabelRole::quadrant:
      return 20;
    case LabelRole::horizontal_end:
    case LabelRole::vertical_end:
      return 18;
    case LabelRole::assets:
      return 20;
    case LabelRole::category:
      return 15;
    default:
      return 16;
  }
}

// Where the board's page puts the words: titles of quadrants above and below the matrix, ends of the level axis upright
// at its sides.
layout::Point anchor_of(const Label& label, const Rect& matrix) {
  const bool left = label.at.x < matrix.x + matrix.w / 2;
  const bool top = label.at.y < matrix.y + matrix.h / 2;
  switch (label.role) {
    case LabelRole::quadrant:
      return {left ? matrix.x : matrix.x + matrix.w, top ? matrix.y - kBeside : matrix.y + matrix.h + kBeside};
    case LabelRole::horizontal_end:
      return {left ? matrix.x - kBeside : matrix.x + matrix.w + kBeside, matrix.y + matrix.h / 2};
    case LabelRole::assets:
      return {label.at.x, matrix.y - kBeside};
    default:
      return label.at;
  }
}

struct Extent {
  int width = 0;
  int lines = 0;
};

// Of words in lines, in thousandths of the size of the type.
Extent extent_of(std::string_view words) {
  Extent out;
  while (true) {
    const std::size_t end = words.find('\n');
    out.width = std::max(out.width, layout::text_width(words.substr(0, end)));
    ++out.lines;
    if (end == std::string_view::npos) return out;
    words.remove_prefix(end + 1);
  }
}

json::object label_element(const Label& label, const Rect& matrix, method::Language language) {
  const bool upright = label.role == LabelRole::horizontal_end;
  const board::Align align = upright ? board::Align::centre : label.align;
  const int size = type_size(label.role);
  const std::string& words = label.text.in(language);
  const Extent extent = extent_of(words);
  const int w = extent.width * size / 1000 + size;
  const int h = extent.lines * size * 5 / 4;
  const layout::Point at = anchor_of(label, matrix);
  const int x = align == board::Align::left ? at.x : align == board::Align::right ? at.x - w : at.x - w / 2;
  const drawing::Palette& colours = drawing::palette(false);
  const bool quiet = label.role == LabelRole::quadrant || label.role == LabelRole::strip ||
                     label.role == LabelRole::assets;
  ElementLook ink = look(quiet ? colours.quiet : colours.ink);
  if (upright) ink.quarters = label.at.x < matrix.x + matrix.w / 2 ? 3 : 1;
  const char* side = align == board::Align::left ? "left" : align == board::Align::right ? "right" : "center";
  const std::string id = id_of(std::to_string(static_cast<int>(label.role)) + ":" + label.key);
  return text_element(id, kBackground, {x, at.y - h / 2, w, h}, ink, {words, words, size, side, ""});
}

}  // namespace

json::array background_elements(const board::Projection& board) {
  const drawing::Palette& colours = drawing::palette(false);
  const board::Frame& frame = board.frame();
  const Rect& m = frame.matrix;
  json::array out;
  ElementLook strip = look(colours.strip_line, colours.strip_fill);
  strip.round = true;
  out.push_back(rectangle_element(id_of("strip"), kBackground, frame.strip, strip));
  for (const board::AssetColumn& column : frame.assets) {
    out.push_back(rectangle_element(id_of("assets:" + column.category), kBackground, column.rect, strip));
  }
  for (std::size_t q = 0; q < board.lens().quadrants.size(); ++q) {
    const bool right = ((q & 1) != 0) != frame.flip_x;
    const bool top = ((q & 2) != 0) != frame.flip_y;
    const Rect box{right ? m.x + m.w / 2 : m.x, top ? m.y : m.y + m.h / 2, m.w / 2, m.h / 2};
    const std::string id = id_of("tint:" + board.lens().quadrants[q].id);
    out.push_back(rectangle_element(id, kBackground, box, look("transparent", colours.tints[q])));
  }
  ElementLook axis = look(colours.axis);
  axis.stroke_width = 2;
  const layout::Point middle{m.x + m.w / 2, m.y + m.h / 2};
  out.push_back(arrow_element(id_of("axis:h"), kBackground, {{m.x, middle.y}, {m.x + m.w, middle.y}, "", "", "", ""},
                              axis));
  out.push_back(arrow_element(id_of("axis:v"), kBackground, {{middle.x, m.y}, {middle.x, m.y + m.h}, "", "", "", ""},
                              axis));
  out.push_back(rectangle_element(id_of("matrix"), kBackground, m, look(colours.matrix_line)));
  return out;
}

json::array label_elements(const board::Projection& board, method::Language language) {
  json::array out;
  for (const Label& label : board.frame().labels) {
    out.push_back(label_element(label, board.frame().matrix, language));
  }
  return out;
}

}  // namespace kwadrant::exchange
