#include "exchange/rows.h"

#include <algorithm>

namespace kwadrant::exchange {

using model::EntityNumber;

std::vector<EntityNumber> rows_of(const model::Map& map, const method::Kind& kind) {
  struct Created {
    Stamp stamp;
    EntityId id;
    EntityNumber entity;
  };
  std::vector<Created> all;
  map.for_each(model::kKind, [&](EntityNumber entity, const model::ValueView& value, Stamp stamp) {
    if (value.text() == kind.id && map.is_live(entity)) all.push_back({stamp, map.id_of(entity), entity});
  });
  std::sort(all.begin(), all.end(), [](const Created& a, const Created& b) {
    return a.stamp != b.stamp ? a.stamp < b.stamp : a.id < b.id;
  });
  std::vector<EntityNumber> out;
  out.reserve(all.size());
  for (const Created& one : all) out.push_back(one.entity);
  return out;
}

std::vector<EntityNumber> initiatives(const board::Projection& board) {
  const method::Kind* kind = board.pack().placeable_kind(board.lens().id);
  return kind == nullptr ? std::vector<EntityNumber>() : rows_of(board.map(), *kind);
}

}  // namespace kwadrant::exchange
