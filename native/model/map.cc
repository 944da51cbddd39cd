#include "model/map.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/limits.h"

namespace kwadrant::model {

Map::Map(EntityId id) {
  KW_CHECK(!id.is_null());
  entities_.intern(id);
}

Status Map::check_value(std::string_view field, const ValueView& value) const {
  const ValueKind kind = value.kind;
  if (kind == ValueKind::nothing) return ok();
  const auto want = [&](ValueKind wanted) {
    return kind == wanted ? ok() : Status(error(Code::bad_change, "wrong kind of value"));
  };
  if (field.starts_with(kPlacePrefix)) {
    // An integer is a slot of the parking strip.
    constexpr auto kLastSlot = static_cast<std::int64_t>(limits::kModelEntities);
    if (kind == ValueKind::integer && value.integer >= 0 && value.integer <= kLastSlot) return ok();
    return want(ValueKind::place);
  }
  if (field == "kind" || field == "title") return want(ValueKind::text);
  if (field == "deleted") return want(ValueKind::boolean);
  if (field == "ends") {
    const bool two = kind == ValueKind::ids && value.id_count() == 2;
    return two ? ok() : Status(error(Code::bad_change, "a link has two ends"));
  }
  if (field == "element" || field == "data") return want(ValueKind::blob);
  return ok();
}

Status Map::check(const ChangeView& change) const {
  std::set<std::string_view> new_names;
  for (const SettingView& s : change.settings) {
    const std::string_view field = s.name.empty() ? fields_.name(s.known) : s.name;
    if (Status status = check_value(field, s.value); !status) return status;
    if (!s.name.empty() && fields_.find(s.name) == FieldNames::kNone) new_names.insert(s.name);
  }
  // Before any of them is taken up: a change that is refused leaves nothing behind.
  if (fields_.size() + new_names.size() > limits::kFields) return error(Code::limit_entities, "too many field names");
  if (entities_.size() + change.settings.size() > limits::kModelEntities) return error(Code::limit_entities);
  return ok();
}

Result<FieldNumber> Map::field_of(const SettingView& s) {
  if (s.name.empty()) return FieldNumber{s.known};
  return fields_.intern(s.name);
}

Result<Applied> Map::apply(ByteView bytes, std::vector<Previous>* previous) {
  // Moved out for the call, so that its memory is used again and apply may be entered from elsewhere.
  ChangeView change = std::move(scratch_);
  Result<Applied> result = Applied{};
  if (Status decoded = decode_change(bytes, change); !decoded) {
    result = decoded.error();
  } else {
    result = apply(change, previous);
  }
  scratch_ = std::move(change);
  return result;
}

Result<Applied> Map::apply(const ChangeView& change, std::vector<Previous>* previous) {
  const ChangeHead& head = change.head;
  Applied applied;
  if (seen_.has(head.stamp.replica, head.sequence)) return applied;
  if (Status status = check(change); !status) return status.error();
  if (!seen_.add(head.stamp.replica, head.sequence)) return error(Code::limit_changes);
  const std::uint32_t replica = replica_number(head.stamp.replica);
  for (const SettingView& s : change.settings) {
    const FieldNumber field = field_of(s).value();
    const EntityNumber entity = entities_.intern(s.entity);
    Column& in = column(field);
    Register& r = in.at(entity);
    if (!wins(r, in, s.value, head.stamp)) {
      ++applied.lost;
      continue;
    }
    if (previous != nullptr) previous->push_back({entity, field, to_value(in.value(r)), stamp_of(r)});
    put(r, in, s.value, head.stamp, replica);
    touch(entity);
    ++applied.won;
  }
  last_time_ = std::max(last_time_, head.stamp.time);
  ++change_count_;
  applied.fresh = true;
  return applied;
}

bool Map::wins(const Register& r, const Column& in, const ValueView& value, Stamp stamp) const {
  // Replica 0 is none: the register was never set.
  if (r.replica == 0) return true;
  if (value.kind == ValueKind::blob && r.kind == ValueKind::blob) {
    if (const int order = compare_blobs(value, in.value(r)); order != 0) return order > 0;
  } else if (value.kind == ValueKind::blob || r.kind == ValueKind::blob) {
    // A blob wins over anything else, else the order of three values could depend on their order of arrival.
    return value.kind == ValueKind::blob;
  }
  if (stamp == stamp_of(r)) return compare_values(value, in.value(r)) > 0;
  return stamp > stamp_of(r);
}

void Map::put(Register& r, Column& in, const ValueView& value, Stamp stamp, std::uint32_t replica) {
  in.assign(r, value);
  r.time = stamp.time;
  r.replica = replica;
}

Column& Map::column(FieldNumber field) {
  if (field >= columns_.size()) columns_.resize(field + 1);
  return columns_[field];
}

void Map::touch(EntityNumber entity) {
  if (entity >= is_touched_.size()) is_touched_.resize(std::max<std::size_t>(entity + 1, entities_.size()));
  if (is_touched_[entity]) return;
  is_touched_[entity] = true;
  touched_.push_back(entity);
}

std::vector<EntityNumber> Map::take_touched() {
  for (const EntityNumber e : touched_) is_touched_[e] = false;
  return std::exchange(touched_, {});
}

std::uint32_t Map::replica_number(ReplicaId replica) {
  // Changes and registers come in runs of one replica.
  if (replicas_[last_replica_] != replica) {
    const auto [at, is_new] = replica_numbers_.try_emplace(replica, static_cast<std::uint32_t>(replicas_.size()));
    if (is_new) replicas_.push_back(replica);
    last_replica_ = at->second;
  }
  return last_replica_;
}

ValueView Map::get(EntityNumber entity, FieldNumber field) const {
  if (field >= columns_.size()) return {};
  const Register* r = columns_[field].find(entity);
  return r == nullptr ? ValueView{} : columns_[field].value(*r);
}

Stamp Map::stamp(EntityNumber entity, FieldNumber field) const {
  if (field >= columns_.size()) return {};
  const Register* r = columns_[field].find(entity);
  return r == nullptr ? Stamp{} : stamp_of(*r);
}

bool Map::is_live(EntityNumber entity) const {
  return get(entity, kKind).kind == ValueKind::text && !get(entity, kDeleted).is_true();
}

Status Map::load_register(EntityId id, std::string_view name, const ValueView& value, Stamp stamp) {
  if (id.is_null() || stamp.replica == 0) return error(Code::snapshot_corrupt);
  if (!check_value(name, value)) return error(Code::snapshot_corrupt);
  Result<FieldNumber> field = fields_.intern(name);
  if (!field) return error(Code::snapshot_corrupt);
  if (entities_.size() >= limits::kModelEntities && find(id) == kNoEntity) return error(Code::snapshot_corrupt);
  const EntityNumber entity = entities_.intern(id);
  Column& in = column(*field);
  put(in.at(entity), in, value, stamp, replica_number(stamp.replica));
  touch(entity);
  return ok();
}

void Map::load_seen(VersionVector seen, std::uint64_t last_time, std::size_t change_count) {
  seen_ = std::move(seen);
  last_time_ = last_time;
  change_count_ = change_count;
}

}  // namespace kwadrant::model
