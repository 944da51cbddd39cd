// The map (kaart): the canonical model. Every board, panel and report is a view of it.
//
// A map is a set of changes; what it shows is, for every (entity, field), the value with the highest stamp (of two
// blobs, the one that wins by the whiteboard's order, then the stamp). The same set of changes gives the same map in
// any order and with any duplicates (P1, P2).
//
// Threads: none of its own; use one map on one thread at a time.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/clock.h"
#include "core/status.h"
#include "model/change.h"
#include "model/columns.h"
#include "model/entities.h"
#include "model/fields.h"
#include "model/loaded.h"
#include "model/move.h"
#include "model/moves.h"
#include "model/version_vector.h"

namespace kwadrant::model {

// A register's value and stamp before a change won it; what undo needs.
struct Previous {
  EntityNumber entity = kNoEntity;
  FieldNumber field = 0;
  Value value;
  Stamp stamp{};
};

struct Applied {
  // False: the change was there already and nothing happened.
  bool fresh = false;
  // Registers that took the change's value, and those whose value was newer.
  std::size_t won = 0;
  std::size_t lost = 0;
};

class Map {
 public:
  // `id` is the map's own entity: it carries title, method pack and view settings. Not null.
  explicit Map(EntityId id);
  Map(Map&&) = default;
  Map& operator=(Map&&) = default;

  EntityId id() const { return entities_.id(0); }
  // The map's own entity.
  static constexpr EntityNumber self() { return 0; }

  // --- changing -----------------------------------------------------------------------------------------------

  // Applies one encoded change, whole or not at all. A duplicate is not an error. Fails with bad_change (malformed, or
  // a known field with a value of the wrong kind), bad_place, limit_changes (too many before their predecessors),
  // limit_entities. Does not look at clocks: that is the receiver's business (HybridClock::observe).
  // `previous`, when given, is filled with what was there before, for registers that the change won.
  Result<Applied> apply(ByteView change, std::vector<Previous>* previous = nullptr);
  // The same with a change that has been decoded.
  Result<Applied> apply(const ChangeView& change, std::vector<Previous>* previous = nullptr);
  // One move, when it is the next change of its replica and its number is right; else nothing happens and the answer is
  // false: whether it is a duplicate, early or refused is for the others to say. Its content must be valid.
  bool apply(const Move& move);
  // A run of moves, as if each were applied as a change of its own, but in one go. limit_entities, limit_changes: those
  // before it were. A run that holds what is not valid (model/moves.h) must not come here.
  Status apply(const MovesView& moves);
  // Says that a register of an entity will soon be set: what that needs is then fetched from memory meanwhile. Answers
  // the number that the id most likely has, kNoEntity when it never came.
  EntityNumber expect(EntityId id, FieldNumber field) const {
    const EntityNumber guess = entities_.guess(id);
    if (guess != kNoEntity) expect(guess, field);
    return guess;
  }
  // The same for a number below entity_count.
  void expect(EntityNumber entity, FieldNumber field) const {
    entities_.expect(entity);
    if (field < columns_.size()) columns_[field].expect(entity);
  }
  // The same for the first setting of a change, which takes that number along.
  void expect(ChangeView& change) const {
    SettingView& first = change.settings.front();
    first.number = expect(first.entity, first.known);
  }
  // What `apply` would refuse a change for, but for limit_changes; says nothing about duplicates.
  Status check(const ChangeView& change) const;

  // The number of an id, made when it is new; nothing shows it before something is set on it. bad_value for the null
  // id, limit_entities.
  Result<EntityNumber> intern(EntityId id);

  // --- reading ------------------------------------------------------------------------------------------------

  std::size_t entity_count() const { return entities_.size(); }
  // kNoEntity when the map never met the id.
  EntityNumber find(EntityId id) const { return entities_.find(id); }
  EntityId id_of(EntityNumber entity) const { return entities_.id(entity); }
  const FieldNames& fields() const { return fields_; }

  // Nothing when it was never set. Valid until the next change.
  ValueView get(EntityNumber entity, FieldNumber field) const {
    if (field >= columns_.size()) return {};
    const Register* r = columns_[field].find(entity);
    return r == nullptr ? ValueView{} : columns_[field].value(*r);
  }
  // The winning value's stamp; zero when it was never set.
  Stamp stamp(EntityNumber entity, FieldNumber field) const;
  // Has a kind and is not deleted.
  bool is_live(EntityNumber entity) const;
  // Empty when the entity was only ever referred to.
  std::string_view kind(EntityNumber entity) const { return get(entity, kKind).text(); }
  std::string_view title(EntityNumber entity) const { return get(entity, kTitle).text(); }

