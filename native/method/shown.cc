#include "method/shown.h"

#include <functional>

namespace kwadrant::method {

using model::EntityNumber;
using model::ValueView;

std::size_t Shown::Hash::operator()(const Reference& r) const noexcept {
  return std::hash<const void*>()(r.by) * 31 + r.to;
}

Shown::Shown(const model::Map& map, const Pack& pack) : map_(map), pack_(pack) {
  for (const Kind& kind : pack.kinds) {
    if (!kind.traits.bundle) continue;
    const Kind& referring = pack.kinds[kind.traits.bundle->kind];
    count(referring, referring.registers[kind.traits.bundle->by]);
  }
}

void Shown::count(const Kind& referring, const RegisterRule& by) {
  const model::FieldNumber field = map_.fields().find(by.name);
  if (field == model::FieldNames::kNone) return;
  map_.for_each(field, [&](EntityNumber entity, const ValueView& value, Stamp) {
    if (map_.kind(entity) != referring.id || !map_.is_live(entity)) return;
    if (value.kind == model::ValueKind::id) ++referring_[{&by, map_.find(value.id)}];
    for (std::size_t i = 0; i < value.id_count(); ++i) ++referring_[{&by, map_.find(value.id_at(i))}];
  });
}

bool Shown::is_open(EntityNumber entity) const {
  const Kind* kind = pack_.kind(map_.kind(entity));
  if (kind == nullptr) return true;
  return !is_hidden(kind->traits, [&](const Bundle& bundle) {
    const auto at = referring_.find({&pack_.kinds[bundle.kind].registers[bundle.by], entity});
    return at == referring_.end() ? 0 : at->second;
  });
}

bool Shown::operator()(EntityNumber entity) const {
  if (!is_open(entity)) return false;
  const Kind* kind = pack_.kind(map_.kind(entity));
  if (kind == nullptr || !kind->traits.link) return true;
  const ValueView ends = map_.get(entity, model::kEnds);
  if (ends.id_count() == 0) return false;
  for (std::size_t i = 0; i < ends.id_count(); ++i) {
    const EntityNumber end = map_.find(ends.id_at(i));
    if (end == model::kNoEntity || !map_.is_live(end) || !is_open(end)) return false;
  }
  return true;
}

bool Shown::operator()(EntityId id) const {
  const EntityNumber entity = map_.find(id);
  return entity != model::kNoEntity && (*this)(entity);
}

}  // namespace kwadrant::method
