#include "store/schema.h"

#include <array>
#include <string>

#include "store/connection.h"
#include "store/header.h"
#include "store/statement.h"
#include "store/store.h"

namespace kwadrant::store {
namespace {

struct Table {
  const char* name;
  const char* sql;
};

// SQLite keeps the text as it is written here, and it is compared with it: a new text is a new format.
constexpr std::array<Table, 3> kTables = {{
    {"change",
     "CREATE TABLE change(number INTEGER PRIMARY KEY, replica INTEGER NOT NULL, sequence INTEGER NOT NULL, "
     "time INTEGER NOT NULL, author INTEGER NOT NULL, author_n INTEGER NOT NULL, sum INTEGER NOT NULL, "
     "bytes BLOB NOT NULL, UNIQUE(replica, sequence))"},
    {"meta", "CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"},
    {"snapshot", "CREATE TABLE snapshot(number INTEGER PRIMARY KEY, bytes BLOB NOT NULL)"},
}};
constexpr std::string_view kUniqueIndex = "sqlite_autoindex_change_1";

const Table* table_of(std::string_view name) {
  for (const Table& table : kTables) {
    if (table.name == name) return &table;
  }
  return nullptr;
}

}  // namespace

Status create_tables(sqlite3* database, Random& random) {
  if (Status begun = execute(database, "BEGIN EXCLUSIVE"); !begun) return begun;
  Result<Statement> count = Statement::prepare(database, "SELECT count(*) FROM sqlite_schema");
  if (!count) return count.error();
  if (const int result = count->step(); result != SQLITE_ROW) return error_of(result, database);
  // Someone else made it between our look and our lock.
  if (count->number(0) != 0) return error(Code::file_exists);
  count->reset();
  for (const Table& table : kTables) {
    if (Status made = execute(database, table.sql); !made) return made;
  }
  const std::uint64_t nonce = random.next() % 0x40000000 + 1000;
  const std::string marks = "PRAGMA application_id=" + std::to_string(kApplicationId) +
                            ";PRAGMA user_version=" + std::to_string(kFormat) +
                            ";PRAGMA schema_version=" + std::to_string(nonce) + ";COMMIT";
  return execute(database, marks.c_str());
}

Status check_tables(sqlite3* database) {
  Result<Statement> rows = Statement::prepare(database, "SELECT type, name, sql FROM sqlite_schema");
  if (!rows) return rows.error();
  std::size_t found = 0;
  int result = 0;
  while ((result = rows->step()) == SQLITE_ROW) {
    const std::string_view name = rows->text(1);
    if (rows->text(0) == "index" && name == kUniqueIndex && rows->text(2).empty()) continue;
    const Table* table = rows->text(0) == "table" ? table_of(name) : nullptr;
    if (table == nullptr || rows->text(2) != table->sql) {
      const std::string what = std::string(rows->text(0)) + " " + std::string(name);
      return error(Code::store_corrupt, "unknown in this format: " + what);
    }
    ++found;
  }
  if (result != SQLITE_DONE) return error_of(result, database);
  return found == kTables.size() ? ok() : Status(error(Code::store_corrupt, "a table is missing"));
}

}  // namespace kwadrant::store
