// A map in memory that takes part in merging: changes are made on it, handed out, and taken in from other replicas. It
// has no file, no room and no history.
//
// Threads: none of its own; one at a time.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "codec/batch.h"
#include "core/clock.h"
#include "core/status.h"
#include "model/map.h"

namespace kwadrant::replica {

// Where a change's bytes go when its maker sends it alone. Such a change is not in `take`.
struct Alone {
  std::span<std::uint8_t> room;
  // How much of the room was used.
  std::size_t size = 0;
};

// Row i moves entity i to (x, y) with half-extents (rx, ry).
struct MoveColumns {
  // Positions in the table; numbers of entities when there is none.
  std::span<const std::uint32_t> entities;
  std::optional<std::span<const model::EntityNumber>> table;
  // x, y, rx, ry
  std::array<std::span<const std::uint16_t>, 4> places;
};

class Replica {
 public:
  // An empty map. The clock must outlive it; `id` is not null, `name` not zero and used by nobody else.
  Replica(EntityId id, ReplicaId name, const WallClock& clock);
  // The map in a snapshot. snapshot_corrupt, store_newer, clock_ahead (P8).
  static Result<std::unique_ptr<Replica>> load(ByteView snapshot, ReplicaId name, const WallClock& clock);
  Replica(const Replica&) = delete;
  Replica& operator=(const Replica&) = delete;

  const model::Map& map() const { return map_; }
  // The number of an id, made when it is new: only a name, until something is set on it. bad_value for the null id,
  // limit_entities.
  Result<model::EntityNumber> entity(EntityId id);

  // Each of these is one change of this replica. All fail with unknown_entity for a number that `entity` never gave,
  // and with limit_changes when the bytes do not fit into `alone`; nothing has happened then.
  //
  // Kind and title. bad_change (a kind that is no name), limit_text.
  Status create(model::EntityNumber entity, std::string_view kind, std::string_view title, Alone* alone = nullptr);
  // unknown_field (malformed), bad_change (a value that the field cannot hold), limit_text, limit_entities (too many
  // names of fields).
  Status set(model::EntityNumber entity, std::string_view field, const model::ValueView& value, Alone* alone = nullptr);
  // Says that the entity is about to be moved, so that it is fetched from memory meanwhile. Any number will do.
  void expect_move(model::EntityNumber entity) const {
    if (entity < map_.entity_count()) map_.expect(entity, model::kPlaceKwadranten);
  }
  // On the first lens. bad_place.
  Status move(model::EntityNumber entity, const model::Place& place, Alone* alone = nullptr);

  // Many moves at once, each a change of its own. bad_value (columns of different lengths), unknown_entity (also for
  // one in the table that is not moved), bad_place, limit_entities (the map is full): nothing has happened then.
  Status move_all(const MoveColumns& moves);

  // The changes made here since the last `forget_news`, as one batch; empty when there are none. Valid until the next
  // change is made here.
  ByteView news() { return made_.batch(); }
  void forget_news() { made_.clear(); }
  // Takes in one change or a batch; answers how many were new. bad_change, clock_ahead: nothing is taken in.
  // limit_changes (too many before their predecessors), limit_entities: those before it are.
  Result<std::size_t> apply(ByteView bytes);

 private:
  Replica(model::Map map, ReplicaId name, const WallClock& clock);
  void move_run(const MoveColumns& moves, std::size_t end);
  // False: it goes the way of any other change. The room has kMoveBytes.
  bool move_alone(model::EntityNumber entity, const model::Place& place, Alone& alone);
  model::ChangeView& begin(model::Label label, std::size_t settings);
  // Makes and applies the change that `begin` started.
  Status finish(Alone* alone);
  Status known(model::EntityNumber entity) const;

  model::Map map_;
  HybridClock clock_;
  std::uint64_t sequence_ = 0;
  codec::BatchWriter made_;
  model::ChangeView change_;
  model::ChangeView taken_;
  ByteWriter written_;
};

}  // namespace kwadrant::replica
