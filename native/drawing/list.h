// The titles that belong to the numbers, in columns under the legend or beside the matrix.
#pragma once

#include <string>
#include <vector>

#include "drawing/sheet.h"

namespace kwadrant::drawing {

class List {
 public:
  // Empty when the scene has no numbers, or none is asked for. Beside the matrix when it fits there.
  explicit List(const Sheet& sheet);

  bool is_beside() const { return beside_; }
  // What it adds to the page: to its width when it stands beside the matrix, else to its height.
  int width() const;
  int height() const;
  // `corner` is the upper left one.
  void draw(Sheet& sheet, layout::Point corner) const;

 private:
  // An entry, or the heading over those of one quadrant.
  struct Row {
    std::string number;
    std::vector<std::string> lines;
    // The whole title, where it stands nowhere else.
    std::string title{};
    bool heading = false;
  };

  void add_rows(const Sheet& sheet);
  void add_heading(std::string_view title);
  void add_entry(const Sheet& sheet, std::string number, model::EntityNumber entity, bool has_dot);
  int height_of(const Row& row, bool is_first) const;
  // The rows' columns when none is higher than that.
  std::vector<std::size_t> break_at(int most) const;
  // The least height at which the rows need no more columns.
  int balanced(std::size_t columns) const;

  std::vector<Row> rows_;
  bool beside_ = false;
  int height_ = 0;
  int column_ = 0;
  int between_ = 0;
  int type_ = 0;
  int heading_type_ = 0;
  int indent_ = 0;
  // The first row of each column.
  std::vector<std::size_t> starts_;
};

}  // namespace kwadrant::drawing
