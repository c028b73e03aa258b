// A store in, everything that it says without its row numbers out: equal for equal graphs.
#pragma once

#include <string>

#include "graph/sqlite.hpp"
#include "graph/store.hpp"

namespace entente::sample {

inline std::string contents(const Store& store) {
  std::string result;
  for (
      const char* sql :
      {"SELECT * FROM articles ORDER BY key", "SELECT * FROM actors ORDER BY key",
       "SELECT * FROM relations ORDER BY key",
       R"(SELECT * FROM evidence ORDER BY relation, article, "begin", "end", cue, rule)",
       "SELECT * FROM counts ORDER BY relation, article, counted", "SELECT * FROM edges ORDER BY source, type, target",
       "SELECT a.key, a.digest, a.sketch FROM article a ORDER BY a.key",
       "SELECT b.band, a.key, b.story = a.story FROM article_band b JOIN article a ON a.id = b.article ORDER BY 1, 2",
       "SELECT count(*) FROM article a WHERE NOT EXISTS (SELECT 1 FROM article s WHERE s.id = a.story AND s.story = "
       "a.story)",
       "SELECT key, confidence, articles, weight FROM relation ORDER BY key",
       "SELECT a.key, s.source, s.url FROM article_source s JOIN article a ON a.id = s.article ORDER BY 1, 2, 3",
       "SELECT a.key, f.text, f.how, f.folded, f.count FROM form f JOIN actor a ON a.id = f.actor ORDER BY 1, 2, 3",
       R"(SELECT t.key, a.key, m."begin", m."end", m.text, m.how FROM mention m JOIN actor a ON a.id = m.actor JOIN article t ON t.id = m.article ORDER BY 1, 2, 3, 4)"}) {
    SqlStatement statement = store.database().prepare(sql);
    while (statement.step()) {
      for (int column = 0; column < 20; ++column) result += statement.string(column) + "|";
      result += "\n";
    }
  }
  return result;
}

}  // namespace entente::sample
