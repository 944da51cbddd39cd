#include <algorithm>

#include "codec/batch.h"
#include "model/fields.h"

namespace kwadrant::codec {
namespace {

using model::MovesView;
using model::PackedColumn;

constexpr std::size_t kIdBytes = 16;

Status malformed(const char* what) { return error(Code::bad_change, what); }

template <typename Number>
void read_column(ByteReader& in, std::size_t rows, unsigned& mask, PackedColumn<Number>& out) {
  const bool same = (mask & 1) != 0;
  mask >>= 1;
  const ByteView bytes = in.raw(same ? sizeof(Number) : rows * sizeof(Number));
  out = {bytes.data(), same ? 0 : sizeof(Number)};
}

// The numbers that the rows share.
void read_shared(ByteReader& in, MovesView& out) {
  out.head.stamp.replica = in.u64();
  out.head.sequence = in.uint();
  out.head.stamp.time = in.u64();
  out.head.author = in.u64();
  out.head.author_n = in.uint();
  out.author_step = in.u8();
  const std::uint8_t label = in.u8();
  out.head.label = static_cast<model::Label>(std::min(label, model::kLastLabel));
  const std::uint64_t code = in.uint();
  if (out.author_step > 1 || label > model::kLastLabel || code > model::kKnownFields) in.fail();
  if (code != 0) {
    out.known = static_cast<std::uint32_t>(code - 1);
    return;
  }
  out.name = in.text();
  if (!model::FieldNames::is_valid(out.name)) in.fail();
}

Status read_moves(ByteReader& in, MovesView& out) {
  read_shared(in, out);
  out.entities = in.count(kIdBytes);
  // The first column is always there in full: no few bytes can ask for much work.
  out.count = in.count(sizeof(std::uint16_t));
  unsigned mask = in.u8();
  out.ids = in.raw(out.entities * kIdBytes).data();
  out.entity = {in.raw(out.count * sizeof(std::uint16_t)).data(), sizeof(std::uint16_t)};
  read_column(in, out.count, mask, out.later);
  read_column(in, out.count, mask, out.x);
  read_column(in, out.count, mask, out.y);
  read_column(in, out.count, mask, out.rx);
  read_column(in, out.count, mask, out.ry);
  read_column(in, out.count, mask, out.dx);
  read_column(in, out.count, mask, out.dy);
  if (!in.ok()) return malformed("a run of moves that ends early");
  return out.check();
}

Status read_changes(ByteReader& in, const model::Map& map, Batch& batch) {
  const std::size_t count = in.count(2);
  model::ChangeView change;
  for (std::size_t i = 0; i < count; ++i) {
    const ByteView bytes = in.blob();
    if (Status decoded = model::decode_change(bytes, change); !decoded) return decoded;
    if (Status fits = map.check(change); !fits) return fits;
    batch.parts.emplace_back(bytes);
    batch.last = std::max(batch.last, change.head.stamp);
  }
  batch.changes += count;
  return ok();
}

}  // namespace

Result<Batch> read_batch(ByteView bytes, const model::Map& map) {
  ByteReader in(bytes);
  if (in.u8() != kBatchForm) return error(Code::bad_change, "not a batch");
  Batch batch;
  while (in.ok() && !in.at_end()) {
    const std::uint8_t kind = in.u8();
    if (kind > 1) return error(Code::bad_change, "an unknown group");
    if (kind == 0) {
      if (Status read = read_changes(in, map, batch); !read) return read.error();
      continue;
    }
    MovesView moves;
    if (Status read = read_moves(in, moves); !read) return read.error();
    batch.last = std::max(batch.last, Stamp{moves.last_time(), moves.head.stamp.replica});
    batch.changes += moves.count;
    batch.parts.emplace_back(moves);
  }
  if (!in.ok()) return error(Code::bad_change, "a batch that ends early");
  return batch;
}

Result<std::size_t> apply(const Batch& batch, model::Map& map) {
  const std::size_t before = map.change_count();
  for (const auto& part : batch.parts) {
    const auto one = [&](const auto& what) {
      const auto applied = map.apply(what);
      return applied ? ok() : Status(applied.error());
    };
    if (Status applied = std::visit(one, part); !applied) return applied.error();
  }
  return map.change_count() - before;
}

}  // namespace kwadrant::codec
