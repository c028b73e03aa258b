// SQL in, rows out: SQLite behind classes that throw Error with the file's name. For sources only, never for public
// headers.
#pragma once

#include <sqlite3.h>

#include <concepts>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/report.hpp"

namespace entente {

// A statement that is prepared once and run often. Parameters count from 1, columns from 0. What text() gives lives
// until the next step() or start().
class SqlStatement {
 public:
  SqlStatement(sqlite3* database, const std::string& path, std::string_view sql);

  // Binds every parameter anew and stands before the first row.
  template <typename... Values>
  SqlStatement& start(const Values&... values) {
    reset();
    int index = 0;
    (bind(++index, values), ...);
    return *this;
  }

  bool step();  // false behind the last row; throws Error

  // For statements without rows. Texts are not copied: they need to live only until it returns.
  template <typename... Values>
  void run(const Values&... values) {
    reset();
    int index = 0;
    (bind_for_now(++index, values), ...);
    while (step()) {
    }
    reset();
  }

  void bind(int index, std::string_view text);
  void bind(int index, const std::string& text) { bind(index, std::string_view(text)); }
  void bind(int index, const char* text) { bind(index, std::string_view(text)); }
  void bind(int index, std::integral auto number) { bind_integer(index, static_cast<std::int64_t>(number)); }
  void bind(int index, double number);

  std::string_view text(int column) const;
  std::string string(int column) const { return std::string(text(column)); }
  std::int64_t integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }
  double real(int column) const { return sqlite3_column_double(statement_.get(), column); }
  bool is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

  void reset();

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };

  void bind_text(int index, std::string_view text, sqlite3_destructor_type lifetime);
  template <typename Value>
  void bind_for_now(int index, const Value& value) {
    if constexpr (std::convertible_to<Value, std::string_view>) {
      bind_text(index, value, SQLITE_STATIC);
    } else {
      bind(index, value);
    }
  }
  void bind_integer(int index, std::int64_t number);
  void check(int code) const;

  sqlite3* database_;
  const std::string* path_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

class Database {
 public:
  // `flags` as for sqlite3_open_v2. Waits up to five seconds for another program's lock.
  Database(const std::string& path, int flags);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  SqlStatement prepare(std::string_view sql) const { return {database_.get(), path_, sql}; }
  void execute(const char* sql) const;
  std::int64_t number(std::string_view sql) const;  // the first column of the first row, 0 where there is none
  std::int64_t last_row() const { return sqlite3_last_insert_rowid(database_.get()); }
  std::int64_t changes() const { return sqlite3_changes64(database_.get()); }
  const std::string& path() const { return path_; }
  sqlite3* get() const { return database_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
  };

  std::string path_;
  std::unique_ptr<sqlite3, Close> database_;
};

// Takes the write lock at once; all is undone unless commit() was reached.
class Transaction {
 public:
  explicit Transaction(const Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  const Database& database_;
  bool open_ = true;
};

// The Error that tells what `code` means for the user.
Error sql_error(sqlite3* database, const std::string& path, int code);

}  // namespace entente
