#include "exchange/names.h"

#include <algorithm>

#include "core/utf8.h"

namespace kwadrant::exchange {
namespace {

constexpr char kSeparator = '|';

}  // namespace

Kinds kinds_at_end(const method::Pack& pack, const Kinds& allowed) {
  if (!allowed.empty()) return allowed;
  Kinds out;
  for (const method::Kind& kind : pack.kinds) {
    if (kind.traits.linkable) out.push_back(pack.index_of(kind));
  }
  return out;
}

Names::Names(const model::Map& map, const method::Pack& pack) : map_(map), pack_(pack) {
  map.for_each(model::kKind, [&](model::EntityNumber entity, const model::ValueView& value, Stamp) {
    const method::Kind* kind = pack.kind(value.text());
    if (kind == nullptr || kind->traits.is_private || !map.is_live(entity)) return;
    add(pack.index_of(*kind), map.title(entity), map.id_of(entity));
  });
}

void Names::add(std::size_t kind, std::string_view title, EntityId id) {
  by_title_[std::string(trim(title))].push_back({kind, id});
}

void Names::remove(std::string_view title, EntityId id) {
  std::erase_if(by_title_[std::string(trim(title))], [&](const Named& named) { return named.id == id; });
}

std::pair<std::size_t, EntityId> Names::count(std::string_view title, const Kinds& kinds) const {
  std::pair<std::size_t, EntityId> found{0, EntityId()};
  const auto at = by_title_.find(std::string(title));
  if (at == by_title_.end()) return found;
  for (const Named& named : at->second) {
    if (std::find(kinds.begin(), kinds.end(), named.kind) == kinds.end()) continue;
    if (found.first++ == 0) found.second = named.id;
  }
  return found;
}

std::string Names::name_of(EntityId id, const Kinds& kinds) const {
  const model::EntityNumber entity = map_.find(id);
  const std::string_view title = entity == model::kNoEntity ? std::string_view() : trim(map_.title(entity));
  const bool is_found = !title.empty() && count(title, kinds) == std::pair<std::size_t, EntityId>(1, id);
  return is_found ? std::string(title) : to_text(id);
}

Result<EntityId> Names::find(std::string_view name, const Kinds& kinds) const {
  const auto [times, id] = count(name, kinds);
  if (times == 1) return id;
  if (times > 1) return error(Code::csv_ambiguous_title);
  if (!is_canonical_id(name)) return error(Code::csv_unknown_title);
  const model::EntityNumber entity = map_.find(entity_id(name));
  if (entity == model::kNoEntity || !map_.is_live(entity)) return error(Code::csv_unknown_title);
  const method::Kind* kind = pack_.kind(map_.kind(entity));
  const bool fits = kind != nullptr && !kind->traits.is_private &&
                    std::find(kinds.begin(), kinds.end(), pack_.index_of(*kind)) != kinds.end();
  return fits ? Result<EntityId>(map_.id_of(entity)) : Result<EntityId>(error(Code::csv_unknown_title));
}

void append_part(std::string& cell, std::string_view part) {
  // The spaces tell a separator from the sign at the end of a name.
  if (!cell.empty()) cell += " | ";
  for (const char c : part) {
    if (c == kSeparator) cell += kSeparator;
    cell += c;
  }
}

std::vector<std::string> parts_of(std::string_view cell) {
  std::vector<std::string> out;
  std::string part;
  const auto end_part = [&] {
    if (const std::string_view name = trim(part); !name.empty()) out.emplace_back(name);
    part.clear();
  };
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const bool is_sign = cell[i] == kSeparator;
    const bool is_part = is_sign && i + 1 < cell.size() && cell[i + 1] == kSeparator;
    if (is_sign && !is_part) {
      end_part();
      continue;
    }
    part += cell[i];
    if (is_part) ++i;
  }
  end_part();
  return out;
}

}  // namespace kwadrant::exchange
