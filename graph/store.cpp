#include "graph/store.hpp"

#include <filesystem>

#include "graph/schema.hpp"
#include "graph/sqlite.hpp"

namespace entente {

namespace {

void check_version(const Database& database) {
  const std::int64_t application = database.number("PRAGMA application_id");
  if (application != store_application) {
    throw Error(database.path(), "",
                application == 0 && database.number("SELECT count(*) FROM sqlite_schema") == 0
                    ? "is empty: it holds no graph yet"
                    : "is an SQLite file, but no entente graph");
  }
  const std::int64_t version = database.number("PRAGMA user_version");
  if (version != store_version) {
    throw Error(database.path(), "",
                "has format version " + std::to_string(version) + ", this program reads version " +
                    std::to_string(store_version));
  }
}

}  // namespace

AddReport& AddReport::operator+=(const AddReport& other) {
  added += other.added;
  skipped += other.skipped;
  replaced += other.replaced;
  failed += other.failed;
  return *this;
}

Store::Store(std::unique_ptr<Database> database) : database_(std::move(database)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::create(const std::string& path) {
  std::error_code ignored;
  const auto status = std::filesystem::status(path, ignored);
  if (std::filesystem::exists(status)) {
    if (!std::filesystem::is_regular_file(status))
      throw Error(path, "", "is not a regular file: a graph cannot be kept there");
    if (std::filesystem::file_size(path, ignored) > 0) throw Error(path, "", "exists already");
  }
  auto database = std::make_unique<Database>(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  // A rollback journal, not WAL: a graph at rest is one file, readable from a read-only folder, and writes come in few
  // large batches. After a kill the journal beside it is rolled back by whoever opens the file next.
  Transaction transaction(*database);
  if (database->number("SELECT count(*) FROM sqlite_schema") != 0) throw Error(path, "", "exists already");
  database->execute(("PRAGMA application_id = " + std::to_string(store_application)).c_str());
  database->execute(("PRAGMA user_version = " + std::to_string(store_version)).c_str());
  database->execute(store_schema);
  transaction.commit();
  return Store(std::move(database));
}

Store Store::open(const std::string& path, Access access) {
  std::error_code failure;
  const auto status = std::filesystem::status(path, failure);
  if (!std::filesystem::exists(status)) throw Error(path, "", "no such file");
  if (!std::filesystem::is_regular_file(status)) throw Error(path, "", "is no entente graph");
  // Also to read: a journal that a killed program left behind can be rolled back only so. SQLite falls back to reading
  // where the file must not be written.
  auto database = std::make_unique<Database>(path, SQLITE_OPEN_READWRITE);
  if (access == Access::read) database->execute("PRAGMA query_only = ON");
  check_version(*database);
  if (access == Access::write && sqlite3_db_readonly(database->get(), "main") == 1) {
    throw Error(path, "", "cannot be written: it is read-only");
  }
  return Store(std::move(database));
}

bool Store::contains(std::string_view article_id) const {
  SqlStatement find = database_->prepare("SELECT 1 FROM article WHERE key = ?");
  return find.start(article_id).step();
}

const std::string& Store::path() const {
  return database_->path();
}

}  // namespace entente
