#include "graph/articles.hpp"

#include "graph/sqlite.hpp"

namespace entente {

std::optional<StoredArticle> find_article(const Store& store, const std::string& key) {
  SqlStatement row = store.database().prepare(
      "SELECT key, source, title, coalesce(url, ''), published, language FROM articles WHERE key = ?");
  if (!row.start(key).step()) return std::nullopt;
  return StoredArticle{row.string(0), row.string(1), row.string(2), row.string(3), row.string(4), row.string(5)};
}

std::vector<ActorName> actors_in(const Store& store, const std::string& article) {
  SqlStatement rows = store.database().prepare(
      "SELECT a.key, a.name FROM article t JOIN actor_article c ON c.article = t.id JOIN actor a ON a.id = c.actor "
      "WHERE t.key = ? ORDER BY a.key");
  std::vector<ActorName> result;
  for (rows.start(article); rows.step();) result.push_back({rows.string(0), rows.string(1)});
  return result;
}

}  // namespace entente
