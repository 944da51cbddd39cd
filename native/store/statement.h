// A prepared SQLite statement and what its results mean. For this folder only.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

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
  bool is_null() const { return statement_ == nullptr; }

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

// The statements of one connection that are run again and again: each is prepared once, since preparing one takes
// longer than running most of them. (SQLite runs a PRAGMA once only: keeping one gains nothing.) As many are kept as
// the program has texts of them; they go before the connection does.
class Statements {
 public:
  // A statement ready to run, its owner's alone; it goes back when this goes. The Statements must live longer.
  class Lent {
   public:
    Lent(Lent&&) noexcept = default;
    Lent& operator=(Lent&&) = delete;
    ~Lent() { home_->take_back(sql_, std::move(statement_)); }
    Statement* operator->() { return &statement_; }
    Statement& operator*() { return statement_; }

   private:
    friend class Statements;
    Lent(Statements& home, const char* sql, Statement statement)
        : home_(&home), sql_(sql), statement_(std::move(statement)) {}

    Statements* home_;
    const char* sql_;
    Statement statement_;
  };

  explicit Statements(sqlite3* database) : database_(database) {}
  Statements(const Statements&) = delete;
  Statements& operator=(const Statements&) = delete;

  // `sql` is one statement, a literal of the program. Who asks for one that is lent already gets another.
  Result<Lent> lend(const char* sql);
  // For a statement that gives no rows.
  Status run(const char* sql);

 private:
  void take_back(const char* sql, Statement statement);

  struct Kept {
    std::string_view sql;
    Statement statement;
  };
  sqlite3* database_;
  std::vector<Kept> kept_;
};

}  // namespace kwadrant::store
