#include "moves.h"

#include <algorithm>

namespace kwadrant::load {
namespace {

// Cards' centres stay so far inside the matrix that none is pushed back from its edge.
constexpr int kWidth = 2600;
constexpr int kHeight = 1900;

int along(std::uint32_t start, std::uint32_t step, std::uint32_t number, int length) {
  return static_cast<int>((start + step * number) % static_cast<std::uint32_t>(length)) - length / 2;
}

}  // namespace

Move move_of(std::uint32_t member, std::uint32_t number, std::uint32_t cards) {
  return {member, number, member % cards,
          {along(member * 977, 37, number, kWidth), along(member * 613, 23, number, kHeight)}};
}

Move last_move_of(std::uint32_t card, std::uint32_t number) {
  return {card, number, card, {along(card * 1409, 0, 0, kWidth), along(card * 331, 0, 0, kHeight)}};
}

void Latencies::sent(const Move& move, Nanoseconds at) {
  std::vector<Nanoseconds>& times = sent_[move.member];
  if (times.size() <= move.number) times.resize(move.number + 1);
  times[move.number] = at;
}

void Latencies::arrived(std::uint32_t sender, std::uint32_t before, std::uint32_t number, Nanoseconds at) {
  const std::vector<Nanoseconds>& times = sent_[sender];
  for (std::uint32_t n = before + 1; n <= number && n < times.size(); ++n) {
    if (times[n] >= from_ && times[n] < until_) taken_.push_back(static_cast<std::uint32_t>((at - times[n]) / 1000));
  }
}

double Latencies::quantile(double share) {
  if (taken_.empty()) return 0;
  const auto rank = static_cast<std::size_t>(share * static_cast<double>(taken_.size() - 1));
  std::nth_element(taken_.begin(), taken_.begin() + static_cast<std::ptrdiff_t>(rank), taken_.end());
  return taken_[rank] / 1000.0;
}

std::size_t Latencies::counted_moves() const {
  std::size_t count = 0;
  for (const std::vector<Nanoseconds>& times : sent_) {
    for (const Nanoseconds at : times) count += at >= from_ && at < until_ ? 1 : 0;
  }
  return count;
}

void View::arrived(std::uint32_t sender, std::uint32_t number) {
  std::uint32_t& newest = newest_[sender];
  if (number <= newest) return;
  if (latencies_ != nullptr && sender != self_) latencies_->arrived(sender, newest, number, now_);
  newest = number;
}

}  // namespace kwadrant::load
