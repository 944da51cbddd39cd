// The bytes of a frame's sections.
#include "room/frames.h"
#include "room/wire.h"

namespace kwadrant::room {
namespace {

using board::Shape;
using model::EntityNumber;

// Not what a page gets in another form (a place as part of the record, a link's ends as an arrow), nor what means
// nothing to it.
bool is_told(const board::Projection& board, EntityNumber entity, model::FieldNumber field) {
  switch (field) {
    case model::kEnds:
      return board.shape(entity).form == board::Form::listed;
    case model::kKind:
    case model::kDeleted:
    case model::kElement:
    case model::kData:
    case model::kPack:
    case model::kSource:
    case model::kImported:
      return false;
    default:
      break;
  }
  const model::FieldNames& names = board.map().fields();
  return !names.is_place(field) || !is_board_place(board, names.name(field));
}

void write_place(ByteWriter& out, const Shape& s) {
  out.u8(static_cast<std::uint8_t>(s.state));
  if (s.state == board::PlaceState::parked) out.uint(s.slot);
  if (s.state == board::PlaceState::asset) {
    out.uint(s.column);
    out.uint(s.slot);
    out.u8(s.linked ? 1 : 0);
  }
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

void write_rect(ByteWriter& out, const board::Rect& r) {
  out.sint(r.x);
  out.sint(r.y);
  out.uint(static_cast<std::uint64_t>(r.w));
  out.uint(static_cast<std::uint64_t>(r.h));
}

}  // namespace

void Frames::write_fields(ByteWriter& out, Audience audience, EntityNumber entity) const {
  std::size_t count = 0;
  ByteWriter fields;
  const model::Map& map = board_.map();
  map.for_each_field(entity, [&](model::FieldNumber field, const model::ValueView& value, Stamp) {
    if (!is_told(board_, entity, field)) return;
    fields.text(map.fields().name(field));
    write_shown(fields, audience, value);
    ++count;
  });
  out.uint(count);
  out.raw(fields.bytes());
}

void Frames::write_shown(ByteWriter& out, Audience audience, const model::ValueView& value) const {
  const bool names = value.kind == model::ValueKind::id || value.kind == model::ValueKind::ids;
  if (!names || audience == Audience::facilitators || !board_.may_hide()) return write_wire_value(out, value);
  if (value.kind == model::ValueKind::id) {
    return write_wire_value(out, is_hidden(value.id) ? model::ValueView() : value);
  }
  std::vector<EntityId> shown;
  for (std::size_t i = 0; i < value.id_count(); ++i) {
    if (!is_hidden(value.id_at(i))) shown.push_back(value.id_at(i));
  }
  out.u8(static_cast<std::uint8_t>(model::ValueKind::ids));
  out.uint(shown.size());
  for (const EntityId id : shown) out.text(to_text(id));
}

void Frames::write_record(ByteWriter& out, Audience audience, EntityNumber entity, std::uint32_t mask) const {
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
  if ((mask & kFields) != 0) write_fields(out, audience, entity);
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
  write_rect(out, f.matrix);
  write_rect(out, f.strip);
  out.uint(f.assets.size());
  for (const board::AssetColumn& column : f.assets) {
    out.text(column.category);
    write_rect(out, column.rect);
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

}  // namespace kwadrant::room
