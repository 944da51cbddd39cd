#include "report/parts.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "insight/roles.h"
#include "insight/words.h"
#include "report/days.h"
#include "report/numbers.h"
#include "report/plain.h"
#include "report/roles.h"

namespace kwadrant::report {
namespace {

constexpr std::int64_t kWhole = 10'000;

}  // namespace

void add_paragraphs(std::vector<Block>& out, std::string_view text, Style style) {
  for (std::string& line : lines_of(text)) out.push_back(Paragraph{std::move(line), style});
}

void add_fact(Facts& facts, std::string_view term, std::string text) {
  if (!text.empty()) facts.items.emplace_back(term, std::move(text));
}

void add_field(Facts& facts, const Source& source, EntityNumber entity, std::string_view field) {
  const method::FieldRule* rule = source.field(entity, field);
  if (rule != nullptr) add_fact(facts, source.in_language(rule->title), source.told(entity, field));
}

void add(std::vector<Block>& out, Facts facts) {
  if (!facts.items.empty()) out.emplace_back(std::move(facts));
}

void add(std::vector<Block>& out, List list) {
  if (!list.items.empty()) out.emplace_back(std::move(list));
}

void add(std::vector<Block>& out, Table table) {
  if (!table.rows.empty()) out.emplace_back(std::move(table));
}

Cell text_cell(std::string text) { return {std::move(text), std::nullopt}; }

Cell count_cell(std::int64_t count) { return {std::to_string(count), count * kWhole}; }

Cell amount_cell(std::int64_t basis_points, method::Language language) {
  return {amount(basis_points, language), basis_points};
}

Cell percent_cell(std::int64_t basis_points) { return {insight::percent(basis_points), basis_points}; }

Cell date_cell(std::optional<std::int64_t> day, const Source& source) {
  if (!day) return {};
  return {near_date(*day, source.options().today, source.language()), *day};
}

Asked asked(const Source& source, std::size_t check) {
  Asked out;
  std::size_t unnamed = 0;
  for (const EntityNumber e : source.insight().hints().open(check)) {
    if (e == model::Map::self()) {
      out.of_map = true;
    } else if (source.is_shown(e)) {
      out.entities.push_back(e);
    } else if (!source.insight().overview().relations().is_hidden(e) && source.least_together(e) > 0) {
      out.of_map = out.of_map || ++unnamed >= source.least_together(e);
    }
  }
  return out;
}

std::vector<Quote> quotes(const Source& source, EntityNumber issue, std::string_view use) {
  std::vector<Quote> out;
  for (const EntityNumber quote : source.all(kQuoteKind)) {
    if (source.option(quote, kConsentField) != kConsentGiven || !source.has_option(quote, kUsesField, use)) continue;
    const Entities about = source.named(quote, kIssueField);
    const Entities linked = source.linked(quote, insight::kIssueKind);
    const auto is_about = [&](const Entities& list) {
      return issue == model::kNoEntity ? list.empty() : std::find(list.begin(), list.end(), issue) != list.end();
    };
    const bool fits = issue == model::kNoEntity ? is_about(about) && is_about(linked)
                                                : is_about(about) || is_about(linked);
    std::string text = one_line(source.text(quote, kTextField));
    if (fits && !text.empty()) out.push_back({std::move(text), source.told(quote, kSaidByField)});
  }
  return out;
}

std::string owner_of(const Source& source, EntityNumber action) {
  const Entities owner = source.named(action, insight::kOwnerField);
  if (!owner.empty()) return source.title(owner.front());
  return one_line(source.text(action, insight::kOwnerNameField));
}

std::vector<Bundled> all_bundles(const Source& source) {
  std::vector<Bundled> out;
  for (const method::Kind& kind : source.pack().kinds) {
    if (!kind.traits.bundle) continue;
    for (const EntityNumber bundle : source.all(kind.id)) {
      const auto mentions = source.insight().overview().relations().mentions(bundle);
      const auto signals = std::count_if(mentions.begin(), mentions.end(), [&](const insight::Mention& one) {
        return one.kind == kind.traits.bundle->kind && one.reg == kind.traits.bundle->by;
      });
      out.push_back({bundle, static_cast<std::size_t>(signals)});
    }
  }
  return out;
}

std::vector<Bundled> bundles_of(const Source& source, EntityNumber issue) {
  std::vector<Bundled> out = all_bundles(source);
  std::erase_if(out, [&](const Bundled& one) {
    const Entities near = source.around(issue, source.kind_of(one.bundle).id);
    return std::find(near.begin(), near.end(), one.bundle) == near.end();
  });
  return out;
}

Entities actions_in_order(const Source& source, Entities actions) {
  const auto key = [&](EntityNumber e) {
    return std::tuple(source.is_true(e, insight::kDoneField),
                      source.day(e, insight::kDueField).value_or(std::numeric_limits<std::int64_t>::max()));
  };
  std::stable_sort(actions.begin(), actions.end(), [&](EntityNumber a, EntityNumber b) { return key(a) < key(b); });
  return actions;
}

Table action_table(const Source& source, std::string id, const Entities& actions) {
  const Words& words = source.words();
  Table out;
  out.id = std::move(id);
  out.caption = words.actions_caption;
  out.columns = {{std::string(words.action_column), ColumnKind::text, 5},
                 {std::string(words.owner_column), ColumnKind::text, 3},
                 {std::string(words.due_column), ColumnKind::date, 2},
                 {std::string(words.done_column), ColumnKind::text, 2}};
  for (const EntityNumber action : actions) {
    const bool is_done = source.is_true(action, insight::kDoneField);
    const std::optional<std::int64_t> due = source.day(action, insight::kDueField);
    std::string owner = owner_of(source, action);
    const bool is_late = !is_done && due && *due < source.options().today;
    out.rows.push_back({text_cell(source.title(action)),
                        text_cell(owner.empty() ? std::string(words.nobody_yet) : std::move(owner)),
                        date_cell(due, source),
                        text_cell(std::string(is_done ? words.yes : is_late ? words.past_due : words.no))});
  }
  return out;
}

void add_number_column(Table& table, const Source& source) {
  if (!source.has_numbers()) return;
  table.columns.insert(table.columns.begin(), {std::string(source.words().number_column), ColumnKind::number, 1});
}

void add_number(std::vector<Cell>& row, const Source& source, EntityNumber entity) {
  if (source.has_numbers()) row.insert(row.begin(), count_cell(source.map_number(entity)));
}

std::vector<Share> shares_in(const Source& source, std::size_t quadrant) {
  const std::size_t lens = source.lens_index();
  const insight::Placings& placings = source.insight().overview().placings();
  std::vector<Share> out;
  for (const EntityNumber e : source.in_order(source.figures().lenses[lens].quadrants[quadrant].entities)) {
    out.push_back({e, (*placings.shares(e, lens))[quadrant]});
  }
  std::stable_sort(out.begin(), out.end(), [](const Share& a, const Share& b) {
    return a.basis_points > b.basis_points;
  });
  return out;
}

}  // namespace kwadrant::report
