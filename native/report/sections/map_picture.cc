#include <algorithm>

#include "report/orientation.h"
#include "report/parts.h"
#include "report/sections/sections.h"

namespace kwadrant::report {
namespace {

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
  const auto& kinds = source.pack().kinds;
  const bool has_links = std::any_of(kinds.begin(), kinds.end(), [&](const method::Kind& kind) {
    return kind.traits.link && !source.all(kind.id).empty();
  });
  if (has_links) out.items.emplace_back(words.legend_link);
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