  // Calls f(EntityNumber, const ValueView&, Stamp) for every register of a field, in the order of numbers.
  template <typename F>
  void for_each(FieldNumber field, F&& f) const {
    if (field >= columns_.size()) return;
    const Column& column = columns_[field];
    column.for_each([&](EntityNumber e, const Register& r) { f(e, column.value(r), stamp_of(r)); });
  }
  // Calls f(FieldNumber, const ValueView&, Stamp) for every register of an entity, in the order of field numbers.
  template <typename F>
  void for_each_field(EntityNumber entity, F&& f) const {
    for (FieldNumber field = 0; field < columns_.size(); ++field) {
      if (const Register* r = columns_[field].find(entity)) f(field, columns_[field].value(*r), stamp_of(*r));
    }
  }

  const VersionVector& seen() const { return seen_; }
  // Highest time of any change, for the clock.
  std::uint64_t last_time() const { return last_time_; }
  std::size_t change_count() const { return change_count_; }

  // Entities touched since the last call, each once, in the order of their first touch. Links to an entity are not
  // among them when only the entity changed.
  std::vector<EntityNumber> take_touched();

  // --- loading ------------------------------------------------------------------------------------------------

  // For a copy of a map: puts a register as it was saved. snapshot_corrupt for what no change could have set.
  Status load_register(EntityId entity, std::string_view field, const ValueView& value, Stamp stamp);
  // For codec/snapshot: the same, a whole field at a time. `load_entities` answers the numbers of the ids, which are
  // rising and not null, the map's own among them; `load_column` names each entity at most once.
  Result<std::vector<EntityNumber>> load_entities(std::span<const EntityId> ids);
  Status load_column(std::string_view field, const LoadedColumn& registers);
  void load_seen(VersionVector seen, std::uint64_t last_time, std::size_t change_count);

 private:
  friend std::vector<std::string> check_invariants(const Map& map);

  Status check_names(const ChangeView& change) const;
  static bool fits(FieldForm form, const ValueView& value);
  FieldNumber field_of(const SettingView& setting);
  EntityNumber number_of(const SettingView& setting);
  Column& column(FieldNumber field);
  bool wins(const Register& r, const Column& column, const ValueView& value, Stamp stamp) const;
  // Where blobs or equal times decide.
  bool wins_rarely(const Register& r, const Column& column, const ValueView& value, Stamp stamp) const;
  void put(Register& r, Column& column, const ValueView& value, Stamp stamp, std::uint32_t replica);
  void touch(EntityNumber entity) {
    const std::size_t word = entity / kWordBits;
    if (word >= is_touched_.size() || (is_touched_[word] >> entity % kWordBits & 1) == 0) touch_first(entity);
  }
  void touch_first(EntityNumber entity);
  void move(Register& r, Column& column, const Place& place, Stamp stamp, std::uint32_t replica);
  void move_last(const MovesView& moves, std::span<const EntityNumber> numbers, Column& in, std::uint32_t replica);
  void move_all(const MovesView& moves, std::span<const EntityNumber> numbers, Column& in, std::uint32_t replica);
  std::vector<EntityNumber> numbers_of(const MovesView& moves);
  Status apply_each(const MovesView& moves);
  // Changes and registers come in runs of one replica.
  std::uint32_t replica_number(ReplicaId replica) {
    return replicas_[last_replica_] == replica ? last_replica_ : other_replica_number(replica);
  }
  std::uint32_t other_replica_number(ReplicaId replica);
  Stamp stamp_of(const Register& r) const { return {r.time, replicas_[r.replica]}; }

  FieldNames fields_;
  Entities entities_;
  // A known field always has one.
  std::vector<Column> columns_ = std::vector<Column>(kKnownFields);
  // Replica 0 is none. Numbers by id, and the number used last.
  std::vector<ReplicaId> replicas_{0};
  std::unordered_map<ReplicaId, std::uint32_t> replica_numbers_;
  std::uint32_t last_replica_ = 0;
  VersionVector seen_;
  std::uint64_t last_time_ = 0;
  std::size_t change_count_ = 0;
  std::vector<EntityNumber> touched_;
  // A bit an entity.
  static constexpr std::size_t kWordBits = 64;
  std::vector<std::uint64_t> is_touched_;
  ChangeView scratch_;
};

// Every rule that must hold between the parts of a map, as sentences about what is broken; empty when all is well.
std::vector<std::string> check_invariants(const Map& map);

}  // namespace kwadrant::model
