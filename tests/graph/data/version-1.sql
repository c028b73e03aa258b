-- A graph of format version 1 with the three articles of tests/graph/sample.hpp, as that version wrote it.
PRAGMA application_id = 1701737575;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE actor (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  country TEXT NOT NULL DEFAULT '',
  articles INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO "actor" VALUES(1,'country:FR','France','country','FR',3);
INSERT INTO "actor" VALUES(2,'country:RU','Russie','country','RU',3);
INSERT INTO "actor" VALUES(3,'government:SY','gouvernement syrien','organisation','SY',3);
INSERT INTO "actor" VALUES(4,'person:emmanuel-macron','Emmanuel Macron','person','FR',3);
INSERT INTO "actor" VALUES(5,'person:vladimir-poutine','Vladimir Poutine','person','RU',3);
CREATE TABLE actor_article (
  actor INTEGER NOT NULL REFERENCES actor,
  article INTEGER NOT NULL REFERENCES article,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT NOT NULL,
  PRIMARY KEY (actor, article)
) STRICT, WITHOUT ROWID;
INSERT INTO "actor_article" VALUES(1,1,'France','country','FR');
INSERT INTO "actor_article" VALUES(1,2,'France','country','FR');
INSERT INTO "actor_article" VALUES(1,3,'France','country','FR');
INSERT INTO "actor_article" VALUES(2,1,'Russie','country','RU');
INSERT INTO "actor_article" VALUES(2,2,'Russie','country','RU');
INSERT INTO "actor_article" VALUES(2,3,'Russie','country','RU');
INSERT INTO "actor_article" VALUES(3,1,'gouvernement syrien','organisation','SY');
INSERT INTO "actor_article" VALUES(3,2,'gouvernement syrien','organisation','SY');
INSERT INTO "actor_article" VALUES(3,3,'gouvernement syrien','organisation','SY');
INSERT INTO "actor_article" VALUES(4,1,'Emmanuel Macron','person','FR');
INSERT INTO "actor_article" VALUES(4,2,'Emmanuel Macron','person','FR');
INSERT INTO "actor_article" VALUES(4,3,'Emmanuel Macron','person','FR');
INSERT INTO "actor_article" VALUES(5,1,'Vladimir Poutine','person','RU');
INSERT INTO "actor_article" VALUES(5,2,'Vladimir Poutine','person','RU');
INSERT INTO "actor_article" VALUES(5,3,'Vladimir Poutine','person','RU');
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  published TEXT NOT NULL,
  language TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
INSERT INTO "article" VALUES(1,'a1','Titre de a1','2018-04-06','fr','8cd6915cde25e1bd81e1d019cca1428a');
INSERT INTO "article" VALUES(2,'a2','Titre de a2','2018-04-07','fr','c596197f293c323d60c1def9009ec8c1');
INSERT INTO "article" VALUES(3,'a3','Titre de a3','2018-05','fr','016ec4f3214f5ff8f88deabf09388648');
CREATE TABLE article_source (
  article INTEGER NOT NULL REFERENCES article,
  source TEXT NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (article, source, url)
) STRICT, WITHOUT ROWID;
INSERT INTO "article_source" VALUES(1,'a1.txt','');
INSERT INTO "article_source" VALUES(2,'a2.txt','');
INSERT INTO "article_source" VALUES(3,'a3.txt','');
CREATE TABLE form (
  actor INTEGER NOT NULL REFERENCES actor,
  text TEXT NOT NULL,
  how TEXT NOT NULL,
  folded TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (actor, text, how)
) STRICT, WITHOUT ROWID;
INSERT INTO "form" VALUES(1,'France','label','france',3);
INSERT INTO "form" VALUES(1,'Paris','metonym','paris',3);
INSERT INTO "form" VALUES(1,'française','demonym','francaise',3);
INSERT INTO "form" VALUES(1,'la France','name','la france',3);
INSERT INTO "form" VALUES(2,'Moscou','metonym','moscou',3);
INSERT INTO "form" VALUES(2,'Russie','label','russie',3);
INSERT INTO "form" VALUES(2,'Russie','name','russie',3);
INSERT INTO "form" VALUES(3,'Damas','metonym','damas',3);
INSERT INTO "form" VALUES(3,'gouvernement syrien','label','gouvernement syrien',3);
INSERT INTO "form" VALUES(4,'Emmanuel Macron','label','emmanuel macron',3);
INSERT INTO "form" VALUES(4,'Emmanuel Macron','name','emmanuel macron',3);
INSERT INTO "form" VALUES(4,'M. Macron','alias','m. macron',3);
INSERT INTO "form" VALUES(5,'Vladimir Poutine','label','vladimir poutine',3);
INSERT INTO "form" VALUES(5,'Vladimir Poutine','name','vladimir poutine',3);
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
INSERT INTO "mention" VALUES(1,1,0,9,0,'la France','name','');
INSERT INTO "mention" VALUES(1,1,100,105,0,'Paris','metonym','');
INSERT INTO "mention" VALUES(1,1,200,210,0,'française','demonym','');
INSERT INTO "mention" VALUES(1,2,0,6,0,'Russie','name','');
INSERT INTO "mention" VALUES(1,2,100,106,0,'Moscou','metonym','');
INSERT INTO "mention" VALUES(1,3,0,5,0,'Damas','metonym','');
INSERT INTO "mention" VALUES(1,3,100,110,0,'le régime','description','');
INSERT INTO "mention" VALUES(1,4,0,15,0,'Emmanuel Macron','name','');
INSERT INTO "mention" VALUES(1,4,100,109,0,'M. Macron','alias','');
INSERT INTO "mention" VALUES(1,4,200,202,0,'il','pronoun','');
INSERT INTO "mention" VALUES(1,5,0,16,0,'Vladimir Poutine','name','');
INSERT INTO "mention" VALUES(2,1,0,9,0,'la France','name','');
INSERT INTO "mention" VALUES(2,1,100,105,0,'Paris','metonym','');
INSERT INTO "mention" VALUES(2,1,200,210,0,'française','demonym','');
INSERT INTO "mention" VALUES(2,2,0,6,0,'Russie','name','');
INSERT INTO "mention" VALUES(2,2,100,106,0,'Moscou','metonym','');
INSERT INTO "mention" VALUES(2,3,0,5,0,'Damas','metonym','');
INSERT INTO "mention" VALUES(2,3,100,110,0,'le régime','description','');
INSERT INTO "mention" VALUES(2,4,0,15,0,'Emmanuel Macron','name','');
INSERT INTO "mention" VALUES(2,4,100,109,0,'M. Macron','alias','');
INSERT INTO "mention" VALUES(2,4,200,202,0,'il','pronoun','');
INSERT INTO "mention" VALUES(2,5,0,16,0,'Vladimir Poutine','name','');
INSERT INTO "mention" VALUES(3,1,0,9,0,'la France','name','');
INSERT INTO "mention" VALUES(3,1,100,105,0,'Paris','metonym','');
INSERT INTO "mention" VALUES(3,1,200,210,0,'française','demonym','');
INSERT INTO "mention" VALUES(3,2,0,6,0,'Russie','name','');
INSERT INTO "mention" VALUES(3,2,100,106,0,'Moscou','metonym','');
INSERT INTO "mention" VALUES(3,3,0,5,0,'Damas','metonym','');
INSERT INTO "mention" VALUES(3,3,100,110,0,'le régime','description','');
INSERT INTO "mention" VALUES(3,4,0,15,0,'Emmanuel Macron','name','');
INSERT INTO "mention" VALUES(3,4,100,109,0,'M. Macron','alias','');
INSERT INTO "mention" VALUES(3,4,200,202,0,'il','pronoun','');
INSERT INTO "mention" VALUES(3,5,0,16,0,'Vladimir Poutine','name','');
CREATE TABLE passage (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  sentence INTEGER NOT NULL,
  "begin" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (article, "begin", "end")
) STRICT;
INSERT INTO "passage" VALUES(1,1,0,0,60,'Emmanuel Macron a pressé Vladimir Poutine de retenir Damas.');
INSERT INTO "passage" VALUES(2,1,0,100,135,'Moscou soutient Damas, selon Paris.');
INSERT INTO "passage" VALUES(3,1,0,200,224,'Paris sanctionne Moscou.');
INSERT INTO "passage" VALUES(4,2,0,90,119,'Paris prépare des sanctions.');
INSERT INTO "passage" VALUES(5,2,3,500,560,'M. Macron a appelé M. Poutine à retenir Damas.');
INSERT INTO "passage" VALUES(6,2,0,40,66,'Damas et son allié russe.');
INSERT INTO "passage" VALUES(7,3,0,10,43,'Paris n''a pas sanctionné Moscou.');
INSERT INTO "passage" VALUES(8,3,0,60,87,'Paris et Moscou s''opposent.');
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
  role TEXT NOT NULL
) STRICT;
INSERT INTO "relation" VALUES(1,'91f8649700edc280e8458d27ad675822',5,'COERCE','',3,NULL,'requested',NULL,NULL,'');
INSERT INTO "relation" VALUES(2,'a656ff39536a9b83003fc2246d7354b1',2,'SUPPORT','',3,'2018','asserted',1,NULL,'');
INSERT INTO "relation" VALUES(3,'b241337c7b2ea5afdadf60df22fedeb4',4,'REQUEST','change',5,'2018-04-06','asserted',NULL,1,'');
INSERT INTO "relation" VALUES(4,'d7e36fd8d0219b0d1c58f2bd8b922e74',1,'SANCTION','',2,'2018-04-05','asserted',NULL,NULL,'');
INSERT INTO "relation" VALUES(5,'4f9fc1f2a72d37723011b92381dc9327',1,'SANCTION','',2,'2018-04','planned',NULL,NULL,'');
INSERT INTO "relation" VALUES(6,'f1d343f383963f02a1f24a82f5898358',2,'ALLY','',3,NULL,'asserted',NULL,NULL,'');
INSERT INTO "relation" VALUES(7,'c08b91b48f2952184f7961d1c759c035',1,'SANCTION','',2,'2018-04-05','denied',NULL,NULL,'');
INSERT INTO "relation" VALUES(8,'c757c63649f642a9c39f66c5ea612f49',1,'DISAGREE','',2,NULL,'asserted',NULL,NULL,'');
CREATE TABLE support (
  relation INTEGER NOT NULL REFERENCES relation,
  article INTEGER NOT NULL REFERENCES article,
  passage INTEGER NOT NULL REFERENCES passage,
  cue TEXT NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (relation, article, passage, cue, rule)
) STRICT, WITHOUT ROWID;
INSERT INTO "support" VALUES(1,1,1,'cue','fr:rule',0.8);
INSERT INTO "support" VALUES(1,2,5,'a appelé','fr:appeler',0.8);
INSERT INTO "support" VALUES(2,1,2,'cue','fr:rule',0.8);
INSERT INTO "support" VALUES(3,1,1,'cue','fr:rule',0.8);
INSERT INTO "support" VALUES(3,2,5,'a appelé','fr:appeler',0.8);
INSERT INTO "support" VALUES(4,1,3,'cue','fr:rule',0.8);
INSERT INTO "support" VALUES(5,2,4,'cue','fr:rule',0.8);
INSERT INTO "support" VALUES(6,2,6,'cue','fr:rule',0.8);
INSERT INTO "support" VALUES(7,3,7,'cue','fr:rule',0.8);
INSERT INTO "support" VALUES(8,3,8,'cue','fr:rule',0.8);
CREATE INDEX actor_country ON actor (country);
CREATE INDEX actor_article_article ON actor_article (article);
CREATE INDEX form_folded ON form (folded);
CREATE INDEX relation_source ON relation (source, type, target, modality);
CREATE INDEX relation_target ON relation (target, type, source, modality);
CREATE INDEX relation_type ON relation (type, date);
CREATE INDEX relation_date ON relation (date);
CREATE INDEX relation_speaker ON relation (speaker) WHERE speaker IS NOT NULL;
CREATE INDEX support_article ON support (article);
CREATE VIEW articles AS
  SELECT key, title, published, language,
         (SELECT min(source) FROM article_source s WHERE s.article = a.id) AS source,
         (SELECT min(url) FROM article_source s WHERE s.article = a.id AND url <> '') AS url
  FROM article a;
