#include <algorithm>

#include "insight/roles.h"
#include "report/kinds/kinds.h"
#include "report/parts.h"
#include "report/plain.h"
#include "report/roles.h"

namespace kwadrant::report {
namespace {

constexpr int kNoteLines = 8;

Entities on_agenda(const Source& source, Entities entities) {
  std::erase_if(entities, [&](EntityNumber e) { return !source.is_true(e, kOnAgendaField); });
  return entities;
}

void add_issue(std::vector<Block>& out, const Source& source, EntityNumber issue) {
  const Words& words = source.words();
  out.push_back(Heading{source.title(issue)});
  add_paragraphs(out, source.text(issue, kDescriptionField));
  Facts facts;
  for (const std::string_view field : {kWhoMovesField, kWhoMovesWhyField, kIssueOwnerField}) {
    add_field(facts, source, issue, field);
  }
  add_fact(facts, words.initiatives_term, listed(source.titles(source.around(issue, is_initiative)), words.and_word));
  add(out, std::move(facts));
}

bool is_action(const Source& source, EntityNumber entity) { return source.kind_of(entity).id == insight::kActionKind; }

}  // namespace

void make_agenda(Document& out, const Source& source) {
  const Words& words = source.words();
  out.subtitle = words.agenda_subtitle;
  Section chosen{"agenda", std::string(words.agenda_title), {}};
  const Entities issues = on_agenda(source, source.all(insight::kIssueKind));
  Entities told;
  for (const EntityNumber issue : issues) {
    add_issue(chosen.blocks, source, issue);
    for (const EntityNumber one : source.around(issue, is_initiative)) told.push_back(one);
  }
  Entities others = on_agenda(source, source.initiatives());
  std::erase_if(others, [&](EntityNumber e) { return std::find(told.begin(), told.end(), e) != told.end(); });
  if (!others.empty()) {
    chosen.blocks.push_back(Heading{std::string(words.agenda_more)});
    chosen.blocks.push_back(List{false, source.titles(others)});
  }
  if (chosen.blocks.empty()) chosen.blocks.push_back(Paragraph{std::string(words.agenda_none), Style::plain});
  told.insert(told.end(), others.begin(), others.end());
  Entities actions;
  for (const EntityNumber e : told) {
    for (const EntityNumber action : source.around(e, is_action)) actions.push_back(action);
  }
  Section agreed{"actions", std::string(words.agenda_actions), {}};
  add(agreed.blocks, action_table(source, "actions", actions_in_order(source, source.in_order(std::move(actions)))));
  Section notes{"notes", std::string(words.agenda_notes), {AnswerSpace{kNoteLines}}};
  out.sections = {std::move(chosen), std::move(agreed), std::move(notes)};
}

}  // namespace kwadrant::report
