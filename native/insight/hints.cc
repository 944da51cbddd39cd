#include "insight/hints.h"

#include <algorithm>
#include <utility>

#include "insight/evaluation.h"

namespace kwadrant::insight {

using method::Op;
using model::EntityNumber;

namespace {

bool looks_at(const method::Check& check, std::initializer_list<Op> ops) {
  return std::any_of(check.when.nodes.begin(), check.when.nodes.end(), [&](const method::ConditionNode& node) {
    return std::find(ops.begin(), ops.end(), node.op) != ops.end();
  });
}

}  // namespace

Hints::Hints(const Overview& overview, std::int64_t today)
    : overview_(overview), today_(today), of_kind_(overview.pack().kinds.size()),
      open_(overview.pack().checks.size()) {
  sort_checks();
  ask_everything();
  ask_of_map();
}

// Check by check: what one looks at lies side by side for all entities.
void Hints::ask_everything() {
  const Relations& relations = overview_.relations();
  kind_.assign(overview_.map().entity_count(), kNoKind);
  for (std::size_t kind = 0; kind < of_kind_.size(); ++kind) {
    for (const EntityNumber e : relations.of_kind(kind)) kind_[e] = kind;
    for (const std::size_t check : of_kind_[kind].all) {
      for (const EntityNumber e : relations.of_kind(kind)) ask(check, e);
    }
  }
}

void Hints::sort_checks() {
  const std::vector<method::Check>& checks = overview_.pack().checks;
  for (std::size_t c = 0; c < checks.size(); ++c) {
    if (!checks[c].about) {
      of_map_.push_back(c);
      continue;
    }
    OfKind& of = of_kind_[*checks[c].about];
    of.all.push_back(c);
    if (looks_at(checks[c], {Op::links, Op::referred})) of.related.push_back(c);
    if (looks_at(checks[c], {Op::similar})) of.similar.push_back(c);
    if (looks_at(checks[c], {Op::days_ago, Op::days_ahead})) of.dated.push_back(c);
  }
}

void Hints::update(const Overview::Changes& changes, std::int64_t today) {
  const bool is_new_day = std::exchange(today_, today) != today;
  const Relations& relations = overview_.relations();
  for (const EntityNumber e : changes.own) ask_all(e);
  for (const EntityNumber e : changes.related) {
    const std::size_t kind = relations.kind(e);
    if (kind == kNoKind) continue;
    for (const std::size_t check : of_kind_[kind].related) ask(check, e);
  }
  for (const EntityNumber e : changes.similar) {
    const std::size_t kind = relations.kind(e);
    if (kind == kNoKind) continue;
    for (const std::size_t check : of_kind_[kind].similar) ask(check, e);
  }
  if (is_new_day) ask_dated();
  ask_of_map();
}

void Hints::ask(std::size_t check, EntityNumber entity) {
  ++looked_;
  const method::Condition& when = overview_.pack().checks[check].when;
  set(check, entity, Evaluation(overview_, today_).holds(when, entity));
}

void Hints::ask_all(EntityNumber entity) {
  const std::size_t kind = overview_.relations().kind(entity);
  if (entity >= kind_.size()) kind_.resize(std::max<std::size_t>(entity + 1, overview_.map().entity_count()), kNoKind);
  const std::size_t before = std::exchange(kind_[entity], kind);
  if (before != kind && before != kNoKind) {
    for (const std::size_t check : of_kind_[before].all) set(check, entity, false);
  }
  if (kind == kNoKind) return;
  for (const std::size_t check : of_kind_[kind].all) ask(check, entity);
}

// Few and cheap: they look at totals that are kept.
void Hints::ask_of_map() {
  for (const std::size_t check : of_map_) ask(check, model::Map::self());
}

void Hints::ask_dated() {
  for (std::size_t kind = 0; kind < of_kind_.size(); ++kind) {
    for (const std::size_t check : of_kind_[kind].dated) {
      for (const EntityNumber e : overview_.relations().of_kind(kind)) ask(check, e);
    }
  }
}

void Hints::set(std::size_t check, EntityNumber entity, bool is_open) {
  std::vector<EntityNumber>& open = open_[check];
  if (open.empty() || open.back() < entity) {
    if (is_open) open.push_back(entity);
    return;
  }
  const auto at = std::lower_bound(open.begin(), open.end(), entity);
  const bool was_open = at != open.end() && *at == entity;
  if (is_open && !was_open) open.insert(at, entity);
  if (!is_open && was_open) open.erase(at);
}

}  // namespace kwadrant::insight
