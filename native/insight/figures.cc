#include "insight/figures.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "insight/balance.h"
#include "insight/roles.h"
#include "method/bounds.h"

namespace kwadrant::insight {

using method::FieldType;
using model::EntityNumber;
using model::ValueKind;

namespace {

LensFigure lens_figure(const Overview& overview, std::size_t lens) {
  LensFigure out;
  const Placings& placings = overview.placings();
  for (std::size_t kind = 0; kind < overview.pack().kinds.size(); ++kind) {
    if (!placings.counts(kind, lens)) continue;
    for (const EntityNumber e : overview.relations().of_kind(kind)) {
      if (overview.relations().is_hidden(e)) continue;
      const method::Shares* shares = placings.shares(e, lens);
      (shares == nullptr ? out.unplaced : out.placed).push_back(e);
      for (std::size_t q = 0; shares != nullptr && q < shares->size(); ++q) {
        if ((*shares)[q] == 0) continue;
        out.quadrants[q].share += (*shares)[q];
        out.quadrants[q].entities.push_back(e);
      }
    }
  }
  // Kinds came one after another.
  std::sort(out.placed.begin(), out.placed.end());
  std::sort(out.unplaced.begin(), out.unplaced.end());
  for (QuadrantFigure& q : out.quadrants) std::sort(q.entities.begin(), q.entities.end());
  return out;
}

CategoryFigure category_figure(const Overview& overview, std::size_t kind, std::size_t field) {
  CategoryFigure out{kind, field, {}};
  const method::FieldRule& rule = overview.pack().kinds[kind].fields[field];
  const auto registers = overview.pack().kinds[kind].registers_of(field);
  const std::vector<method::Option>& options = overview.pack().choice_sets[rule.source].options;
  for (std::size_t i = 0; i < options.size(); ++i) out.options.push_back({i, {}});
  for (const EntityNumber e : overview.relations().of_kind(kind)) {
    if (overview.relations().is_hidden(e)) continue;
    if (rule.type == FieldType::choices) {
      for (std::size_t i = 0; i < registers.size(); ++i) {
        if (overview.registers().get(e, registers[i]).is_true()) out.options[i].entities.push_back(e);
      }
      continue;
    }
    const std::string_view said = overview.registers().get(e, registers.front()).text();
    const auto at = std::find_if(options.begin(), options.end(), [&](const method::Option& o) { return o.id == said; });
    if (at != options.end()) out.options[static_cast<std::size_t>(at - options.begin())].entities.push_back(e);
  }
  return out;
}

std::vector<CategoryFigure> category_figures(const Overview& overview) {
  std::vector<CategoryFigure> out;
  for (std::size_t kind = 0; kind < overview.pack().kinds.size(); ++kind) {
    const method::Traits& traits = overview.pack().kinds[kind].traits;
    if (traits.is_private || (traits.placeable.empty() && !traits.asset)) continue;
    const std::vector<method::FieldRule>& fields = overview.pack().kinds[kind].fields;
    for (std::size_t field = 0; field < fields.size(); ++field) {
      const bool chooses = fields[field].type == FieldType::choice || fields[field].type == FieldType::choices;
      if (chooses && !fields[field].personal) out.push_back(category_figure(overview, kind, field));
    }
  }
  return out;
}

bool is_initiative(const Overview& overview, std::size_t kind) { return overview.placings().counts(kind, 0); }

// An initiative names the issue, or a link joins the two.
bool has_initiative(const Overview& overview, EntityNumber issue) {
  const auto mentions = overview.relations().mentions(issue);
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
    return is_initiative(overview, m.is_link() ? overview.relations().other_kind(m) : m.kind);
  });
}

bool is_used(const Overview& overview, EntityNumber asset) {
  const auto mentions = overview.relations().mentions(asset);
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
    return !m.is_link() || overview.relations().other_kind(m) != kNoKind;
  });
}

