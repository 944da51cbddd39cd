#include "model/change.h"

#include "core/limits.h"
#include "model/fields.h"

namespace kwadrant::model {
namespace {

std::uint64_t code_of(std::string_view field) {
  for (FieldNumber i = 0; i < kKnownFields; ++i) {
    if (known_field(i) == field) return i + 1;
  }
  return 0;
}

bool read_setting(ByteReader& in, EntityId& entity, SettingView& out) {
  const std::uint64_t head = in.uint();
  if ((head & 1) == 0) {
    entity.hi = in.u64();
    entity.lo = in.u64();
  }
  const std::uint64_t code = head >> 1;
  out.name = {};
  out.number = kNoEntity;
  out.known = 0;
  if (code == 0) {
    out.name = in.text();
    if (!FieldNames::is_valid(out.name)) in.fail();
  } else if (code <= kKnownFields) {
    out.known = static_cast<std::uint32_t>(code - 1);
  } else {
    in.fail();
  }
  out.entity = entity;
  out.value = read_value(in);
  if (entity.is_null()) in.fail();
  return in.ok();
}

void write_name(ByteWriter& out, std::uint64_t code, std::string_view field, EntityId entity, EntityId& before) {
  const bool same = entity == before;
  out.uint(code * 2 + (same ? 1 : 0));
  if (!same) {
    out.u64(entity.hi);
    out.u64(entity.lo);
  }
  if (code == 0) out.text(field);
  before = entity;
}

}  // namespace

Bytes encode_change(const ChangeHead& head, const std::vector<Setting>& settings) {
  ByteWriter out;
  out.reserve(48 + settings.size() * 40);
  write_head(out, head);
  out.uint(settings.size());
  EntityId before;
  for (const Setting& s : settings) {
    const std::uint64_t code = code_of(s.field);
    write_name(out, code, s.field, s.entity, before);
    write_value(out, s.value);
  }
  return out.take();
}

void write_change(ByteWriter& out, const ChangeView& change) {
  write_head(out, change.head);
  out.uint(change.settings.size());
  EntityId before;
  for (const SettingView& s : change.settings) {
    write_name(out, s.name.empty() ? s.known + 1 : 0, s.name, s.entity, before);
    write_value(out, s.value);
  }
}

Status decode_change(ByteView bytes, ChangeView& out) {
  if (bytes.size() > limits::kChangeBytes) return error(Code::bad_change, "change too large");
  ByteReader in(bytes);
  if (!read_head(in, out.head)) return error(Code::bad_change, "malformed head");
  const std::size_t count = in.count(2);
  if (!in.ok() || count == 0 || count > limits::kSettingsPerChange) {
    return error(Code::bad_change, "no settings, or too many");
  }
  out.settings.resize(count);
  EntityId entity;
  for (SettingView& s : out.settings) {
    if (!read_setting(in, entity, s)) return error(Code::bad_change, "malformed setting");
  }
  if (!in.at_end()) return error(Code::bad_change, "bytes after the change");
  return ok();
}

}  // namespace kwadrant::model
