#include "graph/store.hpp"

#include <filesystem>

#include "graph/identity_tables.hpp"
#include "graph/schema.hpp"
#include "graph/sqlite.hpp"
#include "graph/stories.hpp"

namespace entente {

namespace {

std::int64_t version_of(const Database& database) {
  return database.number("PRAGMA user_version");
}

void make_views(const Database& database) {
  std::string drop;
  SqlStatement views = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'view'");
  while (views.step()) drop += "DROP VIEW \"" + views.string(0) + "\";";
  views.reset();
  database.execute(drop.c_str());
  database.execute(store_views);
  database.execute(identity_views);
}

void check_version(const Database& database) {
  const std::int64_t application = database.number("PRAGMA application_id");
  if (application != store_application) {
    throw Error(database.path(), "",
                application == 0 && database.number("SELECT count(*) FROM sqlite_schema") == 0
                    ? "is empty: it holds no graph yet"
                    : "is an SQLite file, but no entente graph");
  }
  if (const std::int64_t version = version_of(database); version < 1 || version > store_version) {
    throw Error(database.path(), "",
                "has format version " + std::to_string(version) + ", this program reads versions 1 to " +
                    std::to_string(store_version) + (version > store_version ? ": a newer program wrote it" : ""));
  }
}

// A file of a former version becomes one of this, in one transaction.
void migrate(const Database& database) {
  if (version_of(database) == store_version) return;
  if (sqlite3_db_readonly(database.get(), "main") == 1) {
    throw Error(database.path(), "",
                "has format version " + std::to_string(version_of(database)) + ", which must be brought to version " +
                    std::to_string(store_version) + " first, and the file is read-only");
  }
  Transaction transaction(database);
  // Another program may have done it since.
  for (std::int64_t version = version_of(database); version < store_version; ++version) {
    database.execute(store_migrations().at(static_cast<std::size_t>(version - 1)));
    if (version == 1) database.execute(identity_tables);
    if (version + 1 < store_version) continue;
    fill_bands(database);
    make_views(database);
  }
  database.execute(("PRAGMA user_version = " + std::to_string(store_version)).c_str());
  transaction.commit();
}

// Of a regular file. One that was being made when its program was killed has a length, and nothing in it once its
// journal is rolled back.
bool holds_nothing(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::file_size(path, ignored) == 0) return true;
  try {
    const Database database(path, SQLITE_OPEN_READWRITE);
    return database.number("SELECT count(*) FROM sqlite_schema") == 0 && database.number("PRAGMA application_id") == 0;
  } catch (const Error&) {
    return false;
  }
}

}  // namespace

AddReport& AddReport::operator+=(const AddReport& other) {
  added += other.added;
  skipped += other.skipped;
  changed += other.changed;
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
    if (!holds_nothing(path)) throw Error(path, "", "exists already");
  }
  auto database = std::make_unique<Database>(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  // What is added lies all over the large indexes: of pages twice as large as SQLite's own, half as many are written.
  database->execute("PRAGMA page_size = 8192");
  // A rollback journal, not WAL: a graph at rest is one file, readable from a read-only folder, and writes come in few
  // large batches. After a kill the journal beside it is rolled back by whoever opens the file next.
  Transaction transaction(*database);
  if (database->number("SELECT count(*) FROM sqlite_schema") != 0) throw Error(path, "", "exists already");
  database->execute(("PRAGMA application_id = " + std::to_string(store_application)).c_str());
  database->execute(("PRAGMA user_version = " + std::to_string(store_version)).c_str());
  database->execute(store_tables);
  database->execute(identity_tables);
  make_views(*database);
  transaction.commit();
  return Store(std::move(database));
}

Store Store::open_or_create(const std::string& path) {
  std::error_code ignored;
  const auto status = std::filesystem::status(path, ignored);
  const bool nothing =
      !std::filesystem::exists(status) || (std::filesystem::is_regular_file(status) && holds_nothing(path));
  return nothing ? create(path) : open(path, Access::write);
}

Store Store::open(const std::string& path, Access access) {
  std::error_code failure;
  const auto status = std::filesystem::status(path, failure);
  if (!std::filesystem::exists(status)) throw Error(path, "", "no such file");
  if (!std::filesystem::is_regular_file(status)) throw Error(path, "", "is no entente graph");
  // Also to read: a journal that a killed program left behind can be rolled back only so. SQLite falls back to reading
  // where the file must not be written.
  auto database = std::make_unique<Database>(path, SQLITE_OPEN_READWRITE);
  check_version(*database);
  migrate(*database);
  if (access == Access::read) database->execute("PRAGMA query_only = ON");
  if (access == Access::write && sqlite3_db_readonly(database->get(), "main") == 1) {
    throw Error(path, "", "cannot be written: it is read-only");
  }
  return Store(std::move(database));
}

bool Store::contains(std::string_view article_id) const {
  SqlStatement find = database_->prepare("SELECT 1 FROM article WHERE key = ?");
  return find.start(article_id).step();
}

std::vector<std::string> Store::articles_at(std::string_view source) const {
  SqlStatement find = database_->prepare(
      "SELECT DISTINCT a.key FROM article_source s JOIN article a ON a.id = s.article WHERE s.source = ? ORDER BY 1");
  std::vector<std::string> result;
  for (find.start(source); find.step();) result.push_back(find.string(0));
  return result;
}

const std::string& Store::path() const {
  return database_->path();
}

}  // namespace entente
