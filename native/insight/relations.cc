#include "insight/relations.h"

#include <algorithm>
#include <utility>

#include "method/shown.h"

namespace kwadrant::insight {

using model::EntityNumber;

namespace {

constexpr std::uint32_t kNoEntry = std::numeric_limits<std::uint32_t>::max();

bool names_entities(method::FieldType type) {
  return type == method::FieldType::reference || type == method::FieldType::references;
}

}  // namespace

Relations::Relations(const model::Map& map, const method::Pack& pack, const Registers& registers)
    : map_(map), pack_(pack), registers_(registers), references_(pack.kinds.size()), of_kind_(pack.kinds.size()) {
  for (std::size_t k = 0; k < pack.kinds.size(); ++k) {
    const method::Kind& kind = pack.kinds[k];
    for (std::size_t r = 0; r < kind.registers.size(); ++r) {
      if (names_entities(kind.fields[kind.registers[r].field].type)) references_[k].push_back(r);
    }
  }
  std::vector<EntityNumber> affected;
  for (EntityNumber e = 0; e < map.entity_count(); ++e) {
    refresh(e, affected);
    affected.clear();
  }
}

void Relations::update(std::span<const EntityNumber> touched, std::vector<EntityNumber>& affected) {
  for (const EntityNumber e : touched) refresh(e, affected);
}

std::uint32_t Relations::entry_of(EntityId id) {
  const std::uint32_t entry = ids_.intern(id);
  if (entry >= entries_.size()) entries_.resize(entry + 1);
  return entry;
}

std::size_t Relations::kind(EntityNumber entity) const {
  if (entity >= entry_of_number_.size() || entry_of_number_[entity] == kNoEntry) return kNoKind;
  return entries_[entry_of_number_[entity]].kind;
}

std::span<const Mention> Relations::mentions(EntityNumber entity) const {
  if (entity >= entry_of_number_.size() || entry_of_number_[entity] == kNoEntry) return {};
  return entries_[entry_of_number_[entity]].mentions;
}

bool Relations::is_hidden(EntityNumber entity) const {
  const std::size_t k = kind(entity);
  if (k == kNoKind) return true;
  const Entry& entry = entries_[entry_of_number_[entity]];
  if (is_hidden_thing(entry)) return true;
  if (!pack_.kinds[k].traits.link) return false;
  std::size_t ends = 0;
  for (const Said& said : entry.said) {
    if (said.reg < Mention::kTo) continue;
    ++ends;
    if (is_hidden_thing(entries_[said.target])) return true;
  }
  return ends != 2;
}

bool Relations::is_hidden_thing(const Entry& entry) const {
  if (entry.kind == kNoKind) return true;
  return method::is_hidden(pack_.kinds[entry.kind].traits, [&](const method::Bundle& bundle) {
    return std::count_if(entry.mentions.begin(), entry.mentions.end(), [&](const Mention& m) {
      return m.kind == bundle.kind && m.reg == bundle.by;
    });
  });
}

std::size_t Relations::kind_on_map(EntityNumber entity) const {
  if (entity == model::Map::self() || !map_.is_live(entity)) return kNoKind;
  const method::Kind* kind = pack_.kind(map_.kind(entity));
  return kind == nullptr ? kNoKind : pack_.index_of(*kind);
}

std::vector<Relations::Said> Relations::read_said(EntityNumber entity, std::size_t kind) {
  std::vector<Said> said;
  if (kind == kNoKind) return said;
  const auto add = [&](EntityId id, std::size_t reg) {
    if (!id.is_null()) said.push_back({entry_of(id), reg});
  };
  for (const std::size_t r : references_[kind]) {
    const model::ValueView value = registers_.get(entity, pack_.kinds[kind].registers[r]);
    if (value.kind == model::ValueKind::id) add(value.id, r);
    for (std::size_t i = 0; i < value.id_count(); ++i) add(value.id_at(i), r);
  }
  if (pack_.kinds[kind].traits.link) {
    const model::ValueView ends = map_.get(entity, model::kEnds);
    if (ends.id_count() == 2 && ends.id_at(0) != ends.id_at(1)) {
      add(ends.id_at(0), Mention::kFrom);
      add(ends.id_at(1), Mention::kTo);
    }
  }
  std::sort(said.begin(), said.end());
  said.erase(std::unique(said.begin(), said.end()), said.end());
  return said;
}

void Relations::move(EntityNumber entity, std::size_t from, std::size_t to) {
  if (from != kNoKind) {
    std::vector<EntityNumber>& list = of_kind_[from];
    list.erase(std::lower_bound(list.begin(), list.end(), entity));
  }
  if (to != kNoKind) {
    std::vector<EntityNumber>& list = of_kind_[to];
    const bool is_last = list.empty() || list.back() < entity;
    list.insert(is_last ? list.end() : std::lower_bound(list.begin(), list.end(), entity), entity);
  }
}

void Relations::mark(std::uint32_t entry, std::vector<EntityNumber>& affected) const {
  if (entries_[entry].number != model::kNoEntity) affected.push_back(entries_[entry].number);
}

void Relations::say(const Said& said, EntityNumber entity, const Entry& entry) {
  Mention mention{entity, entry.kind, said.reg, 0};
  if (mention.is_link()) {
    const auto other = std::find_if(entry.said.begin(), entry.said.end(), [&](const Said& s) {
      return s.reg == (said.reg == Mention::kFrom ? Mention::kTo : Mention::kFrom);
    });
    // A null id at the other end: half a link, which nobody sees.
    if (other == entry.said.end()) return;
    mention.other = other->target;
  }
  entries_[said.target].mentions.push_back(mention);
}

void Relations::refresh(EntityNumber entity, std::vector<EntityNumber>& affected) {
  const std::size_t kind = kind_on_map(entity);
  std::vector<Said> said = read_said(entity, kind);
  const std::uint32_t at = entry_of(map_.id_of(entity));
  if (entity >= entry_of_number_.size()) entry_of_number_.resize(entity + 1, kNoEntry);
  entry_of_number_[entity] = at;
  entries_[at].number = entity;
  const std::size_t before = entries_[at].kind;
  if (kind != before) {
    move(entity, before, kind);
    affected.push_back(entity);
    for (const Mention& m : entries_[at].mentions) {
      if (m.is_link()) mark(m.other, affected);
    }
  }
  if (kind == before && said == entries_[at].said) return;
  for (const Said& s : entries_[at].said) {
    std::erase_if(entries_[s.target].mentions, [&](const Mention& m) { return m.by == entity; });
    mark(s.target, affected);
  }
  entries_[at].kind = kind;
  entries_[at].said = std::move(said);
  const Entry entry{entity, kind, entries_[at].said, {}};
  for (const Said& s : entry.said) {
    say(s, entity, entry);
    mark(s.target, affected);
  }
}

}  // namespace kwadrant::insight
