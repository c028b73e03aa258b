// each_edge: statements with their evidence in, one edge per source, type and target out.
#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "graph/filter.hpp"
#include "graph/query.hpp"
#include "graph/sqlite.hpp"
#include "graph/vocabulary.hpp"

namespace entente {

namespace {

constexpr const char* relation_columns = "SELECT r.type, r.target, r.id FROM relation r WHERE r.source = ?1 AND ";

// A row for each passage that supports a relation.
constexpr const char* evidence_columns =
    "SELECT r.date, r.modality, r.speaker, a.story, e.article, e.passage, e.confidence, a.key, "
    R"(g."begin", g."end", g.text FROM relation r JOIN support e ON e.relation = r.id )"
    "JOIN article a ON a.id = e.article JOIN passage g ON g.id = e.passage WHERE r.id = ?";

// Actors by row number, each read once.
class Names {
 public:
  explicit Names(const Database& database) : find_(database.prepare("SELECT key, name FROM actor WHERE id = ?")) {}

  const ActorName& of(std::int64_t actor) {
    const auto [at, fresh] = known_.try_emplace(actor);
    if (fresh && find_.start(actor).step()) at->second = {find_.string(0), find_.string(1)};
    return at->second;
  }

 private:
  SqlStatement find_;
  std::unordered_map<std::int64_t, ActorName> known_;
};

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

  // `rows` are of evidence_columns, for one relation.
  void add(SqlStatement& rows) {
    bool first = true;
    for (; rows.step(); first = false) {
      if (first) add_relation(rows);
      add_evidence(rows);
    }
  }

  const Edge& finish(Names& actors) {
    edge_.weight = static_cast<std::int64_t>(sort_unique(stories_));
    edge_.articles = static_cast<std::int64_t>(sort_unique(articles_));
    edge_.passages = static_cast<std::int64_t>(sort_unique(passages_));
    if (sort_unique(edge_.dates) > 0) {
      edge_.first_date = edge_.dates.front();
      edge_.last_date = edge_.dates.back();
    }
    std::vector<std::string> names;  // two may have one name
    sort_unique(speakers_);
    for (const std::int64_t speaker : speakers_) names.push_back(actors.of(speaker).name);
    sort_unique(names);
    for (const std::string& name : names) edge_.speakers += (edge_.speakers.empty() ? "" : "; ") + name;
    return edge_;
  }

 private:
  void add_relation(const SqlStatement& row) {
    ++edge_.statements;
    const auto modality = std::find(modalities.begin(), modalities.end(), row.text(1));
    if (modality != modalities.end()) ++edge_.by_modality[static_cast<std::size_t>(modality - modalities.begin())];
    if (const std::string_view date = row.text(0); !date.empty()) edge_.dates.emplace_back(date);
    if (!row.is_null(2)) speakers_.push_back(row.integer(2));
  }

  void add_evidence(const SqlStatement& row) {
    stories_.push_back(row.integer(3));
    articles_.push_back(row.integer(4));
    passages_.push_back(row.integer(5));
    const double confidence = row.real(6);
    if (!edge_.passage.empty() && confidence < edge_.confidence) return;
    auto place = std::make_tuple(-confidence, row.string(7), row.integer(8), row.integer(9));
    if (edge_.passage.empty() || place < best_) {
      best_ = std::move(place);
      edge_.passage = row.string(10);
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
  // Source by source and type by type: memory does not grow with the number of relations but with that of one source
  // and type, by two numbers each. The index over sources has the types in order.
  SqlStatement rows = database.prepare(relation_columns + condition.sql() + " ORDER BY r.type");
  SqlStatement evidence = database.prepare(evidence_columns);
  Names names(database);
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
          const ActorName* country = roll_up->country_of(rows.integer(1));
          const ActorName& target = country != nullptr ? *country : names.of(rows.integer(1));
          Gathering& edge =
              edges.try_emplace({rows.string(0), target.key}, source.name, rows.string(0), target).first->second;
          edge.add(evidence.start(rows.integer(2)));
        }
      }
      for (auto& [ends, edge] : edges) give(edge.finish(names));
    }
    return;
  }
  const std::string narrow = " WHERE id IN (SELECT r.source FROM relation r WHERE " + condition.sql() + ")";
  SqlStatement sources =
      database.prepare("SELECT id, key, name FROM actor" + (condition.is_narrow() ? narrow : "") + " ORDER BY key");
  if (condition.is_narrow()) condition.bind(sources);
  struct Relation {
    const ActorName* target;
    std::int64_t id;
  };
  std::vector<Relation> relations;  // of one source and type
  Gathering edge({}, {}, {});
  const auto give_all = [&](const ActorName& source, const std::string& type) {
    std::sort(relations.begin(), relations.end(), [](const Relation& a, const Relation& b) {
      return a.target != b.target ? a.target->key < b.target->key : a.id < b.id;
    });
    for (auto one = relations.begin(); one != relations.end() && !is_full();) {
      const ActorName* target = one->target;
      edge.start(source, type, *target);
      for (; one != relations.end() && one->target == target; ++one) edge.add(evidence.start(one->id));
      give(edge.finish(names));
    }
    relations.clear();
  };
  while (!is_full() && sources.step()) {
    const ActorName source{sources.string(1), sources.string(2)};
    std::string type;
    for (start(sources.integer(0)); rows.step();) {
      if (rows.text(0) != type) {
        give_all(source, type);
        type = rows.string(0);
      }
      relations.push_back({&names.of(rows.integer(1)), rows.integer(2)});
    }
    give_all(source, type);
  }
}

}  // namespace entente
