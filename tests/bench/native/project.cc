// The rows `project-…`: what the board of 1,000 initiatives costs. Prints one line of JSON with the median of each.
#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include "board/gesture.h"
#include "board/projection.h"
#include "core/random.h"
#include "method/pack.h"
#include "measure.h"
#include "model/map.h"

namespace kwadrant::board {
namespace {

constexpr std::uint64_t kInitiatives = 1'000;
// So many stand on the matrix, as many as it has room for with some to spare; the others are parked.
constexpr std::uint64_t kPlaced = 240;
constexpr int kFullProjections = 60;
constexpr int kMoves = 1'000;
constexpr std::uint64_t kMapNumber = 1'000'000;
// The largest of kMatrixSizes.
constexpr std::int64_t kLargest = 2;
constexpr std::array kTitles = {"Wandelclub", "Samen koken voor ouderen in buurthuis De Brug",
                                "Buurtmoestuin van bewoners aan de Vaart", "Repaircafé met jongeren",
                                "Buurtmaaltijdvoorziening voor alleenstaanden, elke eerste zaterdag"};

EntityId id_of(std::uint64_t n) { return {n + 1, n * 7 + 3}; }

using bench::median;
method::Pack read_pack() {
  Result<method::Pack> pack = method::parse_pack(bench::pack_json("kwadranten"));
  KW_CHECK(pack.ok());
  return std::move(*pack);
}

template <typename Work>
double time_of(Work&& work) {
  return bench::time_of<std::micro>(std::forward<Work>(work));
}

// A map and its board, changed by gestures as a room would.
class Bench {
 public:
  Bench() : pack_(read_pack()), map_(id_of(kMapNumber)), board_(map_, pack_, pack_.lenses.front()) {
    set({{map_.id(), "kind", std::string("map")}, {map_.id(), "size", kLargest}}, model::Label::settings);
    for (std::uint64_t n = 0; n < kInitiatives; ++n) {
      const layout::Point at = anywhere();
      gesture(Created{to_text(id_of(n)), "initiative", kTitles[n % kTitles.size()], n < kPlaced, at.x, at.y});
    }
  }

  double project_full() const {
    std::vector<double> times;
    for (int i = 0; i < kFullProjections; ++i) {
      times.push_back(time_of([&] { KW_CHECK(fresh().shape_count() == board_.shape_count()); }));
    }
    return median(std::move(times));
  }

  // Moves cards about; what interpreting and projecting each cost.
  void move() {
    for (int i = 0; i < kMoves; ++i) {
      const layout::Point at = anywhere();
      gesture(Moved{to_text(id_of(random_.below(kPlaced))), at.x, at.y});
    }
  }

  double interpreting() const { return median(interpreting_); }
  double projecting() const { return median(projecting_); }
  void forget_times() {
    interpreting_.clear();
    projecting_.clear();
  }

  // P15: what was brought up to date change by change is what a fresh projection says.
  bool is_right() const {
    const Projection other = fresh();
    for (model::EntityNumber e = 0; e < board_.shape_count(); ++e) {
      if (!(board_.shape(e) == other.shape(e))) return false;
    }
    return other.totals().unplaced == board_.totals().unplaced;
  }

  std::size_t cards_on_matrix() const {
    std::size_t count = 0;
    for (model::EntityNumber e = 0; e < board_.shape_count(); ++e) {
      if (board_.shape(e).state == PlaceState::placed) ++count;
    }
    return count;
  }

 private:
  Projection fresh() const { return Projection(map_, pack_, pack_.lenses.front()); }

  layout::Point anywhere() {
    const Rect& matrix = board_.frame().matrix;
    return {matrix.x + static_cast<int>(random_.below(static_cast<std::uint64_t>(matrix.w))),
            matrix.y + static_cast<int>(random_.below(static_cast<std::uint64_t>(matrix.h)))};
  }

  void gesture(const Gesture& one) {
    const std::vector<Gesture> gestures = {one};
    Result<Interpretation> meaning = Interpretation{};
    interpreting_.push_back(time_of([&] { meaning = interpret(board_, gestures); }));
    KW_CHECK(meaning.ok());
    if (!meaning->settings.empty()) set(meaning->settings, meaning->label);
  }

  void set(const std::vector<model::Setting>& settings, model::Label label) {
    model::ChangeHead head;
    head.sequence = ++sequence_;
    head.stamp = {sequence_ << 16, 1};
    head.label = label;
    KW_CHECK(map_.apply(model::encode_change(head, settings)).ok());
    const auto touched = map_.take_touched();
    projecting_.push_back(time_of([&] { board_.update(touched); }));
  }

  method::Pack pack_;
  model::Map map_;
  Projection board_;
  SeededRandom random_{1};
  std::uint64_t sequence_ = 0;
  std::vector<double> interpreting_;
  std::vector<double> projecting_;
};

int run() {
  Bench bench;
  bench.forget_times();
  bench.move();
  if (!bench.is_right()) {
    std::fputs("the board that was brought up to date differs from a fresh one\n", stderr);
    return 1;
  }
  std::printf("{\"full\":%.3f,\"one\":%.3f,\"interpret\":%.3f,\"placed\":%zu}\n", bench.project_full(),
              bench.projecting(), bench.interpreting(), bench.cards_on_matrix());
  return 0;
}

}  // namespace
}  // namespace kwadrant::board

int main() { return kwadrant::board::run(); }
