// A drawing as a list of plain forms, back to front: the one thing that every picture of a map is made from.
//
// What writes it somewhere (SVG, a slide, a canvas) decides nothing: it sets the forms one after the other. All numbers
// are whole pixels from the upper left corner, y downwards. Colours are "#RRGGBB" and live as long as the program; an
// empty one paints nothing. Texts are valid UTF-8, as people wrote them, never markup.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "layout/spots.h"
#include "method/text.h"

namespace kwadrant::drawing {

// The face of cards and drawings; the others have the same widths, or nearly.
inline constexpr std::string_view kFace = "Liberation Sans, Arimo, Arial, Helvetica, sans-serif";

enum class Anchor : std::uint8_t { start, middle, end };
enum class Form : std::uint8_t { circle, square, triangle, hexagon };

// What a form stands for, so that a writer can group forms or name them.
enum class Role : std::uint8_t {
  quadrant,
  axis,
  matrix,
  strip,
  column,
  footprint,
  leader,
  link,
  card,
  asset,
  // The dot of a numbered initiative, and the list of their titles.
  number,
  list,
  // Words around the map.
  title,
  label,
  count,
  // The legend: its upper edge, its signs.
  rule,
  sign,
};

// Length of a stroke and of the gap behind it; none when both are 0.
using Dash = std::array<int, 2>;

// Lines that stand in the middle of a box from top to bottom, kBoxPadding from its sides.
struct BoxText {
  std::vector<std::string> lines{};
  int size = 0;
  bool bold = false;
  std::string_view colour{};
  Anchor align = Anchor::middle;
};

// A rectangle by its upper left corner.
struct BoxItem {
  int x = 0;
  int y = 0;
  int w = 0;
  int h = 0;
  // Of the round corners.
  int r = 0;
  std::string_view fill{};
  // How much of what lies beneath the fill covers, 1…100.
  int opacity = 100;
  std::string_view line{};
  int width = 1;
  Dash dash{};
  Role role = Role::card;
  // The entity that it stands for, as core/id.h writes it, and its whole title: the text may be shortened. Or empty.
  std::string id{};
  std::string title{};
  BoxText text{};
};

// At least two points.
struct LineItem {
  std::vector<layout::Point> points{};
  std::string_view line{};
  int width = 1;
  Dash dash{};
  // Its last point is the tip of an arrow's head.
  bool arrow = false;
  Role role = Role::link;
  std::string id{};
};

// A sign by its middle; `size` is its whole width.
struct ShapeItem {
  Form form = Form::circle;
  int x = 0;
  int y = 0;
  int size = 0;
  std::string_view fill{};
  std::string_view line{};
  int width = 1;
  Role role = Role::sign;
  std::string id{};
};

// One line of type by the point on its baseline where it begins, has its middle or ends.
struct TextItem {
  int x = 0;
  int y = 0;
  int size = 0;
  bool bold = false;
  std::string_view colour{};
  Anchor anchor = Anchor::start;
  // Runs upwards, turned by 90 degrees to the left round its point.
  bool upwards = false;
  std::string text{};
  Role role = Role::label;
  // The whole title of what it stands for, where the text may be a part of it. Or empty.
  std::string title{};
};

using Item = std::variant<BoxItem, LineItem, ShapeItem, TextItem>;

struct Drawing {
  int width = 0;
  int height = 0;
  method::Language language = method::Language::nl;
  std::string title;
  // The drawing in words, for those who do not see it.
  std::string alt;
  std::string_view background;
  std::vector<Item> items;
  // Initiatives stand on it as numbers: those of `numbered` (draw.h).
  bool numbered = false;
};

inline constexpr int kBoxPadding = 8;
// From one baseline to the next, and from the top of such a line to its baseline: the letters of a line look centred.
constexpr int line_height(int size) { return (size * 5 + 3) / 4; }
constexpr int baseline_in_line(int size) { return line_height(size) / 2 + size * 33 / 100; }
// Length and half the width of an arrow's head.
inline constexpr int kHeadLength = 12;
inline constexpr int kHeadHalfWidth = 5;

std::string_view name_of(Role role);
std::string_view name_of(Form form);
std::string_view name_of(Anchor anchor);

// Moves every form, for instance from the board's own units to the page's.
void move_by(std::vector<Item>& items, int dx, int dy);

// A whole SVG document in UTF-8: title, desc and roles for screen readers. Its ids come from its content, so that
// several drawings can stand in one page. No scripts, no references to anything
// outside, and only what browsers, resvg, librsvg and LibreOffice draw alike. Text can never become markup.
std::string to_svg(const Drawing& drawing);
// {"background", "items"}: the display list in JSON as a report holds it (assets/report/report.schema.json).
std::string to_json(const Drawing& drawing);

}  // namespace kwadrant::drawing
