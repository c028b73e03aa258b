// each_edge: statements with their evidence in, one edge per source, type and target out.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "graph/filter.hpp"
#include "graph/query.hpp"
#include "graph/sqlite.hpp"
#include "graph/vocabulary.hpp"

namespace entente {

namespace {

// Gathers the rows of one edge; they come in the order of statements.
class Gathering {
 public:
  Gathering(ActorName source, std::string type, ActorName target) {
    edge_.source = std::move(source);
    edge_.type = std::move(type);
    edge_.target = std::move(target);
    edge_.by_modality.assign(modalities.size(), 0);
  }

  bool is_of(std::string_view type, std::string_view target) const {
    return edge_.type == type && edge_.target.key == target;
  }

  void add(const SqlStatement& row) {
    if (row.integer(3) != statement_) {
      statement_ = row.integer(3);
      ++edge_.statements;
      const auto modality = std::find(modalities.begin(), modalities.end(), row.text(5));
      if (modality != modalities.end()) ++edge_.by_modality[static_cast<std::size_t>(modality - modalities.begin())];
      if (const std::string date = row.string(4); !date.empty()) {
        if (edge_.first_date.empty() || date < edge_.first_date) edge_.first_date = date;
        edge_.last_date = std::max(edge_.last_date, date);
        dates_.insert(date);
      }
      if (!row.is_null(6)) speakers_.insert(row.string(6));
    }
    stories_.insert(row.integer(7));
    articles_.insert(row.integer(15));
    passages_.insert(row.integer(8));
    const double confidence = row.real(9);
    auto place = std::make_tuple(-confidence, row.string(10), row.integer(11), row.integer(12));
    if (edge_.passage.empty() || place < best_) {
      best_ = std::move(place);
      edge_.passage = row.string(13);
    }
    edge_.confidence = std::max(edge_.confidence, confidence);
  }

  const Edge& finish() {
    edge_.weight = static_cast<std::int64_t>(stories_.size());
    edge_.articles = static_cast<std::int64_t>(articles_.size());
    edge_.passages = static_cast<std::int64_t>(passages_.size());
    edge_.dates.assign(dates_.begin(), dates_.end());
    for (const std::string& speaker : speakers_) edge_.speakers += (edge_.speakers.empty() ? "" : "; ") + speaker;
    return edge_;
  }

 private:
  Edge edge_;
  std::int64_t statement_ = -1;
  std::set<std::int64_t> stories_;
  std::set<std::int64_t> articles_;
  std::set<std::int64_t> passages_;
  std::set<std::string> speakers_;
  std::set<std::string> dates_;
  std::tuple<double, std::string, std::int64_t, std::int64_t> best_;
};

struct RolledSource {
  ActorName name;
  std::vector<std::int64_t> members;
};

// By key; those that act for a country under its key.
std::map<std::string, RolledSource> rolled_sources(const Database& database, const RollUp& roll_up) {
  std::map<std::string, RolledSource> result;
  SqlStatement actors = database.prepare("SELECT id, key, name FROM actor ORDER BY key");
  while (actors.step()) {
    const ActorName* country = roll_up.country_of(actors.integer(0));
    const ActorName name = country != nullptr ? *country : ActorName{actors.string(1), actors.string(2)};
    RolledSource& source = result[name.key];
    source.name = name;
    source.members.push_back(actors.integer(0));
  }
  return result;
}

}  // namespace

void each_edge(const Store& store, const Filter& filter, const std::function<void(const Edge&)>& visit,
               std::size_t limit) {
  const Database& database = store.database();
  const Condition condition(database, filter, true);
  // Source by source: each sort is small, and memory does not grow with the number of relations.
  SqlStatement rows = database.prepare(
      "SELECT r.type, t.key, t.name, r.id, r.date, r.modality, p.name, a.story, e.passage, e.confidence, a.key, "
      R"(g."begin", g."end", g.text, r.target, e.article FROM relation r JOIN actor t ON t.id = r.target )"
      "JOIN support e ON e.relation = r.id "
      "JOIN article a ON a.id = e.article JOIN passage g ON g.id = e.passage LEFT JOIN actor p ON p.id = r.speaker "
      "WHERE r.source = ?1 AND " +
      condition.sql() + " ORDER BY r.type, t.key, r.id");
  std::size_t given = 0;
  const auto give = [&](const Edge& edge) {
    if (limit == 0 || given < limit) visit(edge);
    ++given;
  };
  const auto is_full = [&] { return limit > 0 && given >= limit; };
  const auto start = [&](std::int64_t source) {
    rows.start(source);
    condition.bind(rows, 2);
  };
  if (const RollUp* roll_up = condition.roll_up()) {
    for (const auto& [key, source] : rolled_sources(database, *roll_up)) {
      if (is_full()) return;
      std::map<std::pair<std::string, std::string>, Gathering> edges;  // by type and target
      for (const std::int64_t member : source.members) {
        for (start(member); rows.step();) {
          const ActorName* country = roll_up->country_of(rows.integer(14));
          const ActorName target = country != nullptr ? *country : ActorName{rows.string(1), rows.string(2)};
          edges.try_emplace({rows.string(0), target.key}, source.name, rows.string(0), target).first->second.add(rows);
        }
      }
      for (auto& [ends, edge] : edges) give(edge.finish());
    }
    return;
  }
  const std::string narrow = " WHERE id IN (SELECT r.source FROM relation r WHERE " + condition.sql() + ")";
  SqlStatement sources =
      database.prepare("SELECT id, key, name FROM actor" + (condition.is_narrow() ? narrow : "") + " ORDER BY key");
  if (condition.is_narrow()) condition.bind(sources);
  while (!is_full() && sources.step()) {
    const ActorName source{sources.string(1), sources.string(2)};
    start(sources.integer(0));
    std::optional<Gathering> edge;
    while (rows.step()) {
      if (!edge || !edge->is_of(rows.text(0), rows.text(1))) {
        if (edge) give(edge->finish());
        edge.emplace(source, rows.string(0), ActorName{rows.string(1), rows.string(2)});
      }
      edge->add(rows);
    }
    if (edge) give(edge->finish());
  }
}

}  // namespace entente
