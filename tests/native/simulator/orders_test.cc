// Every order of a few changes, exhaustively: the board and the pages of a room depend on what there is, not on how it
// came (P1, P2, P15). tests/native/model/convergence_test.cc does the same for the map alone.
#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <iterator>

#include "codec/snapshot.h"
#include "support/all_orders.h"
#include "support/board_differences.h"
#include "support/builders.h"
#include "support/simulator/agreement.h"

namespace kwadrant::simulator {
namespace {

using kwadrant::testing::all_orders;
using kwadrant::testing::Author;
using kwadrant::testing::created;
using kwadrant::testing::deleted;
using kwadrant::testing::drawn;
using kwadrant::testing::entity;
using kwadrant::testing::joined;
using kwadrant::testing::kMapId;
using kwadrant::testing::placed;
using kwadrant::testing::titled;

// A kind of change to card 1, which card 2 stands beside; `n` makes each one's content its own.
struct Kind {
  const char* name;
  std::function<std::vector<model::Setting>(int n)> make;
};

const std::vector<Kind>& kinds() {
  const EntityId card = entity(1);
  const EntityId link = entity(3);
  static const std::vector<Kind> kKinds = {
      {"title", [=](int n) { return std::vector{titled(card, "titel " + std::to_string(n))}; }},
      // On the spot of the other card every time but the third, so that cards must make way.
      {"move", [=](int n) { return std::vector{placed(card, n == 3 ? 8'000 : 2'000, 2'000)}; }},
      {"park", [=](int n) { return std::vector<model::Setting>{{card, "place.kwadranten", std::int64_t{n % 2}}}; }},
      {"delete", [=](int) { return std::vector{deleted(card)}; }},
      {"restore", [=](int) { return std::vector{deleted(card, false)}; }},
      {"create", [=](int n) { return std::vector{created(card), placed(card, n * 1'000, 2'000)}; }},
      {"link",
       [=](int n) {
         return std::vector{created(link, "link"), n % 2 == 0 ? joined(link, card, entity(2))
                                                              : joined(link, entity(2), card)};
       }},
      {"unlink", [=](int) { return std::vector{deleted(link)}; }},
      {"draw",
       [=](int n) {
         const auto version = static_cast<std::uint32_t>(1 + n % 2);
         return std::vector{created(entity(4), "drawing"), drawn(entity(4), version, version, "{}")};
       }},
      {"turn", [=](int n) { return std::vector<model::Setting>{{kMapId, "flip_x", n % 2 == 0}}; }},
  };
  return kKinds;
}

const method::Pack& pack() {
  static const method::Pack kPack = [] {
    std::ifstream in(KWADRANT_SOURCE_DIR "/assets/methods/kwadranten.json", std::ios::binary);
    Result<method::Pack> read = method::parse_pack(std::string{std::istreambuf_iterator<char>(in), {}});
    KW_CHECK(read.ok());
    return std::move(*read);
  }();
  return kPack;
}

// A map and its board, brought up to date change by change.
struct Board {
  explicit Board(const std::vector<Bytes>& before) : map(kwadrant::testing::map_of(before)) {
    projection.emplace(map, pack(), pack().lenses.front());
    map.take_touched();
  }
  void take(const Bytes& change) {
    ASSERT_TRUE(map.apply(change).ok());
    projection->update(map.take_touched());
    const board::Projection fresh(map, pack(), pack().lenses.front());
    ASSERT_EQ(board::differences(*projection, fresh), std::vector<std::string>{});
  }
  model::Map map;
  std::optional<board::Projection> projection;
};

class Orders : public ::testing::TestWithParam<std::size_t> {};

TEST_P(Orders, ThreeChangesOfThreeReplicasGiveOneBoard) {
  const Kind& first = kinds()[GetParam()];
  Author before(9, 1);
  const std::vector<Bytes> there = {before.change({created(entity(1)), titled(entity(1), "een")}),
                                    before.change({created(entity(2)), placed(entity(2), 2'000, 2'000)})};
  for (const Kind& second : kinds()) {
    SCOPED_TRACE(std::string(first.name) + " and " + second.name);
    Author one(1);
    Author two(2);
    Author three(3);
    // The first two meet at one moment, where the replica decides.
    const std::vector<Bytes> changes = {one.change_at(10, first.make(1)), two.change_at(10, second.make(2)),
                                        three.change_at(11, first.make(3))};
    std::optional<Board> expected;
    for (const std::vector<std::size_t>& order : all_orders(changes.size())) {
      Board board(there);
      for (const std::size_t i : order) board.take(changes[i]);
      if (HasFatalFailure()) return;
      if (!expected) {
        expected.emplace(there);
        for (const std::size_t i : order) expected->take(changes[i]);
      }
      ASSERT_EQ(codec::canonical_bytes(board.map), codec::canonical_bytes(expected->map));
      ASSERT_EQ(difference_of_boards(*board.projection, *expected->projection), "");
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Kinds, Orders, ::testing::Range<std::size_t>(0, kinds().size()));

}  // namespace
}  // namespace kwadrant::simulator
