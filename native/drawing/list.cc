#include "drawing/list.h"

#include <algorithm>

#include "layout/text_metrics.h"

namespace kwadrant::drawing {
namespace {

constexpr int kType = 15;
constexpr int kHeadingType = 16;
constexpr int kColumn = 300;
constexpr int kBetween = 26;
constexpr int kBetweenRows = 5;
constexpr int kAboveHeading = 18;
// Room for a number of three digits, and from there to its title.
constexpr int kNumberWidth = 28;
constexpr int kNumberApart = 8;
constexpr std::size_t kMostLines = 3;
constexpr std::size_t kMostBeside = 2;

}  // namespace

List::List(const Sheet& sheet) {
  if (!sheet.scene.numbered || sheet.options.titles != Titles::list) return;
  type_ = sheet.scaled(kType);
  heading_type_ = sheet.scaled(kHeadingType);
  between_ = sheet.scaled(kBetween);
  indent_ = sheet.scaled(kNumberWidth + kNumberApart);
  const board::Rect& matrix = sheet.scene.frame.matrix;
  const int across = sheet.scene.assets.empty()
                         ? matrix.w
                         : sheet.scene.frame.assets.back().rect.x + sheet.scene.frame.assets.back().rect.w - matrix.x;
  const int count = std::max(1, (across + between_) / (sheet.scaled(kColumn) + between_));
  column_ = (across + between_) / count - between_;
  add_rows(sheet);
  if (rows_.empty()) return;
  beside_ = sheet.scene.assets.empty() && break_at(matrix.h).size() <= kMostBeside;
  height_ = beside_ ? matrix.h : balanced(static_cast<std::size_t>(count));
  starts_ = break_at(height_);
}

int List::width() const {
  return beside_ ? static_cast<int>(starts_.size()) * (column_ + between_) - between_ : 0;
}

int List::height() const { return beside_ ? 0 : height_; }

void List::add_rows(const Sheet& sheet) {
  const auto& quadrants = sheet.board.lens().quadrants;
  std::size_t quadrant = quadrants.size();
  for (std::size_t i = 0; i < sheet.scene.cards.size(); ++i) {
    const Mark& mark = sheet.scene.cards[i];
    if (mark.quadrant != quadrant) add_heading(sheet.in_language(quadrants[mark.quadrant].title));
    quadrant = mark.quadrant;
    add_entry(sheet, std::to_string(i + 1), mark.entity, true);
  }
  if (!sheet.contents.parked.empty()) add_heading(sheet.words.parked);
  for (const model::EntityNumber e : sheet.contents.parked) add_entry(sheet, "·", e, false);
}

void List::add_heading(std::string_view title) {
  rows_.push_back({{}, layout::wrap(title, column_, heading_type_, kMostLines).lines, {}, true});
}

void List::add_entry(const Sheet& sheet, std::string number, model::EntityNumber entity, bool has_dot) {
  const std::string_view title = sheet.board.map().title(entity);
  layout::Wrapped words = layout::wrap(title, column_ - indent_, type_, kMostLines);
  if (words.lines.empty()) words.lines.emplace_back("…");
  // A dot tells its title to who points at it; what is parked has none.
  const bool tells = words.shortened || !has_dot;
  rows_.push_back({std::move(number), std::move(words.lines), std::string(tells ? title : ""), false});
}

int List::height_of(const Row& row, bool is_first) const {
  const int line = line_height(row.heading ? heading_type_ : type_);
  const int above = row.heading && !is_first ? kAboveHeading : 0;
  return above + static_cast<int>(row.lines.size()) * line + kBetweenRows;
}

std::vector<std::size_t> List::break_at(int most) const {
  std::vector<std::size_t> starts = {0};
  int used = 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    int height = height_of(rows_[i], i == starts.back());
    // A heading stays with what it is over.
    const bool is_over = rows_[i].heading && i + 1 < rows_.size();
    const bool is_under = i > 0 && rows_[i - 1].heading;
    const int needed = height + (is_over ? height_of(rows_[i + 1], false) : 0);
    if (used > 0 && !is_under && used + needed > most) {
      starts.push_back(i);
      used = 0;
      height = height_of(rows_[i], true);
    }
    used += height;
  }
  return starts;
}

int List::balanced(std::size_t columns) const {
  int low = 1;
  int high = 1;
  while (break_at(high).size() > columns) high *= 2;
  while (low < high) {
    const int middle = low + (high - low) / 2;
    if (break_at(middle).size() > columns) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

void List::draw(Sheet& sheet, layout::Point corner) const {
  for (std::size_t column = 0; column < starts_.size(); ++column) {
    const std::size_t end = column + 1 < starts_.size() ? starts_[column + 1] : rows_.size();
    const int x = corner.x + static_cast<int>(column) * (column_ + between_);
    int y = corner.y;
    for (std::size_t i = starts_[column]; i < end; ++i) {
      const Row& row = rows_[i];
      const int size = row.heading ? heading_type_ : type_;
      const int next = y + height_of(row, i == starts_[column]);
      int baseline = next - kBetweenRows - static_cast<int>(row.lines.size()) * line_height(size) +
                     baseline_in_line(size);
      if (!row.heading) {
        sheet.words_at({x + indent_ - sheet.scaled(kNumberApart), baseline}, size, sheet.colours.ink, Anchor::end,
                       row.number, Role::list, true);
      }
      for (const std::string& line : row.lines) {
        sheet.add(TextItem{.x = row.heading ? x : x + indent_, .y = baseline, .size = size, .bold = row.heading,
                           .colour = row.heading ? sheet.colours.quiet : sheet.colours.ink, .text = line,
                           .role = Role::list, .title = row.title});
        baseline += line_height(size);
      }
      y = next;
    }
  }
}

}  // namespace kwadrant::drawing
