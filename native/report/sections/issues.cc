#include "insight/roles.h"
#include "report/numbers.h"
#include "report/parts.h"
#include "report/plain.h"
#include "report/roles.h"
#include "report/sections/sections.h"

namespace kwadrant::report {
namespace {

std::string bundle_line(const Source& source, const Bundled& one) {
  const std::string count = counted(static_cast<std::int64_t>(one.signals), source.words().signal);
  return source.title(one.bundle) + " (" + count + ")";
}

void add_issue(Blocks& out, const Source& source, EntityNumber issue) {
  const Words& words = source.words();
  out.push_back(Heading{source.title(issue)});
  add_paragraphs(out, source.text(issue, kDescriptionField));
  Facts facts;
  for (const std::string_view field : {kWhoMovesField, kWhoMovesWhyField, kIssueOwnerField, kOnAgendaField}) {
    add_field(facts, source, issue, field);
  }
  add_fact(facts, words.initiatives_term, listed(source.titles(source.around(issue, is_initiative)), words.and_word));
  std::vector<std::string> bundles;
  for (const Bundled& one : bundles_of(source, issue)) bundles.push_back(bundle_line(source, one));
  add_fact(facts, words.signals_term, listed(bundles, words.and_word));
  add(out, std::move(facts));
  for (Quote& quote : quotes(source, issue, kUseInReport)) out.push_back(std::move(quote));
}

// Bundles that belong to no issue.
void add_loose_bundles(Blocks& out, const Source& source) {
  List list;
  for (const Bundled& one : all_bundles(source)) {
    const bool is_told = !source.around(one.bundle, insight::kIssueKind).empty() ||
                         !source.named(one.bundle, kIssueField).empty();
    if (!is_told) list.items.push_back(bundle_line(source, one));
  }
  if (list.items.empty()) return;
  out.push_back(Heading{std::string(source.words().signals_title)});
  out.push_back(std::move(list));
}

}  // namespace

Blocks issues(const Source& source) {
  Blocks out;
  for (const EntityNumber issue : source.all(insight::kIssueKind)) add_issue(out, source, issue);
  add_loose_bundles(out, source);
  return out;
}

}  // namespace kwadrant::report
