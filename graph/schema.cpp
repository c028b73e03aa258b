#include "graph/schema.hpp"

namespace entente {

// Row numbers are of this file alone and depend on the order of adding: what leaves the store is named by `key`.
const char* const store_tables = R"sql(
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  published TEXT NOT NULL,
  language TEXT NOT NULL,
  digest TEXT NOT NULL,
  sketch TEXT NOT NULL DEFAULT '',
  story INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX article_story ON article (story, published = '', published, key);

CREATE TABLE article_source (
  article INTEGER NOT NULL REFERENCES article,
  source TEXT NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (article, source, url)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_source_source ON article_source (source);

CREATE TABLE article_band (
  band INTEGER NOT NULL,
  story INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article,
  PRIMARY KEY (band, story, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE actor (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  country TEXT NOT NULL DEFAULT '',
  articles INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX actor_country ON actor (country);

CREATE TABLE actor_article (
  actor INTEGER NOT NULL REFERENCES actor,
  article INTEGER NOT NULL REFERENCES article,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT NOT NULL,
  PRIMARY KEY (actor, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_article_article ON actor_article (article);

CREATE TABLE mention (
  article INTEGER NOT NULL REFERENCES article,
  actor INTEGER NOT NULL REFERENCES actor,
  "begin" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  text TEXT NOT NULL,
  how TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (article, actor, "begin", "end")
) STRICT, WITHOUT ROWID;

CREATE TABLE form (
  actor INTEGER NOT NULL REFERENCES actor,
  text TEXT NOT NULL,
  how TEXT NOT NULL,
  folded TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (actor, text, how)
) STRICT, WITHOUT ROWID;
CREATE INDEX form_folded ON form (folded);

CREATE TABLE relation (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  source INTEGER NOT NULL REFERENCES actor,
  type TEXT NOT NULL,
  mode TEXT NOT NULL,
  target INTEGER NOT NULL REFERENCES actor,
  date TEXT,
  modality TEXT NOT NULL,
  speaker INTEGER REFERENCES actor,
  content INTEGER REFERENCES relation,
  role TEXT NOT NULL,
  confidence REAL NOT NULL DEFAULT 0,
  articles INTEGER NOT NULL DEFAULT 0,
  weight INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX relation_source ON relation (source, type, target, modality, date);
CREATE INDEX relation_target ON relation (target, type, source, modality, date);
CREATE INDEX relation_type ON relation (type, date);
CREATE INDEX relation_date ON relation (date);
CREATE INDEX relation_speaker ON relation (speaker) WHERE speaker IS NOT NULL;

CREATE TABLE passage (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  sentence INTEGER NOT NULL,
  "begin" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (article, "begin", "end")
) STRICT;
CREATE VIRTUAL TABLE passage_words USING fts5 (text, content = 'passage', content_rowid = 'id', columnsize = 0,
                                               tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE support (
  relation INTEGER NOT NULL REFERENCES relation,
  article INTEGER NOT NULL REFERENCES article,
  passage INTEGER NOT NULL REFERENCES passage,
  cue TEXT NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (relation, article, passage, cue, rule)
) STRICT, WITHOUT ROWID;
CREATE INDEX support_article ON support (article, passage);

CREATE TABLE support_until (
  relation INTEGER NOT NULL REFERENCES relation,
  article INTEGER NOT NULL REFERENCES article,
  until TEXT NOT NULL,
  PRIMARY KEY (relation, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE support_count (
  relation INTEGER NOT NULL REFERENCES relation,
  article INTEGER NOT NULL REFERENCES article,
  counted TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (relation, article, counted)
) STRICT, WITHOUT ROWID;
)sql";

// `edges` is grouped by keys too, which the row numbers decide: so a condition on a key is one on what is gathered.
const char* const store_views = R"sql(
CREATE VIEW articles AS
  SELECT key, title, published, language,
         (SELECT min(source) FROM article_source s WHERE s.article = a.id) AS source,
         (SELECT min(url) FROM article_source s WHERE s.article = a.id AND url <> '') AS url,
         (SELECT key FROM article f WHERE f.story = a.story ORDER BY f.published = '', f.published, f.key LIMIT 1) AS story
  FROM article a;

CREATE VIEW actors AS SELECT key, name, kind, country, articles FROM actor;

CREATE VIEW relations AS
  SELECT r.key, s.key AS source, s.name AS source_name, r.type, r.mode, t.key AS target, t.name AS target_name, r.date,
         (SELECT max(until) FROM support_until u WHERE u.relation = r.id) AS until, r.modality, p.key AS speaker, p.name AS speaker_name, c.key AS content, r.role, r.confidence, r.articles,
         r.weight
  FROM relation r JOIN actor s ON s.id = r.source JOIN actor t ON t.id = r.target
       LEFT JOIN actor p ON p.id = r.speaker LEFT JOIN relation c ON c.id = r.content;

CREATE VIEW evidence AS
  SELECT r.key AS relation, a.key AS article, p.sentence, p."begin", p."end", p.text, e.cue, e.rule, e.confidence
  FROM support e JOIN relation r ON r.id = e.relation JOIN article a ON a.id = e.article JOIN passage p ON p.id = e.passage;

CREATE VIEW counts AS
  SELECT r.key AS relation, a.key AS article, n.counted, n.number
  FROM support_count n JOIN relation r ON r.id = n.relation JOIN article a ON a.id = n.article;

CREATE VIEW edges AS
  SELECT s.key AS source, r.type, t.key AS target, count(DISTINCT a.story) AS weight, count(DISTINCT r.id) AS relations,
         min(r.date) AS first_date, max(r.date) AS last_date
  FROM relation r JOIN actor s ON s.id = r.source JOIN actor t ON t.id = r.target JOIN support e ON e.relation = r.id
       JOIN article a ON a.id = e.article
  WHERE r.modality <> 'denied'
  GROUP BY r.source, r.type, r.target, s.key, t.key;
)sql";

namespace {

// What each former version lacks. Written once and never changed: files of those versions are about.
constexpr const char* from_1 = R"sql(
ALTER TABLE article ADD COLUMN sketch TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN story INTEGER NOT NULL DEFAULT 0;
UPDATE article SET story = id;
CREATE INDEX article_story ON article (story);
CREATE INDEX article_source_source ON article_source (source);
CREATE TABLE article_band (
  band INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article,
  PRIMARY KEY (band, article)
) STRICT, WITHOUT ROWID;
ALTER TABLE relation ADD COLUMN confidence REAL NOT NULL DEFAULT 0;
ALTER TABLE relation ADD COLUMN articles INTEGER NOT NULL DEFAULT 0;
ALTER TABLE relation ADD COLUMN weight INTEGER NOT NULL DEFAULT 0;
UPDATE relation SET (confidence, articles, weight) =
  (SELECT max(confidence), count(DISTINCT article), count(DISTINCT article) FROM support WHERE relation = relation.id);
DROP INDEX relation_source;
DROP INDEX relation_target;
CREATE INDEX relation_source ON relation (source, type, target, modality, date);
CREATE INDEX relation_target ON relation (target, type, source, modality, date);
DROP INDEX support_article;
CREATE INDEX support_article ON support (article, passage);
CREATE VIRTUAL TABLE passage_words USING fts5 (text, content = 'passage', content_rowid = 'id', columnsize = 0,
                                               tokenize = 'unicode61 remove_diacritics 2');
CREATE TABLE support_until (
  relation INTEGER NOT NULL REFERENCES relation,
  article INTEGER NOT NULL REFERENCES article,
  until TEXT NOT NULL,
  PRIMARY KEY (relation, article)
) STRICT, WITHOUT ROWID;
CREATE TABLE support_count (
  relation INTEGER NOT NULL REFERENCES relation,
  article INTEGER NOT NULL REFERENCES article,
  counted TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (relation, article, counted)
) STRICT, WITHOUT ROWID;
INSERT INTO passage_words (passage_words) VALUES ('rebuild');
)sql";

constexpr const char* from_2 = R"sql(
DROP INDEX article_story;
CREATE INDEX article_story ON article (story, published = '', published, key);
DROP TABLE article_band;
CREATE TABLE article_band (
  band INTEGER NOT NULL,
  story INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article,
  PRIMARY KEY (band, story, article)
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace

const std::vector<const char*>& store_migrations() {
  static const std::vector<const char*> migrations{from_1, from_2};
  return migrations;
}

}  // namespace entente
