#include <algorithm>

#include "insight/telling.h"
#include "report/days.h"
#include "report/numbers.h"
#include "report/parts.h"
#include "report/plain.h"
#include "report/roles.h"
#include "report/sections/sections.h"

namespace kwadrant::report {
namespace {

// Parties by what they are: numbers only, never who.
void add_parties(Blocks& out, const Source& source) {
  const Words& words = source.words();
  for (const method::Kind& kind : source.pack().kinds) {
    const method::FieldRule* rule = kind.field(kPartyKindField);
    const bool is_party = rule != nullptr && rule->type == method::FieldType::choice && kind.traits.placeable.empty();
    if (!is_party || kind.traits.is_private) continue;
    const Entities all = source.all(kind.id);
    Table table;
    table.id = "parties-" + kind.id;
    table.caption = words.parties_caption;
    table.columns = {{std::string(words.party_column), ColumnKind::text, 4},
                     {std::string(words.count_column), ColumnKind::number, 2}};
    for (const method::Option& option : source.pack().choice_sets[rule->source].options) {
      const auto is_so = [&](EntityNumber e) { return source.option(e, kPartyKindField) == option.id; };
      const auto count = std::count_if(all.begin(), all.end(), is_so);
      if (count > 0) table.rows.push_back({text_cell(source.in_language(option.title)), count_cell(count)});
    }
    add(out, std::move(table));
  }
}

void add_meetings(Facts& facts, const Source& source) {
  const Entities meetings = source.all(kMeetingKind);
  if (meetings.empty()) return;
  const auto count = static_cast<std::int64_t>(meetings.size());
  add_fact(facts, source.words().meetings_term, std::to_string(count));
  std::int64_t residents = 0;
  for (const EntityNumber meeting : meetings) {
    residents += std::clamp<std::int64_t>(source.number(meeting, kResidentsField).value_or(0), 0, 100'000);
  }
  if (residents > 0) add_fact(facts, source.words().residents_term, std::to_string(residents));
}

// What somebody would say who looks at the map. It speaks of the pack's first lens.
void add_sentences(Blocks& out, const Source& source) {
  if (source.lens_index() != 0) return;
  List list;
  for (const insight::Sentence& one : insight::tell(source.insight().overview(), source.figures(), source.language())) {
    list.items.push_back(one_line(one.text));
  }
  if (list.items.empty()) return;
  out.push_back(Heading{std::string(source.words().noticed_title)});
  out.push_back(std::move(list));
}

}  // namespace

Blocks about(const Source& source) {
  const Words& words = source.words();
  const insight::LensFigure& lens = source.figures().lenses[source.lens_index()];
  Facts facts;
  add_fact(facts, words.place_term, listed(source.titles(source.all(kAreaKind)), words.and_word));
  add_fact(facts, words.date_term, long_date(source.options().today, source.language()));
  add_fact(facts, words.lens_term, source.in_language(source.lens().title));
  const auto placed = static_cast<std::int64_t>(lens.placed.size());
  const auto unplaced = static_cast<std::int64_t>(lens.unplaced.size());
  std::string count = counted(placed + unplaced, words.initiative);
  if (unplaced > 0) count += ", " + filled(words.without_place, {std::to_string(unplaced)});
  add_fact(facts, words.on_map_term, std::move(count));
  for (const method::Kind& kind : source.pack().kinds) {
    if (!kind.traits.asset) continue;
    const auto assets = static_cast<std::int64_t>(source.all(kind.id).size());
    const std::string title = source.in_language(kind.plural.empty() ? kind.title : kind.plural);
    if (assets > 0) add_fact(facts, title, std::to_string(assets));
  }
  add_meetings(facts, source);
  Blocks out;
  add(out, std::move(facts));
  add_parties(out, source);
  add_sentences(out, source);
  if (source.options().redact) out.push_back(Paragraph{std::string(words.redacted), Style::note});
  return out;
}

}  // namespace kwadrant::report
