#include "graph/sqlite.hpp"

namespace entente {

Error sql_error(sqlite3* database, const std::string& path, int code) {
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Error(path, "", "is in use: another program is writing it");
    case SQLITE_NOTADB:
      return Error(path, "", "is no entente graph");
    case SQLITE_CORRUPT:
      return Error(path, "", "is damaged: " + std::string(sqlite3_errmsg(database)));
    case SQLITE_FULL:
      return Error(path, "", "cannot be written: the disk is full");
    case SQLITE_READONLY:
      return Error(path, "", "cannot be written: it is read-only");
    case SQLITE_CANTOPEN:
      return Error(path, "", "cannot be opened");
    default:
      break;
  }
  return Error(path, "", database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code));
}

SqlStatement::SqlStatement(sqlite3* database, const std::string& path, std::string_view sql)
    : database_(database), path_(&path) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                      &statement, nullptr);
  statement_.reset(statement);
  check(code);
}

void SqlStatement::check(int code) const {
  if (code != SQLITE_OK) throw sql_error(database_, *path_, code);
}

bool SqlStatement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  const Error error = sql_error(database_, *path_, code);
  sqlite3_reset(statement_.get());
  throw error;
}

void SqlStatement::reset() {
  sqlite3_reset(statement_.get());
}

void SqlStatement::bind(int index, std::string_view text) {
  bind_text(index, text, SQLITE_TRANSIENT);
}

void SqlStatement::bind_text(int index, std::string_view text, sqlite3_destructor_type lifetime) {
  // An empty view may have no address, which SQLite would take for NULL.
  check(sqlite3_bind_text64(statement_.get(), index, text.data() != nullptr ? text.data() : "", text.size(), lifetime,
                            SQLITE_UTF8));
}

void SqlStatement::bind_integer(int index, std::int64_t number) {
  check(sqlite3_bind_int64(statement_.get(), index, number));
}

void SqlStatement::bind(int index, double number) {
  check(sqlite3_bind_double(statement_.get(), index, number));
}

std::string_view SqlStatement::text(int column) const {
  const auto* bytes = sqlite3_column_text(statement_.get(), column);
  if (bytes == nullptr) return {};
  return {reinterpret_cast<const char*>(bytes),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

Database::Database(const std::string& path, int flags) : path_(path) {
  sqlite3* database = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &database, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  database_.reset(database);
  if (code != SQLITE_OK) throw sql_error(database, path, code);
  sqlite3_extended_result_codes(database, 1);
  sqlite3_busy_timeout(database, 5000);
  // The file may come from anywhere: its schema is data, not a program.
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  execute("PRAGMA cell_size_check = ON");
  execute("PRAGMA cache_size = -65536");  // 64 MiB: the indexes of a million relations are written without thrashing
}

void Database::execute(const char* sql) const {
  const int code = sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw sql_error(database_.get(), path_, code);
}

std::int64_t Database::number(std::string_view sql) const {
  SqlStatement statement = prepare(sql);
  return statement.step() ? statement.integer(0) : 0;
}

Transaction::Transaction(const Database& database) : database_(database) {
  database.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (open_) sqlite3_exec(database_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  database_.execute("COMMIT");
  open_ = false;
}

}  // namespace entente
