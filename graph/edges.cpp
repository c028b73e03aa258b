// each_edge: statements with their evidence in, one edge per source, type and target out.
#include <algorithm>
#include <map>
#include <unordered_map>
#include <vector>

#include "graph/edge_builder.hpp"
#include "graph/filter.hpp"
#include "graph/query.hpp"
#include "graph/sorted_edges.hpp"
#include "graph/sqlite.hpp"

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
  return {&target, row.integer(2), row.integer(5), modality_place(row.text(4)), row.string(3)};
}

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

// Above this many relations it takes less time to read the tables from one end to the other than to look them up.
constexpr std::int64_t many_relations = 20000;

bool fits_many(const Database& database, const Condition& condition) {
  SqlStatement count = database.prepare("SELECT count(*) FROM (SELECT 1 FROM relation r WHERE " + condition.sql() +
                                        " LIMIT " + std::to_string(many_relations) + ")");
  condition.bind(count);
  return count.step() && count.integer(0) == many_relations;
}

// What the relations of one source add to its edges.
class Reader {
 public:
  explicit Reader(const Database& database) : facts_reader_(database), names_(database) {}

  const ActorName& actor(std::int64_t id) { return names_.of(id); }

  void add(const Relation& relation, EdgeBuilder& edge) {
    facts_.modality = relation.modality;
    facts_.speaker = relation.speaker;
    facts_.date = relation.date;
    facts_reader_.read(relation.id, facts_);
    edge.add(facts_, facts_reader_);
  }

  const Edge& finish(EdgeBuilder& edge) {
    return edge.finish([&](std::int64_t speaker) -> const std::string& { return names_.of(speaker).name; });
  }

 private:
  FactsReader facts_reader_;
  Names names_;
  EdgeFacts facts_;
};

}  // namespace

void each_edge(const Store& store, const Filter& filter, const std::function<void(const Edge&)>& visit,
               std::size_t limit) {
  const Database& database = store.database();
  const Condition condition(database, filter, true);
  if (limit == 0 && fits_many(database, condition)) {
    each_sorted_edge(database, condition, visit);
    return;
  }
  // Source by source and type by type: the index over sources has the types in order, and a limit ends the search.
  SqlStatement rows = database.prepare(relation_columns + condition.sql() + " ORDER BY r.type");
  Reader reader(database);
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
      std::map<std::pair<std::string, std::string>, EdgeBuilder> edges;  // by type and target
      for (const std::int64_t member : source.members) {
        for (start(member); rows.step();) {
          const ActorName* country = roll_up->country_of(rows.integer(1));
          const ActorName& target = country != nullptr ? *country : reader.actor(rows.integer(1));
          const auto [edge, fresh] = edges.try_emplace({rows.string(0), target.key});
          if (fresh) edge->second.start(source.name, rows.string(0), target);
          reader.add(relation_of(rows, target), edge->second);
        }
      }
      for (auto& [ends, edge] : edges) give(reader.finish(edge));
    }
    return;
  }
  const std::string narrow = " WHERE id IN (SELECT r.source FROM relation r WHERE " + condition.sql() + ")";
  SqlStatement sources =
      database.prepare("SELECT id, key, name FROM actor" + (condition.is_narrow() ? narrow : "") + " ORDER BY key");
  if (condition.is_narrow()) condition.bind(sources);
  std::vector<Relation> relations;  // of one source and type
  EdgeBuilder edge;
  const auto give_all = [&](const ActorName& source, const std::string& type) {
    std::sort(relations.begin(), relations.end(), [](const Relation& a, const Relation& b) {
      return a.target != b.target ? a.target->key < b.target->key : a.id < b.id;
    });
    for (auto one = relations.begin(); one != relations.end() && !is_full();) {
      const ActorName* target = one->target;
      edge.start(source, type, *target);
      for (; one != relations.end() && one->target == target; ++one) reader.add(*one, edge);
      give(reader.finish(edge));
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
      relations.push_back(relation_of(rows, reader.actor(rows.integer(1))));
    }
    give_all(source, type);
  }
}

}  // namespace entente
