// StoreWriter: records in, rows out, and what follows from them kept true.
#include <algorithm>
#include <map>
#include <optional>

#include "base/text.hpp"
#include "graph/canonical.hpp"
#include "graph/sqlite.hpp"
#include "graph/store.hpp"
#include "graph/stories.hpp"
#include "graph/summaries.hpp"

namespace entente {

namespace {

// The ways of naming by which an actor can be found again. A claimed name counts apart ("label"): it need not be in the
// text.
constexpr const char* lasting_forms = "('name', 'alias', 'demonym', 'metonym')";

bool is_lasting(std::string_view how) {
  return how == "name" || how == "alias" || how == "demonym" || how == "metonym";
}

using Versions = StoreWriter::Versions;

// Prepared statements of one transaction, and the rows that it touched.
class Change {
 public:
  explicit Change(const Database& database)
      : database_(database),
        stories_(database),
        summaries_(database),
        find_article_(database.prepare("SELECT id, digest, sketch FROM article WHERE key = ?")),
        add_article_(database.prepare(
            "INSERT INTO article (key, title, published, language, digest, sketch) VALUES (?, ?, ?, ?, ?, ?)")),
        add_source_(database.prepare("INSERT OR IGNORE INTO article_source (article, source, url) VALUES (?, ?, ?)")),
        find_actor_(database.prepare("SELECT id FROM actor WHERE key = ?")),
        add_actor_(database.prepare("INSERT INTO actor (key) VALUES (?)")),
        add_claim_(
            database.prepare("INSERT INTO actor_article (actor, article, name, kind, country) VALUES (?, ?, ?, ?, ?)")),
        add_mention_(database.prepare(
            R"(INSERT INTO mention (article, actor, "begin", "end", sentence, text, how, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?))")),
        add_form_(database.prepare("INSERT INTO form (actor, text, how, folded, count) VALUES (?, ?, ?, ?, ?) "
                                   "ON CONFLICT (actor, text, how) DO UPDATE SET count = count + excluded.count")),
        add_office_(database.prepare("INSERT INTO actor_office (article, actor, office) VALUES (?, ?, ?)")),
        find_relation_(database.prepare("SELECT id FROM relation WHERE key = ?")),
        add_relation_(
            database.prepare("INSERT INTO relation (key, source, type, mode, target, date, modality, speaker, content, "
                             "role, confidence, articles, weight) "
                             "VALUES (?, ?, ?, ?, ?, nullif(?, ''), ?, nullif(?, 0), nullif(?, 0), ?, ?, 1, 1) "
                             "ON CONFLICT (key) DO NOTHING")),
        add_passage_(database.prepare(
            R"(INSERT INTO passage (article, sentence, "begin", "end", text) VALUES (?, ?, ?, ?, ?))")),
        add_words_(database.prepare("INSERT INTO passage_words (rowid, text) VALUES (?, ?)")),
        add_support_(database.prepare("INSERT INTO support (relation, article, passage, cue, rule, confidence) "
                                      "VALUES (?, ?, ?, ?, ?, ?)")),
        add_until_(database.prepare("INSERT INTO support_until (relation, article, until) VALUES (?, ?, ?)")),
        add_count_(
            database.prepare("INSERT INTO support_count (relation, article, counted, number) VALUES (?, ?, ?, ?)")),
        supported_(database.prepare("SELECT DISTINCT relation FROM support WHERE article = ?")) {}

  void add(const Record& given, Versions versions) {
    if (!given.error.empty()) {
      ++report_.failed;
      return;
    }
    Record record = canonical(given);
    RecordArticle& article = record.article;
    if (article.id.empty()) throw Error(article.source, "", "the record has no article id");
    const std::string hash = digest(record);
    std::int64_t row = 0;
    if (const auto known = find(article.id)) {
      row = known->row;
      const std::string sketch = better(known->sketch, article.sketch);
      if (known->digest <= hash) {
        ++report_.skipped;
        if (sketch != known->sketch) change_sketch(row, sketch);
      } else {
        ++report_.replaced;
        const std::vector<std::pair<std::string, std::string>> sources = sources_of(row);
        remove(row);
        article.sketch = sketch;
        row = insert(record, hash);
        for (const auto& [source, url] : sources) add_source_.run(row, source, url);
      }
    } else {
      ++report_.added;
      row = insert(record, hash);
    }
    found_at(row, article, versions);
  }

  bool note(const RecordArticle& article, Versions versions) {
    const auto known = find(article.id);
    if (!known) return false;
    ++report_.skipped;
    RecordArticle clean = article;
    clean.source = strip_forbidden(article.source);
    clean.url = strip_forbidden(article.url);
    if (const std::string sketch = better(known->sketch, article.sketch); sketch != known->sketch) {
      change_sketch(known->row, sketch);
    }
    found_at(known->row, clean, versions);
    return true;
  }

