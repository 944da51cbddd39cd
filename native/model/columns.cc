#include "model/columns.h"

namespace kwadrant::model {
namespace {

bool is_stored(ValueKind kind) {
  return kind == ValueKind::text || kind == ValueKind::id || kind == ValueKind::ids || kind == ValueKind::blob;
}

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
  v.kind = r.kind();
  switch (v.kind) {
    case ValueKind::nothing:
      break;
    case ValueKind::boolean:
    case ValueKind::integer:
      v.integer = r.get<std::int64_t>();
      break;
    case ValueKind::id:
      v.id = stored_[r.get<std::uint32_t>()].id;
      break;
    case ValueKind::place:
      v.place = r.get<Place>();
      break;
    case ValueKind::text:
    case ValueKind::ids:
    case ValueKind::blob: {
      const Stored& s = stored_[r.get<std::uint32_t>()];
      v.bytes = s.bytes;
      v.version = s.version;
      v.nonce = s.nonce;
      break;
    }
  }
  return v;
}

void Column::release(const Register& r) {
  if (!is_stored(r.kind())) return;
  const auto index = r.get<std::uint32_t>();
  stored_[index] = Stored{};
  free_.push_back(index);
}

std::uint32_t Column::store(Stored stored) {
  if (free_.empty()) {
    stored_.push_back(std::move(stored));
    return static_cast<std::uint32_t>(stored_.size() - 1);
  }
  const std::uint32_t index = free_.back();
  free_.pop_back();
  stored_[index] = std::move(stored);
  return index;
}

void Column::assign(Register& r, const ValueView& value) {
  if (is_stored(value.kind)) {
    // Copied before the old value is freed: the new one may point into it.
    Stored stored{std::string(value.bytes), value.id, value.version, value.nonce};
    release(r);
    r.set(value.kind, store(std::move(stored)));
    return;
  }
  release(r);
  if (value.kind == ValueKind::place) {
    r.set(value.kind, value.place);
  } else {
    r.set(value.kind, value.integer);
  }
}

}  // namespace kwadrant::model
