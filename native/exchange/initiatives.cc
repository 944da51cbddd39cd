#include "exchange/initiatives.h"

#include <algorithm>

namespace kwadrant::exchange {

using model::EntityNumber;

std::vector<EntityNumber> initiatives(const board::Projection& board) {
  const model::Map& map = board.map();
  const method::Kind* kind = board.pack().placeable_kind(board.lens().id);
  struct Created {
    Stamp stamp;
    EntityId id;
    EntityNumber entity;
  };
  std::vector<Created> all;
  map.for_each(model::kKind, [&](EntityNumber entity, const model::ValueView& value, Stamp stamp) {
    if (kind == nullptr || value.text() != kind->id || board.shape(entity).form != board::Form::card) return;
    all.push_back({stamp, map.id_of(entity), entity});
  });
  std::sort(all.begin(), all.end(), [](const Created& a, const Created& b) {
    return a.stamp != b.stamp ? a.stamp < b.stamp : a.id < b.id;
  });
  std::vector<EntityNumber> out;
  out.reserve(all.size());
  for (const Created& one : all) out.push_back(one.entity);
  return out;
}

}  // namespace kwadrant::exchange
