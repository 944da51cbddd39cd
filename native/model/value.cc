#include "model/value.h"

#include "core/limits.h"
#include "core/utf8.h"

namespace kwadrant::model {
namespace {

constexpr std::size_t kIdBytes = 16;

std::uint64_t u64_at(std::string_view bytes, std::size_t at) {
  std::uint64_t v = 0;
  for (std::size_t i = 8; i-- > 0;) v = v << 8 | static_cast<unsigned char>(bytes[at + i]);
  return v;
}

void write_place(ByteWriter& out, const Place& p) {
  for (const std::uint16_t n : {p.x, p.y, p.rx, p.ry}) out.u16(n);
  for (const std::int16_t n : {p.dx, p.dy}) out.u16(static_cast<std::uint16_t>(n));
}

Place read_place(ByteReader& in) {
  const std::uint32_t xy = in.u32();
  const std::uint32_t r = in.u32();
  const std::uint32_t d = in.u32();
  Place p{static_cast<std::uint16_t>(xy), static_cast<std::uint16_t>(xy >> 16), static_cast<std::uint16_t>(r),
          static_cast<std::uint16_t>(r >> 16), static_cast<std::int16_t>(d), static_cast<std::int16_t>(d >> 16)};
  if (!p.is_valid()) in.fail();
  return p;
}

void write_id(ByteWriter& out, EntityId id) {
  out.u64(id.hi);
  out.u64(id.lo);
}

}  // namespace

EntityId ValueView::id_at(std::size_t i) const {
  return {u64_at(bytes, i * kIdBytes), u64_at(bytes, i * kIdBytes + 8)};
}

Value to_value(const ValueView& v) {
  switch (v.kind) {
    case ValueKind::nothing:
      return std::monostate{};
    case ValueKind::boolean:
      return v.integer != 0;
    case ValueKind::integer:
      return v.integer;
    case ValueKind::text:
      return std::string(v.bytes);
    case ValueKind::id:
      return v.id;
    case ValueKind::ids: {
      std::vector<EntityId> ids;
      for (std::size_t i = 0; i < v.id_count(); ++i) ids.push_back(v.id_at(i));
      return ids;
    }
    case ValueKind::place:
      return v.place;
    case ValueKind::blob:
      return Blob{v.version, v.nonce, std::string(v.bytes)};
  }
  return std::monostate{};
}

void write_value(ByteWriter& out, const Value& value) {
  const ValueKind kind = kind_of(value);
  out.u8(static_cast<std::uint8_t>(kind));
  switch (kind) {
    case ValueKind::nothing:
      break;
    case ValueKind::boolean:
      out.u8(std::get<bool>(value) ? 1 : 0);
      break;
    case ValueKind::integer:
      out.sint(std::get<std::int64_t>(value));
      break;
    case ValueKind::text:
      out.text(std::get<std::string>(value));
      break;
    case ValueKind::id:
      write_id(out, std::get<EntityId>(value));
      break;
    case ValueKind::ids: {
      const auto& ids = std::get<std::vector<EntityId>>(value);
      out.uint(ids.size());
      for (const EntityId id : ids) write_id(out, id);
      break;
    }
    case ValueKind::place:
      write_place(out, std::get<Place>(value));
      break;
    case ValueKind::blob: {
      const Blob& blob = std::get<Blob>(value);
      out.u32(blob.version);
      out.u32(blob.nonce);
      out.text(blob.bytes);
      break;
    }
  }
}

void write_value(ByteWriter& out, const ValueView& v) {
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
      write_id(out, v.id);
      break;
    case ValueKind::ids:
      out.uint(v.id_count());
      out.raw(as_bytes(v.bytes));
      break;
    case ValueKind::place:
      write_place(out, v.place);
      break;
    case ValueKind::blob:
      out.u32(v.version);
      out.u32(v.nonce);
      out.text(v.bytes);
      break;
  }
}

ValueView read_value(ByteReader& in) {
  ValueView v;
  const std::uint8_t kind = in.u8();
  if (kind > static_cast<std::uint8_t>(ValueKind::blob)) {
    in.fail();
    return v;
  }
  v.kind = static_cast<ValueKind>(kind);
  switch (v.kind) {
    case ValueKind::nothing:
      break;
    case ValueKind::boolean:
      v.integer = in.boolean() ? 1 : 0;
      break;
    case ValueKind::integer:
      v.integer = in.sint();
      break;
    case ValueKind::text:
      v.bytes = in.text();
      // The pack travels as a text too, hence bytes and not scalar values bound it here.
      if (v.bytes.size() > limits::kFileBytes || !is_valid_text(v.bytes)) in.fail();
      break;
    case ValueKind::id:
      v.id.hi = in.u64();
      v.id.lo = in.u64();
      break;
    case ValueKind::ids: {
      const std::size_t n = in.count(kIdBytes);
      if (n > limits::kIdsPerValue) in.fail();
      const ByteView raw = in.raw(in.ok() ? n * kIdBytes : 0);
      v.bytes = {reinterpret_cast<const char*>(raw.data()), raw.size()};
      break;
    }
    case ValueKind::place:
      v.place = read_place(in);
      break;
    case ValueKind::blob:
      v.version = in.u32();
      v.nonce = in.u32();
      v.bytes = in.text();
      if (v.bytes.size() > limits::kFileBytes) in.fail();
      break;
  }
  return v;
}

int compare_blobs(const ValueView& a, const ValueView& b) {
  if (a.kind != ValueKind::blob || b.kind != ValueKind::blob) return 0;
  if (a.version != b.version) return a.version > b.version ? 1 : -1;
  if (a.nonce != b.nonce) return a.nonce < b.nonce ? 1 : -1;
  return 0;
}

int compare_values(const ValueView& a, const ValueView& b) {
  if (const int order = compare_blobs(a, b); order != 0) return order;
  ByteWriter as_written;
  write_value(as_written, a);
  ByteWriter other;
  write_value(other, b);
  const auto order = as_written.take() <=> other.take();
  if (order == 0) return 0;
  return order < 0 ? -1 : 1;
}

}  // namespace kwadrant::model
