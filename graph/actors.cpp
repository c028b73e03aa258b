// each_actor and find_actor: rows in, actors with their labels and forms out.
#include <map>
#include <utility>

#include "graph/filter.hpp"
#include "graph/query.hpp"
#include "graph/sqlite.hpp"

namespace entente {

namespace {

class ActorReader {
 public:
  explicit ActorReader(const Database& database, Labels labels = Labels::wanted)
      : wants_labels_(labels == Labels::wanted),
        labels_(database.prepare(
            "SELECT t.language, c.name FROM actor_article c JOIN article t ON t.id = c.article "
            "WHERE c.actor = ? GROUP BY t.language, c.name ORDER BY t.language, count(*) DESC, c.name")),
        forms_(database.prepare("SELECT text, how, folded, count FROM form WHERE actor = ? AND how <> 'label' ORDER BY "
                                "count DESC, text, how")) {}

  // Columns: id, key, name, kind, country, articles.
  StoredActor read(const SqlStatement& row) {
    StoredActor actor{row.string(1), row.string(2), row.string(3), row.string(4), row.integer(5), {}, {}};
    if (wants_labels_) labels_.start(row.integer(0));
    while (wants_labels_ && labels_.step()) {
      if (!actor.labels.empty() && actor.labels.back().key == labels_.text(0)) continue;
      actor.labels.push_back({labels_.string(0), labels_.string(1)});
    }
    std::map<std::pair<std::string, std::string>, std::size_t> known;
    for (forms_.start(row.integer(0)); forms_.step();) {
      const auto [at, fresh] = known.try_emplace({forms_.string(1), forms_.string(2)}, actor.forms.size());
      if (fresh) actor.forms.push_back({forms_.string(0), forms_.string(1), 0});
      actor.forms[at->second].count += forms_.integer(3);
    }
    return actor;
  }

 private:
  bool wants_labels_;
  SqlStatement labels_;
  SqlStatement forms_;
};

constexpr const char* actor_columns = "SELECT a.id, a.key, a.name, a.kind, a.country, a.articles FROM actor a ";

}  // namespace

void each_actor(const Store& store, const Filter& filter, Members members,
                const std::function<void(const StoredActor&)>& visit, Labels labels) {
  const Database& database = store.database();
  const Condition condition(database, filter, members == Members::ends);
  std::string sql = actor_columns;
  int uses = 0;
  if (members != Members::all) {
    const auto side = [&](const char* column) {
      ++uses;
      // Few relations are found once; where many fit, each actor soon has one of them.
      if (condition.is_narrow()) return std::string("SELECT ") + column + " FROM relation r WHERE " + condition.sql();
      return std::string("EXISTS (SELECT 1 FROM relation r WHERE ") + column + " = a.id AND " + condition.sql() + ")";
    };
    const std::string also = condition.is_narrow() ? " UNION " : " OR ";
    std::string sides = side("r.source") + also + side("r.target");
    if (members == Members::named) sides += also + side("r.speaker");
    sql += (condition.is_narrow() ? "WHERE a.id IN (" : "WHERE (") + sides + ") ";
  }
  SqlStatement rows = database.prepare(sql + "ORDER BY a.key");
  for (int use = 0; use < uses; ++use) condition.bind(rows, 1 + use * condition.parameters());
  ActorReader reader(database, labels);
  if (condition.roll_up() == nullptr) {
    while (rows.step()) visit(reader.read(rows));
    return;
  }
  // Countries for those that act for them; statements also name the latter.
  std::map<std::string, std::string> names;  // by key
  while (rows.step()) {
    const ActorName* country = condition.roll_up()->country_of(rows.integer(0));
    if (country != nullptr) names.emplace(country->key, country->name);
    if (country == nullptr || members == Members::named) names.emplace(rows.string(1), rows.string(2));
  }
  SqlStatement row = database.prepare(std::string(actor_columns) + "WHERE a.key = ?");
  for (const auto& [key, name] : names) {
    if (row.start(key).step()) {
      visit(reader.read(row));
      continue;
    }
    StoredActor country;  // that no article names
    country.key = key;
    country.name = name;
    country.kind = "country";
    country.country = key.substr(key.find(':') + 1);
    country.labels = {{"", name}};
    visit(country);
  }
}

std::optional<StoredActor> find_actor(const Store& store, const std::string& key) {
  SqlStatement row = store.database().prepare(std::string(actor_columns) + "WHERE a.key = ?");
  if (!row.start(key).step()) return std::nullopt;
  return ActorReader(store.database()).read(row);
}

}  // namespace entente
