#include "history/moment.h"

#include <sqlite3.h>

#include "codec/snapshot.h"
#include "log.h"

namespace kwadrant::history {
namespace {

using testing::Author;
using testing::entity;
using testing::kMapId;

Bytes canonical_at(const Log& log, Milliseconds until) {
  const auto map = map_at(log.store(), kMapId, until);
  EXPECT_TRUE(map.ok());
  return codec::canonical_bytes(*map);
}

TEST(MapAt, HasAllUpToAMillisecondAndNothingAfterIt) {
  Log log;
  Author author(11);
  log.add(author, kStart, {testing::created(entity(1)), testing::titled(entity(1), "Wandelclub")});
  log.add(author, kStart + 5, {testing::titled(entity(1), "Wandelgroep")}, 3);
  log.add(author, kStart + 6, {testing::deleted(entity(1))});
  const auto title_at = [&](Milliseconds until) {
    const auto map = map_at(log.store(), kMapId, until);
    const auto number = map->find(entity(1));
    return number == model::kNoEntity ? std::string() : std::string(map->title(number));
  };
  EXPECT_EQ(title_at(kStart - 1), "");
  EXPECT_EQ(title_at(kStart), "Wandelclub");
  EXPECT_EQ(title_at(kStart + 4), "Wandelclub");
  EXPECT_EQ(title_at(kStart + 5), "Wandelgroep") << "all of its counters";
  const auto end = map_at(log.store(), kMapId, kStart + 6);
  EXPECT_FALSE(end->is_live(end->find(entity(1))));
}

// P1: replicas that heard of the same changes in another order show the same past.
TEST(MapAt, P1_DoesNotAskInWhichOrderChangesCame) {
  SeededRandom random(3);
  Log here;
  Log there;
  std::vector<Author> authors = {Author(11), Author(12), Author(13)};
  struct Planned {
    std::size_t author;
    Milliseconds at;
    std::vector<model::Setting> settings;
  };
  std::vector<Planned> plan;
  for (int i = 0; i < 300; ++i) {
    const EntityId id = entity(random.below(20));
    const Milliseconds at = kStart + static_cast<Milliseconds>(i) * kMinute;
    const int x = static_cast<int>(random.below(10'001));
    plan.push_back({random.below(3), at, {testing::created(id), testing::placed(id, x, 10'000 - x)}});
  }
  for (const Planned& one : plan) here.add(authors[one.author], one.at, one.settings);
  // There each replica's changes came in one piece.
  std::vector<Author> again = {Author(11), Author(12), Author(13)};
  for (const std::size_t author : {2U, 0U, 1U}) {
    for (const Planned& one : plan) {
      if (one.author == author) there.add(again[author], one.at, one.settings);
    }
  }
  for (std::size_t i = 0; i < plan.size(); i += 7) {
    ASSERT_EQ(canonical_at(here, plan[i].at), canonical_at(there, plan[i].at)) << i;
    const auto end = here.changes().begin() + static_cast<std::ptrdiff_t>(i + 1);
    const std::vector<Bytes> before(here.changes().begin(), end);
    ASSERT_EQ(canonical_at(here, plan[i].at), codec::canonical_bytes(testing::map_of(before))) << i;
  }
}

TEST(MapAt, ShowsNoPastWithHoles) {
  Log log;
  Author author(11);
  for (std::uint64_t n = 0; n < 5; ++n) log.add(author, kStart + n, {testing::titled(entity(n), "titel")});
  const std::string path = log.path();
  log.close();
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(database, "UPDATE change SET bytes = x'00' WHERE number = 2", nullptr, nullptr, nullptr),
            SQLITE_OK);
  sqlite3_close(database);
  store::Options reading;
  reading.read_only = true;
  const auto store = store::Store::open(path, reading);
  ASSERT_TRUE(store.ok());
  const auto map = map_at(**store, kMapId, kStart + 10);
  ASSERT_FALSE(map.ok());
  EXPECT_EQ(map.error().code, Code::store_corrupt);
}

}  // namespace
}  // namespace kwadrant::history
