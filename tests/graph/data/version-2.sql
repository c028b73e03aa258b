-- Makes of a file of format version 3 one of version 2, as that version made them.
PRAGMA user_version = 2;
DROP VIEW articles;
DROP INDEX article_story;
UPDATE article SET story = (SELECT f.id FROM article f WHERE f.story = article.story ORDER BY f.published = '', f.published, f.key LIMIT 1);
CREATE INDEX article_story ON article (story);
DROP TABLE article_band;
CREATE TABLE article_band (
  band INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article,
  PRIMARY KEY (band, article)
) STRICT, WITHOUT ROWID;
INSERT INTO article_band SELECT 7, id FROM article;
CREATE VIEW articles AS
  SELECT key, title, published, language,
         (SELECT min(source) FROM article_source s WHERE s.article = a.id) AS source,
         (SELECT min(url) FROM article_source s WHERE s.article = a.id AND url <> '') AS url,
         (SELECT key FROM article f WHERE f.id = a.story) AS story
  FROM article a;
