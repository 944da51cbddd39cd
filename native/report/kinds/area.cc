#include "core/utf8.h"
#include "report/kinds/kinds.h"
#include "report/numbers.h"
#include "report/parts.h"
#include "report/plain.h"
#include "report/roles.h"

namespace kwadrant::report {
namespace {

// Titles on one line of a page that holds a whole area, and their letters.
constexpr std::size_t kMostTitles = 8;
constexpr std::size_t kMostLetters = 200;

std::string short_list(const Source& source, const Entities& entities) {
  const Words& words = source.words();
  std::vector<std::string> titles;
  std::size_t letters = 0;
  for (const EntityNumber entity : entities) {
    std::string title = source.title(entity);
    letters += length_of(title);
    const bool is_full = titles.size() == kMostTitles || letters > kMostLetters;
    if (is_full && !titles.empty()) break;
    titles.push_back(std::move(title));
  }
  const std::size_t others = entities.size() - titles.size();
  if (others > 0) titles.push_back(filled(words.others, {std::to_string(others)}));
  return listed(titles, words.and_word);
}

// What people wrote about the area itself, field by field.
Section portrait(const Source& source) {
  Section out{"portrait", std::string(source.words().area_title), {}};
  for (const EntityNumber area : source.all(kAreaKind)) {
    Facts facts;
    for (const method::FieldRule& rule : source.kind_of(area).fields) {
      if (rule.name != "title" && !rule.personal) add_field(facts, source, area, rule.name);
    }
    add(out.blocks, std::move(facts));
  }
  return out;
}

Section strengths(const Source& source) {
  Section out{"strengths", std::string(source.words().area_strengths), {}};
  Facts facts;
  for (const method::Kind& kind : source.pack().kinds) {
    if (!kind.traits.asset) continue;
    Entities left = source.all(kind.id);
    const method::FieldRule* rule = kind.field(method::kCategory);
    for (const method::Option& option : source.pack().choice_sets[rule->source].options) {
      Entities here;
      std::erase_if(left, [&](EntityNumber e) {
        const bool is_here = source.option(e, method::kCategory) == option.id;
        if (is_here) here.push_back(e);
        return is_here;
      });
      add_fact(facts, source.in_language(option.title), short_list(source, here));
    }
    add_fact(facts, source.in_language(kind.title), short_list(source, left));
  }
  add(out.blocks, std::move(facts));
  return out;
}

Section work(const Source& source) {
  Section out{"work", std::string(source.words().area_work), {}};
  Facts facts;
  for (std::size_t q = 0; q < source.lens().quadrants.size(); ++q) {
    Entities here;
    for (const Share& share : shares_in(source, q)) here.push_back(share.entity);
    add_fact(facts, one_line(source.in_language(source.lens().quadrants[q].title)), short_list(source, here));
  }
  add(out.blocks, std::move(facts));
  return out;
}

Section signals(const Source& source) {
  Section out{"signals", std::string(source.words().area_signals), {}};
  List list;
  for (const Bundled& one : all_bundles(source)) {
    const std::string count = counted(static_cast<std::int64_t>(one.signals), source.words().signal);
    list.items.push_back(source.title(one.bundle) + " (" + count + ")");
  }
  add(out.blocks, std::move(list));
  return out;
}

Section missing_voices(const Source& source) {
  Section out{"missing", std::string(source.words().area_missing), {}};
  List list;
  for (const EntityNumber community : source.all(kCommunityKind)) {
    const std::string_view heard = source.option(community, kHeardField);
    if (heard == kNotHeard || heard == kBarelyHeard) list.items.push_back(source.title(community));
  }
  if (list.items.empty()) return out;
  out.blocks.push_back(Paragraph{std::string(source.words().area_missing_text), Style::plain});
  out.blocks.push_back(std::move(list));
  return out;
}

}  // namespace

void make_area(Document& out, const Source& source) {
  out.subtitle = source.words().area_subtitle;
  Section map{"map", std::string(source.words().sections[1]), {PictureBlock{"map"}}};
  out.sections = {portrait(source), std::move(map),  strengths(source),
                  work(source),     signals(source), missing_voices(source)};
}

}  // namespace kwadrant::report
