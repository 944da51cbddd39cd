#include "store/statement.h"

#include <algorithm>
#include <string>

namespace kwadrant::store {

Error error_of(int result, sqlite3* database) {
  const std::string detail =
      std::string(sqlite3_errstr(result)) + " (" + std::to_string(result) + "): " + sqlite3_errmsg(database);
  switch (result & 0xFF) {
    case SQLITE_FULL:
      return error(Code::store_full, detail);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return error(Code::store_corrupt, detail);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return error(Code::store_locked, detail);
    case SQLITE_READONLY:
      return error(Code::read_only, detail);
    case SQLITE_TOOBIG:
      return error(Code::file_too_large, detail);
    default:
      return error(Code::store_io, detail);
  }
}

Statement& Statement::operator=(Statement&& other) noexcept {
  std::swap(statement_, other.statement_);
  return *this;
}

Result<Statement> Statement::prepare(sqlite3* database, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  const int result = sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (result != SQLITE_OK) return error_of(result, database);
  return Statement(statement);
}

Statement& Statement::bind(int at, std::uint64_t value) {
  KW_CHECK(sqlite3_bind_int64(statement_, at, static_cast<sqlite3_int64>(value)) == SQLITE_OK);
  return *this;
}

Statement& Statement::bind(int at, ByteView value) {
  // A null pointer would bind NULL instead of nothing.
  const void* data = value.empty() ? static_cast<const void*>("") : value.data();
  KW_CHECK(sqlite3_bind_blob64(statement_, at, data, value.size(), SQLITE_STATIC) == SQLITE_OK);
  return *this;
}

void Statement::reset() {
  if (statement_ == nullptr) return;
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

ByteView Statement::bytes(int at) const {
  const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, at));
  return {data, data == nullptr ? 0 : static_cast<std::size_t>(sqlite3_column_bytes(statement_, at))};
}

std::string_view Statement::text(int at) const {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, at));
  return data == nullptr ? std::string_view()
                         : std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, at)));
}

Result<Statements::Lent> Statements::lend(const char* sql) {
  const auto at = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) { return kept.sql == sql; });
  if (at != kept_.end() && !at->statement.is_null()) return Lent(*this, sql, std::move(at->statement));
  Result<Statement> made = Statement::prepare(database_, sql);
  if (!made) return made.error();
  return Lent(*this, sql, std::move(*made));
}

Status Statements::run(const char* sql) {
  Result<Lent> lent = lend(sql);
  if (!lent) return lent.error();
  const int result = (*lent)->step();
  return result == SQLITE_DONE ? ok() : Status(error_of(result, database_));
}

void Statements::take_back(const char* sql, Statement statement) {
  if (statement.is_null()) return;
  statement.reset();
  const auto at = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) { return kept.sql == sql; });
  if (at == kept_.end()) {
    kept_.push_back({sql, std::move(statement)});
  } else {
    at->statement = std::move(statement);
  }
}

}  // namespace kwadrant::store
