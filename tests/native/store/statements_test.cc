// Statements that a connection keeps.
#include "store/statement.h"

#include <utility>

#include "fixture.h"
#include "store/connection.h"

namespace kwadrant::store {
namespace {

class StatementsTest : public ::testing::Test {
 protected:
  StatementsTest() : database_(connected()), statements_(database_.get()) {
    EXPECT_TRUE(execute(database_.get(), "CREATE TABLE t(n INTEGER PRIMARY KEY); INSERT INTO t VALUES(1), (2), (3)"));
  }

  static Database connected() {
    Result<Database> made = connect(":memory:", "", Access::create);
    return made ? std::move(*made) : nullptr;
  }

  static constexpr const char* kRows = "SELECT n FROM t WHERE n >= ? ORDER BY n";
  Database database_;
  Statements statements_;
};

TEST_F(StatementsTest, WhatComesBackHalfReadBeginsAnew) {
  {
    auto rows = statements_.lend(kRows);
    ASSERT_EQ((*rows)->bind(1, std::uint64_t{2}).step(), SQLITE_ROW);
    EXPECT_EQ((*rows)->number(0), 2U);
  }
  EXPECT_TRUE(execute(database_.get(), "DROP TABLE t")) << "nobody reads it any more";
  EXPECT_TRUE(execute(database_.get(), "CREATE TABLE t(n); INSERT INTO t VALUES(5)"));
  auto rows = statements_.lend(kRows);
  EXPECT_EQ((*rows)->step(), SQLITE_DONE) << "nothing is bound";
  (*rows)->reset();
  ASSERT_EQ((*rows)->bind(1, std::uint64_t{2}).step(), SQLITE_ROW);
  EXPECT_EQ((*rows)->number(0), 5U);
}

TEST_F(StatementsTest, WhatIsLentIsNotLentTwice) {
  auto outer = statements_.lend(kRows);
  ASSERT_EQ((*outer)->bind(1, std::uint64_t{1}).step(), SQLITE_ROW);
  {
    auto inner = statements_.lend(kRows);
    ASSERT_EQ((*inner)->bind(1, std::uint64_t{3}).step(), SQLITE_ROW);
    EXPECT_EQ((*inner)->number(0), 3U);
  }
  ASSERT_EQ((*outer)->step(), SQLITE_ROW);
  EXPECT_EQ((*outer)->number(0), 2U);
}

TEST_F(StatementsTest, EachIsKeptOnce) {
  for (std::uint64_t n = 1; n <= 3; ++n) {
    auto rows = statements_.lend(kRows);
    auto others = statements_.lend(kRows);
    ASSERT_EQ((*rows)->bind(1, n).step(), SQLITE_ROW);
    ASSERT_EQ((*others)->bind(1, n).step(), SQLITE_ROW);
  }
  sqlite3_stmt* first = sqlite3_next_stmt(database_.get(), nullptr);
  ASSERT_NE(first, nullptr) << "it is kept";
  EXPECT_EQ(sqlite3_next_stmt(database_.get(), first), nullptr) << "and it alone";
}

TEST_F(StatementsTest, WhatCannotRunIsSaid) {
  EXPECT_TRUE(statements_.run("BEGIN"));
  const Status again = statements_.run("BEGIN");
  ASSERT_FALSE(again);
  EXPECT_NE(again.error().detail.find("within a transaction"), std::string::npos) << again.error().detail;
  EXPECT_TRUE(statements_.run("COMMIT"));
  EXPECT_FALSE(statements_.lend("SELECT n FROM nowhere"));
}

class WalkTest : public StoreTest {};

TEST_F(WalkTest, AWalkWithinAWalkIsItsOwn) {
  auto store = make(path());
  fill(*store, 3);
  std::vector<Bytes> outer;
  std::size_t inner = 0;
  const auto all = [&](std::uint64_t, ByteView bytes) {
    outer.emplace_back(bytes.begin(), bytes.end());
    EXPECT_TRUE(store->for_each_change(2, [&](std::uint64_t, ByteView) { return ++inner > 0; }));
    return true;
  };
  EXPECT_TRUE(store->for_each_change(1, all));
  EXPECT_EQ(outer, changes_);
  EXPECT_EQ(inner, 3U * 2U);
}

}  // namespace
}  // namespace kwadrant::store
