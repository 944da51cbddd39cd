#include "codec/batch.h"

#include <algorithm>
#include <limits>

#include "model/fields.h"

namespace kwadrant::codec {
namespace {

using model::ChangeView;
using model::MovesView;
using model::PackedColumn;
using model::Place;
using model::ValueKind;

// Fewer than this are shorter as changes.
constexpr std::size_t kLeastRun = 4;
// The numbers that the rows of a run share, without a name.
constexpr std::size_t kMostShared = 128;
constexpr std::size_t kMostEntities = std::numeric_limits<std::uint16_t>::max();

bool is_move(const ChangeView& change) {
  return change.settings.size() == 1 && change.settings.front().value.kind == ValueKind::place;
}

template <typename Number>
PackedColumn<Number> pack(const std::vector<Number>& column) {
  const bool same = std::all_of(column.begin(), column.end(), [&](Number n) { return n == column.front(); });
  return {reinterpret_cast<const std::uint8_t*>(column.data()), same ? 0 : sizeof(Number)};
}

template <typename Number>
ByteView bytes_of(const PackedColumn<Number>& column, std::size_t rows) {
  return {column.at, column.stride == 0 ? sizeof(Number) : rows * sizeof(Number)};
}

// Calls f(column) for the columns that the mask speaks of, in its order.
template <typename F>
void for_each_column(const MovesView& moves, F&& f) {
  f(moves.later);
  for (const auto* column : {&moves.x, &moves.y, &moves.rx, &moves.ry}) f(*column);
  for (const auto* column : {&moves.dx, &moves.dy}) f(*column);
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
  write(moves);
}

void BatchWriter::write(const MovesView& moves) {
  close_plain();
  const ByteView ids(moves.ids, moves.entities * sizeof(EntityId));
  const ByteView entity = bytes_of(moves.entity, moves.count);
  std::size_t size = kMostShared + moves.name.size() + ids.size() + entity.size();
  for_each_column(moves, [&](const auto& column) { size += bytes_of(column, moves.count).size(); });
  groups_.reserve(groups_.size() + size);
  write_shared(moves);
  groups_.raw(ids);
  groups_.raw(entity);
  for_each_column(moves, [&](const auto& column) { groups_.raw(bytes_of(column, moves.count)); });
}

ByteView BatchWriter::batch() {
  close_run();
  close_plain();
  return groups_.bytes();
}

void BatchWriter::clear() {
  entities_ = {};
  rows_ = {};
  plain_.clear();
  plain_count_ = 0;
  groups_.clear();
  if (groups_.capacity() > kKeptBytes) groups_ = {};
}

bool BatchWriter::extends(const ChangeView& change) const {
  if (rows_.later.empty()) return false;
  const model::ChangeHead& head = change.head;
  const model::SettingView& setting = change.settings.front();
  const std::size_t n = rows_.later.size();
  const std::uint64_t step = n == 1 ? head.author_n - head_.author_n : author_step_;
  return head.stamp.replica == head_.stamp.replica && head.sequence == head_.sequence + n &&
         head.author == head_.author && step <= 1 && head.author_n == head_.author_n + n * step &&
         head.label == head_.label && setting.known == known_ && setting.name == name_ &&
         head.stamp.time >= last_time_ && head.stamp.time - last_time_ <= std::numeric_limits<std::uint32_t>::max() &&
         entities_.size() < kMostEntities;
}

void BatchWriter::start(const ChangeView& change) {
  head_ = change.head;
  author_step_ = 0;
  known_ = change.settings.front().known;
  name_ = change.settings.front().name;
  last_time_ = head_.stamp.time;
}

void BatchWriter::push(const ChangeView& change) {
  const model::SettingView& setting = change.settings.front();
  const Place& place = setting.value.place;
  if (rows_.later.size() == 1) author_step_ = static_cast<std::uint8_t>(change.head.author_n - head_.author_n);
  rows_.entity.push_back(static_cast<std::uint16_t>(entities_.intern(setting.entity)));
  rows_.later.push_back(static_cast<std::uint32_t>(change.head.stamp.time - last_time_));
  last_time_ = change.head.stamp.time;
  rows_.places[0].push_back(place.x);
  rows_.places[1].push_back(place.y);
  rows_.places[2].push_back(place.rx);
  rows_.places[3].push_back(place.ry);
  rows_.beside[0].push_back(place.dx);
  rows_.beside[1].push_back(place.dy);
}

void BatchWriter::add_plain(const ChangeView& change) {
  change_.clear();
  model::write_change(change_, change);
  plain_.blob(change_.bytes());
  ++plain_count_;
}

// Before the first group stands what the bytes are.
void BatchWriter::open_group(std::uint8_t kind) {
  if (groups_.size() == 0) groups_.u8(kBatchForm);
  groups_.u8(kind);
}

void BatchWriter::close_plain() {
  if (plain_count_ == 0) return;
  open_group(0);
  groups_.uint(plain_count_);
  groups_.raw(plain_.bytes());
  plain_.clear();
  plain_count_ = 0;
}

void BatchWriter::close_run() {
  if (rows_.later.empty()) return;
  if (rows_.later.size() < kLeastRun) {
    unroll();
  } else {
    write(columns());
  }
  entities_ = {};
  rows_ = {};
}

// Back to changes of their own.
void BatchWriter::unroll() {
  const MovesView run = columns();
  ChangeView change;
  change.head = head_;
  model::SettingView& setting = change.settings.emplace_back();
  setting.known = known_;
  setting.name = name_;
  setting.value.kind = ValueKind::place;
  for (std::size_t i = 0; i < run.count; ++i) {
    change.head.sequence = head_.sequence + i;
    change.head.author_n = head_.author_n + i * author_step_;
    if (i > 0) change.head.stamp.time += rows_.later[i];
    setting.entity = run.id(run.entity[i]);
    setting.value.place = run.place(i);
    add_plain(change);
  }
}

// The open run as it is written.
MovesView BatchWriter::columns() {
  // The first row's time is the head's plus its own step: steps that are all the same then need one number.
  if (rows_.later.size() > 1) {
    rows_.later[0] = static_cast<std::uint32_t>(std::min<std::uint64_t>(rows_.later[1], head_.stamp.time));
  }
  MovesView run;
  run.head = head_;
  run.head.stamp.time -= rows_.later[0];
  run.author_step = author_step_;
  run.known = known_;
  run.name = name_;
  run.count = rows_.later.size();
  run.ids = reinterpret_cast<const std::uint8_t*>(entities_.ids().data());
  run.entities = entities_.size();
  run.entity = {reinterpret_cast<const std::uint8_t*>(rows_.entity.data()), sizeof(std::uint16_t)};
  run.later = pack(rows_.later);
  run.x = pack(rows_.places[0]);
  run.y = pack(rows_.places[1]);
  run.rx = pack(rows_.places[2]);
  run.ry = pack(rows_.places[3]);
  run.dx = pack(rows_.beside[0]);
  run.dy = pack(rows_.beside[1]);
  return run;
}

void BatchWriter::write_shared(const MovesView& moves) {
  open_group(1);
  groups_.u64(moves.head.stamp.replica);
  groups_.uint(moves.head.sequence);
  groups_.u64(moves.head.stamp.time);
  groups_.u64(moves.head.author);
  groups_.uint(moves.head.author_n);
  groups_.u8(moves.author_step);
  groups_.u8(static_cast<std::uint8_t>(moves.head.label));
  groups_.uint(moves.name.empty() ? moves.known + 1 : 0);
  if (!moves.name.empty()) groups_.text(moves.name);
  groups_.uint(moves.entities);
  groups_.uint(moves.count);
  unsigned mask = 0;
  unsigned bit = 1;
  for_each_column(moves, [&](const auto& column) {
    if (column.stride == 0) mask |= bit;
    bit <<= 1;
  });
  groups_.u8(static_cast<std::uint8_t>(mask));
}

}  // namespace kwadrant::codec
