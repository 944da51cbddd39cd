#include <algorithm>

#include "report/parts.h"
#include "report/plain.h"
#include "report/sections/sections.h"

namespace kwadrant::report {

Blocks footprints(const Source& source) {
  const Words& words = source.words();
  const std::size_t lens = source.lens_index();
  const insight::Placings& placings = source.insight().overview().placings();
  Table table;
  table.id = "footprints";
  table.caption = words.footprints_caption;
  table.columns = {{std::string(words.initiative_column), ColumnKind::text, 5}};
  for (const method::Quadrant& quadrant : source.lens().quadrants) {
    table.columns.push_back({one_line(source.in_language(quadrant.title)), ColumnKind::percent, 2});
  }
  add_number_column(table, source);
  Entities placed = source.in_order(source.figures().lenses[lens].placed);
  std::ranges::stable_sort(placed, {}, [&](EntityNumber e) { return source.map_number(e); });
  for (const EntityNumber e : placed) {
    const method::Shares& shares = *placings.shares(e, lens);
    std::size_t touched = 0;
    std::vector<Cell> row = {text_cell(source.title(e))};
    for (const int share : shares) {
      touched += share > 0 ? 1 : 0;
      row.push_back(percent_cell(share));
    }
    add_number(row, source, e);
    if (touched > 1) table.rows.push_back(std::move(row));
  }
  Blocks out;
  if (table.rows.empty()) return out;
  out.push_back(Paragraph{std::string(words.footprints_explained), Style::plain});
  out.push_back(std::move(table));
  return out;
}

}  // namespace kwadrant::report
