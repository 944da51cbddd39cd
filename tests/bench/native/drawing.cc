// The rows `svg…`: a map of 1,000 initiatives as SVG. Writes the same map as an Excalidraw file, and prints the medians
// as one line of JSON.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/random.h"
#include "drawing/draw.h"
#include "exchange/whiteboard.h"

namespace kwadrant::drawing {
namespace {

constexpr std::uint64_t kInitiatives = 1'000;
constexpr std::uint64_t kMapNumber = 1'000'000;
constexpr std::int64_t kLargest = 2;
constexpr int kRepeats = 31;
constexpr std::array kTitles = {"Wandelclub", "Samen koken voor ouderen in buurthuis De Brug",
                                "Buurtmoestuin van bewoners aan de Vaart", "Repaircafé met jongeren",
                                "Buurtmaaltijdvoorziening voor alleenstaanden, elke eerste zaterdag"};

EntityId id_of(std::uint64_t n) { return {n + 1, n * 7 + 3}; }

method::Pack read_pack() {
  std::ifstream in(KWADRANT_SOURCE_DIR "/assets/methods/kwadranten.json", std::ios::binary);
  Result<method::Pack> pack = method::parse_pack(std::string{std::istreambuf_iterator<char>(in), {}});
  KW_CHECK(pack.ok());
  return std::move(*pack);
}

void fill(model::Map& map) {
  SeededRandom random(1);
  const auto anywhere = [&] { return static_cast<std::uint16_t>(random.below(model::kAxis + 1)); };
  std::uint64_t sequence = 0;
  const auto apply = [&](const std::vector<model::Setting>& settings) {
    model::ChangeHead head;
    head.sequence = ++sequence;
    head.stamp = {sequence << 16, 1};
    KW_CHECK(map.apply(model::encode_change(head, settings)).ok());
  };
  apply({{map.id(), "kind", std::string("map")}, {map.id(), "size", kLargest}});
  for (std::uint64_t n = 0; n < kInitiatives; ++n) {
    apply({{id_of(n), "kind", std::string("initiative")},
           {id_of(n), "title", std::string(kTitles[n % kTitles.size()])},
           {id_of(n), "place.kwadranten", model::Place{anywhere(), anywhere(), 0, 0, 0, 0}}});
  }
}

double median_of(const board::Projection& board, const Options& options) {
  std::vector<double> times;
  for (int i = 0; i < kRepeats; ++i) {
    const auto start = std::chrono::steady_clock::now();
    KW_CHECK(!to_svg(board, options).empty());
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

int run(const char* scene) {
  const method::Pack pack = read_pack();
  model::Map map(id_of(kMapNumber));
  fill(map);
  const board::Projection board(map, pack);
  std::ofstream(scene, std::ios::binary)
      << exchange::export_whiteboard(board, exchange::WhiteboardForm::excalidraw, method::Language::nl);
  Options cards;
  cards.numbers = Numbers::never;
  std::printf("{\"usual\":%.4f,\"cards\":%.4f}\n", median_of(board, {}), median_of(board, cards));
  return 0;
}

}  // namespace
}  // namespace kwadrant::drawing

int main(int count, char** words) { return count == 2 ? kwadrant::drawing::run(words[1]) : 2; }
