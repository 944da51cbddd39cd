#include "room/frames.h"

#include <algorithm>

#include "room/limits.h"
#include "room/wire.h"

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

// Fields with a meaning of their own in the record, or none for a page.
bool is_told(const model::FieldNames& names, model::FieldNumber field) {
  switch (field) {
    case model::kKind:
    case model::kDeleted:
    case model::kEnds:
    case model::kElement:
    case model::kData:
    case model::kPack:
    case model::kSource:
    case model::kImported:
      return false;
    default:
      return !names.is_place(field);
  }
}

void write_place(ByteWriter& out, const Shape& s) {
  out.u8(static_cast<std::uint8_t>(s.state));
  if (s.state == board::PlaceState::parked) out.uint(s.slot);
  if (s.state != board::PlaceState::placed) return;
  out.uint(s.place.x);
  out.uint(s.place.y);
  out.uint(s.place.rx);
  out.uint(s.place.ry);
  out.sint(s.place.dx);
  out.sint(s.place.dy);
  out.sint(s.anchor.x);
  out.sint(s.anchor.y);
  out.uint(static_cast<std::uint64_t>(s.footprint.x));
  out.uint(static_cast<std::uint64_t>(s.footprint.y));
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
  return out;
}

Frames::Frames(const board::Projection& board) : board_(board), shown_(board.map().entity_count(), false) {
  for (EntityNumber e = 0; e < shown_.size(); ++e) shown_[e] = board_.shape(e).form != Form::none;
}

// What a frame says of an entity: its end, its beginning with all its parts, or the parts that changed.
std::uint32_t Frames::mask_of(EntityNumber entity, std::uint32_t dirty) {
  if (entity >= shown_.size()) shown_.resize(entity + 1, false);
  const std::uint32_t parts = parts_of(board_.shape(entity));
  const bool shows = parts != 0;
  const bool showed = shown_[entity];
  shown_[entity] = shows;
  if (take_ahead(entity)) return kDefine | (shows ? parts : std::uint32_t{board::kGone});
  if (!shows) return showed ? std::uint32_t{board::kGone} : 0U;
  if (!showed) return kDefine | parts;
  // A title that changed changes the wrapped lines with it.
  if ((dirty & kFields) != 0) dirty |= kLines;
  return dirty & parts;
}

bool Frames::take_ahead(EntityNumber entity) {
  if (entity >= ahead_.size() || !ahead_[entity]) return false;
  ahead_[entity] = false;
  return true;
}

void Frames::write_fields(ByteWriter& out, EntityNumber entity) const {
  std::size_t count = 0;
  ByteWriter fields;
  const model::Map& map = board_.map();
  map.for_each_field(entity, [&](model::FieldNumber field, const model::ValueView& value, Stamp) {
    if (!is_told(map.fields(), field)) return;
    fields.text(map.fields().name(field));
    write_wire_value(fields, value);
    ++count;
  });
  out.uint(count);
  out.raw(fields.bytes());
}

void Frames::write_record(ByteWriter& out, EntityNumber entity, std::uint32_t mask) const {
  const Shape& s = board_.shape(entity);
  const model::Map& map = board_.map();
  out.uint(entity);
  out.uint(mask);
  if ((mask & kDefine) != 0) {
    const std::string_view source = map.get(entity, model::kSource).text();
    out.text(source.empty() ? to_text(map.id_of(entity)) : std::string(source));
    out.text(map.kind(entity));
  }
  if ((mask & board::kCard) != 0) {
    out.sint(s.card.x);
    out.sint(s.card.y);
    out.uint(static_cast<std::uint64_t>(s.card.w));
    out.uint(static_cast<std::uint64_t>(s.card.h));
  }
  if ((mask & board::kPlace) != 0) write_place(out, s);
  if ((mask & board::kShares) != 0) {
    for (const int share : s.shares) out.uint(static_cast<std::uint64_t>(share));
  }
  if ((mask & kFields) != 0) write_fields(out, entity);
  if ((mask & board::kArrow) != 0) {
    out.uint(s.from);
    out.uint(s.to);
    for (const int v : {s.start.x, s.start.y, s.end.x, s.end.y}) out.sint(v);
  }
  if ((mask & board::kDrawing) != 0) {
    const model::ValueView element = map.get(entity, model::kElement);
    out.uint(element.version);
    out.u32(element.nonce);
    out.text(element.bytes);
  }
  if ((mask & kLines) != 0) {
    out.uint(s.lines.size());
    for (const std::string& line : s.lines) out.text(line);
  }
}

