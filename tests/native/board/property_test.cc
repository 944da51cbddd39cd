// Rules that hold after any script of gestures and changes (P2, P6, P15).
#include <gtest/gtest.h>

#include <algorithm>

#include "native/board/checks.h"
#include "native/board/script.h"

namespace kwadrant::board {
namespace {

using Parts = std::vector<std::pair<model::EntityNumber, std::uint32_t>>;

std::vector<Shape> shapes_of(const Projection& board) {
  std::vector<Shape> out;
  for (model::EntityNumber e = 0; e < board.shape_count(); ++e) out.push_back(board.shape(e));
  return out;
}

// What `update` should have told, by comparing everything.
Parts expected_parts(std::vector<Shape> before, const Projection& after) {
  Parts out;
  before.resize(std::max(before.size(), after.shape_count()));
  for (model::EntityNumber e = 0; e < before.size(); ++e) {
    const std::uint32_t parts = changed_parts(before[e], after.shape(e));
    if (parts != 0 || before[e].form != after.shape(e).form) out.emplace_back(e, parts);
  }
  return out;
}

// A card that was put somewhere is shown on the spot that was found for it, whoever made way for whom before.
void expect_on_their_spots(const Projection& board, const std::vector<model::Setting>& settings) {
  for (const model::Setting& s : settings) {
    const auto* place = std::get_if<model::Place>(&s.value);
    const Shape& shape = board.shape(board.map().find(s.entity));
    if (place == nullptr || shape.form != Form::card) continue;
    EXPECT_EQ(shape.card, wanted_box(board.geometry(), *place, shape.card.h));
  }
}

class Scripts : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Scripts, UpdatingEqualsProjectingAnew) {
  TestMap map;
  Script script(map, GetParam());
  script.populate(20);
  std::uint64_t time = std::uint64_t{1} << 40;
  for (int step = 0; step < 120 && !HasFailure(); ++step) {
    const std::vector<Shape> before = shapes_of(map.board());
    const Frame frame = map.board().frame();
    const Totals totals = map.board().totals();
    BoardChange change;
    if (script.random().chance(50)) {
      const Result<Interpretation> meaning = interpret(map.board(), script.gestures());
      if (!meaning || meaning->settings.empty()) continue;
      change = map.set_at(meaning->settings, 1, time += 1 << 16);
      expect_on_their_spots(map.board(), meaning->settings);
    } else {
      // Now and then a change that was made earlier and arrives late.
      const bool late = script.random().chance(30);
      const std::uint64_t at = late ? (std::uint64_t{1} << 34) + script.random().below(5'000'000) : time += 1 << 16;
      change = map.set_at(script.foreign(), 2 + script.random().below(3), at);
    }
    Parts told;
    for (const ShapeChange& s : change.shapes) told.emplace_back(s.entity, s.parts);
    EXPECT_EQ(told, expected_parts(before, map.board())) << "step " << step;
    EXPECT_EQ(change.frame, frame != map.board().frame());
    EXPECT_EQ(change.totals, totals != map.board().totals());
    expect_whole(map);
    if (step % 10 == 0) expect_a_board_means_nothing(map.board());
  }
}

TEST_P(Scripts, CardsNeverCoverEachOtherByOnesOwnGestures) {
  TestMap map;
  Script script(map, GetParam() + 1'000);
  script.populate(GetParam() * 3);
  int understood = 0;
  for (int step = 0; step < 120 && !HasFailure(); ++step) {
    const std::vector<Gesture> gestures = script.gestures();
    const std::vector<Shape> before = shapes_of(map.board());
    const int size = map.board().frame().size;
    const Result<Interpretation> meaning = map.gesture(gestures);
    if (!meaning) continue;
    ++understood;
    EXPECT_EQ(overlaps(map.board()), std::vector<std::string>{}) << "step " << step;
    EXPECT_FALSE(map.board().fan().is_fanned());
    expect_whole(map);
    if (map.board().frame().size != size) continue;
    // Cards that the change does not name stay where they are.
    for (model::EntityNumber e = 0; e < before.size(); ++e) {
      const EntityId id = map.map().id_of(e);
      const bool named = std::any_of(meaning->settings.begin(), meaning->settings.end(),
                                     [&](const model::Setting& s) { return s.entity == id; });
      if (named || before[e].form != Form::card) continue;
      EXPECT_EQ(map.board().shape(e).card, before[e].card) << "step " << step << " card " << e;
    }
  }
  EXPECT_GT(understood, 15);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Scripts, testing::Range<std::uint64_t>(1, 11));

TEST(Properties, ABoardMeansNothingAtEverySizeAndTurn) {
  SeededRandom random(4);
  for (int size = 0; size < 3; ++size) {
    for (int turn = 0; turn < 4; ++turn) {
      TestMap map;
      const EntityId self = map.map().id();
      map.set({{self, "size", std::int64_t{size}},
                {self, "flip_x", (turn & 1) != 0},
                {self, "flip_y", (turn & 2) != 0}});
      for (std::uint64_t n = 1; n <= 40; ++n) {
        const auto unit = [&](std::uint64_t most) { return static_cast<std::uint16_t>(random.below(most + 1)); };
        const bool dot = random.chance(50);
        const auto rx = dot ? std::uint16_t{0} : unit(10'000);
        const auto ry = dot ? std::uint16_t{0} : unit(10'000);
        map.add_card(n, "Kaart", model::Place{unit(10'000), unit(10'000), rx, ry, 0, 0});
      }
      expect_a_board_means_nothing(map.board());
    }
  }
}

TEST(Properties, MoreTouchedThanChangedMeansNothing) {
  TestMap map;
  Script script(map, 77);
  script.populate(20);
  std::size_t understood = 0;
  for (int i = 0; i < 60; ++i) understood += map.gesture(script.gestures()) ? 1U : 0U;
  EXPECT_GT(understood, 10U);
  Projection board = map.fresh();
  std::vector<model::EntityNumber> all;
  for (model::EntityNumber e = 0; e < map.map().entity_count(); ++e) all.push_back(e);
  EXPECT_TRUE(board.update(all).shapes.empty());
  all.erase(all.begin());
  const BoardChange change = board.update(all);
  EXPECT_TRUE(change.shapes.empty());
  EXPECT_FALSE(change.frame || change.totals);
  EXPECT_EQ(differences(board, map.board()), std::vector<std::string>{});
}

TEST(Properties, PointsOfTheBoardAreMetByPlaces) {
  for (int size = 0; size < 3; ++size) {
    for (const bool flip : {false, true}) {
      const Geometry geometry{size, flip, !flip};
      for (int x = -geometry.w() / 2; x <= geometry.w() / 2; ++x) {
        const int y = x * geometry.h() / geometry.w();
        ASSERT_EQ(geometry.to_board(geometry.to_semantic({x, y})), (layout::Point{x, y}));
      }
      for (int w = 0; w <= geometry.w(); ++w) {
        const layout::Point half = geometry.extent_to_semantic(w, 0);
        ASSERT_EQ(geometry.extent_to_board(half.x, 0).x, w);
      }
    }
  }
}

}  // namespace
}  // namespace kwadrant::board
