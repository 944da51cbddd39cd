// P11: what each role may do, for every kind of gesture and message. A new kind has no row here and fails.
#include "room/access.h"

#include <gtest/gtest.h>

#include "fixture.h"

namespace kwadrant::room {
namespace {

constexpr EntityId kMapId{7, 7};

struct Row {
  board::Gesture gesture;
  // Least role that may.
  Role least;
};

std::vector<Row> table() {
  const std::string map = to_text(kMapId);
  return {
      {board::Moved{"a", 0, 0}, Role::editor},
      {board::Resized{"a", 0, 0, 1, 1}, Role::editor},
      {board::Retitled{"a", "t"}, Role::editor},
      {board::Removed{"a"}, Role::editor},
      {board::Restored{"a"}, Role::editor},
      {board::Copied{"a", "b", 0, 0}, Role::editor},
      {board::Joined{"l", "a", "b"}, Role::editor},
      {board::Created{"a", "initiative", "t", false, 0, 0}, Role::editor},
      {board::Drawn{"d", 1, 1, "{}"}, Role::editor},
      {board::Edited{"a", "description", std::string("x")}, Role::editor},
      {board::Edited{map, "title", std::string("x")}, Role::editor},
      {board::Edited{map, "flip_x", true}, Role::facilitator},
      {board::Edited{map, "flip_y", true}, Role::facilitator},
      {board::Edited{map, "size", std::int64_t{1}}, Role::facilitator},
      {board::Edited{map, "pack", std::string("{}")}, Role::facilitator},
      {board::Placed{"a", "kwadranten", 0, 0, 0, 0}, Role::editor},
      {board::Parked{"a", "kwadranten"}, Role::editor},
      {board::Became{"d", "a", "t", 0, 0}, Role::editor},
  };
}

TEST(Access, P11_EveryGestureHasALeastRole) {
  std::set<std::size_t> kinds;
  for (const Row& row : table()) {
    kinds.insert(row.gesture.index());
    for (const Role role : {Role::viewer, Role::editor, Role::facilitator}) {
      EXPECT_EQ(may(role, row.gesture, kMapId), role >= row.least)
          << "gesture " << row.gesture.index() << " role " << static_cast<int>(role);
    }
  }
  EXPECT_EQ(kinds.size(), std::variant_size_v<board::Gesture>) << "a kind of gesture without a row";
}

class ViewerTest : public RoomTest {};

TEST_F(ViewerTest, P11_AViewerChangesNothingByAnyMessage) {
  const auto viewer = enter(1, Role::viewer);
  settle();
  const std::size_t changes = room->map().change_count();
  say(viewer, support::GestureMessage(1).created(id_text(1), "Wandelclub").bytes());
  say(viewer, support::undo(2));
  say(viewer, support::redo(3));
  settle();
  EXPECT_EQ(room->map().change_count(), changes);
  ASSERT_EQ(pages[viewer].refusals.size(), 3U);
  for (const auto& refusal : pages[viewer].refusals) EXPECT_EQ(refusal.code, "not_allowed");
  EXPECT_FALSE(room->has_unsaved());
}

TEST_F(ViewerTest, P11_AnEditorDoesNotTurnTheMap) {
  const auto editor = enter(1, Role::editor);
  const auto leader = enter(2, Role::facilitator);
  settle();
  const std::string map = to_text(room->map().id());
  say(editor, support::GestureMessage(1).edited_bool(map, "flip_x", true).bytes());
  settle();
  EXPECT_FALSE(room->board().frame().flip_x);
  ASSERT_EQ(pages[editor].refusals.size(), 1U);
  say(leader, support::GestureMessage(1).edited_bool(map, "flip_x", true).bytes());
  settle();
  EXPECT_TRUE(room->board().frame().flip_x);
}

TEST_F(ViewerTest, P11_OneForbiddenGestureMakesTheWholeMessageMeanNothing) {
  const auto editor = enter(1, Role::editor);
  settle();
  say(editor, support::GestureMessage(1)
                  .created(id_text(1), "Wandelclub")
                  .edited_bool(to_text(room->map().id()), "flip_x", true)
                  .bytes());
  settle();
  EXPECT_EQ(room->map().find(entity_id(id_text(1))), model::kNoEntity);
}

TEST_F(ViewerTest, P11_PicturesNeedTheRightToChange) {
  const Bytes png(16, 1);
  EXPECT_EQ(room->put_file(Role::viewer, "f", "image/png", png).error().code, Code::not_allowed);
  EXPECT_EQ(room->put_file(Role::editor, "f", "image/svg+xml", png).error().code, Code::file_type);
  EXPECT_EQ(room->put_file(Role::editor, "f", "image/png", Bytes(2 * 1024 * 1024 + 1)).error().code,
            Code::file_too_large);
  EXPECT_TRUE(room->put_file(Role::editor, "g", "image/png", Bytes(2 * 1024 * 1024)).ok());
  EXPECT_EQ(room->put_file(Role::editor, "", "image/png", png).error().code, Code::bad_value);
  EXPECT_TRUE(room->put_file(Role::editor, "f", "image/png", png).ok());
  ASSERT_TRUE(room->file("f").has_value());
  EXPECT_EQ(room->file("f")->mime, "image/png");
  EXPECT_FALSE(room->file("h").has_value());
}

}  // namespace
}  // namespace kwadrant::room
