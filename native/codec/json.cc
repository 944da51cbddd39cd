#include "codec/json.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/hex.h"

namespace kwadrant::codec {
namespace {

using model::EntityNumber;
using model::FieldNumber;
using model::Map;
using model::ValueKind;
using model::ValueView;

// Of a replica and of an author.
constexpr std::size_t kIdDigits = 16;
constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
// In the order of model::Label.
constexpr std::array<std::string_view, model::kLastLabel + 1> kLabels = {
    "other", "created", "moved",  "resized", "retitled", "edited", "removed", "restored", "copied",
    "linked", "drawn",  "undone", "redone",  "imported", "placed", "parked",  "settings", "picture"};

void append_base64(std::string& out, std::string_view bytes) {
  const auto at = [&](std::size_t i) {
    return i < bytes.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) : 0U;
  };
  out.reserve(out.size() + (bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::uint32_t three = at(i) << 16 | at(i + 1) << 8 | at(i + 2);
    out += kBase64[three >> 18];
    out += kBase64[three >> 12 & 63];
    out += i + 1 < bytes.size() ? kBase64[three >> 6 & 63] : '=';
    out += i + 2 < bytes.size() ? kBase64[three & 63] : '=';
  }
}

void append_member(std::string& out, std::string_view name, std::int64_t value) {
  out += '"';
  out += name;
  out += "\":";
  out += std::to_string(value);
}

void append_id(std::string& out, EntityId id) {
  out += '"';
  out += to_text(id);
  out += '"';
}

void append_place(std::string& out, const model::Place& p) {
  const std::pair<std::string_view, std::int64_t> members[] = {{"x", p.x},   {"y", p.y},   {"rx", p.rx},
                                                               {"ry", p.ry}, {"dx", p.dx}, {"dy", p.dy}};
  out += "{\"place\":{";
  bool first = true;
  for (const auto& [name, value] : members) {
    if (!first) out += ',';
    first = false;
    append_member(out, name, value);
  }
  out += "}}";
}

void append_blob(std::string& out, const ValueView& v, bool with_bytes) {
  out += "{\"blob\":{";
  append_member(out, "version", v.version);
  out += ',';
  append_member(out, "nonce", v.nonce);
  out += ',';
  if (with_bytes) {
    out += "\"bytes\":\"";
    append_base64(out, v.bytes);
    out += '"';
  } else {
    append_member(out, "length", static_cast<std::int64_t>(v.bytes.size()));
  }
  out += "}}";
}

void append_value(std::string& out, const ValueView& v, bool with_bytes) {
  switch (v.kind) {
    case ValueKind::nothing:
      out += "null";
      break;
    case ValueKind::boolean:
      out += v.integer != 0 ? "true" : "false";
      break;
    case ValueKind::integer:
      out += std::to_string(v.integer);
      break;
    case ValueKind::text:
      append_json_string(out, v.bytes);
      break;
    case ValueKind::id:
      out += "{\"id\":";
      append_id(out, v.id);
      out += '}';
      break;
    case ValueKind::ids:
      out += "{\"ids\":[";
      for (std::size_t i = 0; i < v.id_count(); ++i) {
        if (i > 0) out += ',';
        append_id(out, v.id_at(i));
      }
      out += "]}";
      break;
    case ValueKind::place:
      append_place(out, v.place);
      break;
    case ValueKind::blob:
      append_blob(out, v, with_bytes);
      break;
  }
}

// Numbers of all fields but kind and deleted, by name.
std::vector<FieldNumber> fields_in_order(const Map& map) {
  std::vector<FieldNumber> out;
  for (FieldNumber f = 0; f < map.fields().size(); ++f) {
    if (f != model::kKind && f != model::kDeleted) out.push_back(f);
  }
  std::sort(out.begin(), out.end(),
            [&](FieldNumber a, FieldNumber b) { return map.fields().name(a) < map.fields().name(b); });
  return out;
}

using Shows = std::function<bool(EntityNumber)>;

// The value without what may not be shown.
void append_shown(std::string& out, const Map& map, const ValueView& value, bool with_bytes, const Shows& shown) {
  const auto may_show = [&](EntityId id) { return !shown || shown(map.find(id)); };
  if (value.kind == ValueKind::id && !may_show(value.id)) return append_value(out, {}, with_bytes);
  if (value.kind != ValueKind::ids) return append_value(out, value, with_bytes);
  std::string_view open = "{\"ids\":[";
  for (std::size_t i = 0; i < value.id_count(); ++i) {
    if (!may_show(value.id_at(i))) continue;
    out += std::exchange(open, ",");
    append_id(out, value.id_at(i));
  }
  out += open == "," ? "]}" : "{\"ids\":[]}";
}

void append_entity(std::string& out, const Map& map, EntityNumber e, const std::vector<FieldNumber>& fields,
                   const Shows& shown) {
  out += "{\"id\":";
  append_id(out, map.id_of(e));
  out += ",\"kind\":";
  append_value(out, map.get(e, model::kKind), true);
  if (map.get(e, model::kDeleted).is_true()) out += ",\"deleted\":true";
  out += ",\"fields\":{";
  bool first = true;
  for (const FieldNumber field : fields) {
    if (map.stamp(e, field).replica == 0) continue;
    if (!first) out += ',';
    first = false;
    append_json_string(out, map.fields().name(field));
    out += ':';
    append_shown(out, map, map.get(e, field), field != model::kData, shown);
  }
  out += "}}";
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\r') {
      out += "\\r";
    } else if (byte < 0x20 || byte == 0x7F) {
      out += "\\u00" + hex(byte, 2);
    } else {
      out += c;
    }
  }
  out += '"';
}

std::string to_json(const Map& map, const std::function<bool(EntityNumber)>& shown) {
  std::vector<EntityNumber> entities;
  for (EntityNumber e = 0; e < map.entity_count(); ++e) {
    if (!shown || shown(e)) entities.push_back(e);
  }
  std::sort(entities.begin(), entities.end(),
            [&](EntityNumber a, EntityNumber b) { return map.id_of(a) < map.id_of(b); });
  const std::vector<FieldNumber> fields = fields_in_order(map);
  std::string out = "{\"id\":";
  append_id(out, map.id());
  out += ",\"entities\":[";
  for (std::size_t i = 0; i < entities.size(); ++i) {
    if (i > 0) out += ',';
    append_entity(out, map, entities[i], fields, shown);
  }
  out += "]}";
  return out;
}

std::string to_json(const model::ChangeView& change, const Map& names) {
  const model::ChangeHead& head = change.head;
  std::string out = "{\"replica\":\"" + hex(head.stamp.replica, kIdDigits) +
                    "\",\"sequence\":" + std::to_string(head.sequence) +
                    ",\"stamp\":{\"ms\":" + std::to_string(head.stamp.milliseconds()) +
                    ",\"counter\":" + std::to_string(head.stamp.time & 0xFFFF) +
                    "},\"author\":\"" + hex(head.author, kIdDigits) + "\",\"author_n\":" +
                    std::to_string(head.author_n) + ",\"label\":\"" +
                    std::string(kLabels[static_cast<std::size_t>(head.label)]) + "\",\"settings\":[";
  bool first = true;
  for (const model::SettingView& s : change.settings) {
    if (!first) out += ',';
    first = false;
    out += "{\"entity\":";
    append_id(out, s.entity);
    out += ",\"field\":";
    append_json_string(out, s.name.empty() ? names.fields().name(s.known) : s.name);
    out += ",\"value\":";
    append_value(out, s.value, true);
    out += '}';
  }
  out += "]}";
  return out;
}

}  // namespace kwadrant::codec
