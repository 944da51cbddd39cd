#include "room/frames.h"

#include <algorithm>

#include "room/limits.h"

namespace kwadrant::room {
namespace {

using board::Form;
using board::Shape;
using model::EntityNumber;

constexpr std::uint8_t kSnapshotType = 129;
constexpr std::uint8_t kFrameType = 130;

enum Section : std::uint8_t { kMatrixSection = 1, kEntitySection = 2, kTotalsSection = 4, kMapSection = 8 };

// Parts that an entity of that form has at all.
std::uint32_t parts_of(const Shape& shape) {
  switch (shape.form) {
    case Form::none:
      return 0;
    case Form::card:
      return board::kCard | board::kPlace | kFields | kLines |
             (shape.state == board::PlaceState::placed ? std::uint32_t{board::kShares} : 0U);
    case Form::arrow:
      return board::kArrow | kFields;
    case Form::drawing:
      return board::kDrawing;
    case Form::file:
    case Form::listed:
      return kFields;
  }
  return 0;
}

}  // namespace

void Dirty::add(EntityNumber entity, std::uint32_t parts) {
  if (entity >= parts_.size()) parts_.resize(std::max<std::size_t>(entity + 1, parts_.size() * 2));
  if (parts_[entity] == 0) entities_.push_back(entity);
  parts_[entity] |= parts;
}

void Dirty::add(const board::BoardChange& change) {
  for (const board::ShapeChange& s : change.shapes) add(s.entity, s.parts);
  frame = frame || change.frame;
  totals = totals || change.totals;
}

void Dirty::add(const Dirty& other) {
  for (const EntityNumber e : other.entities_) add(e, other.parts_[e]);
  frame = frame || other.frame;
  totals = totals || other.totals;
  map = map || other.map;
}

void Dirty::clear() {
  for (const EntityNumber e : entities_) parts_[e] = 0;
  entities_.clear();
  frame = totals = map = false;
}

std::vector<EntityNumber> Dirty::entities() const {
  std::vector<EntityNumber> out = entities_;
  std::sort(out.begin(), out.end());
  // One that was told of without any parts is there as often.
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

Frames::Frames(const board::Projection& board) : board_(board) {
  streams_.resize(board.may_hide() ? 2 : 1);
  streams_.back().audience = Audience::facilitators;
  streams_.front().audience = Audience::everyone;
  for (Stream& stream : streams_) {
    stream.shown.resize(board.map().entity_count());
    for (EntityNumber e = 0; e < stream.shown.size(); ++e) stream.shown[e] = shown_form(stream, e);
  }
}

Frames::Stream& Frames::stream_of(Audience audience) {
  return audience == Audience::everyone ? streams_.front() : streams_.back();
}

const Frames::Stream& Frames::stream_of(Audience audience) const {
  return audience == Audience::everyone ? streams_.front() : streams_.back();
}

bool Frames::is_hidden(EntityId id) const { return board_.shape(board_.map().find(id)).hidden; }

std::uint32_t Frames::shown_parts(const Stream& stream, EntityNumber entity) const {
  const Shape& shape = board_.shape(entity);
  return shape.hidden && stream.audience == Audience::everyone ? 0 : parts_of(shape);
}

Form Frames::shown_form(const Stream& stream, EntityNumber entity) const {
  const Shape& shape = board_.shape(entity);
  return shape.hidden && stream.audience == Audience::everyone ? Form::none : shape.form;
}

// What a frame says of an entity: its end, its beginning with all its parts, or the parts that changed.
std::uint32_t Frames::mask_of(Stream& stream, EntityNumber entity, std::uint32_t dirty) const {
  if (entity >= stream.shown.size()) stream.shown.resize(entity + 1);
  const std::uint32_t parts = shown_parts(stream, entity);
  const Form now = shown_form(stream, entity);
  const Form before = std::exchange(stream.shown[entity], now);
  const bool shows = now != Form::none;
  if (take_ahead(stream, entity)) return kDefine | (shows ? parts : std::uint32_t{board::kGone});
  if (!shows) return before != Form::none ? std::uint32_t{board::kGone} : 0U;
  // What is another form now, as a card that has no place on another lens, begins anew.
  return before == now ? dirty & parts : kDefine | parts;
}

bool Frames::take_ahead(Stream& stream, EntityNumber entity) {
  if (entity >= stream.ahead.size() || !stream.ahead[entity]) return false;
  stream.ahead[entity] = false;
  return true;
}

Told Frames::next(const std::vector<Saved>& saved, const Dirty& dirty) {
  ++sequence_;
  Told told;
  for (Stream& stream : streams_) {
    SharedBytes frame = encode_frame(stream, saved, dirty);
    // Most changes are about what everyone may see: then the same bytes go to all.
    if (told.bytes[0] != nullptr && *told.bytes[0] == *frame) frame = told.bytes[0];
    if (told.bytes[0] == nullptr) told.bytes[0] = frame;
    told.bytes[1] = frame;
    stream.snapshot.reset();
    keep(stream, std::move(frame));
  }
  return told;
}

SharedBytes Frames::encode_frame(Stream& stream, const std::vector<Saved>& saved, const Dirty& dirty) const {
  ByteWriter records;
  std::size_t count = 0;
  for (const EntityNumber e : dirty.entities()) {
    if (e == model::Map::self()) continue;
    if (const std::uint32_t mask = mask_of(stream, e, dirty.parts(e)); mask != 0) {
      write_record(records, stream.audience, e, mask);
      ++count;
    }
  }
  ByteWriter out;
  out.u8(kFrameType);
  out.uint(sequence_);
  write_saved(out, saved);
  out.u8(static_cast<std::uint8_t>((dirty.frame ? kMatrixSection : 0) | (count != 0 ? kEntitySection : 0) |
                                   (dirty.totals ? kTotalsSection : 0) | (dirty.map ? kMapSection : 0)));
  if (dirty.frame) write_matrix(out);
  if (count != 0) {
    out.uint(count);
    out.raw(records.bytes());
  }
  if (dirty.totals) write_totals(out);
  if (dirty.map) write_fields(out, stream.audience, model::Map::self());
  return std::make_shared<const Bytes>(out.take());
}

void Frames::forget_snapshot() {
  for (Stream& stream : streams_) stream.snapshot.reset();
}

SharedBytes Frames::snapshot(Audience audience, const std::vector<Saved>& saved) {
  Stream& stream = stream_of(audience);
  if (!stream.snapshot) stream.snapshot = encode_snapshot(stream, saved);
  return stream.snapshot;
}

SharedBytes Frames::encode_snapshot(Stream& stream, const std::vector<Saved>& saved) const {
  const model::Map& map = board_.map();
  ByteWriter records;
  std::size_t count = 0;
  for (EntityNumber e = 1; e < map.entity_count(); ++e) {
    const std::uint32_t parts = shown_parts(stream, e);
    const bool deleted = parts == 0 && may_be_restored(stream, e);
    const Form showed = e < stream.shown.size() ? stream.shown[e] : Form::none;
    if (showed != shown_form(stream, e)) {
      stream.ahead.resize(map.entity_count(), false);
      stream.ahead[e] = true;
    }
    if (parts == 0 && !deleted) continue;
    write_record(records, stream.audience, e, kDefine | (deleted ? board::kGone | kFields : parts));
    ++count;
  }
  ByteWriter out;
  out.reserve(records.size() + 1024);
  out.u8(kSnapshotType);
  out.uint(sequence_);
  write_saved(out, saved);
  out.u8(kMatrixSection | kEntitySection | kTotalsSection | kMapSection);
  write_matrix(out);
  out.uint(count);
  out.raw(records.bytes());
  write_totals(out);
  write_fields(out, stream.audience, model::Map::self());
  return std::make_shared<const Bytes>(out.take());
}

// Deleted things are told, so that people can bring them back; not links, which are drawn anew, nor drawings. How many
// there are is bounded by limits::kEntities.
bool Frames::may_be_restored(const Stream& stream, EntityNumber entity) const {
  const method::Kind* kind = board_.pack().kind(board_.map().kind(entity));
  const bool may_know = stream.audience == Audience::facilitators || !board_.shape(entity).hidden;
  return kind != nullptr && !kind->traits.link && may_know;
}

void Frames::keep(Stream& stream, SharedBytes frame) {
  stream.kept_bytes += frame->size();
  stream.kept.push_back(std::move(frame));
  while (stream.kept.size() > kKeptFrames || stream.kept_bytes > kKeptFrameBytes) {
    stream.kept_bytes -= stream.kept.front()->size();
    stream.kept.pop_front();
  }
}

std::optional<std::vector<SharedBytes>> Frames::since(Audience audience, std::uint64_t sequence) const {
  const std::deque<SharedBytes>& kept = stream_of(audience).kept;
  if (sequence > sequence_ || sequence_ - sequence > kept.size()) return std::nullopt;
  return std::vector<SharedBytes>(kept.end() - static_cast<std::ptrdiff_t>(sequence_ - sequence), kept.end());
}

}  // namespace kwadrant::room
