// Rules that hold after any script on a map with all that a method pack can have (P2, P6, P15).
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "method/shown.h"
#include "native/board/checks.h"
#include "native/board/rich_script.h"

namespace kwadrant::board {
namespace {

std::vector<Shape> shapes_of(const Projection& board) {
  std::vector<Shape> out;
  for (model::EntityNumber e = 0; e < board.shape_count(); ++e) out.push_back(board.shape(e));
  return out;
}

// Everything that differs is told, and nothing else but fields of what names something that was hidden or shown.
void expect_told(std::vector<Shape> before, const Projection& after, const BoardChange& change) {
  std::map<model::EntityNumber, std::uint32_t> told;
  for (const ShapeChange& s : change.shapes) told[s.entity] = s.parts;
  EXPECT_EQ(told.size(), change.shapes.size());
  before.resize(std::max(before.size(), after.shape_count()));
  for (model::EntityNumber e = 0; e < before.size(); ++e) {
    const std::uint32_t parts = changed_parts(before[e], after.shape(e));
    const bool other = before[e].form != after.shape(e).form || before[e].hidden != after.shape(e).hidden;
    const auto at = told.find(e);
    if (at == told.end()) {
      EXPECT_TRUE(parts == 0 && !other) << "entity " << e;
    } else {
      EXPECT_EQ(at->second & ~std::uint32_t{kFields}, parts) << "entity " << e;
      EXPECT_TRUE(parts != 0 || other || (at->second & kFields) != 0) << "entity " << e;
    }
  }
}

// What the pack says of one moment is what the board found change by change.
void expect_hidden_as_the_pack_says(const Projection& board) {
  const method::Shown shown(board.map(), board.pack());
  for (model::EntityNumber e = 0; e < board.shape_count(); ++e) {
    const Form form = board.shape(e).form;
    if (form == Form::card || form == Form::listed || form == Form::arrow) {
      EXPECT_EQ(board.shape(e).hidden, !shown(e)) << "entity " << e;
    }
  }
}

void expect_assets_apart(const Projection& board) {
  std::vector<layout::Box> assets;
  for (model::EntityNumber e = 0; e < board.shape_count(); ++e) {
    const Shape& shape = board.shape(e);
    if (shape.state != PlaceState::asset) continue;
    const Rect& column = board.frame().assets.at(shape.column).rect;
    EXPECT_EQ(shape.card.x, column.x + column.w / 2);
    EXPECT_LE(shape.card.y + shape.card.h / 2, column.y + column.h);
    for (const layout::Box& other : assets) EXPECT_FALSE(layout::overlap(shape.card, other, layout::Occupied::kGap));
    assets.push_back(shape.card);
  }
}

class RichScripts : public testing::TestWithParam<std::uint64_t> {};

TEST_P(RichScripts, UpdatingEqualsProjectingAnew) {
  TestMap map(rich_pack());
  RichScript script(map, GetParam());
  for (int i = 0; i < 60; ++i) map.set(script.foreign(), 2);
  std::uint64_t time = std::uint64_t{1} << 40;
  std::size_t understood = 0;
  for (int step = 0; step < 150 && !HasFailure(); ++step) {
    const std::vector<Shape> before = shapes_of(map.board());
    const Frame frame = map.board().frame();
    const Totals totals = map.board().totals();
    BoardChange change;
    if (script.random().chance(60)) {
      const Result<Interpretation> meaning = interpret(map.board(), script.gestures());
      if (!meaning || meaning->settings.empty()) continue;
      ++understood;
      change = map.set_at(meaning->settings, 1, time += 1 << 16);
    } else {
      change = map.set_at(script.foreign(), 2 + script.random().below(3), time += 1 << 16);
    }
    expect_told(before, map.board(), change);
    EXPECT_EQ(change.frame, frame != map.board().frame());
    EXPECT_EQ(change.totals, totals != map.board().totals());
    expect_whole(map);
    expect_hidden_as_the_pack_says(map.board());
    expect_assets_apart(map.board());
    if (step % 10 == 0) expect_a_board_means_nothing(map.board());
  }
  EXPECT_GT(understood, 20U);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RichScripts, testing::Range<std::uint64_t>(1, 11));

}  // namespace
}  // namespace kwadrant::board
