#include "graph/summaries.hpp"

#include <algorithm>

namespace entente {

namespace {

// What so many articles tell or fewer is counted anew.
constexpr std::int64_t few = 16;

// Above this many articles of a story, those that support a relation are gone through instead.
constexpr std::int64_t large_story = 64;

bool is_among(const std::vector<std::int64_t>& sorted, std::int64_t article) {
  return std::binary_search(sorted.begin(), sorted.end(), article);
}

// Whether an article of a story tells a relation, besides those that were just added.
class Tellers {
 public:
  explicit Tellers(const Database& database)
      : members_(database.prepare("SELECT id FROM article WHERE story = ? LIMIT " + std::to_string(large_story + 1))),
        supports_(database.prepare("SELECT 1 FROM support WHERE relation = ? AND article = ? LIMIT 1")),
        of_story_(database.prepare("SELECT e.article FROM support e JOIN article a ON a.id = e.article "
                                   "WHERE e.relation = ? AND a.story = ?")) {}

  bool known(std::int64_t relation, std::int64_t story, const std::vector<std::int64_t>& added) {
    std::vector<std::int64_t> members;
    for (members_.start(story); members_.step();) members.push_back(members_.integer(0));
    if (static_cast<std::int64_t>(members.size()) <= large_story) {
      return std::any_of(members.begin(), members.end(), [&](std::int64_t member) {
        return !is_among(added, member) && supports_.start(relation, member).step();
      });
    }
    for (of_story_.start(relation, story); of_story_.step();) {
      if (!is_among(added, of_story_.integer(0))) return true;
    }
    return false;
  }

 private:
  SqlStatement members_, supports_, of_story_;
};

}  // namespace

void Summaries::claimed(std::int64_t actor, const std::string& kind, const std::string& country) {
  Claims& claims = actors_[actor];
  ++claims.articles;
  claims.kinds.insert(kind);
  claims.countries.insert(country);
}

void Summaries::supported(std::int64_t relation, std::int64_t article, double confidence) {
  Support& support = relations_[relation];
  if (support.articles.empty() || support.articles.back() != article) support.articles.push_back(article);
  support.confidence = std::max(support.confidence, confidence);
}

void Summaries::finish() {
  finish_actors();
  finish_relations();
}

void Summaries::finish_actors() {
  SqlStatement gone = database_.prepare(
      "DELETE FROM actor WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM actor_article WHERE actor = ?1)");
  // Forms of the kind "label" count the articles that give a name.
  const std::string name =
      "(SELECT text FROM form WHERE actor = ?1 AND how = 'label' ORDER BY count DESC, text LIMIT 1)";
  SqlStatement refresh = database_.prepare("UPDATE actor SET name = " + name + R"sql(,
        kind = (SELECT kind FROM actor_article WHERE actor = ?1 GROUP BY kind ORDER BY count(*) DESC, kind LIMIT 1),
        country = (SELECT country FROM actor_article WHERE actor = ?1 GROUP BY country
                   ORDER BY country = '', count(*) DESC, country LIMIT 1),
        articles = (SELECT count(*) FROM actor_article WHERE actor = ?1)
      WHERE id = ?1)sql");
  SqlStatement known = database_.prepare("SELECT kind, country, articles FROM actor WHERE id = ?");
  SqlStatement grow = database_.prepare("UPDATE actor SET name = " + name + ", articles = articles + ?2 WHERE id = ?1");
  // What most articles say is still so when others say it too.
  const auto is_said_already = [&](std::int64_t actor, const Claims& claims) {
    if (claims.recount || !known.start(actor).step() || known.integer(2) < few) return false;
    const std::string kind = known.string(0);
    const std::string country = known.string(1);
    const auto same_country = [&](const std::string& told) { return told == country || told.empty(); };
    return std::all_of(claims.kinds.begin(), claims.kinds.end(), [&](const auto& told) { return told == kind; }) &&
           std::all_of(claims.countries.begin(), claims.countries.end(), same_country);
  };
  for (const auto& [actor, claims] : actors_) {
    if (is_said_already(actor, claims)) {
      known.reset();
      grow.run(actor, claims.articles);
      continue;
    }
    known.reset();
    if (claims.recount) gone.run(actor);
    if (!claims.recount || database_.changes() == 0) refresh.run(actor);
  }
}

void Summaries::finish_relations() {
  SqlStatement gone = database_.prepare(
      "DELETE FROM relation WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM support WHERE relation = ?1)");
  SqlStatement refresh = database_.prepare(
      "UPDATE relation SET (confidence, articles, weight) = (SELECT max(e.confidence), count(DISTINCT e.article), "
      "count(DISTINCT a.story) FROM support e JOIN article a ON a.id = e.article WHERE e.relation = ?1) WHERE id = "
      "?1");
  SqlStatement known = database_.prepare("SELECT articles FROM relation WHERE id = ?");
  SqlStatement grow = database_.prepare(
      "UPDATE relation SET confidence = max(confidence, ?2), articles = articles + ?3, weight = weight + ?4 WHERE id = "
      "?1");
  SqlStatement story_of = database_.prepare("SELECT story FROM article WHERE id = ?");
  Tellers tellers(database_);
  for (auto& [relation, support] : relations_) {
    if (support.created && !support.recount && support.articles.size() == 1) continue;
    const bool many = !support.recount && known.start(relation).step() && known.integer(0) >= few;
    known.reset();
    if (!many) {
      if (support.recount) gone.run(relation);
      if (!support.recount || database_.changes() == 0) refresh.run(relation);
      continue;
    }
    std::sort(support.articles.begin(), support.articles.end());
    std::set<std::int64_t> stories;
    for (const std::int64_t article : support.articles) {
      if (story_of.start(article).step()) stories.insert(story_of.integer(0));
    }
    std::int64_t weight = 0;
    for (const std::int64_t story : stories) weight += tellers.known(relation, story, support.articles) ? 0 : 1;
    grow.run(relation, support.confidence, support.articles.size(), weight);
  }
}

}  // namespace entente
