#include "model/columns.h"

#include <utility>

namespace kwadrant::model {
namespace {

// A long text's length beside its index tells it from a short one.
struct LongText {
  std::uint32_t index = 0;
  std::uint32_t length = 0;
};

}  // namespace

void Column::make(std::size_t page) {
  if (page >= pages_.size()) pages_.resize(page + 1);
  pages_[page] = std::make_unique<Page>();
  ++used_pages_;
}

void Column::read_elsewhere(const Register& r, ValueView& v) const {
  const Stored& s = stored_[r.get<std::uint32_t>()];
  v.bytes = s.bytes;
  v.id = s.id;
  v.version = s.version;
  v.nonce = s.nonce;
}

void Column::release(const Register& r) {
  if (is_short_text(r)) return texts_.drop(r.get<TextSpot>());
  if (!lies_elsewhere(r.kind())) return;
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

void Column::assign_elsewhere(Register& r, const ValueView& value) {
  // The new value is kept before the old one is freed: it may point into that.
  if (is_short_text(value.kind, value.bytes.size())) {
    const TextSpot spot = texts_.add(value.bytes);
    release(r);
    r.set(value.kind, spot);
    if (texts_.is_wasteful(used_pages_ * kPage)) move_texts_together();
    return;
  }
  if (lies_elsewhere(value.kind)) {
    Stored stored{std::string(value.bytes), value.id, value.version, value.nonce};
    release(r);
    r.set(value.kind, LongText{store(std::move(stored)), static_cast<std::uint32_t>(value.bytes.size())});
    return;
  }
  release(r);
  set(r, value);
}

void Column::move_texts_together() {
  ShortTexts together;
  for (const auto& page : pages_) {
    if (!page) continue;
    for (Register& r : *page) {
      if (is_short_text(r)) r.set(ValueKind::text, together.add(texts_.at(r.get<TextSpot>())));
    }
  }
  texts_ = std::move(together);
}

}  // namespace kwadrant::model
