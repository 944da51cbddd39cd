#include "model/columns.h"

namespace kwadrant::model {
namespace {

bool is_stored(ValueKind kind) { return kind == ValueKind::text || kind == ValueKind::ids || kind == ValueKind::blob; }

}  // namespace

const Register* Column::find(EntityNumber entity) const {
  const std::size_t page = entity / kPage;
  if (page >= pages_.size() || !pages_[page]) return nullptr;
  const std::uint32_t slot = (*pages_[page])[entity % kPage];
  return slot == 0 ? nullptr : &registers_[slot - 1];
}

Register& Column::at(EntityNumber entity) {
  const std::size_t page = entity / kPage;
  if (page >= pages_.size()) pages_.resize(page + 1);
  if (!pages_[page]) pages_[page] = std::make_unique<Page>();
  std::uint32_t& slot = (*pages_[page])[entity % kPage];
  if (slot == 0) {
    registers_.emplace_back();
    slot = static_cast<std::uint32_t>(registers_.size());
  }
  return registers_[slot - 1];
}

ValueView Column::value(const Register& r) const {
  ValueView v;
  v.kind = r.kind;
  switch (r.kind) {
    case ValueKind::nothing:
      break;
    case ValueKind::boolean:
    case ValueKind::integer:
      v.integer = r.payload.integer;
      break;
    case ValueKind::id:
      v.id = r.payload.id;
      break;
    case ValueKind::place:
      v.place = r.payload.place;
      break;
    case ValueKind::text:
    case ValueKind::ids:
    case ValueKind::blob: {
      const Stored& s = stored_[r.payload.index];
      v.bytes = s.bytes;
      v.version = s.version;
      v.nonce = s.nonce;
      break;
    }
  }
  return v;
}

void Column::release(const Register& r) {
  if (!is_stored(r.kind)) return;
  stored_[r.payload.index] = Stored{};
  free_.push_back(r.payload.index);
}

void Column::assign(Register& r, const ValueView& value) {
  // Copied before the old value is freed: the new one may point into it.
  Stored stored;
  if (is_stored(value.kind)) stored = {std::string(value.bytes), value.version, value.nonce};
  release(r);
  r.kind = value.kind;
  switch (value.kind) {
    case ValueKind::nothing:
      break;
    case ValueKind::boolean:
    case ValueKind::integer:
      r.payload.integer = value.integer;
      break;
    case ValueKind::id:
      r.payload.id = value.id;
      break;
    case ValueKind::place:
      r.payload.place = value.place;
      break;
    case ValueKind::text:
    case ValueKind::ids:
    case ValueKind::blob: {
      if (free_.empty()) {
        r.payload.index = static_cast<std::uint32_t>(stored_.size());
        stored_.push_back(std::move(stored));
      } else {
        r.payload.index = free_.back();
        free_.pop_back();
        stored_[r.payload.index] = std::move(stored);
      }
      break;
    }
  }
}

}  // namespace kwadrant::model
