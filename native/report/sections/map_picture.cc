#include <algorithm>

#include "report/orientation.h"
#include "report/parts.h"
#include "report/sections/sections.h"

namespace kwadrant::report {
namespace {

// Links between what stands on the map; with an issue, say, it shows none.
bool draws_a_link(const Source& source) {
  const Entities all = source.initiatives();
  return std::any_of(all.begin(), all.end(), [&](EntityNumber e) {
    const Entities linked = source.linked(e);
    return std::any_of(linked.begin(), linked.end(), [&](EntityNumber other) { return is_initiative(source, other); });
  });
}

// What the drawing's own legend has no room to say, of signs that can be seen on this map.
List legend(const Source& source) {
  const Words& words = source.words();
  const std::size_t lens = source.lens_index();
  const insight::Registers& registers = source.insight().overview().registers();
  const Entities& placed = source.figures().lenses[lens].placed;
  const auto any = [&](auto&& is_so) {
    return std::any_of(placed.begin(), placed.end(), [&](EntityNumber e) { return is_so(*registers.place(e, lens)); });
  };
  List out;
  if (any([](const model::Place& p) { return p.rx > 0 || p.ry > 0; })) out.items.emplace_back(words.legend_footprint);
  if (draws_a_link(source)) out.items.emplace_back(words.legend_link);
  return out;
}

}  // namespace

Blocks map_picture(const Source& source) {
  Blocks out;
  out.push_back(PictureBlock{"map"});
  out.push_back(Paragraph{orientation(source), Style::plain});
  add(out, legend(source));
  add_paragraphs(out, source.in_language(source.lens().description), Style::note);
  return out;
}

}  // namespace kwadrant::report
