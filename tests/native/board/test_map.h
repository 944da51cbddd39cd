// A map with its board, changed as a room would: gestures of one's own, changes of another replica.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "board/gesture.h"
#include "board/projection.h"
#include "method/pack.h"
#include "model/map.h"
#include "support/board_differences.h"

namespace kwadrant::board {

// The pack of the four quadrants, read from assets, with a second kind (`party`) that is linkable but has no place.
const method::Pack& test_pack();

// The pack samenlevingsopbouw: several lenses, assets, many kinds of links, things that are hidden.
const method::Pack& rich_pack();

// The id of the nth test entity, as text and as id.
std::string id_text(std::uint64_t n);
EntityId id_of(std::uint64_t n);

class TestMap {
 public:
  explicit TestMap(const method::Pack& pack = test_pack());

  // Applies a change of replica 1 (or another) and updates the board. Times rise by themselves.
  BoardChange set(const std::vector<model::Setting>& settings, ReplicaId replica = 1);
  // The same with a time of one's own: for changes that come late.
  BoardChange set_at(const std::vector<model::Setting>& settings, ReplicaId replica, std::uint64_t time);
  // Interprets and, when it succeeds, applies.
  Result<Interpretation> gesture(const std::vector<Gesture>& gestures);
  // As above; the gestures must be understood.
  Interpretation must(const std::vector<Gesture>& gestures);

  // Without looking for a spot.
  void add_card(std::uint64_t n, const std::string& title, const model::Value& place);
  void add_asset(std::uint64_t n, const std::string& category, const model::Value& slot);
  void add_link(std::uint64_t n, std::uint64_t from, std::uint64_t to);

  const model::Map& map() const { return map_; }
  const Projection& board() const { return board_; }
  Projection fresh() const { return Projection(map_, pack_); }
  model::EntityNumber number(std::uint64_t n) const { return map_.find(id_of(n)); }
  const Shape& shape(std::uint64_t n) const { return board_.shape(number(n)); }
  model::Value place_of(std::uint64_t n) const { return to_value(map_.get(number(n), model::kPlaceKwadranten)); }

 private:
  const method::Pack& pack_;
  model::Map map_;
  Projection board_;
  std::uint64_t time_ = 1;
  std::vector<std::uint64_t> sequences_ = std::vector<std::uint64_t>(8);
};

// Places of cards on the board that cover each other, as sentences.
std::vector<std::string> overlaps(const Projection& board);

}  // namespace kwadrant::board
