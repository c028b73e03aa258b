// Store's changes: add, note, remove.
#include <map>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "graph/canonical.hpp"
#include "graph/sqlite.hpp"
#include "graph/store.hpp"

namespace entente {

namespace {

// The ways of naming by which an actor can be found again. A claimed name counts apart ("label"): it need not be in the
// text.
constexpr const char* lasting_forms = "('name', 'alias', 'demonym', 'metonym')";

bool is_lasting(std::string_view how) {
  return how == "name" || how == "alias" || how == "demonym" || how == "metonym";
}

// Prepared statements of one transaction, and the rows that it touched.
class Change {
 public:
  explicit Change(const Database& database)
      : database_(database),
        find_article_(database.prepare("SELECT id, digest FROM article WHERE key = ?")),
        add_article_(
            database.prepare("INSERT INTO article (key, title, published, language, digest) VALUES (?, ?, ?, ?, ?)")),
        add_source_(database.prepare("INSERT OR IGNORE INTO article_source (article, source, url) VALUES (?, ?, ?)")),
        find_actor_(database.prepare("SELECT id FROM actor WHERE key = ?")),
        add_actor_(database.prepare("INSERT INTO actor (key) VALUES (?)")),
        add_claim_(
            database.prepare("INSERT INTO actor_article (actor, article, name, kind, country) VALUES (?, ?, ?, ?, ?)")),
        add_mention_(database.prepare(
            R"(INSERT INTO mention (article, actor, "begin", "end", sentence, text, how, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?))")),
        add_form_(database.prepare("INSERT INTO form (actor, text, how, folded, count) VALUES (?, ?, ?, ?, 1) "
                                   "ON CONFLICT (actor, text, how) DO UPDATE SET count = count + 1")),
        find_relation_(database.prepare("SELECT id FROM relation WHERE key = ?")),
        add_relation_(
            database.prepare("INSERT INTO relation (key, source, type, mode, target, date, modality, speaker, "
                             "content, role) VALUES (?, ?, ?, ?, ?, nullif(?, ''), ?, nullif(?, 0), nullif(?, 0), ?)")),
        add_passage_(database.prepare(
            R"(INSERT INTO passage (article, sentence, "begin", "end", text) VALUES (?, ?, ?, ?, ?))")),
        add_support_(database.prepare("INSERT INTO support (relation, article, passage, cue, rule, confidence) "
                                      "VALUES (?, ?, ?, ?, ?, ?)")) {}

  void add(const Record& given, AddReport& report) {
    if (!given.error.empty()) {
      ++report.failed;
      return;
    }
    const Record record = canonical(given);
    if (record.article.id.empty()) throw Error(record.article.source, "", "the record has no article id");
    const std::string hash = digest(record);
    if (find_article_.start(record.article.id).step()) {
      const std::int64_t known = find_article_.integer(0);
      const bool stays = find_article_.text(1) <= hash;
      find_article_.reset();
      if (stays) {
        ++report.skipped;
        add_source_.run(known, record.article.source, record.article.url);
        return;
      }
      ++report.replaced;
      const std::vector<std::pair<std::string, std::string>> sources = sources_of(known);
      remove(known);
      const std::int64_t article = insert(record, hash);
      for (const auto& [source, url] : sources) add_source_.run(article, source, url);
      return;
    }
    ++report.added;
    insert(record, hash);
  }

  bool note(const RecordArticle& article) {
    if (!find_article_.start(article.id).step()) return false;
    const std::int64_t id = find_article_.integer(0);
    find_article_.reset();
    add_source_.run(id, strip_forbidden(article.source), strip_forbidden(article.url));
    return true;
  }

  bool remove(std::string_view key) {
    if (!find_article_.start(key).step()) return false;
    const std::int64_t id = find_article_.integer(0);
    find_article_.reset();
    remove(id);
    return true;
  }

  // What the touched actors are called now. Before the transaction ends.
  void finish() {
    SqlStatement gone = database_.prepare(
        "DELETE FROM actor WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM actor_article WHERE actor = ?1)");
    SqlStatement refresh = database_.prepare(R"sql(
      UPDATE actor SET
        name = (SELECT name FROM actor_article WHERE actor = ?1 GROUP BY name ORDER BY count(*) DESC, name LIMIT 1),
        kind = (SELECT kind FROM actor_article WHERE actor = ?1 GROUP BY kind ORDER BY count(*) DESC, kind LIMIT 1),
        country = (SELECT country FROM actor_article WHERE actor = ?1 GROUP BY country
                   ORDER BY country = '', count(*) DESC, country LIMIT 1),
        articles = (SELECT count(*) FROM actor_article WHERE actor = ?1)
      WHERE id = ?1)sql");
    for (const std::int64_t actor : touched_) {
      gone.run(actor);
      if (database_.changes() == 0) refresh.run(actor);
    }
  }

 private:
  std::int64_t insert(const Record& record, const std::string& hash) {
    const RecordArticle& a = record.article;
    add_article_.run(a.id, a.title, a.published, a.language, hash);
    const std::int64_t article = database_.last_row();
    add_source_.run(article, a.source, a.url);
    for (const RecordActor& actor : record.actors) insert_actor(article, actor);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> passages;
    std::map<std::string, const RecordRelation*> by_key;
    for (const RecordRelation& relation : record.relations) by_key[relation.id] = &relation;
    for (const RecordRelation& relation : record.relations) {
      const std::int64_t id = relation_row(relation, by_key);
      insert_support(article, id, relation, relation.evidence, passages);
      for (const RecordEvidence& evidence : relation.further) insert_support(article, id, relation, evidence, passages);
    }
    return article;
  }

