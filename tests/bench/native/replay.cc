// The row `replay`: a map of 100,000 changes as it was at a moment of its life. Prints one line of JSON.
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/random.h"
#include "history/moment.h"
#include "measure.h"
#include "model/change.h"

namespace kwadrant::history {
namespace {

constexpr std::uint64_t kChanges = 100'000;
constexpr std::uint64_t kInitiatives = 1'000;
constexpr std::size_t kTogether = 1'000;
constexpr Milliseconds kStart = 1'700'000'000'000;
constexpr int kRounds = 5;
constexpr EntityId kMap{7, 7};

Bytes change(std::uint64_t n, SeededRandom& random) {
  const EntityId id{1, 1 + random.below(kInitiatives)};
  model::Place place;
  place.x = static_cast<std::uint16_t>(random.below(10'001));
  place.y = static_cast<std::uint16_t>(random.below(10'001));
  model::ChangeHead head;
  head.stamp = {(kStart + n) << 16, 1};
  head.sequence = n + 1;
  head.author = 2;
  head.author_n = n + 1;
  return encode_change(head, {{id, "kind", std::string("initiative")}, {id, "place.kwadranten", place}});
}

std::unique_ptr<store::Store> filled(const std::string& path) {
  store::Options options;
  options.create = true;
  auto made = store::Store::open(path, options);
  KW_CHECK(made.ok() && (*made)->begin(kMap).ok());
  SeededRandom random(1);
  for (std::uint64_t n = 0; n < kChanges;) {
    std::vector<Bytes> changes;
    while (changes.size() < kTogether) changes.push_back(change(n++, random));
    KW_CHECK((*made)->append(changes).ok());
  }
  return std::move(*made);
}

int run() {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("kwadrant-replay-" + std::to_string(getpid()));
  std::filesystem::create_directory(folder);
  std::vector<double> times;
  std::size_t taken = 0;
  {
    const auto store = filled(folder / "map.kwadrant");
    for (int round = 0; round < kRounds; ++round) {
      times.push_back(bench::time_of<std::milli>([&] {
        const auto map = map_at(*store, kMap, kStart + kChanges - 2);
        KW_CHECK(map.ok());
        taken = map->change_count();
      }));
    }
  }
  std::filesystem::remove_all(folder);
  std::printf("{\"replay\":%.3f,\"changes\":%zu}\n", bench::median(std::move(times)), taken);
  return 0;
}

}  // namespace
}  // namespace kwadrant::history

int main() { return kwadrant::history::run(); }
