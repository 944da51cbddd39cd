#include <algorithm>
#include <set>

#include "report/parts.h"
#include "report/plain.h"
#include "report/roles.h"
#include "report/sections/sections.h"

namespace kwadrant::report {
namespace {

// What of the pack this report rests on: its lens, the kinds that stand on the map, cards that were answered, and
// questions that are asked.
std::set<std::size_t> references_in_use(const Source& source) {
  const method::Pack& pack = source.pack();
  std::set<std::size_t> out;
  const auto add_all = [&](const std::vector<std::size_t>& sources) { out.insert(sources.begin(), sources.end()); };
  add_all(source.lens().sources);
  for (const method::Kind& kind : pack.kinds) {
    if (!kind.traits.is_private && !source.all(kind.id).empty()) add_all(kind.sources);
  }
  for (const EntityNumber answer : source.all(kAnswerKind)) {
    for (const method::Card& card : pack.cards) {
      if (source.text(answer, kCardField) == card.id) add_all(card.sources);
    }
  }
  for (std::size_t check = 0; check < pack.checks.size(); ++check) {
    if (!asked(source, check).empty()) add_all(pack.checks[check].sources);
  }
  return out;
}

std::string told(const Source& source, const method::Reference& reference) {
  std::string out = capitalised(one_line(reference.by));
  if (reference.year) out += " (" + std::to_string(*reference.year) + ")";
  out += (out.empty() ? "" : ". ") + one_line(source.in_language(reference.title)) + ".";
  return reference.url.empty() ? out : out + " " + reference.url;
}

}  // namespace

Blocks method_and_sources(const Source& source) {
  const Words& words = source.words();
  Facts facts;
  add_fact(facts, words.method_term, one_line(source.in_language(source.pack().title)));
  Blocks out;
  add_paragraphs(out, source.in_language(source.pack().description));
  add(out, std::move(facts));
  out.push_back(Paragraph{std::string(words.method_explained), Style::note});
  List list;
  for (const std::size_t at : references_in_use(source)) {
    list.items.push_back(told(source, source.pack().references[at]));
  }
  if (list.items.empty()) return out;
  out.push_back(Heading{std::string(words.sources_title)});
  out.push_back(std::move(list));
  return out;
}

}  // namespace kwadrant::report
