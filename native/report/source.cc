#include "report/source.h"

#include <algorithm>
#include <tuple>

#include "method/bounds.h"
#include "report/plain.h"
#include "report/roles.h"

namespace kwadrant::report {

using model::ValueKind;
using model::ValueView;

Source::Source(const board::Projection& board, const insight::Insight& insight, const Options& options,
               const Entities& numbered)
    : board_(board), insight_(insight), figures_(insight.figures()), options_(options),
      words_(report::words(options.language)), least_together_(board.pack().kinds.size()) {
  for (const method::Kind& kind : pack().kinds) {
    if (!kind.traits.bundle) continue;
    std::size_t& least = least_together_[kind.traits.bundle->kind];
    least = std::max({least, static_cast<std::size_t>(kind.traits.bundle->least), std::size_t{1}});
  }
  for (const EntityNumber entity : numbered) numbers_.emplace(entity, static_cast<int>(numbers_.size()) + 1);
}

std::size_t Source::lens_index() const { return static_cast<std::size_t>(&lens() - pack().lenses.data()); }

bool Source::is_shown(EntityNumber entity) const {
  if (insight_.overview().relations().is_hidden(entity)) return false;
  if (least_together(entity) > 0) return false;
  const method::Kind& kind = kind_of(entity);
  if (kind.traits.link) {
    const ValueView ends = map().get(entity, model::kEnds);
    for (std::size_t i = 0; i < ends.id_count(); ++i) {
      const EntityNumber end = map().find(ends.id_at(i));
      // Ends that are links themselves, which only a damaged map has, are not followed.
      if (end != model::kNoEntity && !kind_of(end).traits.link && !is_shown(end)) return false;
    }
    return true;
  }
  const bool asks_consent = kind.id == kQuoteKind && kind.field(kConsentField) != nullptr;
  return !asks_consent || option(entity, kConsentField) == kConsentGiven;
}

std::size_t Source::least_together(EntityNumber entity) const {
  return least_together_[insight_.overview().relations().kind(entity)];
}

const method::Kind& Source::kind_of(EntityNumber entity) const {
  return pack().kinds[insight_.overview().relations().kind(entity)];
}

Entities Source::all(std::string_view id) const {
  const method::Kind* kind = pack().kind(id);
  if (kind == nullptr) return {};
  Entities out;
  for (const EntityNumber e : insight_.overview().relations().of_kind(pack().index_of(*kind))) {
    if (is_shown(e)) out.push_back(e);
  }
  return in_order(std::move(out));
}

Entities Source::initiatives() const {
  const insight::LensFigure& figure = figures_.lenses[lens_index()];
  Entities out = figure.placed;
  out.insert(out.end(), figure.unplaced.begin(), figure.unplaced.end());
  return in_order(std::move(out));
}

Entities Source::in_order(Entities entities) const {
  const auto key = [&](EntityNumber e) {
    return std::tuple(map().stamp(e, model::kKind), map().title(e), map().id_of(e));
  };
  std::sort(entities.begin(), entities.end(), [&](EntityNumber a, EntityNumber b) { return key(a) < key(b); });
  entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
  return entities;
}

std::vector<std::string> Source::titles(const Entities& entities) const {
  std::vector<std::string> out;
  for (const EntityNumber e : entities) out.push_back(title(e));
  return out;
}

int Source::map_number(EntityNumber entity) const {
  const auto found = numbers_.find(entity);
  return found == numbers_.end() ? 0 : found->second;
}

std::string Source::title(EntityNumber entity) const {
  const method::Kind& kind = kind_of(entity);
  const method::FieldRule* rule = kind.field("title");
  const bool may_tell = rule == nullptr || !rule->personal;
  std::string out = may_tell ? one_line(map().title(entity)) : std::string();
  return out.empty() ? filled(words_.untitled, {in_language(kind.title)}) : out;
}

const method::FieldRule* Source::field(EntityNumber entity, std::string_view name) const {
  return kind_of(entity).field(name);
}

ValueView Source::value(EntityNumber entity, std::string_view name) const {
  const method::Kind& kind = kind_of(entity);
  const method::RegisterRule* one = kind.find_register(name);
  return one == nullptr ? ValueView{} : insight_.overview().registers().get(entity, *one);
}

std::string_view Source::text(EntityNumber entity, std::string_view name) const { return value(entity, name).text(); }

std::string_view Source::option(EntityNumber entity, std::string_view name) const {
  const method::FieldRule* rule = field(entity, name);
  return rule != nullptr && rule->type == method::FieldType::choice ? text(entity, name) : std::string_view();
}

bool Source::is_true(EntityNumber entity, std::string_view name) const { return value(entity, name).is_true(); }

bool Source::has_option(EntityNumber entity, std::string_view name, std::string_view option_id) const {
  return is_true(entity, std::string(name) + "." + std::string(option_id));
}

std::optional<std::int64_t> Source::number(EntityNumber entity, std::string_view name) const {
  const ValueView one = value(entity, name);
  return one.kind == ValueKind::integer ? std::optional(one.integer) : std::nullopt;
}

std::optional<std::int64_t> Source::day(EntityNumber entity, std::string_view name) const {
  const std::optional<std::int64_t> out = number(entity, name);
  const bool is_day = out && *out >= method::bounds::kFirstDay && *out <= method::bounds::kLastDay;
  return is_day ? out : std::nullopt;
}

Entities Source::named(EntityNumber entity, std::string_view name) const {
  const ValueView one = value(entity, name);
  Entities out;
  const auto add = [&](EntityId id) {
    const EntityNumber e = map().find(id);
    if (e != model::kNoEntity && is_shown(e)) out.push_back(e);
  };
  if (one.kind == ValueKind::id) add(one.id);
  for (std::size_t i = 0; i < one.id_count(); ++i) add(one.id_at(i));
  return out;
}

bool Source::names(EntityNumber entity, std::string_view name, EntityNumber other) const {
  const Entities all = named(entity, name);
  return std::find(all.begin(), all.end(), other) != all.end();
}

Entities Source::linked(EntityNumber entity, std::string_view kind) const {
  const insight::Relations& relations = insight_.overview().relations();
  Entities out;
  for (const insight::Mention& mention : relations.mentions(entity)) {
    if (!mention.is_link() || !is_shown(mention.by)) continue;
    const EntityNumber other = relations.other(mention);
    if (is_shown(other) && (kind.empty() || kind_of(other).id == kind)) out.push_back(other);
  }
  return in_order(std::move(out));
}

Entities Source::around(EntityNumber entity, bool (*is_so)(const Source&, EntityNumber)) const {
  Entities out;
  for (const insight::Mention& mention : insight_.overview().relations().mentions(entity)) {
    if (!mention.is_link() && is_shown(mention.by) && is_so(*this, mention.by)) out.push_back(mention.by);
  }
  for (const EntityNumber other : linked(entity)) {
    if (is_so(*this, other)) out.push_back(other);
  }
  return in_order(std::move(out));
}

Entities Source::around(EntityNumber entity, std::string_view kind) const {
  Entities out;
  for (const insight::Mention& mention : insight_.overview().relations().mentions(entity)) {
    if (!mention.is_link() && is_shown(mention.by) && kind_of(mention.by).id == kind) out.push_back(mention.by);
  }
  for (const EntityNumber other : linked(entity, kind)) out.push_back(other);
  return in_order(std::move(out));
}

bool is_initiative(const Source& source, EntityNumber entity) {
  return source.kind_of(entity).traits.can_stand_on(source.lens().id);
}

}  // namespace kwadrant::report
