// Changes a map file behind the store's back.
#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <string>

namespace kwadrant::store {

// Nobody may have the file open. Fails the test when a statement fails.
inline void run_sql(const std::string& path, const std::string& sql) {
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
  char* message = nullptr;
  EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &message), SQLITE_OK) << message;
  sqlite3_free(message);
  ASSERT_EQ(sqlite3_close(database), SQLITE_OK);
}

}  // namespace kwadrant::store
