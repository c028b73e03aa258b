#include "graph/query.hpp"

#include <algorithm>
#include <stdexcept>

#include "graph/filter.hpp"
#include "graph/sqlite.hpp"

namespace entente {

namespace {

constexpr const char* statement_columns =
    "SELECT r.id, r.key, s.key, s.name, r.type, r.mode, t.key, t.name, r.date, r.modality, p.key, p.name, c.key, "
    "r.role "
    "FROM relation r JOIN actor s ON s.id = r.source JOIN actor t ON t.id = r.target "
    "LEFT JOIN actor p ON p.id = r.speaker LEFT JOIN relation c ON c.id = r.content WHERE ";

constexpr const char* evidence_columns =
    "SELECT a.key, (SELECT min(source) FROM article_source o WHERE o.article = a.id), a.title, "
    "(SELECT min(url) FROM article_source o WHERE o.article = a.id AND url <> ''), a.published, a.language, "
    R"(p.sentence, p."begin", p."end", p.text, e.cue, e.rule, e.confidence )"
    "FROM support e JOIN article a ON a.id = e.article JOIN passage p ON p.id = e.passage "
    R"(WHERE e.relation = ? ORDER BY a.published, a.key, p."begin", p."end", e.cue, e.rule)";

Statement read_statement(const SqlStatement& row, SqlStatement& evidence) {
  Statement result;
  result.key = row.string(1);
  result.source = {row.string(2), row.string(3)};
  result.type = row.string(4);
  result.mode = row.string(5);
  result.target = {row.string(6), row.string(7)};
  result.date = row.string(8);
  result.modality = row.string(9);
  if (!row.is_null(10)) result.speaker = ActorName{row.string(10), row.string(11)};
  result.content = row.string(12);
  result.role = row.string(13);
  for (evidence.start(row.integer(0)); evidence.step();) {
    Evidence e;
    e.article = {evidence.string(0), evidence.string(1), evidence.string(2),
                 evidence.string(3), evidence.string(4), evidence.string(5)};
    e.sentence = static_cast<std::uint32_t>(evidence.integer(6));
    e.begin = static_cast<std::uint32_t>(evidence.integer(7));
    e.end = static_cast<std::uint32_t>(evidence.integer(8));
    e.text = evidence.string(9);
    e.cue = evidence.string(10);
    e.rule = evidence.string(11);
    e.confidence = evidence.real(12);
    if (result.evidence.empty() || result.evidence.back().article.key != e.article.key) ++result.articles;
    result.confidence = std::max(result.confidence, e.confidence);
    result.evidence.push_back(std::move(e));
  }
  return result;
}

// What one group is told by, and is called.
struct Grouping {
  const char* key;
  const char* name;
};

Grouping grouping(GroupBy by) {
  switch (by) {
    case GroupBy::type:
      return {"r.type", "g.a"};
    case GroupBy::year:
      return {"ifnull(substr(r.date, 1, 4), '')", "g.a"};
    case GroupBy::pair:
      return {"r.source", "s.name || ' → ' || t.name"};
    case GroupBy::modality:
      return {"r.modality", "g.a"};
    case GroupBy::source:
      return {"r.source", "s.name"};
    case GroupBy::target:
      return {"r.target", "s.name"};
  }
  throw std::logic_error("grouping: unknown");
}

}  // namespace

Snapshot::Snapshot(const Store& store) : store_(store) {
  store.database().execute("BEGIN");
}

Snapshot::~Snapshot() {
  sqlite3_exec(store_.database().get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void each_statement(const Store& store, const Filter& filter, Order order, std::size_t limit,
                    const VisitStatement& visit) {
  const Database& database = store.database();
  const Condition condition(database, filter, false);
  SqlStatement evidence = database.prepare(evidence_columns);
  std::size_t given = 0;
  const auto run = [&](const std::string& rest) {
    if (limit > 0 && given >= limit) return;
    std::string sql = statement_columns + condition.sql() + rest;
    if (limit > 0) sql += " LIMIT " + std::to_string(limit - given);
    SqlStatement rows = database.prepare(sql);
    condition.bind(rows);
    for (; rows.step(); ++given) visit(read_statement(rows, evidence));
  };
  if (order == Order::key) {
    run(" ORDER BY r.key");
    return;
  }
  // Apart, so that the index over dates gives the order and a limit ends the search early.
  run(" AND r.date IS NOT NULL ORDER BY r.date, s.key, r.type, t.key, r.key");
  if (filter.since.empty() && filter.until.empty()) run(" AND r.date IS NULL ORDER BY s.key, r.type, t.key, r.key");
}

std::size_t count_statements(const Store& store, const Filter& filter) {
  const Condition condition(store.database(), filter, false);
  SqlStatement count = store.database().prepare("SELECT count(*) FROM relation r WHERE " + condition.sql());
  condition.bind(count);
  return count.step() ? static_cast<std::size_t>(count.integer(0)) : 0;
}

std::vector<Group> group_statements(const Store& store, const Filter& filter, GroupBy by) {
  const Condition condition(store.database(), filter, false);
  const Grouping grouped = grouping(by);
  const std::string pair = by == GroupBy::pair ? "r.target" : "0";
  // Grouped over row numbers first, named after.
  SqlStatement rows =
      store.database().prepare(std::string("SELECT ") + grouped.name + " AS name, g.n FROM (SELECT " + grouped.key +
                               " AS a, " + pair + " AS b, count(*) AS n FROM relation r WHERE " + condition.sql() +
                               " GROUP BY 1, 2) g LEFT JOIN actor s ON s.id = g.a LEFT JOIN actor t ON t.id = g.b "
                               "ORDER BY g.n DESC, name, s.key, t.key");
  condition.bind(rows);
  std::vector<Group> result;
  while (rows.step()) result.push_back({rows.string(0), rows.integer(1)});
  return result;
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
