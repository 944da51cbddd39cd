// A field's registers as they were saved, a row each and a column for each part: most fields are of one kind, and need
// few of these.
#pragma once

#include <string_view>
#include <vector>

#include "core/clock.h"
#include "model/entities.h"
#include "model/value.h"

namespace kwadrant::model {

struct LoadedColumn {
  // These have as many rows as there are registers.
  std::vector<EntityNumber> entities;
  std::vector<std::uint64_t> times;
  std::vector<ReplicaId> replicas;
  std::vector<ValueKind> kinds;
  // These too when a row is of a kind that has them; else they are of no matter.
  std::vector<std::int64_t> integers;   // boolean (0, 1), integer
  std::vector<std::string_view> bytes;  // as in ValueView
  std::vector<EntityId> ids;
  std::vector<Place> places;
  std::vector<std::uint32_t> versions, nonces;

  Stamp stamp(std::size_t row) const { return {times[row], replicas[row]}; }
  ValueView value(std::size_t row) const {
    ValueView out;
    out.kind = kinds[row];
    switch (out.kind) {
      case ValueKind::nothing:
        break;
      case ValueKind::boolean:
      case ValueKind::integer:
        out.integer = integers[row];
        break;
      case ValueKind::blob:
        out.version = versions[row];
        out.nonce = nonces[row];
        out.bytes = bytes[row];
        break;
      case ValueKind::text:
      case ValueKind::ids:
        out.bytes = bytes[row];
        break;
      case ValueKind::id:
        out.id = ids[row];
        break;
      case ValueKind::place:
        out.place = places[row];
        break;
    }
    return out;
  }
};

}  // namespace kwadrant::model
