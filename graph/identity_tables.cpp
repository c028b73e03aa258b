#include "graph/identity_tables.hpp"

namespace entente {

// Articles are named by their keys: an article that is written anew has another row number.
const char* const identity_tables = R"sql(
CREATE TABLE correction (line TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE identity (
  article TEXT NOT NULL,
  found TEXT NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (article, found)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_key ON identity (key);

CREATE TABLE found_record (article TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE found_actor (
  article TEXT NOT NULL,
  key TEXT NOT NULL,
  office TEXT NOT NULL,
  PRIMARY KEY (article, key, office)
) STRICT, WITHOUT ROWID;
CREATE INDEX found_actor_key ON found_actor (key);

CREATE TABLE actor_office (
  article INTEGER NOT NULL REFERENCES article,
  actor INTEGER NOT NULL REFERENCES actor,
  office TEXT NOT NULL,
  PRIMARY KEY (article, actor, office)
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_office_office ON actor_office (office);
)sql";

const char* const identity_views = R"sql(
CREATE VIEW found_actors AS
  SELECT t.key AS article, a.key AS key, coalesce(o.office, '') AS office
  FROM actor_article c JOIN article t ON t.id = c.article JOIN actor a ON a.id = c.actor
       LEFT JOIN actor_office o ON o.article = c.article AND o.actor = c.actor
  WHERE NOT EXISTS (SELECT 1 FROM found_record f WHERE f.article = t.key)
  UNION ALL SELECT article, key, office FROM found_actor;

CREATE VIEW identities AS SELECT article, found, key, name, reason FROM identity;
)sql";

}  // namespace entente
