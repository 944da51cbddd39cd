#include "drawing/legend.h"

#include <algorithm>

#include "drawing/cards.h"
#include "layout/text_metrics.h"

namespace kwadrant::drawing {
namespace {

using layout::Point;

constexpr int kTitleType = 34;
constexpr int kTitleLine = 42;
constexpr std::size_t kMostTitleLines = 2;
// From the last baseline of the title to the matrix: room for the upper end of the axis.
constexpr int kTitleAbove = 64;
// Bold letters are wider than the plain ones that wrapping measures.
constexpr int kBoldPercent = 90;

constexpr int kType = 16;
constexpr int kLine = 24;
constexpr int kCountType = 20;
constexpr int kCountDown = 38;
constexpr int kSignsDown = 78;
constexpr int kWordsDown = 112;
// The same where there are no signs.
constexpr int kWordsNear = 56;
constexpr std::size_t kMostWordLines = 4;
constexpr int kSignWidth = 40;
constexpr int kSignHeight = 20;
constexpr int kSignCorner = 4;
constexpr int kSignToWords = 10;
constexpr int kBetweenSigns = 32;
// From the middle of a sign to the baseline of its words.
constexpr int kSignBaseline = 6;

bool any_unlinked(const Sheet& sheet) {
  const std::vector<Mark>& assets = sheet.scene.assets;
  return std::any_of(assets.begin(), assets.end(),
                     [&](const Mark& mark) { return !sheet.board.shape(mark.entity).linked; });
}

std::int64_t count_of(const std::vector<model::EntityNumber>& all) { return static_cast<std::int64_t>(all.size()); }

std::ptrdiff_t divided(const std::vector<std::string>& lines) {
  return std::count_if(lines.begin(), lines.end(), [](const std::string& line) { return line.ends_with('-'); });
}

// Lines about as long as each other, so that no word stands alone on the last: as narrow as the same number of lines
// allows without dividing one word more.
std::vector<std::string> balanced(std::string_view title, int width, int size, std::size_t most_lines) {
  layout::Wrapped best = layout::wrap(title, width, size, most_lines);
  if (best.lines.size() < 2 || best.shortened) return best.lines;
  for (int narrower = width - size; narrower > width / 2; narrower -= size) {
    layout::Wrapped next = layout::wrap(title, narrower, size, most_lines);
    if (next.shortened || next.lines.size() > best.lines.size()) break;
    if (divided(next.lines) <= divided(best.lines)) best = std::move(next);
  }
  return best.lines;
}

std::vector<std::string> orientation_lines(const Sheet& sheet) {
  return layout::wrap(orientation(sheet), sheet.scene.frame.matrix.w, sheet.scaled(kType), kMostWordLines).lines;
}

int words_down(const Sheet& sheet) {
  const bool has_signs = !sheet.scene.cards.empty() || !sheet.scene.assets.empty();
  return sheet.scaled(has_signs ? kWordsDown : kWordsNear);
}

std::string count_line(const Sheet& sheet) {
  const auto language = sheet.options.language;
  std::string out = count_of_initiatives(static_cast<std::int64_t>(sheet.contents.initiatives()), language);
  if (sheet.board.totals().unplaced > 0) out += ", " + count_without_place(sheet.board.totals().unplaced, language);
  if (const auto assets = count_of(sheet.contents.assets); assets > 0) out += ", " + count_of_assets(assets, language);
  return out;
}

// Signs one after the other, each with its words.
class Signs {
 public:
  Signs(Sheet& sheet, int x, int y) : sheet_(sheet), x_(x), y_(y) {}

