#include "graph/stats.hpp"

#include "graph/sqlite.hpp"

namespace entente {

StoreStats store_stats(const Store& store) {
  const Database& db = store.database();
  const auto text = [&](const char* sql) {
    SqlStatement row = db.prepare(sql);
    return row.step() ? row.string(0) : std::string();
  };
  StoreStats stats;
  stats.articles = db.number("SELECT count(*) FROM article");
  stats.actors = db.number("SELECT count(*) FROM actor");
  stats.mentions = db.number("SELECT count(*) FROM mention");
  stats.relations = db.number("SELECT count(*) FROM relation");
  stats.passages = db.number("SELECT count(*) FROM passage");
  stats.first_published = text("SELECT min(published) FROM article WHERE published <> ''");
  stats.last_published = text("SELECT max(published) FROM article");
  stats.first_date = text("SELECT min(date) FROM relation");
  stats.last_date = text("SELECT max(date) FROM relation");
  SqlStatement kinds = db.prepare("SELECT kind, count(*) FROM actor GROUP BY kind ORDER BY count(*) DESC, kind");
  while (kinds.step()) stats.actors_by_kind.emplace_back(kinds.string(0), kinds.integer(1));
  return stats;
}

}  // namespace entente
