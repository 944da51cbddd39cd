// P14: undo is mine.
#include "model/undo.h"

#include "agreement.h"
#include "core/limits.h"

namespace kwadrant::model {
namespace {

using kwadrant::testing::Author;
using kwadrant::testing::created;
using kwadrant::testing::deleted;
using kwadrant::testing::drawn;
using kwadrant::testing::entity;
using kwadrant::testing::kMapId;
using kwadrant::testing::placed;
using kwadrant::testing::titled;
using Direction = UndoHistory::Direction;

// What people see of a map: values that say something, by entity and field.
std::map<std::pair<EntityId, std::string>, Value> visible(const Map& map) {
  std::map<std::pair<EntityId, std::string>, Value> out;
  for (EntityNumber e = 0; e < map.entity_count(); ++e) {
    if (!map.is_live(e)) continue;
    map.for_each_field(e, [&](FieldNumber field, const ValueView& value, Stamp) {
      if (value.is_nothing() || field == kDeleted) return;
      Value seen = to_value(value);
      // Undo draws the old shape under a version of its own.
      if (Blob* blob = std::get_if<Blob>(&seen)) blob->version = 0;
      out[{map.id_of(e), std::string(map.fields().name(field))}] = seen;
    });
  }
  return out;
}

// Two people at one map, each with an undo of their own.
class UndoTest : public ::testing::Test {
 protected:
  static constexpr AuthorId kAnna = 1;
  static constexpr AuthorId kBram = 2;

  void does(AuthorId who, const std::vector<Setting>& settings) {
    std::vector<Previous> previous;
    apply(who, settings, previous);
    history_.did(who, last_, std::move(previous));
  }

  // False when there is nothing to take back.
  bool goes(AuthorId who, Direction direction) {
    const std::vector<Setting> settings = history_.settings(map_, who, direction);
    if (settings.empty()) return false;
    std::vector<Previous> previous;
    apply(who, settings, previous);
    history_.done(who, direction, last_, std::move(previous));
    return true;
  }
  bool undoes(AuthorId who) { return goes(who, Direction::undo); }
  bool redoes(AuthorId who) { return goes(who, Direction::redo); }

  std::string title(std::uint64_t n) const { return std::string(map_.title(map_.find(entity(n)))); }
  bool is_live(std::uint64_t n) const { return map_.is_live(map_.find(entity(n))); }

  Map map_{kMapId};
  UndoHistory history_;

 private:
  void apply(AuthorId who, const std::vector<Setting>& settings, std::vector<Previous>& previous) {
    Author& pen = who == kAnna ? anna_ : bram_;
    const Bytes change = pen.change_at(++time_, settings);
    ASSERT_TRUE(map_.apply(change, &previous).ok());
    expect_invariants(map_);
    last_ = pen.last().stamp;
  }

