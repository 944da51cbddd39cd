#include "codec/batch.h"

#include <limits>

#include "model/fields.h"

namespace kwadrant::codec {
namespace {

using model::ChangeView;
using model::MovesView;
using model::Place;
using model::ValueKind;

// Fewer than this are shorter as changes.
constexpr std::size_t kLeastRun = 4;
constexpr std::size_t kMostEntities = std::numeric_limits<std::uint16_t>::max();

bool is_move(const ChangeView& change) {
  return change.settings.size() == 1 && change.settings.front().value.kind == ValueKind::place;
}

template <typename Number>
void write_number(ByteWriter& out, Number n) {
  const auto* const at = reinterpret_cast<const std::uint8_t*>(&n);
  out.raw({at, sizeof(n)});
}

// Writes get(0) … get(rows − 1), or one number when they are all the same; answers whether they are.
template <typename Get>
bool write_column(ByteWriter& out, std::size_t rows, Get get) {
  bool same = true;
  for (std::size_t i = 1; i < rows && same; ++i) same = get(i) == get(0);
  for (std::size_t i = 0; i < (same ? 1 : rows); ++i) write_number(out, get(i));
  return same;
}

}  // namespace

void BatchWriter::add(const ChangeView& change) {
  if (!is_move(change)) {
    close_run();
    return add_plain(change);
  }
  if (!extends(change)) {
    close_run();
    start(change);
  }
  push(change);
}

void BatchWriter::add(const MovesView& moves) {
  close_run();
  close_plain();
  head_ = moves.head;
  author_step_ = moves.author_step;
  known_ = moves.known;
  name_ = moves.name;
  unsigned mask = 0;
  unsigned bit = 1;
  const auto same = [&](const auto& column) {
    if (column.stride == 0) mask |= bit;
    bit <<= 1;
  };
  const auto numbers = [&](const auto& column, std::size_t width) {
    groups_.raw({column.at, column.stride == 0 ? width : moves.count * width});
  };
  same(moves.later);
  for (const auto* column : {&moves.x, &moves.y, &moves.rx, &moves.ry}) same(*column);
  same(moves.dx);
  same(moves.dy);
  write_shared(moves.entities, moves.count, mask);
  groups_.raw({moves.ids, moves.entities * sizeof(EntityId)});
  groups_.raw({moves.entity.at, moves.count * sizeof(std::uint16_t)});
  numbers(moves.later, sizeof(std::uint32_t));
  for (const auto* column : {&moves.x, &moves.y, &moves.rx, &moves.ry}) numbers(*column, sizeof(std::uint16_t));
  numbers(moves.dx, sizeof(std::int16_t));
  numbers(moves.dy, sizeof(std::int16_t));
}

Bytes BatchWriter::take() {
  close_run();
  close_plain();
  if (groups_.size() == 0) return {};
  ByteWriter out;
  out.reserve(groups_.size() + 1);
  out.u8(kBatchForm);
  out.raw(groups_.bytes());
  groups_.clear();
  return out.take();
}

bool BatchWriter::extends(const ChangeView& change) const {
  if (times_.empty()) return false;
  const model::ChangeHead& head = change.head;
  const model::SettingView& setting = change.settings.front();
  const std::size_t n = times_.size();
  const std::uint64_t step = n == 1 ? head.author_n - head_.author_n : author_step_;
  return head.stamp.replica == head_.stamp.replica && head.sequence == head_.sequence + n &&
         head.author == head_.author && step <= 1 && head.author_n == head_.author_n + n * step &&
         head.label == head_.label && setting.known == known_ && setting.name == name_ &&
         head.stamp.time >= times_.back() &&
         head.stamp.time - times_.back() <= std::numeric_limits<std::uint32_t>::max() &&
         entities_.size() < kMostEntities;
}

void BatchWriter::start(const ChangeView& change) {
  head_ = change.head;
  author_step_ = 0;
  known_ = change.settings.front().known;
  name_ = change.settings.front().name;
}

void BatchWriter::push(const ChangeView& change) {
  const model::SettingView& setting = change.settings.front();
  if (times_.size() == 1) author_step_ = static_cast<std::uint8_t>(change.head.author_n - head_.author_n);
  entity_.push_back(static_cast<std::uint16_t>(entities_.intern(setting.entity)));
  times_.push_back(change.head.stamp.time);
  places_.push_back(setting.value.place);
}

void BatchWriter::add_plain(const ChangeView& change) {
  change_.clear();
  model::write_change(change_, change);
  plain_.blob(change_.bytes());
  ++plain_count_;
}

void BatchWriter::close_plain() {
  if (plain_count_ == 0) return;
  groups_.u8(0);
  groups_.uint(plain_count_);
  groups_.raw(plain_.bytes());
  plain_.clear();
  plain_count_ = 0;
}

void BatchWriter::close_run() {
  if (times_.empty()) return;
  if (times_.size() < kLeastRun) {
    unroll();
  } else {
    close_plain();
    write_run();
  }
  entities_ = {};
  entity_.clear();
  times_.clear();
  places_.clear();
}

// Back to changes of their own.
void BatchWriter::unroll() {
  ChangeView change;
  change.head = head_;
  model::SettingView& setting = change.settings.emplace_back();
  setting.known = known_;
  setting.name = name_;
  setting.value.kind = ValueKind::place;
  for (std::size_t i = 0; i < times_.size(); ++i) {
    change.head.sequence = head_.sequence + i;
    change.head.author_n = head_.author_n + i * author_step_;
    change.head.stamp.time = times_[i];
    setting.entity = entities_.id(entity_[i]);
    setting.value.place = places_[i];
    add_plain(change);
  }
}

void BatchWriter::write_shared(std::size_t entities, std::size_t moves, unsigned mask) {
  groups_.u8(1);
  groups_.u64(head_.stamp.replica);
  groups_.uint(head_.sequence);
  groups_.u64(head_.stamp.time);
  groups_.u64(head_.author);
  groups_.uint(head_.author_n);
  groups_.u8(author_step_);
  groups_.u8(static_cast<std::uint8_t>(head_.label));
  groups_.uint(name_.empty() ? known_ + 1 : 0);
  if (!name_.empty()) groups_.text(name_);
  groups_.uint(entities);
  groups_.uint(moves);
  groups_.u8(static_cast<std::uint8_t>(mask));
}

void BatchWriter::write_run() {
  const std::size_t n = times_.size();
  // The first row's time is the head's plus its own step, so that steps that are all the same need one number.
  const auto step = [&](std::size_t i) {
    const std::size_t at = i == 0 ? 1 : i;
    return static_cast<std::uint32_t>(times_[at] - times_[at - 1]);
  };
  ByteWriter columns;
  unsigned mask = 0;
  unsigned bit = 1;
  const auto column = [&](auto get) {
    if (write_column(columns, n, get)) mask |= bit;
    bit <<= 1;
  };
  for (const std::uint16_t e : entity_) write_number(columns, e);
  column(step);
  column([&](std::size_t i) { return places_[i].x; });
  column([&](std::size_t i) { return places_[i].y; });
  column([&](std::size_t i) { return places_[i].rx; });
  column([&](std::size_t i) { return places_[i].ry; });
  column([&](std::size_t i) { return places_[i].dx; });
  column([&](std::size_t i) { return places_[i].dy; });
  head_.stamp.time = times_[0] - step(0);
  write_shared(entities_.size(), n, mask);
  for (model::EntityNumber e = 0; e < entities_.size(); ++e) {
    groups_.u64(entities_.id(e).hi);
    groups_.u64(entities_.id(e).lo);
  }
  groups_.raw(columns.bytes());
}

}  // namespace kwadrant::codec
