#include "room/wire.h"

#include "core/limits.h"
#include "core/utf8.h"
#include "room/limits.h"

namespace kwadrant::room {
namespace {

constexpr std::size_t kLongestId = 64;
// Positions beyond this mean nothing on any board.
constexpr std::int64_t kFar = 1'000'000;

enum class In : std::uint8_t { hello = 1, gesture = 2, undo = 3, redo = 4, presence = 5, ping = 6 };
enum class Out : std::uint8_t { presence = 131, members = 132, refused = 133, status = 134, pong = 135 };

std::string read_text(ByteReader& in) {
  const std::string_view text = in.text();
  if (!is_valid_text(text)) in.fail();
  return std::string(text);
}

std::string read_id(ByteReader& in) {
  const std::string_view id = in.text();
  if (id.empty() || id.size() > kLongestId || !is_valid_text(id)) in.fail();
  return std::string(id);
}

int read_int(ByteReader& in) {
  const std::int64_t v = in.sint();
  if (v < -kFar || v > kFar) in.fail();
  return static_cast<int>(v);
}

int read_size(ByteReader& in) {
  const std::uint64_t v = in.uint();
  if (v > static_cast<std::uint64_t>(kFar)) in.fail();
  return static_cast<int>(v);
}

std::uint32_t read_u32(ByteReader& in) {
  const std::uint64_t v = in.uint();
  if (v > 0xFFFFFFFFULL) in.fail();
  return static_cast<std::uint32_t>(v);
}

// A page's own number of what it sends.
std::uint64_t read_n(ByteReader& in) {
  const std::uint64_t n = in.uint();
  if (n > model::kLastNumber) in.fail();
  return n;
}

board::Gesture read_created(ByteReader& in) {
  board::Created g{read_id(in), read_text(in), read_text(in), in.boolean()};
  if (g.on_board) {
    g.x = read_int(in);
    g.y = read_int(in);
  }
  return g;
}

board::Gesture read_drawn(ByteReader& in) {
  board::Drawn g{read_id(in), read_u32(in), in.u32(), {}};
  const ByteView element = in.blob();
  g.element.assign(reinterpret_cast<const char*>(element.data()), element.size());
  return g;
}

// The elements of a braced list are read from left to right, which is the order of the wire.
board::Gesture read_gesture(ByteReader& in) {
  switch (in.u8()) {
    case 1:
      return board::Moved{read_id(in), read_int(in), read_int(in)};
    case 2:
      return board::Resized{read_id(in), read_int(in), read_int(in), read_size(in), read_size(in)};
    case 3:
      return board::Retitled{read_id(in), read_text(in)};
    case 4:
      return board::Removed{read_id(in)};
    case 5:
      return board::Restored{read_id(in)};
    case 6:
      return board::Copied{read_id(in), read_id(in), read_int(in), read_int(in)};
    case 7:
      return board::Joined{read_id(in), read_id(in), read_id(in)};
    case 8:
      return read_created(in);
    case 9:
      return read_drawn(in);
    case 10:
      return board::Edited{read_id(in), read_text(in), read_wire_value(in)};
    case 11:
      return board::Placed{read_id(in), read_text(in), read_size(in), read_size(in), read_size(in), read_size(in)};
    case 12:
      return board::Parked{read_id(in), read_text(in)};
    case 13:
      return board::Became{read_id(in), read_id(in), read_text(in), read_int(in), read_int(in)};
    default:
      in.fail();
      return board::Removed{};
  }
}

// How a hello of another version goes on is not ours to know.
Hello read_hello(ByteReader& in) {
  Hello hello;
  hello.version = in.uint();
  if (hello.version != kProtocolVersion) {
    in.raw(in.left());
    return hello;
  }
  hello.key = in.u64();
  hello.epoch = in.u64();
  hello.sequence = in.uint();
  hello.nickname = read_text(in);
  hello.calm = in.boolean();
  hello.pack = read_text(in);
  if (hello.pack.size() > kLongestId) in.fail();
  return hello;
}

Presence read_presence(ByteReader& in) {
  Presence p;
  p.has_cursor = in.boolean();
  if (p.has_cursor) {
    p.x = read_int(in);
    p.y = read_int(in);
  }
  const std::size_t dragged = in.count(4);
  if (dragged > kPresenceItems) in.fail();
  for (std::size_t i = 0; in.ok() && i < dragged; ++i) p.dragged.push_back({read_id(in), read_int(in), read_int(in)});
  const std::size_t selected = in.count(2);
  if (selected > kPresenceItems) in.fail();
  for (std::size_t i = 0; in.ok() && i < selected; ++i) p.selected.push_back(read_id(in));
  return p;
}

void write_presence(ByteWriter& out, const Presence& p) {
  out.u8(p.has_cursor ? 1 : 0);
  if (p.has_cursor) {
    out.sint(p.x);
    out.sint(p.y);
  }
  out.uint(p.dragged.size());
  for (const Presence::Dragged& d : p.dragged) {
    out.text(d.id);
    out.sint(d.x);
    out.sint(d.y);
  }
  out.uint(p.selected.size());
  for (const std::string& id : p.selected) out.text(id);
}

}  // namespace

Result<Message> decode_message(ByteView bytes) {
  ByteReader in(bytes);
  Message message = Ping{};
  switch (static_cast<In>(in.u8())) {
    case In::hello:
      message = read_hello(in);
      if (length_of(std::get<Hello>(message).nickname) > limits::kNicknameLength) return error(Code::limit_text);
      break;
    case In::gesture: {
      Gestures g{read_n(in), {}};
      const std::size_t count = in.count(2);
      if (count > limits::kGesturesPerMessage) return error(Code::limit_gestures);
      if (count == 0) in.fail();
      for (std::size_t i = 0; in.ok() && i < count; ++i) g.gestures.push_back(read_gesture(in));
      message = std::move(g);
      break;
    }
    case In::undo:
      message = Undo{read_n(in)};
      break;
    case In::redo:
      message = Redo{read_n(in)};
      break;
    case In::presence:
      message = read_presence(in);
      break;
    case In::ping:
      message = Ping{in.uint()};
      break;
    default:
      in.fail();
  }
  if (!in.ok() || !in.at_end()) return error(Code::bad_message);
  return message;
}

std::string name_of_pack(std::string_view json) { return to_text(entity_id(json)); }

void write_wire_value(ByteWriter& out, const model::ValueView& v) {
  using model::ValueKind;
  out.u8(static_cast<std::uint8_t>(v.kind));
  switch (v.kind) {
    case ValueKind::nothing:
      break;
    case ValueKind::boolean:
      out.u8(v.integer != 0 ? 1 : 0);
      break;
    case ValueKind::integer:
      out.sint(v.integer);
      break;
    case ValueKind::text:
      out.text(v.bytes);
      break;
    case ValueKind::id:
      out.text(to_text(v.id));
      break;
    case ValueKind::ids:
      out.uint(v.id_count());
      for (std::size_t i = 0; i < v.id_count(); ++i) out.text(to_text(v.id_at(i)));
      break;
    case ValueKind::place:
      out.uint(v.place.x);
      out.uint(v.place.y);
      out.uint(v.place.rx);
      out.uint(v.place.ry);
      out.sint(v.place.dx);
      out.sint(v.place.dy);
      break;
    case ValueKind::blob:
      out.uint(v.version);
      out.u32(v.nonce);
      out.text(v.bytes);
      break;
  }
}

model::Value read_wire_value(ByteReader& in) {
  using model::ValueKind;
  switch (static_cast<ValueKind>(in.u8())) {
    case ValueKind::nothing:
      return std::monostate{};
    case ValueKind::boolean:
      return in.boolean();
    case ValueKind::integer:
      return in.sint();
    case ValueKind::text:
      return read_text(in);
    case ValueKind::id:
      return entity_id(read_id(in));
    case ValueKind::ids: {
      const std::size_t n = in.count(2);
      if (n > limits::kIdsPerValue) in.fail();
      std::vector<EntityId> ids;
      for (std::size_t i = 0; in.ok() && i < n; ++i) ids.push_back(entity_id(read_id(in)));
      return ids;
    }
    case ValueKind::place: {
      const std::int64_t v[6] = {static_cast<std::int64_t>(in.uint()), static_cast<std::int64_t>(in.uint()),
                                 static_cast<std::int64_t>(in.uint()), static_cast<std::int64_t>(in.uint()),
                                 in.sint(),                            in.sint()};
      for (int i = 0; i < 6; ++i) {
        if (v[i] > model::kAxis || v[i] < (i < 4 ? 0 : -model::kAxis)) in.fail();
      }
      return model::Place{static_cast<std::uint16_t>(v[0]), static_cast<std::uint16_t>(v[1]),
                          static_cast<std::uint16_t>(v[2]), static_cast<std::uint16_t>(v[3]),
                          static_cast<std::int16_t>(v[4]),  static_cast<std::int16_t>(v[5])};
    }
    case ValueKind::blob: {
      model::Blob blob{read_u32(in), in.u32(), {}};
      const ByteView bytes = in.blob();
      blob.bytes.assign(reinterpret_cast<const char*>(bytes.data()), bytes.size());
      return blob;
    }
  }
  in.fail();
  return std::monostate{};
}

Bytes encode_refused(std::uint64_t n, const Error& refusal) {
  ByteWriter out;
  out.u8(static_cast<std::uint8_t>(Out::refused));
  out.uint(n);
  out.text(name_of(refusal.code));
  out.uint(refusal.params.size());
  for (const auto& [name, value] : refusal.params) {
    out.text(name);
    out.text(value);
  }
  return out.take();
}

Bytes encode_status(bool read_only, std::string_view code) {
  ByteWriter out;
  out.u8(static_cast<std::uint8_t>(Out::status));
  out.u8(read_only ? 1 : 0);
  out.text(code);
  return out.take();
}

Bytes encode_pong(std::uint64_t echo) {
  ByteWriter out;
  out.u8(static_cast<std::uint8_t>(Out::pong));
  out.uint(echo);
  return out.take();
}

Bytes encode_members(const std::vector<MemberLine>& members) {
  ByteWriter out;
  out.u8(static_cast<std::uint8_t>(Out::members));
  out.uint(members.size());
  for (const MemberLine& m : members) {
    out.uint(m.number);
    out.u8(static_cast<std::uint8_t>(m.role));
    out.text(m.nickname);
  }
  return out.take();
}

Bytes encode_presence(const std::vector<std::pair<std::uint32_t, const Presence*>>& members) {
  ByteWriter out;
  out.u8(static_cast<std::uint8_t>(Out::presence));
  out.uint(members.size());
  for (const auto& [number, presence] : members) {
    out.uint(number);
    write_presence(out, *presence);
  }
  return out.take();
}

}  // namespace kwadrant::room
