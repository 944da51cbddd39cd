#include "native/board/checks.h"

namespace kwadrant::board {
namespace {

std::vector<Gesture> gestures_as_shown(const Projection& board, model::EntityNumber e) {
  const Shape& s = board.shape(e);
  const std::string id = to_text(board.map().id_of(e));
  std::vector<Gesture> out = {Moved{id, s.card.x, s.card.y}};
  const std::string title(board.map().title(e));
  if (!title.empty()) out.push_back(Retitled{id, title});
  if (s.state == PlaceState::asset) return out;
  if (s.state == PlaceState::parked) {
    out.push_back(Parked{id, board.lens().id});
    return out;
  }
  out.push_back(Resized{id, s.anchor.x, s.anchor.y, s.footprint.x, s.footprint.y});
  out.push_back(Placed{id, board.lens().id, s.place.x, s.place.y, s.place.rx, s.place.ry});
  if (s.footprint != layout::Point{}) out.push_back(Moved{id, s.anchor.x, s.anchor.y});
  return out;
}

}  // namespace

void expect_no_dangling_links(const Projection& board) {
  for (model::EntityNumber e = 0; e < board.shape_count(); ++e) {
    const Shape& shape = board.shape(e);
    if (shape.form == Form::arrow) {
      EXPECT_EQ(board.shape(shape.from).form, Form::card);
      EXPECT_EQ(board.shape(shape.to).form, Form::card);
    } else if (shape.form == Form::listed) {
      const model::ValueView ends = board.map().get(e, model::kEnds);
      const method::Kind* kind = board.pack().kind(board.map().kind(e));
      if (kind == nullptr || !kind->traits.link) continue;
      for (std::size_t i = 0; i < 2; ++i) EXPECT_TRUE(board.map().is_live(board.map().find(ends.id_at(i))));
    }
  }
}

void expect_a_board_means_nothing(const Projection& board) {
  std::vector<Gesture> all;
  for (model::EntityNumber e = 0; e < board.shape_count(); ++e) {
    if (board.shape(e).form != Form::card) continue;
    for (const Gesture& gesture : gestures_as_shown(board, e)) {
      const Result<Interpretation> meaning = interpret(board, {gesture});
      ASSERT_TRUE(meaning.ok());
      EXPECT_TRUE(meaning->settings.empty()) << "gesture " << gesture.index() << " of " << e;
      all.push_back(gesture);
    }
  }
  const Frame& frame = board.frame();
  const std::string map = to_text(board.map().id());
  all.push_back(Edited{map, "flip_x", frame.flip_x});
  all.push_back(Edited{map, "flip_y", frame.flip_y});
  all.push_back(Edited{map, "size", std::int64_t{frame.size}});
  all.push_back(Edited{map, "lens", frame.lens});
  const Result<Interpretation> meaning = interpret(board, all);
  ASSERT_TRUE(meaning.ok());
  EXPECT_TRUE(meaning->settings.empty());
}

void expect_whole(const TestMap& map) {
  EXPECT_EQ(differences(map.board(), map.fresh()), std::vector<std::string>{});
  EXPECT_EQ(check_invariants(map.map()), std::vector<std::string>{});
  expect_no_dangling_links(map.board());
}

}  // namespace kwadrant::board
