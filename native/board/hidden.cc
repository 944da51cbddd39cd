#include "board/hidden.h"

#include <algorithm>

#include "method/shown.h"

namespace kwadrant::board {

using method::FieldType;
using model::EntityNumber;

Hidden::Hidden(const method::Pack& pack) : pack_(pack) {
  const auto may_hide = [&](std::size_t kind) {
    return pack.kinds[kind].traits.is_private || pack.kinds[kind].traits.bundle.has_value();
  };
  bool any = false;
  for (std::size_t kind = 0; kind < pack.kinds.size(); ++kind) any = any || may_hide(kind);
  if (!any) return;
  referring_.resize(pack.kinds.size());
  for (std::size_t at = 0; at < pack.kinds.size(); ++at) {
    const method::Kind& kind = pack.kinds[at];
    for (const method::RegisterRule& one : kind.registers) {
      const method::FieldRule& field = kind.fields[one.field];
      const bool refers = field.type == FieldType::reference || field.type == FieldType::references;
      if (refers && std::any_of(field.kinds.begin(), field.kinds.end(), may_hide)) referring_[at].push_back(&one);
    }
  }
}

void Hidden::clear() {
  names_.clear();
  naming_.clear();
}

std::vector<Hidden::Name> Hidden::names_of(const model::Map& map, EntityNumber entity,
                                           const method::Kind& kind) const {
  std::vector<Name> out;
  const auto add = [&](const Name& name) {
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
  };
  for (const method::RegisterRule* by : referring_[pack_.index_of(kind)]) {
    const model::FieldNumber field = map.fields().find(by->name);
    if (field == model::FieldNames::kNone) continue;
    const model::ValueView value = map.get(entity, field);
    if (value.kind == model::ValueKind::id) add({by, value.id});
    for (std::size_t i = 0; i < value.id_count(); ++i) add({by, value.id_at(i)});
  }
  return out;
}

void Hidden::read(const model::Map& map, EntityNumber entity, const method::Kind* kind, std::vector<EntityId>& named) {
  std::vector<Name> now = kind == nullptr ? std::vector<Name>{} : names_of(map, entity, *kind);
  const auto known = names_.find(entity);
  if (known == names_.end() ? now.empty() : known->second == now) return;
  if (known != names_.end()) {
    for (const Name& name : known->second) {
      named.push_back(name.id);
      std::vector<Naming>& all = naming_[name.id];
      std::erase(all, Naming{entity, name.by});
      if (all.empty()) naming_.erase(name.id);
    }
    names_.erase(known);
  }
  for (const Name& name : now) {
    named.push_back(name.id);
    naming_[name.id].push_back({entity, name.by});
  }
  if (!now.empty()) names_.emplace(entity, std::move(now));
}

bool Hidden::hides(EntityId id, const method::Kind& kind) const {
  return method::is_hidden(kind.traits, [&](const method::Bundle& bundle) {
    const method::RegisterRule* by = &pack_.kinds[bundle.kind].registers[bundle.by];
    const auto all = naming_.find(id);
    const auto is_counted = [&](const Naming& one) { return one.by == by; };
    return all == naming_.end() ? 0 : std::count_if(all->second.begin(), all->second.end(), is_counted);
  });
}

std::vector<EntityNumber> Hidden::naming(EntityId id) const {
  std::vector<EntityNumber> out;
  if (const auto all = naming_.find(id); all != naming_.end()) {
    for (const Naming& one : all->second) out.push_back(one.entity);
  }
  return out;
}

}  // namespace kwadrant::board