// The register of a field that lies in one, or null.
const method::RegisterRule* single(const method::Kind& kind, std::string_view name, FieldType type) {
  const method::FieldRule* field = kind.field(name);
  if (field == nullptr || field->type != type) return nullptr;
  return &kind.registers_of(static_cast<std::size_t>(field - kind.fields.data())).front();
}

class Actions {
 public:
  Actions(const Overview& overview, const method::Kind& kind, std::int64_t today)
      : overview_(overview), today_(today), done_(single(kind, kDoneField, FieldType::boolean)),
        due_(single(kind, kDueField, FieldType::date)), owner_(single(kind, kOwnerField, FieldType::reference)),
        owner_name_(single(kind, kOwnerNameField, FieldType::text)) {}

  std::optional<OpenAction> read(EntityNumber entity) const {
    const Registers& registers = overview_.registers();
    if (overview_.relations().is_hidden(entity)) return std::nullopt;
    if (done_ != nullptr && registers.get(entity, *done_).is_true()) return std::nullopt;
    OpenAction out;
    out.action = entity;
    if (due_ != nullptr) {
      const model::ValueView due = registers.get(entity, *due_);
      if (due.kind == ValueKind::integer && due.integer >= method::bounds::kFirstDay &&
          due.integer <= method::bounds::kLastDay) {
        out.due = due.integer;
        out.overdue = due.integer < today_;
      }
    }
    if (owner_ != nullptr) {
      const model::ValueView owner = registers.get(entity, *owner_);
      const EntityNumber named = owner.kind == ValueKind::id ? overview_.map().find(owner.id) : model::kNoEntity;
      if (named != model::kNoEntity && !overview_.relations().is_hidden(named)) out.owner = named;
    }
    const bool has_name = owner_name_ != nullptr && !registers.get(entity, *owner_name_).text().empty();
    out.has_owner = out.owner.has_value() || has_name;
    return out;
  }

 private:
  const Overview& overview_;
  std::int64_t today_;
  const method::RegisterRule* done_;
  const method::RegisterRule* due_;
  const method::RegisterRule* owner_;
  const method::RegisterRule* owner_name_;
};

std::vector<OpenAction> open_actions(const Overview& overview, std::int64_t today) {
  std::vector<OpenAction> out;
  const method::Kind* kind = overview.pack().kind(kActionKind);
  if (kind == nullptr) return out;
  const Actions actions(overview, *kind, today);
  for (const EntityNumber e : overview.relations().of_kind(overview.pack().index_of(*kind))) {
    if (const auto one = actions.read(e)) out.push_back(*one);
  }
  const auto key = [](const OpenAction& a) {
    return std::tuple(a.due.value_or(std::numeric_limits<std::int64_t>::max()), a.owner.value_or(model::kNoEntity),
                      a.action);
  };
  std::sort(out.begin(), out.end(), [&](const OpenAction& a, const OpenAction& b) { return key(a) < key(b); });
  return out;
}

}  // namespace

Figures figures_of(const Overview& overview, std::int64_t today) {
  Figures out;
  const method::Pack& pack = overview.pack();
  for (std::size_t lens = 0; lens < pack.lenses.size(); ++lens) out.lenses.push_back(lens_figure(overview, lens));
  out.categories = category_figures(overview);
  for (std::size_t kind = 0; kind < pack.kinds.size(); ++kind) {
    const bool is_issue = pack.kinds[kind].id == kIssueKind;
    if (!is_issue && !pack.kinds[kind].traits.asset) continue;
    for (const EntityNumber e : overview.relations().of_kind(kind)) {
      if (overview.relations().is_hidden(e)) continue;
      if (is_issue && !has_initiative(overview, e)) out.issues_without_initiative.push_back(e);
      if (!is_issue && !is_used(overview, e)) out.unused_assets.push_back(e);
    }
  }
  out.actions = open_actions(overview, today);
  out.balance = balance_of(overview, out.lenses);
  return out;
}

}  // namespace kwadrant::insight
