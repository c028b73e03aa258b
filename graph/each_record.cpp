// Store::each_record: rows in, canonical records out.
#include "graph/sqlite.hpp"
#include "graph/store.hpp"

namespace entente {

namespace {

// `only`: of that article alone; empty: of all.
void read_records(const Database& database, const std::string& only, const std::function<void(const Record&)>& visit) {
  SqlStatement articles = database.prepare(
      std::string("SELECT a.id, a.key, a.title, a.published, a.language, s.source, s.url, a.sketch FROM article a "
                  "JOIN article_source s ON s.article = a.id ") +
      (only.empty() ? "" : "WHERE a.key = ? ") + "ORDER BY a.key, s.source, s.url");
  SqlStatement actors = database.prepare(
      "SELECT a.id, a.key, c.name, c.kind, c.country FROM actor_article c JOIN actor a ON a.id = c.actor "
      "WHERE c.article = ? ORDER BY a.key");
  SqlStatement mentions = database.prepare(
      R"(SELECT text, "begin", "end", sentence, how, reason FROM mention WHERE article = ? AND actor = ? ORDER BY "begin", "end")");
  SqlStatement relations = database.prepare(
      "SELECT r.id, r.key, s.key, r.type, r.mode, t.key, r.date, r.modality, p.key, c.key, r.role, max(e.confidence), "
      "u.until "
      "FROM support e JOIN relation r ON r.id = e.relation JOIN actor s ON s.id = r.source JOIN actor t ON t.id = "
      "r.target "
      "LEFT JOIN actor p ON p.id = r.speaker LEFT JOIN relation c ON c.id = r.content "
      "LEFT JOIN support_until u ON u.relation = r.id AND u.article = e.article "
      "WHERE e.article = ? GROUP BY r.id ORDER BY r.key");
  SqlStatement passages = database.prepare(
      R"(SELECT p.sentence, p."begin", p."end", e.cue, e.rule, p.text FROM support e JOIN passage p ON p.id = e.passage )"
      R"(WHERE e.relation = ? AND e.article = ? ORDER BY p."begin", p."end", e.cue, e.rule)");

  SqlStatement counts =
      database.prepare("SELECT counted, number FROM support_count WHERE relation = ? AND article = ? ORDER BY counted");

  // Where settle() wrote an article anew, what was found is kept beside it.
  SqlStatement found = database.prepare("SELECT record FROM found_record WHERE article = ?");
  SqlStatement offices = database.prepare("SELECT office FROM actor_office WHERE article = ? AND actor = ? ORDER BY 1");

  articles.start();
  if (!only.empty()) articles.bind(1, only);
  while (articles.step()) {
    const std::int64_t article = articles.integer(0);
    Record record;
    record.article = {articles.string(1), articles.string(5), articles.string(2), articles.string(6),
                      articles.string(3), articles.string(4), articles.string(7)};
    if (found.start(record.article.id).step()) {
      Record kept = read_record(found.text(0), database.path(), "found_record " + record.article.id);
      kept.article = record.article;
      visit(kept);
      continue;
    }
    for (actors.start(article); actors.step();) {
      RecordActor actor{actors.string(1), actors.string(1), actors.string(2), actors.string(3), actors.string(4), {}};
      for (mentions.start(article, actors.integer(0)); mentions.step();) {
        actor.mentions.push_back({mentions.string(0), static_cast<std::uint32_t>(mentions.integer(1)),
                                  static_cast<std::uint32_t>(mentions.integer(2)),
                                  static_cast<std::uint32_t>(mentions.integer(3)), mentions.string(4),
                                  mentions.string(5)});
      }
      for (offices.start(article, actors.integer(0)); offices.step();) actor.offices.push_back(offices.string(0));
      record.actors.push_back(std::move(actor));
    }
    for (relations.start(article); relations.step();) {
      RecordRelation relation;
      relation.id = relations.string(1);
      relation.source = relations.string(2);
      relation.type = relations.string(3);
      relation.mode = relations.string(4);
      relation.target = relations.string(5);
      relation.date = relations.string(6);
      relation.modality = relations.string(7);
      relation.attributed_to = relations.string(8);
      relation.content = relations.string(9);
      relation.role = relations.string(10);
      relation.confidence = relations.real(11);
      relation.until = relations.string(12);
      for (counts.start(relations.integer(0), article); counts.step();) {
        relation.counts.push_back({counts.string(0), counts.integer(1)});
      }
      for (passages.start(relations.integer(0), article); passages.step();) {
        relation.further.push_back({static_cast<std::uint32_t>(passages.integer(0)),
                                    static_cast<std::uint32_t>(passages.integer(1)),
                                    static_cast<std::uint32_t>(passages.integer(2)), passages.string(3),
                                    passages.string(4), passages.string(5)});
      }
      if (!relation.further.empty()) {
        relation.evidence = relation.further.front();
        relation.further.erase(relation.further.begin());
      }
      record.relations.push_back(std::move(relation));
    }
    visit(record);
  }
}

}  // namespace

void Store::each_record(const std::function<void(const Record&)>& visit) const {
  read_records(*database_, {}, visit);
}

Record Store::found_record(const std::string& article_id) const {
  Record result;
  read_records(*database_, article_id, [&](const Record& record) { result = record; });
  return result;
}

}  // namespace entente