  // Writes an article anew with other findings; its sources and its digest stay.
  void rewrite(const std::string& key, const Record& findings) {
    if (!find_article_.start(key).step()) return;
    const std::int64_t id = find_article_.integer(0);
    const std::string hash = find_article_.string(1);
    find_article_.reset();
    const std::vector<std::pair<std::string, std::string>> sources = sources_of(id);
    remove(id);
    const std::int64_t article = insert(findings, hash);
    for (const auto& [source, url] : sources) add_source_.run(article, source, url);
  }

  bool remove(std::string_view key) {
    const auto known = find(key);
    if (known) remove(known->row);
    return known.has_value();
  }

  AddReport finish() {
    for (const std::int64_t article : stories_.touched()) touch_relations_of(article);
    summaries_.finish();
    return report_;
  }

 private:
  struct Known {
    std::int64_t row;
    std::string digest;
    std::string sketch;
  };

  std::optional<Known> find(std::string_view key) {
    if (!find_article_.start(key).step()) return std::nullopt;
    Known known{find_article_.integer(0), find_article_.string(1), find_article_.string(2)};
    find_article_.reset();
    return known;
  }

  // Whichever came first: any rather than none, else the smaller.
  static const std::string& better(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) return a.empty() ? b : a;
    return std::min(a, b);
  }

  void change_sketch(std::int64_t article, const std::string& sketch) {
    stories_.remove(article);
    database_.prepare("UPDATE article SET sketch = ?2 WHERE id = ?1").run(article, sketch);
    stories_.insert(article, sketch);
    touch_relations_of(article);
  }

  void found_at(std::int64_t article, const RecordArticle& a, Versions versions) {
    if (versions == Versions::latest) {
      std::vector<std::int64_t> others;
      SqlStatement former =
          database_.prepare("SELECT DISTINCT article FROM article_source WHERE source = ?1 AND article <> ?2");
      for (former.start(a.source, article); former.step();) others.push_back(former.integer(0));
      SqlStatement leave = database_.prepare("DELETE FROM article_source WHERE source = ?1 AND article = ?2");
      SqlStatement elsewhere = database_.prepare("SELECT 1 FROM article_source WHERE article = ?");
      for (const std::int64_t other : others) {
        leave.run(a.source, other);
        ++report_.changed;
        if (!elsewhere.start(other).step()) remove(other);
      }
    }
    add_source_.run(article, a.source, a.url);
  }

  void touch_relations_of(std::int64_t article) {
    for (supported_.start(article); supported_.step();) summaries_.recount_relation(supported_.integer(0));
  }

  std::int64_t insert(const Record& record, const std::string& hash) {
    const RecordArticle& a = record.article;
    add_article_.run(a.id, a.title, a.published, a.language, hash, a.sketch);
    const std::int64_t article = database_.last_row();
    stories_.insert(article, a.sketch);
    actors_.clear();
    for (const RecordActor& actor : record.actors) insert_actor(article, actor);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> passages;
    std::map<std::string, const RecordRelation*> by_key;
    for (const RecordRelation& relation : record.relations) by_key[relation.id] = &relation;
    for (const RecordRelation& relation : record.relations) {
      const std::int64_t id = relation_row(relation, by_key);
      summaries_.supported(id, article, relation.confidence);
      insert_support(article, id, relation, relation.evidence, passages);
      for (const RecordEvidence& evidence : relation.further) insert_support(article, id, relation, evidence, passages);
      if (!relation.until.empty()) add_until_.run(id, article, relation.until);
      for (const RecordCount& count : relation.counts) add_count_.run(id, article, count.of, count.number);
    }
    return article;
  }

  void insert_actor(std::int64_t article, const RecordActor& actor) {
    const std::int64_t id = actor_row(actor.key);
    summaries_.claimed(id, actor.kind, actor.country);
    add_claim_.run(id, article, actor.name, actor.kind, actor.country);
    add_form_.run(id, actor.name, "label", fold(actor.name), 1);
    for (const std::string& office : actor.offices) add_office_.run(article, id, office);
    std::map<std::pair<std::string_view, std::string_view>, std::int64_t> forms;  // most recur in an article
    for (const RecordMention& m : actor.mentions) {
      add_mention_.run(article, id, m.begin, m.end, m.sentence, m.text, m.how, m.reason);
      if (is_lasting(m.how)) ++forms[{m.text, m.how}];
    }
    for (const auto& [form, count] : forms) add_form_.run(id, form.first, form.second, fold(form.first), count);
  }