  Author anna_{1};
  Author bram_{2};
  std::uint64_t time_ = 100;
  Stamp last_;
};

TEST_F(UndoTest, P14UndoAndRedoOfEachKindOfChange) {
  does(kAnna, {created(entity(1)), titled(entity(1), "first"), placed(entity(1), 100, 100)});
  does(kAnna, {created(entity(2), "drawing"), drawn(entity(2), 5, 1, "a line")});
  const std::vector<std::vector<Setting>> steps = {{titled(entity(1), "second")},
                                                   {placed(entity(1), 200, 200)},
                                                   {deleted(entity(1))},
                                                   {deleted(entity(1), false)},
                                                   {{entity(1), "description", std::string("why")}},
                                                   {created(entity(3)), titled(entity(3), "third")},
                                                   {drawn(entity(2), 6, 9, "a longer line")},
                                                   {titled(entity(1), "x"), placed(entity(1), 5, 5),
                                                    titled(entity(3), "y")}};
  for (const std::vector<Setting>& step : steps) {
    const auto before = visible(map_);
    does(kAnna, step);
    const auto after = visible(map_);
    for (int round = 0; round < 3; ++round) {
      ASSERT_TRUE(undoes(kAnna));
      EXPECT_EQ(visible(map_), before) << step[0].field;
      ASSERT_TRUE(redoes(kAnna));
      EXPECT_EQ(visible(map_), after) << step[0].field;
    }
  }
}

TEST_F(UndoTest, P14UndoAllThenRedoAllLeavesWhatWas) {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    SCOPED_TRACE(seed);
    SeededRandom random(seed);
    map_ = Map(kMapId);
    history_ = UndoHistory();
    std::vector<decltype(visible(map_))> states = {visible(map_)};
    for (std::uint32_t i = 0; i < 30; ++i) {
      const EntityId id = entity(random.below(4));
      const bool exists = map_.find(id) != kNoEntity;
      std::vector<Setting> settings;
      if (!exists) settings = {created(id), titled(id, "new"), drawn(id, 1 + i, i, "shape " + std::to_string(i))};
      if (exists && random.chance(30)) settings.push_back(titled(id, "title " + std::to_string(i)));
      if (exists && random.chance(30)) settings.push_back(placed(id, static_cast<int>(random.below(10'001)), 5));
      if (exists && random.chance(20)) settings.push_back(deleted(id, random.chance(50)));
      if (exists && random.chance(20)) settings.push_back(drawn(id, 1'000 * (1 + i), i, "shape " + std::to_string(i)));
      if (settings.empty()) continue;
      does(kAnna, settings);
      states.push_back(visible(map_));
    }
    for (std::size_t n = states.size() - 1; n-- > 0;) {
      ASSERT_TRUE(undoes(kAnna));
      ASSERT_EQ(visible(map_), states[n]);
    }
    EXPECT_FALSE(undoes(kAnna));
    for (std::size_t n = 1; n < states.size(); ++n) {
      ASSERT_TRUE(redoes(kAnna));
      ASSERT_EQ(visible(map_), states[n]);
    }
    EXPECT_FALSE(redoes(kAnna));
  }
}

TEST_F(UndoTest, P14InCompanyOnlyWhatIsStillOnesOwnIsRestored) {
  does(kAnna, {created(entity(1)), titled(entity(1), "a"), placed(entity(1), 1, 1)});
  does(kAnna, {titled(entity(1), "b"), placed(entity(1), 2, 2)});
  does(kBram, {titled(entity(1), "Bram's")});
  ASSERT_TRUE(undoes(kAnna));
  EXPECT_EQ(title(1), "Bram's");
  EXPECT_EQ(map_.get(map_.find(entity(1)), kPlaceKwadranten).place.x, 1);
  ASSERT_TRUE(undoes(kBram));
  EXPECT_EQ(title(1), "b") << "what Bram found, not what Anna has undone since";
  EXPECT_FALSE(undoes(kBram));
  ASSERT_TRUE(redoes(kAnna));
  EXPECT_EQ(map_.get(map_.find(entity(1)), kPlaceKwadranten).place.x, 2);
}

TEST_F(UndoTest, P14WhatSomeoneElsePutBackIsStillOnesOwn) {
  does(kAnna, {created(entity(1)), titled(entity(1), "a")});
  does(kAnna, {titled(entity(1), "b")});
  does(kBram, {titled(entity(1), "Bram's")});
  ASSERT_TRUE(undoes(kBram));
  ASSERT_TRUE(undoes(kAnna));
  EXPECT_EQ(title(1), "a");
  ASSERT_TRUE(redoes(kAnna));
  ASSERT_TRUE(redoes(kBram));
  EXPECT_EQ(title(1), "Bram's");
  EXPECT_FALSE(redoes(kAnna));
}

TEST_F(UndoTest, P14WhatWasTakenBackIsGoneWithTheNextThingOneDoes) {
  does(kAnna, {created(entity(1)), titled(entity(1), "a")});
  does(kAnna, {titled(entity(1), "b")});
  ASSERT_TRUE(undoes(kAnna));
  does(kBram, {created(entity(2)), titled(entity(2), "Bram's")});
  ASSERT_TRUE(redoes(kAnna)) << "somebody else's next thing is not one's own";
  ASSERT_TRUE(undoes(kAnna));
  does(kAnna, {created(entity(3)), titled(entity(3), "c")});
  EXPECT_FALSE(redoes(kAnna));
  EXPECT_EQ(title(1), "a");
}

TEST_F(UndoTest, P14StepsOfWhichNothingIsLeftArePassedOver) {
  does(kAnna, {created(entity(1)), titled(entity(1), "a")});
  does(kAnna, {titled(entity(1), "b")});
  does(kBram, {titled(entity(1), "Bram's")});
  EXPECT_EQ(history_.steps(kAnna, Direction::undo), 2u);
  ASSERT_TRUE(undoes(kAnna)) << "the retitling is no longer hers, the creation is";
  EXPECT_FALSE(is_live(1));
  EXPECT_FALSE(undoes(kAnna));
}

TEST_F(UndoTest, P5UndoneCreationKeepsWhatOthersAddedForWhoRestores) {
  does(kAnna, {created(entity(1)), titled(entity(1), "a")});
  does(kBram, {titled(entity(1), "better"), placed(entity(1), 7, 7)});
  ASSERT_TRUE(undoes(kAnna));
  EXPECT_FALSE(is_live(1));
  does(kBram, {deleted(entity(1), false)});
  EXPECT_TRUE(is_live(1));
  EXPECT_EQ(title(1), "better");
  EXPECT_FALSE(redoes(kAnna)) << "Bram decided since";
}

TEST_F(UndoTest, P14AfterTheOtherDeletedItStaysDeleted) {
  does(kAnna, {created(entity(1)), titled(entity(1), "a")});
  does(kAnna, {titled(entity(1), "b")});
  does(kBram, {deleted(entity(1))});
  ASSERT_TRUE(undoes(kAnna));
  EXPECT_FALSE(is_live(1));
  EXPECT_EQ(title(1), "a");
  ASSERT_TRUE(undoes(kBram));
  EXPECT_TRUE(is_live(1));
}

TEST_F(UndoTest, NewStepForgetsWhatWasUndone) {
  does(kAnna, {created(entity(1)), titled(entity(1), "a")});
  does(kAnna, {titled(entity(1), "b")});
  ASSERT_TRUE(undoes(kAnna));
  does(kAnna, {titled(entity(1), "c")});
  EXPECT_FALSE(redoes(kAnna));
  ASSERT_TRUE(undoes(kAnna));
  EXPECT_EQ(title(1), "a");
}

TEST_F(UndoTest, RegisterSetTwiceInOneChangeGoesBackToWhatWasBefore) {
  does(kAnna, {created(entity(1)), titled(entity(1), "before"), drawn(entity(1), 1, 1, "before")});
  does(kAnna, {titled(entity(1), "a"), titled(entity(1), "z"), drawn(entity(1), 2, 1, "a"),
               drawn(entity(1), 3, 1, "z")});
  ASSERT_TRUE(undoes(kAnna));
  EXPECT_EQ(title(1), "before");
  EXPECT_EQ(map_.get(map_.find(entity(1)), kElement).bytes, "before");
}

TEST_F(UndoTest, P12StepsAndAuthorsHaveLimits) {
  does(kAnna, {created(entity(1)), titled(entity(1), "start")});
  for (std::size_t i = 0; i < limits::kUndoSteps + 1; ++i) does(kAnna, {titled(entity(1), std::to_string(i))});
  EXPECT_EQ(history_.steps(kAnna, Direction::undo), limits::kUndoSteps);
  std::size_t undone = 0;
  while (undoes(kAnna)) ++undone;
  EXPECT_EQ(undone, limits::kUndoSteps);
  EXPECT_EQ(title(1), "0") << "the oldest steps were forgotten";
  EXPECT_EQ(history_.steps(kAnna, Direction::redo), limits::kUndoSteps);
  for (AuthorId other = 10; other < 10 + limits::kUndoAuthors - 1; ++other) {
    history_.did(other, Stamp{1, 1}, {Previous{1, kTitle, std::string("x")}});
  }
  EXPECT_EQ(history_.steps(kAnna, Direction::redo), limits::kUndoSteps);
  history_.did(9'999'999, Stamp{1, 1}, {Previous{1, kTitle, std::string("x")}});
  EXPECT_EQ(history_.steps(kAnna, Direction::redo), 0u) << "whoever was away longest is forgotten";
  EXPECT_EQ(history_.steps(10, Direction::undo), 1u);
}

TEST_F(UndoTest, P12RegistersPutBackHaveALimit) {
  const auto fill = [&](EntityNumber from, std::size_t count) {
    std::vector<Previous> previous;
    for (EntityNumber e = from; e < from + count; ++e) previous.push_back({e, kTitle, std::string("x"), Stamp{1, 1}});
    history_.did(77, Stamp{2, 77}, previous);
    history_.done(77, Direction::undo, Stamp{3, 77}, std::move(previous));
  };
  does(kAnna, {created(entity(1)), titled(entity(1), "a")});
  for (const char* title : {"b", "c", "d"}) does(kAnna, {titled(entity(1), title)});
  ASSERT_TRUE(undoes(kAnna));
  fill(1'000, limits::kUndoRestored - 1);
  ASSERT_TRUE(undoes(kAnna));
  EXPECT_EQ(title(1), "b") << "exactly at the limit all is remembered";
  fill(1'000'000, 1);
  ASSERT_TRUE(undoes(kAnna));
  EXPECT_FALSE(is_live(1)) << "beyond it the title is taken for somebody else's, and the creation is the next step";
}

TEST_F(UndoTest, NobodyHasNothing) {
  EXPECT_FALSE(undoes(kAnna));
  EXPECT_FALSE(redoes(kAnna));
  EXPECT_EQ(history_.steps(77, Direction::undo), 0u);
}

}  // namespace
}  // namespace kwadrant::model