  void insert_actor(std::int64_t article, const RecordActor& actor) {
    const std::int64_t id = actor_row(actor.key);
    touched_.insert(id);
    add_claim_.run(id, article, actor.name, actor.kind, actor.country);
    add_form_.run(id, actor.name, "label", fold(actor.name));
    for (const RecordMention& m : actor.mentions) {
      add_mention_.run(article, id, m.begin, m.end, m.sentence, m.text, m.how, m.reason);
      if (is_lasting(m.how)) add_form_.run(id, m.text, m.how, fold(m.text));
    }
  }

  void insert_support(std::int64_t article, std::int64_t relation, const RecordRelation& r, const RecordEvidence& e,
                      std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t>& passages) {
    const auto [at, fresh] = passages.try_emplace({e.begin, e.end}, 0);
    if (fresh) {
      add_passage_.run(article, e.sentence, e.begin, e.end, e.text);
      at->second = database_.last_row();
    }
    add_support_.run(relation, article, at->second, e.cue, e.rule, r.confidence);
  }

  std::int64_t actor_row(const std::string& key) {
    if (find_actor_.start(key).step()) return find_actor_.integer(0);
    add_actor_.run(key);
    return database_.last_row();
  }

  // Contents first, so that a relation's row can name its content's.
  std::int64_t relation_row(const RecordRelation& relation,
                            const std::map<std::string, const RecordRelation*>& by_key) {
    std::vector<const RecordRelation*> chain{&relation};
    while (!chain.back()->content.empty() && !relation_known(chain.back()->content)) {
      chain.push_back(by_key.at(chain.back()->content));
    }
    std::int64_t row = 0;
    for (; !chain.empty(); chain.pop_back()) {
      const RecordRelation& r = *chain.back();
      if (const auto known = relation_known(r.id)) {
        row = *known;
        continue;
      }
      const std::int64_t content = r.content.empty() ? 0 : relation_known(r.content).value();
      const std::int64_t speaker = r.attributed_to.empty() ? 0 : actor_row(r.attributed_to);
      const std::int64_t source = actor_row(r.source);
      const std::int64_t target = actor_row(r.target);
      add_relation_.run(r.id, source, r.type, r.mode, target, r.date, r.modality, speaker, content, r.role);
      row = database_.last_row();
    }
    return row;
  }

  std::optional<std::int64_t> relation_known(const std::string& key) {
    if (!find_relation_.start(key).step()) return std::nullopt;
    return find_relation_.integer(0);
  }

  std::vector<std::pair<std::string, std::string>> sources_of(std::int64_t article) const {
    std::vector<std::pair<std::string, std::string>> result;
    SqlStatement find = database_.prepare("SELECT source, url FROM article_source WHERE article = ?");
    for (find.start(article); find.step();) result.emplace_back(find.string(0), find.string(1));
    return result;
  }

  void remove(std::int64_t article) {
    std::vector<std::int64_t> relations;
    SqlStatement supported = database_.prepare("SELECT DISTINCT relation FROM support WHERE article = ?");
    for (supported.start(article); supported.step();) relations.push_back(supported.integer(0));
    SqlStatement named = database_.prepare("SELECT actor FROM actor_article WHERE article = ?");
    for (named.start(article); named.step();) touched_.insert(named.integer(0));

    database_
        .prepare(
            std::string(
                "WITH gone AS (SELECT actor, text, how, count(*) AS n FROM mention WHERE article = ?1 AND how IN ") +
            lasting_forms +
            " GROUP BY actor, text, how UNION ALL SELECT actor, name, 'label', 1 FROM actor_article WHERE article = "
            "?1) "
            "UPDATE form SET count = form.count - gone.n FROM gone "
            "WHERE form.actor = gone.actor AND form.text = gone.text AND form.how = gone.how")
        .run(article);
    database_
        .prepare("DELETE FROM form WHERE count <= 0 AND actor IN (SELECT actor FROM actor_article WHERE article = ?)")
        .run(article);
    for (const char* table : {"mention", "actor_article", "support", "passage", "article_source"}) {
      database_.prepare(std::string("DELETE FROM ") + table + " WHERE article = ?").run(article);
    }
    database_.prepare("DELETE FROM article WHERE id = ?").run(article);
    SqlStatement gone = database_.prepare(
        "DELETE FROM relation WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM support WHERE relation = ?1)");
    for (const std::int64_t relation : relations) gone.run(relation);
  }

  const Database& database_;
  std::set<std::int64_t> touched_;
  SqlStatement find_article_, add_article_, add_source_, find_actor_, add_actor_, add_claim_, add_mention_, add_form_,
      find_relation_, add_relation_, add_passage_, add_support_;
};

}  // namespace

AddReport Store::add(std::span<const Record> records) {
  Transaction transaction(*database_);
  AddReport report;
  {
    Change change(*database_);
    for (const Record& record : records) change.add(record, report);
    change.finish();
  }
  transaction.commit();
  return report;
}

bool Store::note(const RecordArticle& article) {
  Transaction transaction(*database_);
  const bool known = Change(*database_).note(article);
  transaction.commit();
  return known;
}

bool Store::remove(std::string_view article_id) {
  Transaction transaction(*database_);
  bool known = false;
  {
    Change change(*database_);
    known = change.remove(article_id);
    change.finish();
  }
  transaction.commit();
  return known;
}

}  // namespace entente
