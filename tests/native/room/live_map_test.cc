#include "room/live_map.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "codec/snapshot.h"
#include "fixture.h"

namespace kwadrant::room {
namespace {

using support::GestureMessage;

class LiveMapTest : public testing::Test {
 protected:
  void SetUp() override {
    path = std::filesystem::path(testing::TempDir()) / ("live_" + std::to_string(SystemRandom().next()) + ".kwadrant");
    store::Options options;
    options.create = true;
    auto store = store::Store::open(path, options);
    ASSERT_TRUE(store.ok());
    ASSERT_TRUE((*store)->begin({7, 7}).ok());
    const model::ChangeHead head{{1ULL << 16, 99}, 1, 0, 0, model::Label::created};
    const Bytes first = model::encode_change(
        head, {{{7, 7}, "kind", std::string("map")}, {{7, 7}, "title", std::string("Wijk")},
               {{7, 7}, "pack", pack_json()}});
    ASSERT_TRUE((*store)->append(std::vector<Bytes>{first}).ok());
  }
  void TearDown() override {
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
  }

  std::unique_ptr<LiveMap> open() {
    auto opened = LiveMap::open(path, clock, random);
    EXPECT_TRUE(opened.ok()) << (opened ? "" : opened.error().detail);
    return opened ? std::move(*opened) : nullptr;
  }

  std::string path;
  TestClock clock;
  SeededRandom random{5};
};

TEST_F(LiveMapTest, P3_WhatWasSavedIsThereAfterAReopen) {
  Bytes before;
  {
    auto map = open();
    const auto member = map->room().join(Role::editor).value();
    map->room().receive(member, support::hello(1));
    map->room().receive(member, GestureMessage(1).created_at(id_text(1), "Wandelclub", 0, 0).bytes());
    auto job = map->begin_save();
    ASSERT_NE(job, nullptr);
    job->run();
    ASSERT_TRUE(map->finish_save(std::move(job)).ok());
    before = codec::canonical_bytes(map->room().map());
  }
  auto again = open();
  EXPECT_EQ(codec::canonical_bytes(again->room().map()), before);
  const auto member = again->room().join(Role::editor).value();
  again->room().receive(member, support::hello(1));
  again->room().tick();
  support::WirePage page;
  for (const Outgoing& o : again->room().take_outgoing()) page.receive(*o.bytes);
  EXPECT_EQ(page.last_n, 1U);
  EXPECT_NE(page.find(id_text(1)), nullptr);
}

TEST_F(LiveMapTest, CloseSavesWhatIsLeft) {
  {
    auto map = open();
    const auto member = map->room().join(Role::editor).value();
    map->room().receive(member, support::hello(1));
    map->room().receive(member, GestureMessage(1).created(id_text(1), "Wandelclub").bytes());
    EXPECT_TRUE(map->close().ok());
  }
  EXPECT_NE(open()->room().map().find(entity_id(id_text(1))), model::kNoEntity);
}

TEST_F(LiveMapTest, P8_EveryOpeningIsAReplicaOfItsOwn) {
  for (std::uint64_t i = 1; i <= 3; ++i) {
    auto map = open();
    const auto member = map->room().join(Role::editor).value();
    map->room().receive(member, support::hello(i));
    map->room().receive(member, GestureMessage(1).created(id_text(static_cast<int>(i)), "Initiatief").bytes());
    EXPECT_TRUE(map->close().ok());
  }
  EXPECT_EQ(open()->room().map().seen().complete().size(), 4U);
}

TEST_F(LiveMapTest, P7_AReplicaThatLiesAboutASavedChangeIsNoticed) {
  auto map = open();
  const auto change = [](const std::string& title) {
    const model::ChangeHead head{{2ULL << 16, 98}, 1, 0, 0, model::Label::created};
    return model::encode_change(head, {{{7, 8}, "title", title}});
  };
  const auto merge = [&](const std::vector<Bytes>& changes) {
    ASSERT_TRUE(map->room().merge(changes).ok());
    auto job = map->begin_save();
    job->run();
    ASSERT_TRUE(map->finish_save(std::move(job)).ok());
  };
  merge({change("waar")});
  merge({change("waar")});
  EXPECT_EQ(map->differing(), 0U);
  merge({change("gelogen"), change("waar")});
  EXPECT_EQ(map->differing(), 1U);
  EXPECT_EQ(map->room().map().title(map->room().map().find({7, 8})), "waar");
  EXPECT_EQ(map->lacking({}, 1)->changes.size(), 2U);
}

// Without one in time a map would take ever longer to open, though it loses nothing.
TEST_F(LiveMapTest, P12_ASnapshotIsWrittenWhenSoManyChangesStandBehindTheLast) {
  // The file's own first change is one of them.
  std::size_t changes = 1;
  const auto save_up_to = [&](LiveMap& map, std::size_t count) {
    std::vector<Bytes> more;
    for (; changes < count; ++changes) {
      const model::ChangeHead head{{(2ULL << 16) + changes, 98}, changes, 0, 0, model::Label::edited};
      more.push_back(model::encode_change(head, {{{7, 8}, "title", std::string("Wandelclub")}}));
    }
    ASSERT_TRUE(map.room().merge(more).ok());
    auto job = map.begin_save();
    ASSERT_NE(job, nullptr);
    job->run();
    ASSERT_TRUE(map.finish_save(std::move(job)).ok());
  };
  const auto snapshots = [&] {
    store::Options reading;
    reading.read_only = true;
    const auto store = store::Store::open(path, reading);
    return store.ok() ? (*store)->verify().snapshots : std::size_t{99};
  };
  auto map = open();
  save_up_to(*map, store::kSnapshotEvery - 1);
  EXPECT_EQ(snapshots(), 0U) << "one below";
  save_up_to(*map, store::kSnapshotEvery);
  EXPECT_EQ(snapshots(), 1U);
  save_up_to(*map, store::kSnapshotEvery + 1);
  EXPECT_EQ(snapshots(), 1U) << "the next one is as far away again";
  map.reset();
  EXPECT_EQ(open()->room().map().change_count(), changes);
}

TEST_F(LiveMapTest, P3_ADamagedMapIsNotGoneOnWith) {
  std::ifstream in(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  in.close();
  const std::size_t at = bytes.rfind("Wijk");
  ASSERT_NE(at, std::string::npos);
  bytes[at] = 'D';
  std::ofstream(path, std::ios::binary) << bytes;
  const auto damaged = LiveMap::open(path, clock, random);
  ASSERT_FALSE(damaged.ok());
  EXPECT_EQ(damaged.error().code, Code::store_corrupt);
  std::ifstream after(path, std::ios::binary);
  EXPECT_EQ((std::string{std::istreambuf_iterator<char>(after), std::istreambuf_iterator<char>()}), bytes);
}

TEST_F(LiveMapTest, ASecondWriterIsTurnedAway) {
  auto map = open();
  const auto second = LiveMap::open(path, clock, random);
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.error().code, Code::store_locked);
}

TEST_F(LiveMapTest, AMissingFileIsNamed) {
  const auto missing = LiveMap::open(path + ".not", clock, random);
  ASSERT_FALSE(missing.ok());
  EXPECT_EQ(missing.error().code, Code::store_missing);
}

}  // namespace
}  // namespace kwadrant::room
