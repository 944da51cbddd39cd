// Files that are not ours, not for us, or made by someone who means harm (P10, P13).
#include <sqlite3.h>

#include <filesystem>

#include <sys/stat.h>

#include "fixture.h"
#include "sql.h"

namespace kwadrant::store {
namespace {

namespace fs = std::filesystem;

class ForeignTest : public StoreTest {
 protected:
  void expect_refused(const std::string& file, const std::string& code) {
    EXPECT_EQ(outcome(Store::open(file, {})), code) << file;
    EXPECT_EQ(outcome(Store::open(file, reading())), code) << file;
  }

  void make_sound(const std::string& file, int changes = 5) {
    auto store = make(file);
    fill(*store, changes);
  }
};

TEST_F(ForeignTest, WhatIsNoMapIsRefused) {
  expect_refused(path("missing.kwadrant"), "store_missing");
  expect_refused("", "store_missing");
  expect_refused(std::string("a\0b", 3), "store_missing");
  expect_refused(folder_.path().string(), "store_not_a_map");
  write_file(path("empty"), "");
  write_file(path("short"), "SQLite format 3");
  write_file(path("text"), std::string(5'000, 'x'));
  ASSERT_EQ(mkfifo(path("pipe").c_str(), 0600), 0);
  run_sql(path("sqlite"), "CREATE TABLE change(number)");
  for (const char* name : {"empty", "short", "text", "pipe", "sqlite"}) {
    expect_refused(path(name), "store_not_a_map");
    EXPECT_EQ(outcome(Store::open(path(name), creating())), "file_exists") << name;
  }
  fs::create_symlink(path("nowhere"), path("link"));
  EXPECT_EQ(outcome(Store::open(path("link"), creating())), "file_exists");
  expect_refused(path("link"), "store_missing");
}

TEST_F(ForeignTest, AbsentFolderAndOverlongPathAreErrors) {
  EXPECT_EQ(outcome(Store::open(path("no/such/map"), creating())), "store_io");
  EXPECT_EQ(outcome(Store::open(path(std::string(240, 'n')), creating())), "ok");
  EXPECT_NE(outcome(Store::open(path(std::string(5'000, 'n')), creating())), "ok");
}

TEST_F(ForeignTest, AnyNameIsOnlyAName) {
  const char* names[] = {"kaart \xF0\x9F\x8C\xB3 van de wijk", ":memory:", "file:x?mode=memory", "a'b\"c%20?#d"};
  for (const char* name : names) {
    make_sound(path(name), 1);
    EXPECT_TRUE(fs::exists(path(name))) << name;
    EXPECT_EQ(open(path(name))->load()->map.change_count(), changes_.size()) << name;
    changes_.clear();
    author_ = Author(11);
  }
  fs::create_symlink(path(":memory:"), path("link"));
  EXPECT_EQ(open(path("link"))->load()->map.change_count(), 1u);
}

TEST_F(ForeignTest, P13NewerFileIsRefusedAndLeftAsItWas) {
  make_sound(path());
  run_sql(path(), "PRAGMA user_version=2");
  const std::string before = read_file(path());
  expect_refused(path(), "store_newer");
  EXPECT_EQ(read_file(path()), before);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_.path()), fs::directory_iterator()), 1);
}

TEST_F(ForeignTest, P13NewerFileIsRefusedAlsoWhenOnlyItsLogSaysSo) {
  make_sound(path());
  sqlite3* newer = nullptr;
  ASSERT_EQ(sqlite3_open(path().c_str(), &newer), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(newer, "PRAGMA user_version=2", nullptr, nullptr, nullptr), SQLITE_OK);
  // As a killed program leaves them: the main file and the log that it had not yet moved into it.
  fs::create_directory(path("copy"));
  const std::string copy = path("copy/map");
  fs::copy_file(path(), copy);
  fs::copy_file(path() + "-wal", copy + "-wal");
  ASSERT_EQ(sqlite3_close(newer), SQLITE_OK);
  const std::string before = read_file(copy);
  const std::string log = read_file(copy + "-wal");
  expect_refused(copy, "store_newer");
  EXPECT_EQ(read_file(copy), before);
  EXPECT_EQ(read_file(copy + "-wal"), log);
}

TEST_F(ForeignTest, OtherTablesTriggersAndViewsAreRefused) {
  const char* additions[] = {
      "CREATE TABLE extra(a)",
      "CREATE VIEW seen AS SELECT * FROM change",
      "CREATE TRIGGER t AFTER INSERT ON change BEGIN DELETE FROM snapshot; END",
      "CREATE INDEX i ON change(author)",
      "ALTER TABLE meta ADD COLUMN more",
      "DROP TABLE snapshot; CREATE VIEW snapshot AS SELECT 1 AS number, x'00' AS bytes",
      "DROP TABLE snapshot",
      "PRAGMA user_version=0",
  };
  for (const char* sql : additions) {
    SCOPED_TRACE(sql);
    changes_.clear();
    author_ = Author(11);
    fs::remove(path());
    make_sound(path());
    run_sql(path(), sql);
    const std::string before = read_file(path());
    expect_refused(path(), "store_corrupt");
    EXPECT_EQ(read_file(path()), before);
  }
}

TEST_F(ForeignTest, LogOfAnotherFileIsNotFollowed) {
  make_sound(path("a"), 8);
  const Bytes ours = canonical();
  author_ = Author(12);
  changes_.clear();
  auto other = make(path("b"), EntityId{9, 9});
  fill(*other, 30);
  fs::copy_file(path("b-wal"), path("a-wal"));
  const std::string before = read_file(path("a"));
  expect_refused(path("a"), "store_corrupt");
  EXPECT_TRUE(read_file(path("a")) == before);
  fs::remove(path("a-wal"));
  fs::remove(path("a-shm"));
  EXPECT_TRUE(codec::canonical_bytes(open(path("a"))->load()->map) == ours);
}

TEST_F(ForeignTest, LogOfAnotherFileIsKnownAlsoWhenItWasBegunAnew) {
  make_sound(path("a"), 8);
  author_ = Author(12);
  changes_.clear();
  Options options = creating();
  options.checkpoint_pages = 1;
  auto other = open(path("b"), options);
  ASSERT_EQ(outcome(other->begin(EntityId{9, 9})), "ok");
  // Each is moved into the file at once; the next one stands in a log of its own.
  for (int i = 0; i < 3; ++i) {
    fill(*other, 1);
    fs::copy_file(path("b-wal"), path("a-wal"), fs::copy_options::overwrite_existing);
    const auto refused = Store::open(path("a"), {});
    ASSERT_EQ(outcome(refused), "store_corrupt") << i;
    EXPECT_EQ(refused.error().detail, "the -wal file belongs to another file") << i;
  }
}

TEST_F(ForeignTest, P3HeaderLostWhileTheLogWasMovedIsTakenFromTheLog) {
  auto store = make(path());
  fill(*store, 8);
  fs::create_directory(path("left"));
  const std::string left = path("left/map");
  const std::string rubbish = std::string(512, 'x') + read_file(path()).substr(512);
  write_file(left, rubbish);
  fs::copy_file(path() + "-wal", left + "-wal");
  EXPECT_TRUE(codec::canonical_bytes(open(left, reading())->load()->map) == canonical());
  EXPECT_TRUE(read_file(left) == rubbish) << "a reader mends nothing";
  EXPECT_TRUE(codec::canonical_bytes(open(left)->load()->map) == canonical());
  EXPECT_TRUE(open(left)->verify().problems.empty()) << "the writer moved the log into the file";
}

TEST_F(ForeignTest, LostHeaderWithoutASoundLogIsNoMap) {
  auto store = make(path());
  fill(*store, 8);
  const std::string rubbish = std::string(512, 'x') + read_file(path()).substr(512);
  const std::string log = read_file(path() + "-wal");
  fs::create_directory(path("left"));
  const std::string left = path("left/map");
  write_file(left, rubbish);
  for (const std::string& broken : {std::string(5'000, 'x'), "y" + log.substr(1), log.substr(0, 2'000)}) {
    write_file(left + "-wal", broken);
    expect_refused(left, "store_not_a_map");
    EXPECT_TRUE(read_file(left) == rubbish);
  }
}

TEST_F(ForeignTest, HostileRowsAreNamedAndDoNotHang) {
  const char* hostile[] = {
      "UPDATE change SET bytes = zeroblob(200000000) WHERE number = 3",
      "UPDATE change SET bytes = NULL WHERE number = 3",
      "UPDATE change SET bytes = 'text', sum = 'text' WHERE number = 3",
      "UPDATE change SET number = 4611686018427387904 WHERE number = 5",
      "UPDATE change SET number = -3 WHERE number = 3",
      "UPDATE change SET author = 1 WHERE number = 3",
      "UPDATE change SET time = 1 WHERE number = 3",
      "DELETE FROM change WHERE number = 3",
      "INSERT INTO change SELECT 6, 99, sequence, time, author, author_n, sum, bytes FROM change WHERE number = 1",
      "INSERT INTO snapshot VALUES(9223372036854775807, x'0011')",
      "UPDATE meta SET value = x'00'",
  };
  for (const char* sql : hostile) {
    SCOPED_TRACE(sql);
    changes_.clear();
    author_ = Author(11);
    fs::remove(path());
    make_sound(path());
    // NOT NULL stands in the way of one of them, as it does of its author; the others go in.
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(path().c_str(), &database), SQLITE_OK);
    const int done = sqlite3_exec(database, sql, nullptr, nullptr, nullptr);
    ASSERT_EQ(sqlite3_close(database), SQLITE_OK);
    if (done != SQLITE_OK) continue;
    auto writer = Store::open(path(), {});
    const bool named_to_writer = !writer || !(*writer)->load()->damaged.empty();
    if (writer && named_to_writer) {
      EXPECT_EQ(outcome((*writer)->append({&changes_[0], 1})), "read_only");
    }
    writer = error(Code::internal);
    auto reader = Store::open(path(), reading());
    const bool named = !reader || !(*reader)->verify().problems.empty();
    EXPECT_TRUE(named_to_writer && named);
  }
}

}  // namespace
}  // namespace kwadrant::store
