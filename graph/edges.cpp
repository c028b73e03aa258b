// each_edge: statements with their evidence in, one edge per source, type and target out.
#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

#include "graph/filter.hpp"
#include "graph/query.hpp"
#include "graph/sqlite.hpp"
#include "graph/vocabulary.hpp"

namespace entente {

namespace {

// What is read of a relation, and then of each passage that supports it.
constexpr const char* relation_columns =
    "SELECT r.id, r.type, t.key, t.name, r.target, r.date, r.modality, r.speaker "
    "FROM relation r JOIN actor t ON t.id = r.target WHERE r.source = ?1 AND ";

constexpr const char* evidence_columns =
    R"(SELECT a.story, e.article, e.passage, e.confidence, a.key, g."begin", g."end", g.text )"
    "FROM support e JOIN article a ON a.id = e.article JOIN passage g ON g.id = e.passage WHERE e.relation = ?";

template <typename T>
std::size_t sort_unique(std::vector<T>& all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all.size();
}

// Gathers the relations of one edge, in any order.
class Gathering {
 public:
  Gathering(ActorName source, std::string type, ActorName target) {
    start(std::move(source), std::move(type), std::move(target));
  }

  // Another edge, in the memory of the one before.
  void start(ActorName source, std::string type, ActorName target) {
    edge_ = {};
    edge_.source = std::move(source);
    edge_.type = std::move(type);
    edge_.target = std::move(target);
    edge_.by_modality.assign(modalities.size(), 0);
    for (std::vector<std::int64_t>* numbers : {&stories_, &articles_, &passages_, &speakers_}) numbers->clear();
  }

  bool is_of(std::string_view type, std::string_view target) const {
    return edge_.type == type && edge_.target.key == target;
  }

  void add(const SqlStatement& relation, SqlStatement& evidence) {
    ++edge_.statements;
    const auto modality = std::find(modalities.begin(), modalities.end(), relation.text(6));
    if (modality != modalities.end()) ++edge_.by_modality[static_cast<std::size_t>(modality - modalities.begin())];
    if (const std::string_view date = relation.text(5); !date.empty()) edge_.dates.emplace_back(date);
    if (!relation.is_null(7)) speakers_.push_back(relation.integer(7));
    for (evidence.start(relation.integer(0)); evidence.step();) add_evidence(evidence);
  }

  const Edge& finish(SqlStatement& name_of) {
    edge_.weight = static_cast<std::int64_t>(sort_unique(stories_));
    edge_.articles = static_cast<std::int64_t>(sort_unique(articles_));
    edge_.passages = static_cast<std::int64_t>(sort_unique(passages_));
    if (sort_unique(edge_.dates) > 0) {
      edge_.first_date = edge_.dates.front();
      edge_.last_date = edge_.dates.back();
    }
    std::vector<std::string> names;  // two may have one name
    sort_unique(speakers_);
    for (const std::int64_t speaker : speakers_) {
      if (name_of.start(speaker).step()) names.push_back(name_of.string(0));
    }
    sort_unique(names);
    for (const std::string& name : names) edge_.speakers += (edge_.speakers.empty() ? "" : "; ") + name;
    return edge_;
  }

 private:
  void add_evidence(const SqlStatement& row) {
    stories_.push_back(row.integer(0));
    articles_.push_back(row.integer(1));
    passages_.push_back(row.integer(2));
    const double confidence = row.real(3);
    if (!edge_.passage.empty() && confidence < edge_.confidence) return;
    auto place = std::make_tuple(-confidence, row.string(4), row.integer(5), row.integer(6));
    if (edge_.passage.empty() || place < best_) {
      best_ = std::move(place);
      edge_.passage = row.string(7);
    }
    edge_.confidence = std::max(edge_.confidence, confidence);
  }

  Edge edge_;
  std::vector<std::int64_t> stories_;
  std::vector<std::int64_t> articles_;
  std::vector<std::int64_t> passages_;
  std::vector<std::int64_t> speakers_;
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
  // Source by source, and without the texts: each sort is small, and memory does not grow with the number of relations.
  SqlStatement rows = database.prepare(relation_columns + condition.sql() + " ORDER BY r.type, t.key, r.id");
  SqlStatement evidence = database.prepare(evidence_columns);
  SqlStatement name_of = database.prepare("SELECT name FROM actor WHERE id = ?");
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
          const ActorName* country = roll_up->country_of(rows.integer(4));
          const ActorName target = country != nullptr ? *country : ActorName{rows.string(2), rows.string(3)};
          edges.try_emplace({rows.string(1), target.key}, source.name, rows.string(1), target)
              .first->second.add(rows, evidence);
        }
      }
      for (auto& [ends, edge] : edges) give(edge.finish(name_of));
    }
    return;
  }
  const std::string narrow = " WHERE id IN (SELECT r.source FROM relation r WHERE " + condition.sql() + ")";
  SqlStatement sources =
      database.prepare("SELECT id, key, name FROM actor" + (condition.is_narrow() ? narrow : "") + " ORDER BY key");
  if (condition.is_narrow()) condition.bind(sources);
  Gathering edge({}, {}, {});
  while (!is_full() && sources.step()) {
    bool begun = false;
    for (start(sources.integer(0)); rows.step(); edge.add(rows, evidence)) {
      if (begun && edge.is_of(rows.text(1), rows.text(2))) continue;
      if (begun) give(edge.finish(name_of));
      begun = true;
      edge.start({sources.string(1), sources.string(2)}, rows.string(1), {rows.string(2), rows.string(3)});
    }
    if (begun) give(edge.finish(name_of));
  }
}

}  // namespace entente
