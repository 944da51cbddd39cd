// Comparisons at the end of a simulation, each as a sentence about the first difference; empty when there is none.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "board/projection.h"
#include "model/map.h"
#include "support/wire_page.h"

namespace kwadrant::simulator {

// What the names in a log say.
struct Promises {
  std::set<std::pair<ReplicaId, std::uint64_t>> names;
  // How many changes each gesture (key and number) became.
  std::map<std::pair<AuthorId, std::uint64_t>, int> gestures;
  // A replica whose stamps do not rise, as a sentence.
  std::string rising;
};
Promises promises_of(const std::vector<Bytes>& changes);

// `turns_ties` breaks the naive model on purpose: of two writes at one moment the other one wins.
std::string difference_from_naive(const model::Map& map, const std::vector<Bytes>& changes, bool turns_ties);
std::string difference_of_pages(const support::WirePage& page, const support::WirePage& fresh);
// P5: what is deleted stays away until someone restores it, whatever else is set.
std::string shown_though_deleted(const board::Projection& board);
// Of two hosts that took in the same changes in different orders (P2).
std::string difference_of_boards(const board::Projection& a, const board::Projection& b);
std::string difference_from_board(const support::WirePage& page, const board::Projection& board);

}  // namespace kwadrant::simulator