void Frames::write_matrix(ByteWriter& out) const {
  const board::Frame& f = board_.frame();
  out.text(f.lens);
  out.u8(f.flip_x ? 1 : 0);
  out.u8(f.flip_y ? 1 : 0);
  out.uint(static_cast<std::uint64_t>(f.size));
  for (const board::Rect& r : {f.matrix, f.strip}) {
    out.sint(r.x);
    out.sint(r.y);
    out.uint(static_cast<std::uint64_t>(r.w));
    out.uint(static_cast<std::uint64_t>(r.h));
  }
  out.uint(f.labels.size());
  for (const board::Label& label : f.labels) {
    out.u8(static_cast<std::uint8_t>(label.role));
    out.text(label.key);
    out.text(label.text.nl);
    out.text(label.text.en);
    out.sint(label.at.x);
    out.sint(label.at.y);
    out.u8(static_cast<std::uint8_t>(label.align));
  }
}

void Frames::write_totals(ByteWriter& out) const {
  const board::Totals& t = board_.totals();
  const auto& quadrants = board_.lens().quadrants;
  out.uint(quadrants.size());
  for (std::size_t i = 0; i < quadrants.size(); ++i) {
    out.text(quadrants[i].id);
    out.uint(static_cast<std::uint64_t>(t.share[i]));
    out.uint(static_cast<std::uint64_t>(t.initiatives[i]));
  }
  out.uint(static_cast<std::uint64_t>(t.unplaced));
}

void Frames::write_saved(ByteWriter& out, const std::vector<Saved>& saved) {
  out.uint(saved.size());
  for (const Saved& s : saved) {
    out.uint(s.member);
    out.uint(s.n);
  }
}

SharedBytes Frames::next(const std::vector<Saved>& saved, const Dirty& dirty) {
  ByteWriter records;
  std::size_t count = 0;
  for (const EntityNumber e : dirty.entities()) {
    if (e == model::Map::self()) continue;
    if (const std::uint32_t mask = mask_of(e, dirty.parts(e)); mask != 0) {
      write_record(records, e, mask);
      ++count;
    }
  }
  ByteWriter out;
  out.u8(kFrameType);
  out.uint(++sequence_);
  write_saved(out, saved);
  out.u8(static_cast<std::uint8_t>((dirty.frame ? kMatrixSection : 0) | (count != 0 ? kEntitySection : 0) |
                                   (dirty.totals ? kTotalsSection : 0) | (dirty.map ? kMapSection : 0)));
  if (dirty.frame) write_matrix(out);
  if (count != 0) {
    out.uint(count);
    out.raw(records.bytes());
  }
  if (dirty.totals) write_totals(out);
  if (dirty.map) write_fields(out, model::Map::self());
  snapshot_.reset();
  auto frame = std::make_shared<const Bytes>(out.take());
  keep(frame);
  return frame;
}

SharedBytes Frames::snapshot(const std::vector<Saved>& saved) {
  if (snapshot_) return snapshot_;
  const model::Map& map = board_.map();
  ByteWriter records;
  std::size_t count = 0;
  for (EntityNumber e = 1; e < map.entity_count(); ++e) {
    const std::uint32_t parts = parts_of(board_.shape(e));
    const method::Kind* kind = board_.pack().kind(map.kind(e));
    // Deleted cards are told, so that people can bring them back.
    const bool deleted_card = parts == 0 && kind != nullptr && !kind->traits.placeable.empty();
    const bool showed = e < shown_.size() && shown_[e];
    if (showed != (parts != 0)) {
      ahead_.resize(map.entity_count(), false);
      ahead_[e] = true;
    }
    if (parts == 0 && !deleted_card) continue;
    write_record(records, e, kDefine | (deleted_card ? board::kGone | kFields : parts));
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
  write_fields(out, model::Map::self());
  snapshot_ = std::make_shared<const Bytes>(out.take());
  return snapshot_;
}

void Frames::keep(SharedBytes frame) {
  kept_bytes_ += frame->size();
  kept_.push_back(std::move(frame));
  while (kept_.size() > kKeptFrames || kept_bytes_ > kKeptFrameBytes) {
    kept_bytes_ -= kept_.front()->size();
    kept_.pop_front();
  }
}

std::optional<std::vector<SharedBytes>> Frames::since(std::uint64_t sequence) const {
  if (sequence > sequence_ || sequence_ - sequence > kept_.size()) return std::nullopt;
  return std::vector<SharedBytes>(kept_.end() - static_cast<std::ptrdiff_t>(sequence_ - sequence), kept_.end());
}

}  // namespace kwadrant::room
