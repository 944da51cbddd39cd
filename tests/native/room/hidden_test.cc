// What a method pack hides reaches nobody but facilitators, in whatever way a page learns of the map.
#include "fixture.h"

namespace kwadrant::room {
namespace {

constexpr int kThings = 24;

EntityId thing(int n) { return {1, static_cast<std::uint64_t>(n)}; }
// The dot keeps the first from being found in the tenth.
std::string title_of(int n) { return "vertrouwelijk " + std::to_string(n) + "."; }

class HiddenTest : public RoomTest {
 protected:
  HiddenTest() {
    open(new_map("Testwijk", "samenlevingsopbouw"));
    viewer = enter(1, Role::viewer);
    editor = enter(2, Role::editor);
    leader = enter(3, Role::facilitator);
    settle();
  }

  // A change of another replica.
  void change(const std::vector<model::Setting>& settings) {
    model::ChangeHead head;
    head.stamp = {(clock.time << 16) + ++made, 50};
    head.sequence = made;
    const Bytes bytes = model::encode_change(head, settings);
    ASSERT_EQ(room->merge({&bytes, 1}).value().taken, 1U);
  }
  void make(int n, const std::string& kind) {
    change({{thing(n), "kind", kind}, {thing(n), "title", title_of(n)}});
  }

  bool is_hidden(int n) const { return room->board().shape(room->map().find(thing(n))).hidden; }

  // Nothing that was told since the last time names what is hidden now.
  void expect_silence(std::uint32_t member) {
    for (const SharedBytes& message : heard[member]) {
      const std::string text(message->begin(), message->end());
      for (int n = 1; n <= kThings; ++n) {
        if (!is_hidden(n)) continue;
        EXPECT_EQ(text.find(title_of(n)), std::string::npos) << n;
        EXPECT_EQ(text.find(to_text(thing(n))), std::string::npos) << n;
      }
    }
    heard[member].clear();
  }

  std::vector<model::Setting> anything(SeededRandom& dice) {
    const int n = 1 + static_cast<int>(dice.below(kThings));
    const EntityId id = thing(n);
    static const std::vector<std::string> kKinds = {"team_member", "bundle", "signal", "signal", "initiative"};
    switch (dice.below(6)) {
      case 0:
        return {{id, "kind", kKinds[static_cast<std::size_t>(n) % kKinds.size()]}, {id, "title", title_of(n)}};
      case 1:
        return {{id, "deleted", dice.chance(60)}};
      case 2:
        return {{id, "place.brede-basis", model::Place{1'000, 2'000, 0, 0, 0, 0}}};
      case 3: {
        const EntityId link{2, dice.below(9)};
        return {{link, "kind", std::string("link")},
                {link, "ends", std::vector<EntityId>{id, thing(1 + static_cast<int>(dice.below(kThings)))}}};
      }
      case 4:
        if (!dice.chance(15)) break;
        return {{room->map().id(), "lens", std::string(dice.chance(50) ? "brede-basis" : "kwadranten")}};
      default:
        break;
    }
    return {{id, "bundle", thing(1 + static_cast<int>(dice.below(4)) * 5)}};
  }

  std::uint32_t viewer = 0;
  std::uint32_t editor = 0;
  std::uint32_t leader = 0;
  std::uint64_t made = 0;
};

TEST_F(HiddenTest, APrivateThingIsToldToFacilitatorsOnly) {
  make(1, "team_member");
  settle();
  EXPECT_EQ(pages[viewer].find(to_text(thing(1))), nullptr);
  EXPECT_EQ(pages[editor].find(to_text(thing(1))), nullptr);
  ASSERT_NE(pages[leader].find(to_text(thing(1))), nullptr);
  EXPECT_EQ(pages[leader].find(to_text(thing(1)))->texts.at("title"), title_of(1));
  EXPECT_EQ(pages[viewer].sequence, pages[leader].sequence) << "the numbers are the same for all";
}

TEST_F(HiddenTest, ABundleIsToldToAllFromThreeSignalsOn) {
  make(1, "bundle");
  for (int n = 2; n <= 4; ++n) {
    settle();
    EXPECT_EQ(pages[viewer].find(to_text(thing(1))), nullptr);
    make(n, "signal");
    change({{thing(n), "bundle", thing(1)}});
  }
  settle();
  ASSERT_NE(pages[viewer].find(to_text(thing(1))), nullptr);
  EXPECT_EQ(pages[viewer].find(to_text(thing(2)))->texts.at("bundle"), to_text(thing(1)));
  change({{thing(4), "deleted", true}});
  settle();
  EXPECT_EQ(pages[viewer].find(to_text(thing(1))), nullptr);
  EXPECT_EQ(pages[viewer].find(to_text(thing(2)))->texts.at("bundle"), "");
}

TEST_F(HiddenTest, WhoComesBackIsToldNoMoreThanOthers) {
  const std::uint64_t before = pages[viewer].sequence;
  const support::WirePage was = pages[viewer];
  room->leave(viewer);
  pages.erase(viewer);
  make(1, "team_member");
  settle();
  make(2, "initiative");
  settle();
  const std::uint32_t back = come_back(was, 1, before, Role::viewer);
  settle();
  EXPECT_EQ(pages[back].snapshots, was.snapshots) << "the missed frames were enough";
  EXPECT_EQ(pages[back].find(to_text(thing(1))), nullptr);
  EXPECT_NE(pages[back].find(to_text(thing(2))), nullptr);
  expect_silence(back);
}

TEST_F(HiddenTest, AHandOnItIsToldToNobody) {
  make(1, "team_member");
  settle();
  heard.clear();
  ByteWriter hand;
  hand.u8(5);
  hand.u8(0);
  hand.uint(1);
  hand.text(to_text(thing(1)));
  hand.sint(5);
  hand.sint(5);
  hand.uint(1);
  hand.text(to_text(thing(1)));
  say(leader, hand.take());
  settle();
  EXPECT_FALSE(heard[viewer].empty());
  expect_silence(viewer);
}

TEST_F(HiddenTest, NothingOfItIsEverInWhatOthersAreTold) {
  SeededRandom dice(7);
  int times_hidden = 0;
  for (int step = 0; step < 400 && !HasFailure(); ++step) {
    change(anything(dice));
    if (dice.chance(40)) settle();
    if (!dice.chance(20)) continue;
    settle();
    for (int n = 1; n <= kThings; ++n) times_hidden += is_hidden(n) ? 1 : 0;
    expect_silence(viewer);
    expect_silence(editor);
    expect_fresh(viewer);
    expect_fresh(leader, Role::facilitator);
    expect_silence(viewer);
  }
  EXPECT_GT(times_hidden, 50);
}

}  // namespace
}  // namespace kwadrant::room
