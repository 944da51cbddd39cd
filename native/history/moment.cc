#include "history/moment.h"

namespace kwadrant::history {

Result<model::Map> map_at(const store::Store& store, EntityId map_id, Milliseconds until) {
  model::Map map(map_id);
  Status applied = ok();
  model::ChangeView change;
  const Status walked = store.for_each_change(1, [&](std::uint64_t, ByteView bytes) {
    applied = model::decode_change(bytes, change);
    if (applied && change.head.stamp.milliseconds() <= until) {
      if (const auto result = map.apply(change); !result) applied = result.error();
    }
    return applied.ok();
  });
  if (!walked) return walked.error();
  if (!applied) return applied.error();
  map.take_touched();
  return map;
}

}  // namespace kwadrant::history
