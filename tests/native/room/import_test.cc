// What an import works out on a map, taken into the room that is live on it (P9, P11, P12).
#include "fixture.h"
#include "room/limits.h"

namespace kwadrant::room {
namespace {

using support::GestureMessage;

class TakeImportTest : public RoomTest {
 protected:
  static std::vector<model::Setting> card(int n) {
    return {{entity_id(id_text(n)), "kind", std::string("initiative")},
            {entity_id(id_text(n)), "title", std::string("Wandelclub")}};
  }
  static std::vector<std::vector<model::Setting>> cards(std::size_t count) {
    std::vector<std::vector<model::Setting>> out;
    for (std::size_t n = 1; n <= count; ++n) out.push_back(card(1 + static_cast<int>(n % 100)));
    return out;
  }
  bool has_card(int n) const { return room->map().find(entity_id(id_text(n))) != model::kNoEntity; }
};

TEST_F(TakeImportTest, P11_NeedsTheRightToChange) {
  for (const Role role : {Role::viewer, Role::editor, Role::facilitator}) {
    const int n = 1 + static_cast<int>(role);
    const Status taken = room->take_import(role, {card(n)});
    EXPECT_EQ(taken.ok(), role != Role::viewer);
    EXPECT_EQ(has_card(n), role != Role::viewer);
    if (!taken) {
      EXPECT_EQ(taken.error().code, Code::not_allowed);
      EXPECT_FALSE(room->has_unsaved());
    }
  }
}

TEST_F(TakeImportTest, IsShownWhenItIsSavedAndIsNobodysToTakeBack) {
  const auto a = enter(1);
  settle();
  ASSERT_TRUE(room->take_import(Role::editor, {card(1), card(2)}).ok());
  settle(false);
  EXPECT_EQ(pages[a].find(id_text(1)), nullptr) << "not before it is saved";
  settle();
  EXPECT_NE(pages[a].find(id_text(1)), nullptr);
  EXPECT_NE(pages[a].find(id_text(2)), nullptr);
  say(a, support::undo(1));
  settle();
  ASSERT_EQ(pages[a].refusals.size(), 1U);
  EXPECT_EQ(pages[a].refusals[0].code, "nothing_to_undo");
}

TEST_F(TakeImportTest, P12_MoreThanMayWaitIsRefusedWhole) {
  for (const std::size_t count : {kUnsavedChanges - 1, kUnsavedChanges, kUnsavedChanges + 1}) {
    SCOPED_TRACE(count);
    open(new_map());
    const Status taken = room->take_import(Role::editor, cards(count));
    EXPECT_EQ(taken.ok(), count <= kUnsavedChanges);
    EXPECT_EQ(room->map().change_count(), taken ? count + 1 : 1);
    if (!taken) {
      EXPECT_EQ(taken.error().code, Code::limit_rate);
    }
  }
}

// Else the next change would come early for ever, everywhere.
TEST_F(TakeImportTest, WhatTheMapRefusesLeavesNoGapInTheNumbersOfThisReplica) {
  const auto a = enter(1);
  settle();
  std::vector<model::Setting> many;
  for (std::size_t n = 0; n <= limits::kFields; ++n) {
    many.push_back({entity_id(id_text(1)), "own." + std::to_string(n), true});
  }
  const Status taken = room->take_import(Role::editor, {card(1), many, card(2)});
  ASSERT_FALSE(taken.ok());
  EXPECT_EQ(taken.error().code, Code::limit_entities);
  EXPECT_TRUE(has_card(1)) << "what came before it stands";
  EXPECT_FALSE(has_card(2));
  say(a, GestureMessage(1).created(id_text(3), "Wandelclub").bytes());
  EXPECT_TRUE(has_card(3));
  EXPECT_TRUE(room->map().seen().early().empty());
  EXPECT_EQ(room->map().seen().complete_up_to(room->replica()), 2U);
}

}  // namespace
}  // namespace kwadrant::room