  void insert_support(std::int64_t article, std::int64_t relation, const RecordRelation& r, const RecordEvidence& e,
                      std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t>& passages) {
    const auto [at, fresh] = passages.try_emplace({e.begin, e.end}, 0);
    if (fresh) {
      add_passage_.run(article, e.sentence, e.begin, e.end, e.text);
      at->second = database_.last_row();
      add_words_.run(at->second, e.text);
    }
    add_support_.run(relation, article, at->second, e.cue, e.rule, r.confidence);
  }

  std::int64_t actor_row(const std::string& key) {
    const auto [at, fresh] = actors_.try_emplace(key, 0);
    if (!fresh) return at->second;
    if (find_actor_.start(key).step()) {
      at->second = find_actor_.integer(0);
    } else {
      add_actor_.run(key);
      at->second = database_.last_row();
    }
    return at->second;
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
      const std::int64_t content = r.content.empty() ? 0 : relation_known(r.content).value();
      const std::int64_t speaker = r.attributed_to.empty() ? 0 : actor_row(r.attributed_to);
      const std::int64_t source = actor_row(r.source);
      const std::int64_t target = actor_row(r.target);
      add_relation_.run(r.id, source, r.type, r.mode, target, r.date, r.modality, speaker, content, r.role,
                        r.confidence);
      if (database_.changes() == 0) {
        row = relation_known(r.id).value();
        continue;
      }
      row = database_.last_row();
      summaries_.created(row);
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
    touch_relations_of(article);
    stories_.remove(article);
    for (const char* table : {"support_until", "support_count"}) {
      database_
          .prepare(std::string("DELETE FROM ") + table +
                   " WHERE article = ?1 AND relation IN (SELECT relation FROM support WHERE article = ?1)")
          .run(article);
    }
    SqlStatement named = database_.prepare("SELECT actor FROM actor_article WHERE article = ?");
    for (named.start(article); named.step();) summaries_.recount_actor(named.integer(0));

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
    database_
        .prepare(
            "INSERT INTO passage_words (passage_words, rowid, text) SELECT 'delete', id, text FROM passage WHERE "
            "article = ?")
        .run(article);
    for (const char* table : {"identity", "found_record", "found_actor"}) {
      database_.prepare(std::string("DELETE FROM ") + table + " WHERE article = (SELECT key FROM article WHERE id = ?)")
          .run(article);
    }
    for (const char* table : {"mention", "actor_office", "actor_article", "support", "passage", "article_source"}) {
      database_.prepare(std::string("DELETE FROM ") + table + " WHERE article = ?").run(article);
    }
    database_.prepare("DELETE FROM article WHERE id = ?").run(article);
  }

  const Database& database_;
  AddReport report_;
  Stories stories_;
  Summaries summaries_;
  std::map<std::string, std::int64_t> actors_;  // rows of the record's, by key
  SqlStatement find_article_, add_article_, add_source_, find_actor_, add_actor_, add_claim_, add_mention_, add_form_,
      add_office_, find_relation_, add_relation_, add_passage_, add_words_, add_support_, add_until_, add_count_,
      supported_;
};

}  // namespace

struct StoreWriter::Open {
  // Each of the large indexes is written all over: what does not fit is written several times.
  static const Database& with_room(const Database& database) {
    database.execute("PRAGMA cache_size = -262144");  // 256 MiB, where it is needed
    return database;
  }

  explicit Open(const Database& database) : transaction(with_room(database)), change(database) {}
  Transaction transaction;
  Change change;
};

StoreWriter::StoreWriter(Store& store) : open_(std::make_unique<Open>(store.database())) {}
StoreWriter::StoreWriter(StoreWriter&&) noexcept = default;
StoreWriter::~StoreWriter() = default;

void StoreWriter::add(const Record& record, Versions versions) {
  open_->change.add(record, versions);
}

bool StoreWriter::note(const RecordArticle& article, Versions versions) {
  return open_->change.note(article, versions);
}

bool StoreWriter::remove(std::string_view article_id) {
  return open_->change.remove(article_id);
}

AddReport StoreWriter::commit() {
  const AddReport report = open_->change.finish();
  open_->transaction.commit();
  return report;
}

AddReport Store::add(std::span<const Record> records) {
  StoreWriter writer(*this);
  for (const Record& record : records) writer.add(record);
  return writer.commit();
}

void Store::rewrite(const std::vector<std::string>& articles, const std::function<Record(const std::string&)>& findings,
                    const std::function<void(const std::string&)>& written) {
  Change change(*database_);
  for (const std::string& article : articles) {
    change.rewrite(article, findings(article));
    written(article);
  }
  change.finish();
}

bool Store::remove(std::string_view article_id) {
  StoreWriter writer(*this);
  const bool known = writer.remove(article_id);
  writer.commit();
  return known;
}

}  // namespace entente
