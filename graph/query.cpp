#include "graph/query.hpp"

#include "graph/filter.hpp"
#include "graph/sqlite.hpp"

namespace entente {

Snapshot::Snapshot(const Store& store) : store_(store) {
  store.database().execute("BEGIN");
  // Who reads all of a file reads most pages once: what is kept of them only makes memory grow with the file.
  store.database().execute("PRAGMA cache_size = -16384");
}

Snapshot::~Snapshot() {
  sqlite3_exec(store_.database().get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void each_article(const Store& store, const Filter& filter, const std::function<void(const StoredArticle&)>& visit) {
  const Condition condition(store.database(), filter, false);
  SqlStatement rows = store.database().prepare(
      "SELECT a.key, (SELECT min(source) FROM article_source o WHERE o.article = a.id), a.title, "
      "(SELECT min(url) FROM article_source o WHERE o.article = a.id AND url <> ''), a.published, a.language FROM "
      "article a "
      "WHERE a.id IN (SELECT e.article FROM relation r JOIN support e ON e.relation = r.id WHERE " +
      condition.sql() + ") ORDER BY a.key");
  condition.bind(rows);
  while (rows.step()) {
    visit({rows.string(0), rows.string(1), rows.string(2), rows.string(3), rows.string(4), rows.string(5)});
  }
}

}  // namespace entente
