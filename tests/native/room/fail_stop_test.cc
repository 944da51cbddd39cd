// P3, P9: what members are told when the disk under their room fails, and when it is slow.
#include <functional>

#include "fixture.h"
#include "room/live_map.h"
#include "support/crash/vfs.h"

namespace kwadrant::room {
namespace {

using kwadrant::testing::CrashVfs;
using kwadrant::testing::Fate;
using kwadrant::testing::kSyncCall;
using kwadrant::testing::kWriteCall;
using support::GestureMessage;
using support::WirePage;

constexpr const char* kPath = "/no-such-folder/map.kwadrant";

// A live map on a disk that a test breaks, with pages in its room. Member i has the key i and moves nobody else's card.
class LiveRoom {
 public:
  explicit LiveRoom(CrashVfs& vfs) : vfs_(vfs) {}

  static void make_file(const CrashVfs& vfs) {
    store::Options options;
    options.create = true;
    options.vfs = vfs.name();
    auto store = store::Store::open(kPath, options);
    ASSERT_TRUE(store.ok() && (*store)->begin({7, 7}).ok());
    const model::ChangeHead head{{1ULL << 16, 99}, 1, 0, 0, model::Label::created};
    const Bytes first =
        model::encode_change(head, {{{7, 7}, "kind", std::string("map")}, {{7, 7}, "pack", pack_json()}});
    ASSERT_TRUE((*store)->append({&first, 1}).ok());
  }

  void open() {
    pages.clear();
    map.reset();
    store::Options options;
    options.vfs = vfs_.name();
    options.checkpoint_pages = checkpoint_pages;
    auto opened = LiveMap::open(kPath, clock_, random_, options);
    ASSERT_TRUE(opened.ok()) << opened.error().detail;
    map = std::move(*opened);
  }

  void enter(std::uint64_t key) {
    const std::uint32_t member = map->room().join(Role::editor).value();
    pages[member];
    keys[key] = member;
    map->room().receive(member, support::hello(key));
    deliver();
  }

