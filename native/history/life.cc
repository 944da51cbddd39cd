#include "history/life.h"

#include <algorithm>

namespace kwadrant::history {
namespace {

Result<std::vector<Milliseconds>> times_of(const store::Store& store) {
  std::vector<Milliseconds> times;
  Status decoded = ok();
  model::ChangeView change;
  const Status walked = store.for_each_change(1, [&](std::uint64_t, ByteView bytes) {
    decoded = model::decode_change(bytes, change);
    if (decoded) times.push_back(change.head.stamp.milliseconds());
    return decoded.ok();
  });
  if (!walked) return walked.error();
  if (!decoded) return decoded.error();
  std::sort(times.begin(), times.end());
  return times;
}

// Where stretches begin: at the first change, and behind the longest pauses (of equal ones the earliest).
std::vector<std::size_t> starts_of(const std::vector<Milliseconds>& times, std::size_t most) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 1; i < times.size(); ++i) {
    if (times[i] != times[i - 1]) starts.push_back(i);
  }
  if (starts.size() > most - 1) {
    const auto longer = [&](std::size_t a, std::size_t b) {
      const Milliseconds pause_a = times[a] - times[a - 1];
      const Milliseconds pause_b = times[b] - times[b - 1];
      return pause_a != pause_b ? pause_a > pause_b : a < b;
    };
    const auto end = starts.begin() + static_cast<std::ptrdiff_t>(most - 1);
    std::nth_element(starts.begin(), end, starts.end(), longer);
    starts.erase(end, starts.end());
    std::sort(starts.begin(), starts.end());
  }
  starts.insert(starts.begin(), 0);
  return starts;
}

}  // namespace

Result<Life> life_of(const store::Store& store, std::size_t most) {
  const Result<std::vector<Milliseconds>> times = times_of(store);
  if (!times) return times.error();
  Life life;
  life.changes = times->size();
  if (times->empty()) return life;
  life.first = times->front();
  life.last = times->back();
  const std::vector<std::size_t> starts = starts_of(*times, most);
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : times->size();
    life.marks.push_back({(*times)[end - 1], end - starts[i]});
  }
  return life;
}

}  // namespace kwadrant::history
