#include <algorithm>

#include "insight/balance.h"
#include "report/numbers.h"
#include "report/parts.h"
#include "report/plain.h"
#include "report/sections/sections.h"

namespace kwadrant::report {
namespace {

constexpr std::size_t kMostFields = 2;

// Fields of the pack worth a column: pinned ones with few answers that something here has, as names.
std::vector<const method::FieldRule*> columns_for(const Source& source, const Entities& entities) {
  std::vector<const method::FieldRule*> out;
  for (const EntityNumber first : entities) {
    for (const method::FieldRule& rule : source.kind_of(first).fields) {
      const bool is_short = rule.type == method::FieldType::choice || rule.type == method::FieldType::step;
      const auto is_it = [&](const method::FieldRule* one) { return one->name == rule.name; };
      const bool is_known = std::any_of(out.begin(), out.end(), is_it);
      if (!is_short || !rule.pinned || rule.personal || is_known || out.size() == kMostFields) continue;
      if (!source.told(first, rule.name).empty()) out.push_back(&rule);
    }
  }
  return out;
}

Table overview(const Source& source) {
  const Words& words = source.words();
  const insight::LensFigure& lens = source.figures().lenses[source.lens_index()];
  Table out;
  out.id = "quadrants";
  out.caption = words.quadrants_caption;
  out.columns = {{std::string(words.quadrant_column), ColumnKind::text, 4},
                 {std::string(words.initiatives_column), ColumnKind::number, 2},
                 {std::string(words.share_column), ColumnKind::percent, 2},
                 {std::string(words.touching_column), ColumnKind::number, 2}};
  std::array<std::int64_t, 4> sums{};
  for (std::size_t q = 0; q < sums.size(); ++q) sums[q] = lens.quadrants[q].share;
  const std::array<int, 4> shares = insight::to_whole(sums);
  for (std::size_t q = 0; q < sums.size(); ++q) {
    out.rows.push_back({text_cell(one_line(source.in_language(source.lens().quadrants[q].title))),
                        amount_cell(sums[q], source.language()), percent_cell(shares[q]),
                        count_cell(static_cast<std::int64_t>(lens.quadrants[q].entities.size()))});
  }
  return out;
}

void add_quadrant(Blocks& out, const Source& source, std::size_t q) {
  const Words& words = source.words();
  const method::Quadrant& quadrant = source.lens().quadrants[q];
  const std::string title = one_line(source.in_language(quadrant.title));
  out.push_back(Heading{title});
  std::vector<Share> shares = shares_in(source, q);
  std::ranges::stable_sort(shares, {}, [&](const Share& share) { return source.map_number(share.entity); });
  if (shares.empty()) {
    out.push_back(Paragraph{std::string(words.nothing_here), Style::plain});
    return;
  }
  Entities entities;
  for (const Share& one : shares) entities.push_back(one.entity);
  const std::vector<const method::FieldRule*> fields = columns_for(source, entities);
  Table table;
  table.id = "quadrant-" + quadrant.id;
  table.caption = filled(words.quadrant_caption, {title});
  table.columns = {{std::string(words.initiative_column), ColumnKind::text, 5},
                   {std::string(words.part_here_column), ColumnKind::percent, 2}};
  for (const method::FieldRule* rule : fields) {
    table.columns.push_back({one_line(source.in_language(rule->title)), ColumnKind::text, 3});
  }
  add_number_column(table, source);
  for (const Share& one : shares) {
    std::vector<Cell> row = {text_cell(source.title(one.entity)), percent_cell(one.basis_points)};
    for (const method::FieldRule* rule : fields) row.push_back(text_cell(source.told(one.entity, rule->name)));
    add_number(row, source, one.entity);
    table.rows.push_back(std::move(row));
  }
  out.push_back(std::move(table));
}

}  // namespace

Blocks quadrants(const Source& source) {
  const insight::LensFigure& lens = source.figures().lenses[source.lens_index()];
  Blocks out;
  if (!lens.placed.empty()) {
    std::string explained(source.words().shares_explained);
    if (source.has_numbers()) explained += " " + std::string(source.words().numbers_explained);
    out.push_back(Paragraph{std::move(explained), Style::plain});
    out.push_back(overview(source));
    for (std::size_t q = 0; q < lens.quadrants.size(); ++q) add_quadrant(out, source, q);
  }
  if (lens.unplaced.empty()) return out;
  out.push_back(Heading{std::string(source.words().unplaced_title)});
  add(out, List{false, source.titles(source.in_order(lens.unplaced))});
  return out;
}

}  // namespace kwadrant::report