  // `draw` gets the box that the sign has.
  template <typename F>
  void add(std::string_view words, F&& draw, int least = kSignWidth) {
    const int width = sheet_.scaled(least);
    const layout::Box sign{x_ + width / 2, y_, width, sheet_.scaled(kSignHeight)};
    draw(sign);
    x_ += sign.w + sheet_.scaled(kSignToWords);
    const int size = sheet_.scaled(kType);
    sheet_.words_at({x_, y_ + sheet_.scaled(kSignBaseline)}, size, sheet_.colours.ink, Anchor::start, words,
                    Role::label);
    x_ += layout::text_width(words) * size / 1000 + sheet_.scaled(kBetweenSigns);
  }

 private:
  Sheet& sheet_;
  int x_;
  int y_;
};

Point left_of(const layout::Box& box) { return {box.x - box.w / 2, box.y}; }
Point right_of(const layout::Box& box) { return {box.x + box.w / 2, box.y}; }

BoxItem card_sign(const Sheet& sheet, const layout::Box& sign, bool dashed = false) {
  BoxItem box = card_box(sheet, sign, Role::sign, dashed);
  box.r = kSignCorner;
  return box;
}

BoxItem number_sign(const Sheet& sheet, const layout::Box& sign) {
  BoxItem box = number_dot(sheet, {sign.x, sign.y, sign.h, sign.h}, {});
  box.role = Role::sign;
  return box;
}

std::string_view leader_words(const Sheet& sheet) {
  if (!sheet.scene.numbered) return sheet.words.leader;
  return sheet.options.titles == Titles::none ? sheet.words.dot_leader : sheet.words.number_leader;
}

std::string_view number_words(const Sheet& sheet) {
  switch (sheet.options.titles) {
    case Titles::list:
      return sheet.words.number;
    case Titles::table:
      return sheet.words.number_in_table;
    case Titles::none:
      break;
  }
  return sheet.words.card;
}

// Only what can be seen on this map.
void draw_signs(Sheet& sheet, int x, int y) {
  Signs signs(sheet, x, y);
  const Scene& scene = sheet.scene;
  if (scene.numbered && !scene.cards.empty()) {
    signs.add(number_words(sheet), [&](const layout::Box& sign) { sheet.add(number_sign(sheet, sign)); },
              kSignHeight);
  }
  if (!scene.numbered && !scene.cards.empty()) {
    signs.add(sheet.words.card, [&](const layout::Box& sign) { sheet.add(card_sign(sheet, sign)); });
  }
  if (!scene.assets.empty()) {
    signs.add(sheet.words.asset, [&](const layout::Box& sign) { sheet.add(card_sign(sheet, sign)); });
  }
  if (any_unlinked(sheet)) {
    signs.add(sheet.words.unlinked, [&](const layout::Box& sign) { sheet.add(card_sign(sheet, sign, true)); });
  }
  if (std::any_of(scene.cards.begin(), scene.cards.end(), has_footprint)) {
    signs.add(sheet.words.footprint, [&](const layout::Box& sign) {
      BoxItem box = footprint_box(sheet, {sign.x - sign.w / 2, sign.y - sign.h / 2, sign.w, sign.h});
      box.role = Role::sign;
      sheet.add(std::move(box));
    });
  }
  if (std::any_of(scene.cards.begin(), scene.cards.end(), [](const Mark& mark) { return mark.leader; })) {
    signs.add(leader_words(sheet), [&](const layout::Box& sign) {
      draw_leader_line(sheet, {left_of(sign), right_of(sign)});
      draw_dot(sheet, left_of(sign));
    });
  }
  if (!scene.arrows.empty()) {
    signs.add(sheet.words.link, [&](const layout::Box& sign) { draw_arrow(sheet, left_of(sign), right_of(sign)); });
  }
}

}  // namespace

std::string orientation(const Sheet& sheet) {
  const board::Projection& board = sheet.board;
  const method::Axis& across = board.pack().axes[board.lens().x_axis];
  const method::Axis& up = board.pack().axes[board.lens().y_axis];
  const bool flip_x = sheet.scene.frame.flip_x;
  const bool flip_y = sheet.scene.frame.flip_y;
  const auto say = [&](std::string_view where, const method::AxisEnd& end) {
    return std::string(where) + ": " + sheet.in_language(end.text);
  };
  std::string top(sheet.words.top);
  top[0] = static_cast<char>(top[0] - 'a' + 'A');
  return sheet.in_language(across.title) + " " + say(sheet.words.left, flip_x ? across.high : across.low) + ", " +
         say(sheet.words.right, flip_x ? across.low : across.high) + ". " + sheet.in_language(up.title) + " " +
         say(top, flip_y ? up.low : up.high) + ", " + say(sheet.words.bottom, flip_y ? up.high : up.low) + ".";
}

std::string description(const Sheet& sheet) {
  const auto language = sheet.options.language;
  const board::Totals& totals = sheet.board.totals();
  std::string out = description_start(static_cast<std::int64_t>(sheet.contents.initiatives()), language);
  const auto& quadrants = sheet.board.lens().quadrants;
  for (std::size_t q = 0; q < quadrants.size(); ++q) {
    out += " " + sheet.in_language(quadrants[q].title) + ": " + share_of_initiatives(totals.share[q], language) + ".";
  }
  if (totals.unplaced > 0) out += " " + count_without_place(totals.unplaced, language) + ".";
  if (const auto assets = count_of(sheet.contents.assets); assets > 0) {
    out += " " + count_of_assets(assets, language) + ".";
  }
  return out + " " + orientation(sheet);
}

std::vector<std::string> title_lines(const Sheet& sheet) {
  const int width = sheet.scene.frame.matrix.w * kBoldPercent / 100;
  std::vector<std::string> lines =
      balanced(sheet.board.map().title(model::Map::self()), width, sheet.scaled(kTitleType), kMostTitleLines);
  if (lines.empty()) lines.emplace_back(sheet.words.untitled);
  return lines;
}

int header_height(const Sheet& sheet, const std::vector<std::string>& title) {
  return sheet.scaled(kTitleAbove) + static_cast<int>(title.size()) * sheet.scaled(kTitleLine);
}

int legend_height(const Sheet& sheet) {
  const int lines = static_cast<int>(orientation_lines(sheet).size());
  return words_down(sheet) + lines * sheet.scaled(kLine);
}

void draw_header(Sheet& sheet, const std::vector<std::string>& title) {
  const board::Rect& m = sheet.scene.frame.matrix;
  const int size = sheet.scaled(kTitleType);
  const int below = static_cast<int>(title.size()) - 1;
  int baseline = m.y - sheet.scaled(kTitleAbove) - below * sheet.scaled(kTitleLine);
  for (const std::string& line : title) {
    sheet.words_at({m.x, baseline}, size, sheet.colours.ink, Anchor::start, line, Role::title, true);
    baseline += sheet.scaled(kTitleLine);
  }
}

void draw_legend(Sheet& sheet, int top) {
  const board::Rect& m = sheet.scene.frame.matrix;
  sheet.add(LineItem{.points = {{m.x, top}, {m.x + m.w, top}}, .line = sheet.colours.matrix_line, .role = Role::rule});
  const int size = sheet.scaled(kType);
  const int counts = top + sheet.scaled(kCountDown);
  sheet.words_at({m.x, counts}, sheet.scaled(kCountType), sheet.colours.ink, Anchor::start, count_line(sheet),
                 Role::count, true);
  if (!sheet.options.date.empty()) {
    sheet.words_at({m.x + m.w, counts}, size, sheet.colours.quiet, Anchor::end, sheet.options.date, Role::label);
  }
  draw_signs(sheet, m.x, top + sheet.scaled(kSignsDown));
  int baseline = top + words_down(sheet) + size;
  for (const std::string& line : orientation_lines(sheet)) {
    sheet.words_at({m.x, baseline}, size, sheet.colours.quiet, Anchor::start, line, Role::label);
    baseline += sheet.scaled(kLine);
  }
}

}  // namespace kwadrant::drawing