  // The nth gesture of a member: a card of its own.
  void create_card(std::uint64_t key, std::uint64_t n) {
    map->room().receive(keys[key], GestureMessage(n).created(card(key, n), "Initiatief").bytes());
  }
  static std::string card(std::uint64_t key, std::uint64_t n) { return id_text(static_cast<int>(key * 1'000 + n)); }
  bool has_card(std::uint64_t key, std::uint64_t n) const {
    return map->room().map().find(entity_id(card(key, n))) != model::kNoEntity;
  }

  bool save() {
    auto job = map->begin_save();
    if (!job) return false;
    job->run();
    return map->finish_save(std::move(job)).ok();
  }

  void deliver() {
    map->room().tick();
    for (const Outgoing& message : map->room().take_outgoing()) {
      for (auto& [number, page] : pages) {
        if (message.bytes->empty()) continue;
        const bool mine = message.member == number || (message.member == 0 && page.welcomed);
        if (mine) {
          EXPECT_TRUE(page.receive(*message.bytes));
        }
      }
    }
  }

  WirePage& page(std::uint64_t key) { return pages[keys[key]]; }
  // Highest gesture of the member that its page knows to be saved.
  std::uint64_t acknowledged(std::uint64_t key) { return page(key).saved[keys[key]]; }

  std::unique_ptr<LiveMap> map;
  std::map<std::uint32_t, WirePage> pages;
  std::map<std::uint64_t, std::uint32_t> keys;
  int checkpoint_pages = 1'000;

 private:
  CrashVfs& vfs_;
  TestClock clock_;
  SeededRandom random_{3};
};

struct Failure {
  const char* name;
  std::function<void(CrashVfs&)> strike;
};

void PrintTo(const Failure& failure, std::ostream* out) { *out << failure.name; }

const Failure kFailures[] = {
    {"FailedSync", [](CrashVfs& vfs) { vfs.plan({kSyncCall, 1, false, false}); }},
    {"FailedWrite", [](CrashVfs& vfs) { vfs.plan({kWriteCall, 1, false, false}); }},
    {"WriteCutShort", [](CrashVfs& vfs) { vfs.plan({kWriteCall, 2, false, true}); }},
    {"FullDisk", [](CrashVfs& vfs) { vfs.capacity = vfs.disk().size(); }},
};

class FailStopTest : public ::testing::TestWithParam<Failure> {
 protected:
  static constexpr std::uint64_t kPeople = 5;

  void SetUp() override {
    LiveRoom::make_file(vfs);
    room.open();
    for (std::uint64_t key = 1; key <= kPeople; ++key) room.enter(key);
    for (std::uint64_t key = 1; key <= kPeople; ++key) room.create_card(key, 1);
    ASSERT_TRUE(room.save());
    room.deliver();
  }

  void mend_disk() {
    vfs.plan({});
    vfs.capacity = SIZE_MAX;
  }

  CrashVfs vfs;
  LiveRoom room{vfs};
};

TEST_P(FailStopTest, P9EveryMemberIsToldAndNothingIsAcknowledgedAfterwards) {
  GetParam().strike(vfs);
  for (std::uint64_t key = 1; key <= kPeople; ++key) room.create_card(key, 2);
  EXPECT_FALSE(room.save());
  room.deliver();
  EXPECT_TRUE(room.map->room().read_only());
  mend_disk();
  for (std::uint64_t key = 1; key <= kPeople; ++key) room.create_card(key, 3);
  EXPECT_EQ(room.map->begin_save(), nullptr) << "also when the disk is well again";
  room.deliver();
  room.enter(kPeople + 1);
  for (std::uint64_t key = 1; key <= kPeople + 1; ++key) {
    EXPECT_TRUE(room.page(key).read_only) << "member " << key;
    if (key > kPeople) continue;
    EXPECT_EQ(room.acknowledged(key), 1U) << "member " << key;
    ASSERT_EQ(room.page(key).refusals.size(), 1U) << "the third gesture of member " << key;
    EXPECT_EQ(room.page(key).refusals[0].code, "read_only");
    EXPECT_FALSE(room.has_card(key, 3));
  }
}

// Whatever may change a map but gestures: what it took would be shown, and called stored, and never be saved.
TEST_P(FailStopTest, P9NothingElseIsTakenAfterwardsNorWhatCameDuringTheFailingSave) {
  GetParam().strike(vfs);
  room.create_card(1, 2);
  auto job = room.map->begin_save();
  ASSERT_NE(job, nullptr);
  room.create_card(2, 2);
  job->run();
  EXPECT_FALSE(room.map->finish_save(std::move(job)).ok());
  EXPECT_EQ(room.map->begin_save(), nullptr) << "what waited stays where it is";
  mend_disk();
  EXPECT_EQ(room.map->begin_save(), nullptr);
  Room& live = room.map->room();
  const std::size_t changes = live.map().change_count();
  const auto code_of = [](const auto& answer) { return answer ? Code::internal : answer.error().code; };
  EXPECT_EQ(code_of(live.put_file(Role::editor, "f", "image/png", Bytes(16, 1))), Code::read_only);
  EXPECT_FALSE(live.file("f").has_value());
  const EntityId card = entity_id(id_text(9'999));
  EXPECT_EQ(code_of(live.take_import(Role::editor, {{{card, "kind", std::string("initiative")}}})), Code::read_only);
  const Bytes others = model::encode_change({{2ULL << 16, 98}, 1, 0, 0, model::Label::edited}, {{card, "own", true}});
  EXPECT_EQ(code_of(live.merge({&others, 1})), Code::read_only);
  EXPECT_EQ(live.map().change_count(), changes);
}

TEST_P(FailStopTest, P3P9ReopenedMapHasAllThatWasAcknowledgedAndTheRestWholeOrNot) {
  GetParam().strike(vfs);
  for (std::uint64_t key = 1; key <= kPeople; ++key) room.create_card(key, 2);
  EXPECT_FALSE(room.save());
  mend_disk();
  room.map.reset();
  const auto left = vfs.disk();
  for (const Fate fate : {Fate::kept, Fate::dropped, Fate::torn, Fate::garbage}) {
    room.map.reset();
    vfs.insert(left.after({fate, 5, 512}));
    room.open();
    for (std::uint64_t key = 1; key <= kPeople; ++key) {
      EXPECT_TRUE(room.has_card(key, 1));
      EXPECT_EQ(room.has_card(key, 2), room.has_card(1, 2)) << "all of the batch or none";
    }
    room.enter(1);
    room.create_card(1, 9);
    EXPECT_TRUE(room.save()) << "a map that was opened anew goes on";
  }
}

INSTANTIATE_TEST_SUITE_P(Disk, FailStopTest, ::testing::ValuesIn(kFailures),
                         [](const auto& failure) { return std::string(failure.param.name); });

class SlowDiskTest : public ::testing::Test {
 protected:
  CrashVfs vfs;
  LiveRoom room{vfs};
};

TEST_F(SlowDiskTest, P9FailedCheckpointKeepsWhatWasSavedAndStopsTheNextSave) {
  LiveRoom::make_file(vfs);
  room.checkpoint_pages = 1;
  room.open();
  room.enter(1);
  room.create_card(1, 1);
  // The first two are the new log's and the commit's, the third is the checkpoint's.
  vfs.plan({kSyncCall, 3, false, false});
  EXPECT_TRUE(room.save());
  room.deliver();
  EXPECT_EQ(room.acknowledged(1), 1U);
  EXPECT_FALSE(room.page(1).read_only);
  room.create_card(1, 2);
  EXPECT_FALSE(room.save());
  room.deliver();
  EXPECT_EQ(room.acknowledged(1), 1U);
  EXPECT_TRUE(room.page(1).read_only);
  vfs.plan({});
  room.map.reset();
  vfs.insert(vfs.disk().after({Fate::dropped, 1, 512}));
  room.open();
  EXPECT_TRUE(room.has_card(1, 1));
}

TEST_F(SlowDiskTest, P3FiftyMembersWaitForOneSlowSyncAndAreAcknowledgedByTheNext) {
  constexpr std::uint64_t kPeople = 50;
  LiveRoom::make_file(vfs);
  room.open();
  for (std::uint64_t key = 1; key <= kPeople; ++key) room.enter(key);
  room.create_card(1, 1);
  const std::uint64_t before = vfs.syncs();
  auto slow = room.map->begin_save();
  ASSERT_NE(slow, nullptr);
  // While that one is under way on its thread, everybody goes on.
  for (std::uint64_t n = 2; n <= 4; ++n) {
    for (std::uint64_t key = 1; key <= kPeople; ++key) room.create_card(key, n);
    EXPECT_EQ(room.map->begin_save(), nullptr) << "one save at a time";
    room.deliver();
  }
  for (std::uint64_t key = 1; key <= kPeople; ++key) EXPECT_EQ(room.acknowledged(key), 0U);
  slow->run();
  EXPECT_TRUE(room.map->finish_save(std::move(slow)).ok());
  EXPECT_TRUE(room.save());
  room.deliver();
  for (std::uint64_t key = 1; key <= kPeople; ++key) EXPECT_EQ(room.acknowledged(key), 4U) << "member " << key;
  EXPECT_EQ(room.map->begin_save(), nullptr);
  EXPECT_LE(vfs.syncs() - before, 3U) << "two commits, and the log's first sync";
}

}  // namespace
}  // namespace kwadrant::room
