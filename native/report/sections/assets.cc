#include <algorithm>

#include "insight/roles.h"
#include "report/parts.h"
#include "report/plain.h"
#include "report/sections/sections.h"

namespace kwadrant::report {
namespace {

// By its category's place in the pack; what has none comes last.
Entities by_category(const Source& source, const method::Kind& kind, Entities entities) {
  const method::FieldRule* rule = kind.field(method::kCategory);
  if (rule == nullptr || rule->type != method::FieldType::choice) return entities;
  const std::vector<method::Option>& options = source.pack().choice_sets[rule->source].options;
  const auto place = [&](EntityNumber e) {
    const std::string_view said = source.option(e, method::kCategory);
    return std::find_if(options.begin(), options.end(), [&](const auto& one) { return one.id == said; }) -
           options.begin();
  };
  std::stable_sort(entities.begin(), entities.end(), [&](EntityNumber a, EntityNumber b) {
    return place(a) < place(b);
  });
  return entities;
}

// Everything that uses it, by a link or by naming it.
std::string used_by(const Source& source, EntityNumber asset) {
  Entities all = source.linked(asset);
  for (const insight::Mention& mention : source.insight().overview().relations().mentions(asset)) {
    if (!mention.is_link() && source.is_shown(mention.by)) all.push_back(mention.by);
  }
  return listed(source.titles(source.in_order(std::move(all))), source.words().and_word);
}

Table asset_table(const Source& source, const method::Kind& kind) {
  const Words& words = source.words();
  Table out;
  out.id = "assets-" + kind.id;
  out.caption = words.assets_caption;
  out.columns = {{std::string(words.asset_column), ColumnKind::text, 4},
                 {std::string(words.sort_column), ColumnKind::text, 3},
                 {std::string(words.used_by_column), ColumnKind::text, 4}};
  for (const EntityNumber asset : by_category(source, kind, source.all(kind.id))) {
    std::string used = used_by(source, asset);
    if (used.empty()) used = words.not_used_yet;
    out.rows.push_back({text_cell(source.title(asset)), text_cell(source.told(asset, method::kCategory)),
                        text_cell(std::move(used))});
  }
  return out;
}

// Links between what stands on the matrix: "Wandelclub – Buurthuis".
Table link_table(const Source& source) {
  const Words& words = source.words();
  Table out;
  out.id = "links";
  out.caption = words.links_caption;
  out.columns = {{std::string(words.from_column), ColumnKind::text, 4},
                 {std::string(words.link_column), ColumnKind::text, 3},
                 {std::string(words.to_column), ColumnKind::text, 4}};
  for (const method::Kind& kind : source.pack().kinds) {
    if (!kind.traits.link) continue;
    for (const EntityNumber link : source.all(kind.id)) {
      const model::ValueView ends = source.map().get(link, model::kEnds);
      if (ends.id_count() != 2) continue;
      const EntityNumber from = source.map().find(ends.id_at(0));
      const EntityNumber to = source.map().find(ends.id_at(1));
      std::string said = one_line(source.map().title(link));
      if (said.empty()) said = source.in_language(kind.title);
      out.rows.push_back({text_cell(source.title(from)), text_cell(std::move(said)), text_cell(source.title(to))});
    }
  }
  return out;
}

}  // namespace

Blocks assets(const Source& source) {
  Blocks out;
  for (const method::Kind& kind : source.pack().kinds) {
    if (kind.traits.asset) add(out, asset_table(source, kind));
  }
  add(out, link_table(source));
  return out;
}

}  // namespace kwadrant::report
