#include "graph/sql_query.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "graph/sqlite.hpp"

namespace entente {

namespace {

// What a statement may do, and what SQLite's full-text index does on its own when it is read.
int may_only_read(void*, int action, const char* first, const char* second, const char*, const char*) {
  const std::string_view name = first != nullptr ? first : "";
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;
    case SQLITE_FUNCTION:
      return second != nullptr && std::string_view(second) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_PRAGMA: {
      constexpr std::array<std::string_view, 4> harmless{"table_info", "table_xinfo", "table_list", "data_version"};
      return std::find(harmless.begin(), harmless.end(), name) != harmless.end() ? SQLITE_OK : SQLITE_DENY;
    }
    default:
      return SQLITE_DENY;
  }
}

class ReadOnly {
 public:
  explicit ReadOnly(sqlite3* database) : database_(database) {
    sqlite3_set_authorizer(database_, may_only_read, nullptr);
  }
  ~ReadOnly() { sqlite3_set_authorizer(database_, nullptr, nullptr); }
  ReadOnly(const ReadOnly&) = delete;
  ReadOnly& operator=(const ReadOnly&) = delete;

 private:
  sqlite3* database_;
};

SqlValue value_of(sqlite3_stmt* row, int column) {
  switch (sqlite3_column_type(row, column)) {
    case SQLITE_NULL:
      return {};
    case SQLITE_INTEGER:
      return static_cast<std::int64_t>(sqlite3_column_int64(row, column));
    case SQLITE_FLOAT:
      return sqlite3_column_double(row, column);
    case SQLITE_TEXT: {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
      return repair_utf8({text, static_cast<std::size_t>(sqlite3_column_bytes(row, column))});
    }
    default:
      break;
  }
  const auto* bytes = static_cast<const unsigned char*>(sqlite3_column_blob(row, column));
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hexadecimal;
  for (int i = 0; i < sqlite3_column_bytes(row, column); ++i) {
    hexadecimal += digits[bytes[i] >> 4];
    hexadecimal += digits[bytes[i] & 15];
  }
  return hexadecimal;
}

[[noreturn]] void refuse(const Store& store, sqlite3* database, int code) {
  if ((code & 0xFF) == SQLITE_AUTH) {
    throw Error(store.path(), "SQL", "only reading is allowed: " + std::string(sqlite3_errmsg(database)));
  }
  if ((code & 0xFF) == SQLITE_ERROR) throw Error(store.path(), "SQL", sqlite3_errmsg(database));
  throw sql_error(database, store.path(), code);
}

}  // namespace

void run_sql(const Store& store, std::string_view statement, const SqlVisitor& visit) {
  sqlite3* database = store.database().get();
  // The full-text index declares its table when it is first used, which the guard would take for a change.
  store.database().number("SELECT count(*) FROM (SELECT 1 FROM passage_words LIMIT 0)");
  const ReadOnly guard(database);
  struct Finalize {
    void operator()(sqlite3_stmt* row) const { sqlite3_finalize(row); }
  };
  const auto prepare = [&](const char*& text, const char* end) {
    sqlite3_stmt* raw = nullptr;
    const int code = sqlite3_prepare_v2(database, text, static_cast<int>(end - text), &raw, &text);
    std::unique_ptr<sqlite3_stmt, Finalize> row(raw);
    if (code != SQLITE_OK) refuse(store, database, code);
    return row;
  };
  if (statement.size() > 1'000'000) throw Error(store.path(), "SQL", "the statement is longer than a million bytes");
  const char* rest = statement.data();
  const char* end = statement.data() + statement.size();
  const auto row = prepare(rest, end);
  if (row == nullptr) throw Error(store.path(), "SQL", "there is no statement");
  if (prepare(rest, end) != nullptr) throw Error(store.path(), "SQL", "only one statement can be asked at a time");
  if (sqlite3_bind_parameter_count(row.get()) > 0) throw Error(store.path(), "SQL", "parameters have no values here");

  const int columns = sqlite3_column_count(row.get());
  std::vector<std::string> names;
  for (int i = 0; i < columns; ++i) names.emplace_back(sqlite3_column_name(row.get(), i));
  visit.columns(names);
  std::vector<SqlValue> values(static_cast<std::size_t>(columns));
  int code = sqlite3_step(row.get());
  for (; code == SQLITE_ROW; code = sqlite3_step(row.get())) {
    for (int i = 0; i < columns; ++i) values[static_cast<std::size_t>(i)] = value_of(row.get(), i);
    visit.row(values);
  }
  if (code != SQLITE_DONE) refuse(store, database, code);
}

}  // namespace entente
