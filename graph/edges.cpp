// each_edge: statements with their evidence in, one edge per source, type and target out.
#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "graph/filter.hpp"
#include "graph/query.hpp"
#include "graph/sqlite.hpp"
#include "graph/vocabulary.hpp"

namespace entente {

namespace {

constexpr const char* relation_columns =
    "SELECT r.type, r.target, r.id, r.date, r.modality, r.speaker FROM relation r WHERE r.source = ?1 AND ";

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

// A relation but for its source and type.
struct Relation {
  const ActorName* target = nullptr;
  std::int64_t id = 0;
  std::int64_t speaker = 0;  // 0: nobody
  std::size_t modality = modalities.size();
  std::string date;
};

// `row` is of relation_columns.
Relation relation_of(const SqlStatement& row, const ActorName& target) {
  const auto modality = std::find(modalities.begin(), modalities.end(), row.text(4));
  return {&target, row.integer(2), row.integer(5), static_cast<std::size_t>(modality - modalities.begin()),
          row.string(3)};
}

// What supports relations, read as far as an edge needs it: of most passages nothing but the confidence.
class Support {
 public:
  explicit Support(const Database& database)
      : rows_(database.prepare("SELECT article, passage, confidence FROM support WHERE relation = ?")),
        story_(database.prepare("SELECT story FROM article WHERE id = ?")),
        place_(database.prepare(R"(SELECT a.key, g."begin", g."end" FROM passage g JOIN article a ON a.id = g.article )"
                                "WHERE g.id = ?")),
        text_(database.prepare("SELECT text FROM passage WHERE id = ?")) {}

  // Rows of an article, a passage, a confidence.
  SqlStatement& of(std::int64_t relation) { return rows_.start(relation); }

  std::int64_t story(std::int64_t article) {
    const auto [at, fresh] = stories_.try_emplace(article, article);
    if (fresh && story_.start(article).step()) at->second = story_.integer(0);
    return at->second;
  }

  // The text of the first of them by article and place.
  std::string first_text(const std::vector<std::int64_t>& passages) {
    std::optional<std::tuple<std::string, std::int64_t, std::int64_t>> best;
    std::int64_t first = passages.front();
    for (const std::int64_t passage : passages) {
      if (passages.size() == 1 || !place_.start(passage).step()) continue;
      auto place = std::make_tuple(place_.string(0), place_.integer(1), place_.integer(2));
      if (best && *best <= place) continue;
      best = std::move(place);
      first = passage;
    }
    return text_.start(first).step() ? text_.string(0) : std::string();
  }

 private:
  SqlStatement rows_, story_, place_, text_;
  std::unordered_map<std::int64_t, std::int64_t> stories_;  // by article: no text, so it may grow with them
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
    for (std::vector<std::int64_t>* numbers : {&articles_, &passages_, &surest_, &speakers_}) numbers->clear();
  }

  void add(const Relation& relation, Support& support) {
    ++edge_.statements;
    if (relation.modality < modalities.size()) ++edge_.by_modality[relation.modality];
    if (!relation.date.empty()) edge_.dates.push_back(relation.date);
    if (relation.speaker != 0) speakers_.push_back(relation.speaker);
    for (SqlStatement& row = support.of(relation.id); row.step();) {
      articles_.push_back(row.integer(0));
      passages_.push_back(row.integer(1));
      const double confidence = row.real(2);
      if (surest_.empty() || confidence > edge_.confidence) {
        edge_.confidence = confidence;
        surest_.clear();
      }
      if (confidence == edge_.confidence) surest_.push_back(passages_.back());
    }
  }

  const Edge& finish(Names& actors, Support& support) {
    std::vector<std::int64_t> stories;
    edge_.articles = static_cast<std::int64_t>(sort_unique(articles_));
    for (const std::int64_t article : articles_) stories.push_back(support.story(article));
    edge_.weight = static_cast<std::int64_t>(sort_unique(stories));
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
    sort_unique(surest_);
    if (!surest_.empty()) edge_.passage = support.first_text(surest_);
    return edge_;
  }

 private:
  Edge edge_;
  std::vector<std::int64_t> articles_;
  std::vector<std::int64_t> passages_;
  std::vector<std::int64_t> surest_;  // passages
  std::vector<std::int64_t> speakers_;
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
  // and type, by some numbers each. The index over sources has the types in order.
  SqlStatement rows = database.prepare(relation_columns + condition.sql() + " ORDER BY r.type");
  Support support(database);
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
          edge.add(relation_of(rows, target), support);
        }
      }
      for (auto& [ends, edge] : edges) give(edge.finish(names, support));
    }
    return;
  }
  const std::string narrow = " WHERE id IN (SELECT r.source FROM relation r WHERE " + condition.sql() + ")";
  SqlStatement sources =
      database.prepare("SELECT id, key, name FROM actor" + (condition.is_narrow() ? narrow : "") + " ORDER BY key");
  if (condition.is_narrow()) condition.bind(sources);
  std::vector<Relation> relations;  // of one source and type
  Gathering edge({}, {}, {});
  const auto give_all = [&](const ActorName& source, const std::string& type) {
    std::sort(relations.begin(), relations.end(), [](const Relation& a, const Relation& b) {
      return a.target != b.target ? a.target->key < b.target->key : a.id < b.id;
    });
    for (auto one = relations.begin(); one != relations.end() && !is_full();) {
      const ActorName* target = one->target;
      edge.start(source, type, *target);
      for (; one != relations.end() && one->target == target; ++one) edge.add(*one, support);
      give(edge.finish(names, support));
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
      relations.push_back(relation_of(rows, names.of(rows.integer(1))));
    }
    give_all(source, type);
  }
}

}  // namespace entente
