#include "model/map.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/limits.h"

namespace kwadrant::model {

namespace {

constexpr std::size_t kRowsAhead = 12;

// What the texts of a column take when those that follow on an equal one share its bytes.
std::size_t text_bytes(const LoadedColumn& registers) {
  std::size_t out = 0;
  std::string_view before;
  for (std::size_t row = 0; row < registers.kinds.size(); ++row) {
    if (registers.kinds[row] != ValueKind::text) continue;
    const std::string_view text = registers.bytes[row];
    if (std::exchange(before, text) != text) out += text.size();
  }
  return out;
}

}  // namespace

Map::Map(EntityId id) {
  KW_CHECK(!id.is_null());
  entities_.intern(id);
}

bool Map::fits(FieldForm form, const ValueView& value) {
  const ValueKind kind = value.kind;
  if (kind == ValueKind::nothing) return true;
  switch (form) {
    case FieldForm::any:
      return true;
    case FieldForm::text:
      return kind == ValueKind::text;
    case FieldForm::flag:
      return kind == ValueKind::boolean;
    case FieldForm::ends:
      return kind == ValueKind::ids && value.id_count() == 2;
    case FieldForm::blob:
      return kind == ValueKind::blob;
    case FieldForm::place: {
      constexpr auto kLastSlot = static_cast<std::int64_t>(limits::kModelEntities);
      return kind == ValueKind::place ||
             (kind == ValueKind::integer && value.integer >= 0 && value.integer <= kLastSlot);
    }
  }
  return false;
}

Status Map::check(const ChangeView& change) const {
  bool names = false;
  for (const SettingView& s : change.settings) {
    names = names || !s.name.empty();
    const FieldForm form = s.name.empty() ? fields_.form(s.known) : form_of(s.name);
    if (!fits(form, s.value)) return error(Code::bad_change, "wrong kind of value");
  }
  if (names) {
    if (Status status = check_names(change); !status) return status;
  }
  if (entities_.size() + change.settings.size() > limits::kModelEntities) return error(Code::limit_entities);
  return ok();
}

// Before any of them is taken up: a change that is refused leaves nothing behind.
Status Map::check_names(const ChangeView& change) const {
  std::set<std::string_view> new_names;
  for (const SettingView& s : change.settings) {
    if (!s.name.empty() && fields_.find(s.name) == FieldNames::kNone) new_names.insert(s.name);
  }
  if (fields_.size() + new_names.size() > limits::kFields) return error(Code::limit_entities, "too many field names");
  return ok();
}

EntityNumber Map::number_of(const SettingView& s) {
  return entities_.intern(s.entity, s.number);
}

FieldNumber Map::field_of(const SettingView& s) { return s.name.empty() ? s.known : fields_.intern(s.name).value(); }

Result<EntityNumber> Map::intern(EntityId id) {
  if (id.is_null()) return error(Code::bad_value, "the null id names nothing");
  const EntityNumber known = find(id);
  if (known != kNoEntity) return known;
  if (entities_.size() >= limits::kModelEntities) return error(Code::limit_entities);
  return entities_.intern(id);
}

Result<Applied> Map::apply(ByteView bytes, std::vector<Previous>* previous) {
  // Moved out for the call, so that its memory is used again and apply may be entered from elsewhere.
  ChangeView change = std::move(scratch_);
  Result<Applied> result = Applied{};
  if (Status decoded = decode_change(bytes, change); !decoded) {
    result = decoded.error();
  } else {
    expect(change);
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
    const FieldNumber field = field_of(s);
    const EntityNumber entity = number_of(s);
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

bool Map::apply(const Move& one) {
  // A map that is full refuses changes, whichever way they come.
  if (entities_.size() >= limits::kModelEntities) return false;
  if (one.number >= entities_.size() || entities_.id(one.number) != one.entity) return false;
  if (!seen_.add_run(one.head.stamp.replica, one.head.sequence, 1)) return false;
  Column& in = columns_[one.field];
  move(in.at(one.number), in, one.place, one.head.stamp, replica_number(one.head.stamp.replica));
  touch(one.number);
  last_time_ = std::max(last_time_, one.head.stamp.time);
  ++change_count_;
  return true;
}

Status Map::apply(const MovesView& moves) {
  // Where there may be too much of something, each change by itself says whether it is.
  if (entities_.size() + moves.entities > limits::kModelEntities) return apply_each(moves);
  if (fields_.size() >= limits::kFields && !moves.name.empty()) return apply_each(moves);
  const ReplicaId source = moves.head.stamp.replica;
  if (!seen_.add_run(source, moves.head.sequence, moves.count)) return apply_each(moves);
  const FieldNumber field = moves.name.empty() ? moves.known : fields_.intern(moves.name).value();
  const std::vector<EntityNumber> found = moves.numbers.empty() ? numbers_of(moves) : std::vector<EntityNumber>{};
  const std::span<const EntityNumber> numbers = moves.numbers.empty() ? std::span(found) : moves.numbers;
  if (moves.is_steady()) {
    move_last(moves, numbers, column(field), replica_number(source));
  } else {
    move_all(moves, numbers, column(field), replica_number(source));
  }
  for (const EntityNumber entity : numbers) touch(entity);
  last_time_ = std::max(last_time_, moves.last_time());
  change_count_ += moves.count;
  return ok();
}

std::vector<EntityNumber> Map::numbers_of(const MovesView& moves) {
  std::vector<EntityNumber> out(moves.entities);
  // Entities that stand one after the other there mostly do so here.
  EntityNumber next = 0;
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = entities_.intern(moves.id(i), next);
    next = out[i] + 1;
  }
  return out;
}

// Of each entity's moves only the last can stay.
void Map::move_last(const MovesView& moves, std::span<const EntityNumber> numbers, Column& in, std::uint32_t replica) {
  std::vector<std::uint32_t> last(numbers.size());
  for (std::size_t row = 0; row < moves.count; ++row) last[moves.entity[row]] = static_cast<std::uint32_t>(row);
  Stamp stamp = moves.head.stamp;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    stamp.time = moves.steady_time(last[i]);
    move(in.at(numbers[i]), in, moves.place(last[i]), stamp, replica);
  }
}

void Map::move_all(const MovesView& moves, std::span<const EntityNumber> numbers, Column& in, std::uint32_t replica) {
  std::vector<Register*> registers(numbers.size());
  for (std::size_t i = 0; i < registers.size(); ++i) registers[i] = &in.at(numbers[i]);
  Stamp stamp = moves.head.stamp;
  for (std::size_t row = 0; row < moves.count; ++row) {
    // Rows jump all over the column: memory is told some rows early.
    if (row + kRowsAhead < moves.count) __builtin_prefetch(registers[moves.entity[row + kRowsAhead]], 1);
    stamp.time += moves.later[row];
    move(*registers[moves.entity[row]], in, moves.place(row), stamp, replica);
  }
}

void Map::move(Register& r, Column& in, const Place& place, Stamp stamp, std::uint32_t replica) {
  // Older or newer by its time alone, but for the rare two that are equal.
  if (stamp.time <= r.time) {
    ValueView value;
    value.kind = ValueKind::place;
    value.place = place;
    if (stamp.time < r.time || !wins(r, in, value, stamp)) return;
  }
  // Such a field never holds anything that has bytes elsewhere.
  r.set(ValueKind::place, place);
  r.time = stamp.time;
  r.replica = replica & kReplicaBits;
}

// Some are there already, or came before their predecessors: each by itself.
Status Map::apply_each(const MovesView& moves) {
  ChangeView change;
  change.head = moves.head;
  change.settings.resize(1);
  SettingView& setting = change.settings.front();
  setting.known = moves.known;
  setting.name = moves.name;
  setting.value.kind = ValueKind::place;
  for (std::size_t i = 0; i < moves.count; ++i) {
    change.head.sequence = moves.head.sequence + i;
    change.head.author_n = moves.head.author_n + i * moves.author_step;
    change.head.stamp.time += moves.later[i];
    setting.entity = moves.id(moves.entity[i]);
    setting.value.place = moves.place(i);
    if (const Result<Applied> one = apply(change); !one) return one.error();
  }
  return ok();
}

bool Map::wins(const Register& r, const Column& in, const ValueView& value, Stamp stamp) const {
  // Replica 0 is none: the register was never set.
  if (r.replica == 0) return true;
  const bool no_blobs = value.kind != ValueKind::blob && r.kind() != ValueKind::blob;
  return no_blobs && stamp.time != r.time ? stamp.time > r.time : wins_rarely(r, in, value, stamp);
}

bool Map::wins_rarely(const Register& r, const Column& in, const ValueView& value, Stamp stamp) const {
  if (value.kind == ValueKind::blob && r.kind() == ValueKind::blob) {
    if (const int order = compare_blobs(value, in.value(r)); order != 0) return order > 0;
  } else if (value.kind == ValueKind::blob || r.kind() == ValueKind::blob) {
    // A blob wins over anything else, else the order of three values could depend on their order of arrival.
    return value.kind == ValueKind::blob;
  }
  if (stamp == stamp_of(r)) return compare_values(value, in.value(r)) > 0;
  return stamp > stamp_of(r);
}

void Map::put(Register& r, Column& in, const ValueView& value, Stamp stamp, std::uint32_t replica) {
  in.assign(r, value);
  r.time = stamp.time;
  r.replica = replica & kReplicaBits;
}

Column& Map::column(FieldNumber field) {
  if (field >= columns_.size()) columns_.resize(field + 1);
  return columns_[field];
}

void Map::touch_first(EntityNumber entity) {
  if (entity / kWordBits >= is_touched_.size()) is_touched_.resize(entities_.size() / kWordBits + 1);
  is_touched_[entity / kWordBits] |= std::uint64_t{1} << entity % kWordBits;
  touched_.push_back(entity);
}

std::vector<EntityNumber> Map::take_touched() {
  for (const EntityNumber e : touched_) is_touched_[e / kWordBits] = 0;
  return std::exchange(touched_, {});
}

std::uint32_t Map::other_replica_number(ReplicaId replica) {
  const auto [at, is_new] = replica_numbers_.try_emplace(replica, static_cast<std::uint32_t>(replicas_.size()));
  if (is_new) {
    KW_CHECK(replicas_.size() < kReplicaBits);
    replicas_.push_back(replica);
  }
  last_replica_ = at->second;
  return last_replica_;
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
  if (!fits(form_of(name), value)) return error(Code::snapshot_corrupt);
  Result<FieldNumber> field = fields_.intern(name);
  if (!field) return error(Code::snapshot_corrupt);
  if (entities_.size() >= limits::kModelEntities && find(id) == kNoEntity) return error(Code::snapshot_corrupt);
  const EntityNumber entity = entities_.intern(id);
  Column& in = column(*field);
  put(in.at(entity), in, value, stamp, replica_number(stamp.replica));
  touch(entity);
  return ok();
}

Result<std::vector<EntityNumber>> Map::load_entities(std::span<const EntityId> ids) {
  // A map has itself from the beginning.
  const std::size_t others = ids.size() - 1;
  if (entities_.size() + others > limits::kModelEntities) return error(Code::snapshot_corrupt);
  entities_.reserve(entities_.size() + others);
  is_touched_.resize((entities_.size() + others) / kWordBits + 1);
  std::vector<EntityNumber> out;
  out.reserve(ids.size());
  for (const EntityId id : ids) out.push_back(entities_.intern(id));
  return out;
}

Status Map::load_column(std::string_view name, const LoadedColumn& registers) {
  const Result<FieldNumber> field = fields_.intern(name);
  if (!field) return error(Code::snapshot_corrupt);
  const FieldForm form = fields_.form(*field);
  Column& in = column(*field);
  in.reserve_texts(text_bytes(registers));
  for (std::size_t row = 0; row < registers.entities.size(); ++row) {
    const ValueView value = registers.value(row);
    const Stamp stamp = registers.stamp(row);
    if (stamp.replica == 0 || !fits(form, value)) return error(Code::snapshot_corrupt);
    put(in.at(registers.entities[row]), in, value, stamp, replica_number(stamp.replica));
    touch(registers.entities[row]);
  }
  return ok();
}

void Map::load_seen(VersionVector seen, std::uint64_t last_time, std::size_t change_count) {
  seen_ = std::move(seen);
  last_time_ = last_time;
  change_count_ = change_count;
}

}  // namespace kwadrant::model
