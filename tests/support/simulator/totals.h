// What happened in simulations: a run in which a fault never met anything shows nothing about it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kwadrant::simulator {

#define KWADRANT_TOTALS(X)                                                              \
  X(changes, "changes made")                                                            \
  X(acknowledged, "gestures acknowledged to pages")                                     \
  X(conflicts, "registers that came and were older than what was there")                \
  X(duplicates, "changes that came again")                                              \
  X(clocks_refused, "changes refused for their clock")                                  \
  X(tombstones, "registers that came for a deleted entity")                             \
  X(early, "changes that came before an earlier one of their replica")                  \
  X(split_writes, "partitions mended after both sides had written")                     \
  X(lost_on_the_way, "messages lost with a connection or at a cut")                     \
  X(crashes, "losses of power")                                                         \
  X(unsaved_crashes, "losses of power with something not yet saved")                    \
  X(restores, "hosts restarted from an older copy")                                     \
  X(lost_by_restore, "acknowledged gestures that only the lost disk had")               \
  X(clones, "files copied and opened as another host")                                  \
  X(resumed, "pages that came back and went on from where they were")                   \
  X(started_over, "pages that came back and had to be told everything")                 \
  X(sent_again, "gestures that pages sent again")                                       \
  X(refused, "gestures refused")                                                        \
  X(undone, "undos and redos that did something")

enum class Total : std::uint8_t {
#define KWADRANT_TOTAL_NAME(name, words) name,
  KWADRANT_TOTALS(KWADRANT_TOTAL_NAME)
#undef KWADRANT_TOTAL_NAME
};

inline constexpr std::array kTotalWords = {
#define KWADRANT_TOTAL_WORDS(name, words) std::string_view(words),
    KWADRANT_TOTALS(KWADRANT_TOTAL_WORDS)
#undef KWADRANT_TOTAL_WORDS
};

class Totals {
 public:
  void add(Total total, std::uint64_t n = 1) { counts_[static_cast<std::size_t>(total)] += n; }
  void add(const Totals& other) {
    for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += other.counts_[i];
  }
  std::uint64_t of(std::size_t total) const { return counts_[total]; }
  static constexpr std::size_t size() { return kTotalWords.size(); }

 private:
  std::array<std::uint64_t, kTotalWords.size()> counts_{};
};

inline std::string to_text(const Totals& totals) {
  std::string out;
  for (std::size_t i = 0; i < Totals::size(); ++i) {
    out += "  " + std::to_string(totals.of(i)) + " " + std::string(kTotalWords[i]) + "\n";
  }
  return out;
}

}  // namespace kwadrant::simulator
