#include "replica/replica.h"

#include <cstring>
#include <utility>

#include "codec/snapshot.h"
#include "core/limits.h"
#include "core/utf8.h"
#include "model/fields.h"

namespace kwadrant::replica {

using model::EntityNumber;
using model::ValueKind;
using model::ValueView;

namespace {

ValueView text_value(std::string_view text) {
  ValueView v;
  v.kind = ValueKind::text;
  v.bytes = text;
  return v;
}

Status check_text(std::string_view text, std::size_t most) {
  if (!is_valid_text(text)) return error(Code::bad_value, "not a text");
  // Bytes first: a text is never longer in scalar values than in bytes.
  return text.size() <= most || length_of(text) <= most ? ok() : Status(error(Code::limit_text));
}

}  // namespace

Replica::Replica(EntityId id, ReplicaId name, const WallClock& clock) : Replica(model::Map(id), name, clock) {}

Replica::Replica(model::Map map, ReplicaId name, const WallClock& clock)
    : map_(std::move(map)), clock_(clock, name) {
  clock_.restore(map_.last_time());
}

Result<std::unique_ptr<Replica>> Replica::load(ByteView snapshot, ReplicaId name, const WallClock& clock) {
  Result<model::Map> map = codec::decode_snapshot(snapshot);
  if (!map) return map.error();
  // Its own changes would have to be later still, and nobody would take them.
  if (!HybridClock(clock, name).accepts(map->last_time())) return error(Code::clock_ahead);
  return std::unique_ptr<Replica>(new Replica(std::move(map).value(), name, clock));
}

Result<EntityNumber> Replica::entity(EntityId id) { return map_.intern(id); }

Status Replica::known(EntityNumber entity) const {
  return entity < map_.entity_count() ? ok() : Status(error(Code::unknown_entity));
}

model::ChangeView& Replica::begin(model::Label label, std::size_t settings) {
  change_.head.stamp = clock_.next();
  change_.head.sequence = sequence_ + 1;
  change_.head.label = label;
  change_.settings.resize(settings);
  return change_;
}

Status Replica::finish(Alone* alone) {
  if (alone != nullptr) {
    written_.clear();
    model::write_change(written_, change_);
    if (written_.size() > alone->room.size()) return error(Code::limit_changes, "the change does not fit");
  }
  if (const Result<model::Applied> applied = map_.apply(change_); !applied) return applied.error();
  ++sequence_;
  if (alone == nullptr) {
    made_.add(change_);
    return ok();
  }
  std::memcpy(alone->room.data(), written_.bytes().data(), written_.size());
  alone->size = written_.size();
  return ok();
}

Status Replica::create(EntityNumber entity, std::string_view kind, std::string_view title, Alone* alone) {
  if (Status there = known(entity); !there) return there;
  if (!model::FieldNames::is_valid(kind)) return error(Code::bad_change, "a kind is a short name");
  if (Status fits = check_text(title, limits::kTitleLength); !fits) return fits;
  const EntityId id = map_.id_of(entity);
  model::ChangeView& change = begin(model::Label::created, 2);
  change.settings[0] = {id, entity, model::kKind, {}, text_value(kind)};
  change.settings[1] = {id, entity, model::kTitle, {}, text_value(title)};
  return finish(alone);
}

Status Replica::set(EntityNumber entity, std::string_view field, const ValueView& value, Alone* alone) {
  if (Status there = known(entity); !there) return there;
  if (!model::FieldNames::is_valid(field)) return error(Code::unknown_field);
  const bool is_title = field == model::known_field(model::kTitle);
  if (value.kind == ValueKind::text) {
    const std::size_t most = is_title ? limits::kTitleLength : limits::kTextLength;
    if (Status fits = check_text(value.bytes, most); !fits) return fits;
  }
  const model::FieldNumber number = map_.fields().find(field);
  model::ChangeView& change = begin(is_title ? model::Label::retitled : model::Label::edited, 1);
  model::SettingView& setting = change.settings.front();
  setting = {map_.id_of(entity), entity, 0, field, value};
  if (number < model::kKnownFields) {
    setting.known = number;
    setting.name = {};
  }
  return finish(alone);
}

Status Replica::move(EntityNumber entity, const model::Place& place, Alone* alone) {
  if (Status there = known(entity); !there) return there;
  if (!place.is_valid()) return error(Code::bad_place);
  if (alone != nullptr && alone->room.size() >= model::kMoveBytes && move_alone(entity, place, *alone)) return ok();
  model::SettingView& setting = begin(model::Label::moved, 1).settings.front();
  setting.entity = map_.id_of(entity);
  setting.number = entity;
  setting.known = model::kPlaceKwadranten;
  setting.name = {};
  setting.value.kind = ValueKind::place;
  setting.value.place = place;
  return finish(alone);
}

bool Replica::move_alone(EntityNumber entity, const model::Place& place, Alone& alone) {
  model::Move move;
  move.head.stamp = clock_.next();
  move.head.sequence = sequence_ + 1;
  move.head.label = model::Label::moved;
  move.entity = map_.id_of(entity);
  move.number = entity;
  move.place = place;
  if (!map_.apply(move)) return false;
  ++sequence_;
  alone.size = model::write_move(alone.room, move);
  return true;
}

Result<std::size_t> Replica::apply(ByteView bytes) {
  // Before the rest is read: memory has that time then.
  const EntityNumber guess = map_.expect(model::likely_entity(bytes), model::kPlaceKwadranten);
  if (std::optional<model::Move> move = model::read_move(bytes)) {
    move->number = guess;
    const std::uint64_t time = move->head.stamp.time;
    if (!clock_.accepts(time)) return error(Code::clock_ahead);
    if (map_.apply(*move)) {
      clock_.restore(time);
      return std::size_t{1};
    }
  }
  if (!bytes.empty() && bytes[0] == codec::kBatchForm) {
    const Result<codec::Batch> batch = codec::read_batch(bytes, map_);
    if (!batch) return batch.error();
    if (Status in_time = clock_.observe(batch->last); !in_time) return in_time.error();
    return codec::apply(*batch, map_);
  }
  if (Status decoded = model::decode_change(bytes, taken_); !decoded) return decoded.error();
  map_.expect(taken_);
  if (!clock_.accepts(taken_.head.stamp.time)) return error(Code::clock_ahead);
  const Result<model::Applied> applied = map_.apply(taken_);
  if (!applied) return applied.error();
  clock_.restore(taken_.head.stamp.time);
  return std::size_t{applied->fresh ? 1U : 0U};
}

}  // namespace kwadrant::replica
