#include "insight/overview.h"

#include <algorithm>

namespace kwadrant::insight {
namespace {

using model::EntityNumber;

// What a check or a page can ask about: kinds that stand on a matrix, and both sides of a check on near titles.
std::vector<bool> compared_kinds(const method::Pack& pack) {
  std::vector<bool> out;
  for (const method::Kind& kind : pack.kinds) {
    out.push_back(!kind.traits.placeable.empty() && !kind.traits.is_private);
  }
  for (const method::Check& check : pack.checks) {
    for (const method::ConditionNode& node : check.when.nodes) {
      if (node.op != method::Op::similar) continue;
      out[node.kind] = true;
      out[*check.about] = true;
    }
  }
  return out;
}

void sort_once(std::vector<EntityNumber>& entities) {
  std::sort(entities.begin(), entities.end());
  entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
}

}  // namespace

Overview::Overview(const model::Map& map, const method::Pack& pack)
    : map_(map), pack_(pack), registers_(map, pack), relations_(map, pack, registers_),
      placings_(map, pack, registers_, relations_), compared_(compared_kinds(pack)) {}

const TitleIndex& Overview::titles() const {
  if (!titles_) {
    titles_ = std::make_unique<TitleIndex>(pack_.kinds.size());
    for (EntityNumber e = 0; e < map_.entity_count(); ++e) put_title(e, nullptr);
  }
  return *titles_;
}

void Overview::put_title(EntityNumber entity, TitleIndex::Affected affected) const {
  const std::size_t kind = relations_.kind(entity);
  if (kind != kNoKind && compared_[kind]) {
    titles_->put(entity, kind, map_.title(entity), affected);
  } else {
    titles_->remove(entity, affected);
  }
}

Overview::Changes Overview::update(std::span<const EntityNumber> touched) {
  Changes out;
  registers_.refresh();
  out.own.assign(touched.begin(), touched.end());
  sort_once(out.own);
  relations_.update(out.own, out.related);
  placings_.update(out.own);
  if (titles_) {
    for (const EntityNumber e : out.own) put_title(e, &out.similar);
  }
  sort_once(out.related);
  sort_once(out.similar);
  return out;
}

}  // namespace kwadrant::insight
