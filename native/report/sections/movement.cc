#include "insight/overview.h"
#include "report/days.h"
#include "report/parts.h"
#include "report/plain.h"
#include "report/sections/sections.h"

namespace kwadrant::report {
namespace {

// How much stood in each quadrant then and stands there now.
Table then_and_now(const Source& source, const model::Map& past, const Since& since) {
  const Words& words = source.words();
  const std::size_t lens = source.lens_index();
  const insight::Overview before(past, source.pack());
  const insight::Figures then = insight::figures_of(before, since.day);
  Table out;
  out.id = "movement";
  out.caption = words.movement_caption;
  out.columns = {{std::string(words.quadrant_column), ColumnKind::text, 4},
                 {filled(words.then_column, {date(since.day, source.language())}), ColumnKind::number, 2},
                 {std::string(words.now_column), ColumnKind::number, 2}};
  for (std::size_t q = 0; q < source.lens().quadrants.size(); ++q) {
    out.rows.push_back({text_cell(one_line(source.in_language(source.lens().quadrants[q].title))),
                        amount_cell(then.lenses[lens].quadrants[q].share, source.language()),
                        amount_cell(source.figures().lenses[lens].quadrants[q].share, source.language())});
  }
  return out;
}

}  // namespace

Blocks movement(const Source& source, const model::Map& past, const Since& since) {
  const std::size_t lens = source.lens_index();
  // What may not be shown any more has no past either.
  const auto may_tell = [&](EntityId id) {
    const EntityNumber e = source.map().find(id);
    return e == model::kNoEntity || !source.map().is_live(e) || source.is_shown(e);
  };
  const insight::Movement moved = insight::movement_between(past, source.map(), source.pack(), lens, may_tell);
  Blocks out;
  List list;
  for (const insight::MovementSentence& one : insight::tell(moved, source.pack(), lens, source.language())) {
    if (out.empty()) {
      out.push_back(Paragraph{filled(source.words().since, {since.title}) + " " + one_line(one.text), Style::lead});
    } else {
      list.items.push_back(one_line(one.text));
    }
  }
  out.push_back(then_and_now(source, past, since));
  add(out, std::move(list));
  return out;
}

}  // namespace kwadrant::report
