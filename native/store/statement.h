// A prepared SQLite statement and what its results mean. For this folder only.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <string_view>
#include <utility>

#include "core/bytes.h"
#include "core/status.h"

namespace kwadrant::store {

// What an SQLite result means to a caller, with SQLite's own words as detail.
Error error_of(int result, sqlite3* database);

// Owns its statement. Values are always bound, never part of the SQL.
class Statement {
 public:
  Statement() = default;
  Statement(Statement&& other) noexcept : statement_(std::exchange(other.statement_, nullptr)) {}
  Statement& operator=(Statement&& other) noexcept;
  ~Statement() { sqlite3_finalize(statement_); }

  // `sql` is one statement, a literal of the program.
  static Result<Statement> prepare(sqlite3* database, const char* sql);

  // Positions from 1. Bytes must live until the next `reset`. Unsigned numbers keep their 64 bits.
  Statement& bind(int at, std::uint64_t value);
  Statement& bind(int at, ByteView value);

  // SQLITE_ROW, SQLITE_DONE or what went wrong.
  int step() { return sqlite3_step(statement_); }
  // Ready to run again, with nothing bound.
  void reset();

  // Positions from 0. Valid until the next step or reset.
  std::uint64_t number(int at) const { return static_cast<std::uint64_t>(sqlite3_column_int64(statement_, at)); }
  ByteView bytes(int at) const;
  std::string_view text(int at) const;

 private:
  explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}

  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace kwadrant::store