CREATE VIEW actors AS SELECT key, name, kind, country, articles FROM actor;
CREATE VIEW relations AS
  SELECT r.key, s.key AS source, s.name AS source_name, r.type, r.mode, t.key AS target, t.name AS target_name, r.date,
         r.modality, p.key AS speaker, p.name AS speaker_name, c.key AS content, r.role,
         (SELECT max(confidence) FROM support e WHERE e.relation = r.id) AS confidence,
         (SELECT count(DISTINCT article) FROM support e WHERE e.relation = r.id) AS articles
  FROM relation r JOIN actor s ON s.id = r.source JOIN actor t ON t.id = r.target
       LEFT JOIN actor p ON p.id = r.speaker LEFT JOIN relation c ON c.id = r.content;
CREATE VIEW evidence AS
  SELECT r.key AS relation, a.key AS article, p.sentence, p."begin", p."end", p.text, e.cue, e.rule, e.confidence
  FROM support e JOIN relation r ON r.id = e.relation JOIN article a ON a.id = e.article JOIN passage p ON p.id = e.passage;
CREATE VIEW edges AS
  SELECT s.key AS source, r.type, t.key AS target, count(DISTINCT e.article) AS weight, count(DISTINCT r.id) AS relations,
         min(r.date) AS first_date, max(r.date) AS last_date
  FROM relation r JOIN actor s ON s.id = r.source JOIN actor t ON t.id = r.target JOIN support e ON e.relation = r.id
  WHERE r.modality <> 'denied'
  GROUP BY r.source, r.type, r.target;
COMMIT;
