// Store::settle and the corrections: what was found in, who is who across all articles out.
#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "graph/canonical.hpp"
#include "graph/office_holders.hpp"
#include "graph/spelling.hpp"
#include "graph/sqlite.hpp"
#include "graph/store.hpp"

namespace entente {

namespace {

void sql_spelling(sqlite3_context* context, int, sqlite3_value** values) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
  const std::string form = text == nullptr ? std::string() : spelling(text);
  sqlite3_result_text(context, form.data(), static_cast<int>(form.size()), SQLITE_TRANSIENT);
}

bool is_named_person(std::string_view key) {
  return key.starts_with("person:") && key.find_first_of("@/") == std::string_view::npos;
}

// Fills the temporary table `wanted`, of the form of `identity`, in three steps, each of which builds on the ones
// before; none looks at what an earlier settle() did.
class Wanted {
 public:
  Wanted(const Database& database, const Corrections& corrections) : database_(database), corrections_(corrections) {
    sqlite3_create_function_v2(database.get(), "spelling", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, sql_spelling,
                               nullptr, nullptr, nullptr);
    database.execute(
        "CREATE TEMP TABLE IF NOT EXISTS wanted (article TEXT NOT NULL, found TEXT NOT NULL, key TEXT NOT NULL, "
        "name TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (article, found)) WITHOUT ROWID;"
        "CREATE INDEX IF NOT EXISTS temp.wanted_key ON wanted (key); DELETE FROM wanted");
  }

  void find() {
    correct();
    join_spellings();
    give_offices();
    rename();
  }

 private:
  void put(const std::string& article, const std::string& found, const std::string& key, const std::string& reason) {
    database_
        .prepare(
            "INSERT INTO wanted VALUES (?, ?, ?, '', ?) ON CONFLICT DO UPDATE SET key = excluded.key, "
            "reason = CASE reason WHEN '' THEN excluded.reason ELSE reason || '; ' || excluded.reason END")
        .run(article, found, key, reason);
  }

  void correct() {
    SqlStatement articles = database_.prepare("SELECT DISTINCT article FROM found_actors WHERE key = ? ORDER BY 1");
    for (const std::string& key : corrections_.keys()) {
      for (articles.start(key); articles.step();) {
        const std::string article = articles.string(0);
        const std::string final = corrections_.key_of(key, article);
        if (final != key)
          put(article, key, final,
              final == corrections_.key_of(key, {}) ? "correction: same" : "correction: different");
      }
    }
  }

  void join_spellings();
  void join(const std::vector<std::pair<std::string, std::int64_t>>& keys);
  void give_offices();
  void rename();

  const Database& database_;
  const Corrections& corrections_;
};

// Each person as the corrections have it.
constexpr const char* corrected_persons =
    "SELECT f.article AS article, f.key AS found, coalesce(w.key, f.key) AS key, f.office AS office "
    "FROM found_actors f LEFT JOIN wanted w ON w.article = f.article AND w.found = f.key "
    "WHERE f.key >= 'person:' AND f.key < 'person;'";

// Of the person ?1, the articles in which it is found, as the corrections have it.
constexpr const char* articles_of_person =
    "SELECT article FROM wanted WHERE key = ?1 AND found >= 'person:' AND found < 'person;' UNION "
    "SELECT f.article FROM found_actors f WHERE f.key = ?1 "
    "AND NOT EXISTS (SELECT 1 FROM wanted w WHERE w.article = f.article AND w.found = f.key)";

void Wanted::join_spellings() {
  // Most have a spelling of their own; only of the others the articles are counted.
  SqlStatement rows = database_.prepare(
      "SELECT spelling(key) AS form, key FROM (SELECT key FROM actor UNION SELECT key FROM found_actor UNION "
      "SELECT key FROM wanted) WHERE key >= 'person:' AND key < 'person;' AND form <> '' ORDER BY form, key");
  SqlStatement count = database_.prepare(std::string("SELECT count(*) FROM (") + articles_of_person + ")");
  std::string form;
  std::vector<std::string> keys;
  std::vector<std::vector<std::string>> several;
  const auto close = [&] {
    if (keys.size() > 1) several.push_back(std::move(keys));
    keys.clear();
  };
  while (rows.step()) {
    if (rows.text(0) != form) {
      close();
      form = rows.string(0);
    }
    keys.push_back(rows.string(1));
  }
  close();
  for (const std::vector<std::string>& spelt : several) {
    std::vector<std::pair<std::string, std::int64_t>> found;  // with articles
    for (const std::string& key : spelt) {
      if (count.start(key).step() && count.integer(0) > 0) found.emplace_back(key, count.integer(0));
    }
    count.reset();
    if (found.size() > 1) join(found);
  }
}

// All of them become the one that most articles have, the smallest of several.
void Wanted::join(const std::vector<std::pair<std::string, std::int64_t>>& keys) {
  const auto most = std::max_element(keys.begin(), keys.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second < b.second : a.first > b.first;
  });
  SqlStatement rows = database_.prepare(
      "SELECT article, found FROM wanted WHERE key = ?1 UNION SELECT f.article, f.key FROM found_actors f WHERE f.key "
      "= "
      "?1 AND NOT EXISTS (SELECT 1 FROM wanted w WHERE w.article = f.article AND w.found = f.key) ORDER BY 1, 2");
  for (const auto& [key, articles] : keys) {
    if (key == most->first || corrections_.apart(key, most->first)) continue;
    std::vector<std::pair<std::string, std::string>> found;
    for (rows.start(key); rows.step();) found.emplace_back(rows.string(0), rows.string(1));
    for (const auto& [article, name] : found) put(article, name, most->first, "another spelling");
  }
}

// Who holds an office without being named in the article, or by a surname alone, is whom other articles name.
void Wanted::give_offices() {
  SqlStatement rows = database_.prepare(
      "SELECT o.office, t.key, a.key, coalesce(w.key, a.key), t.published FROM actor_office o "
      "CROSS JOIN actor a ON a.id = o.actor JOIN article t ON t.id = o.article "
      "LEFT JOIN wanted w ON w.article = t.key AND w.found = a.key "
      "WHERE a.key >= 'person:' AND a.key < 'person;' "
      "AND NOT EXISTS (SELECT 1 FROM found_record f WHERE f.article = t.key) "
      "UNION ALL SELECT f.office, f.article, f.key, coalesce(w.key, f.key), t.published FROM found_actor f "
      "JOIN article t ON t.key = f.article LEFT JOIN wanted w ON w.article = f.article AND w.found = f.key "
      "WHERE f.key >= 'person:' AND f.key < 'person;' AND f.office <> '' ORDER BY 1, 2, 3");
  struct Asked {
    std::string article;
    std::string found;
    std::string key;
    Date day;
  };
  std::string office;
  std::set<std::pair<Date, std::string>> seen;  // each day and person once, however many articles say so
  std::vector<Asked> asked;
  std::map<std::pair<std::string, std::string>, std::set<std::string>> answers;  // article and found key -> persons
  const auto close = [&] {
    std::map<std::pair<Date, std::string>, std::string> told;  // a surname, or nothing -> the holder of that day
    for (const Asked& one : asked) {
      // A surname is no evidence of whose it is.
      const std::string surname = is_named_person(one.key) ? one.key : std::string();
      const auto [holder, fresh] = told.try_emplace({one.day, surname});
      if (fresh) {
        std::vector<Sighting> others;
        for (const auto& [day, person] : seen) {
          if (person != surname) others.push_back({day, person});
        }
        holder->second = holder_on(one.day, others);
      }
      const std::string& person = holder->second;
      if (person.empty() || person == one.key || corrections_.apart(person, one.key)) continue;
      if (!surname.empty() && !may_be_one(surname, person)) continue;
      answers[{one.article, one.found}].insert(person);
    }
    seen.clear();
    asked.clear();
  };
  while (rows.step()) {
    if (rows.text(0) != office) {
      close();
      office = rows.string(0);
    }
    const auto day = parse_date(rows.text(4));
    if (!day) continue;
    const std::string key = rows.string(3);
    const bool surname_alone = is_named_person(key) && is_single_name(key);
    if (is_named_person(key)) seen.insert({*day, key});
    if (!is_named_person(key) || surname_alone) asked.push_back({rows.string(1), rows.string(2), key, *day});
  }
  close();
  // An article that names the holder as well could have said that it means him.
  SqlStatement named =
      database_.prepare(std::string("SELECT 1 FROM (") + corrected_persons + ") WHERE article = ? AND key = ? LIMIT 1");
  for (const auto& [where, persons] : answers) {
    if (persons.size() != 1 || named.start(where.first, *persons.begin()).step()) continue;
    named.reset();
    put(where.first, where.second, *persons.begin(),
        is_named_person(where.second) ? "surname and office of one whom other articles of that time name"
                                      : "held that office by other articles of that time");
  }
}

void Wanted::rename() {
  for (const std::string& key : corrections_.keys()) {
    const auto name = corrections_.name_of(key);
    if (!name) continue;
    database_
        .prepare(
            "INSERT INTO wanted SELECT DISTINCT f.article, f.key, f.key, '', '' FROM found_actors f WHERE f.key = ?1 "
            "AND NOT EXISTS (SELECT 1 FROM wanted w WHERE w.article = f.article AND w.found = f.key)")
        .run(key);
    database_.prepare("UPDATE wanted SET name = ?2 WHERE key = ?1").run(key, *name);
  }
}

struct Identity {
  std::string found;
  std::string key;
  std::string name;
  std::string reason;
};

// The record as it reads when those are who they are.
Record rekeyed(const Record& found, const std::vector<Identity>& identities) {
  std::map<std::string, const Identity*> by_found;
  for (const Identity& identity : identities) by_found[identity.found] = &identity;
  Record record = found;
  std::map<std::string, std::string> keys;
  for (RecordActor& actor : record.actors) {
    if (const auto known = by_found.find(actor.key); known != by_found.end()) {
      const Identity& identity = *known->second;
      if (identity.reason.find("office") != std::string::npos) {
        for (RecordMention& mention : actor.mentions) {
          if (mention.how != "pronoun") mention.reason = identity.reason;
        }
      }
      if (identity.key != actor.key) actor.kind = identity.key.substr(0, identity.key.find(':'));
      actor.key = identity.key;
      if (!identity.name.empty()) actor.name = identity.name;
    }
    keys[actor.id] = actor.key;
  }
  // An actor whose own name is kept stands before those that became it.
  std::stable_sort(record.actors.begin(), record.actors.end(), [&](const RecordActor& a, const RecordActor& b) {
    return by_found.contains(a.id) < by_found.contains(b.id);
  });
  // Nobody does to himself what was told of two.
  std::set<std::string> dropped;
  std::erase_if(record.relations, [&](const RecordRelation& relation) {
    const bool circle = relation.source != relation.target && keys[relation.source] == keys[relation.target];
    if (circle) dropped.insert(relation.id);
    return circle;
  });
  for (RecordRelation& relation : record.relations) {
    if (dropped.contains(relation.content)) relation.content.clear();
  }
  return canonical(record);
}

}  // namespace

std::size_t Store::settle() {
  Transaction transaction(*database_);
  const Corrections kept = corrections();
  Wanted(*database_, kept).find();

  std::vector<std::string> changed;
  SqlStatement differing = database_->prepare(
      "SELECT article FROM (SELECT * FROM wanted EXCEPT SELECT * FROM identity) UNION "
      "SELECT article FROM (SELECT * FROM identity EXCEPT SELECT * FROM wanted) ORDER BY 1");
  while (differing.step()) changed.push_back(differing.string(0));

  SqlStatement wanted =
      database_->prepare("SELECT found, key, name, reason FROM wanted WHERE article = ? ORDER BY found");
  SqlStatement add_record = database_->prepare("INSERT INTO found_record VALUES (?, ?)");
  SqlStatement add_actor = database_->prepare("INSERT OR IGNORE INTO found_actor VALUES (?, ?, ?)");
  SqlStatement add_identity = database_->prepare("INSERT INTO identity VALUES (?, ?, ?, ?, ?)");
  Record found;
  std::vector<Identity> identities;
  const auto findings = [&](const std::string& article) {
    found = found_record(article);
    identities.clear();
    for (wanted.start(article); wanted.step();) {
      identities.push_back({wanted.string(0), wanted.string(1), wanted.string(2), wanted.string(3)});
    }
    return identities.empty() ? found : rekeyed(found, identities);
  };
  rewrite(changed, findings, [&](const std::string& article) {
    if (identities.empty()) return;
    add_record.run(article, write_record(found));
    for (const RecordActor& actor : found.actors) {
      if (actor.offices.empty()) add_actor.run(article, actor.key, "");
      for (const std::string& office : actor.offices) add_actor.run(article, actor.key, office);
    }
    for (const Identity& i : identities) add_identity.run(article, i.found, i.key, i.name, i.reason);
  });
  database_->execute("DELETE FROM wanted");
  transaction.commit();
  return changed.size();
}

Corrections Store::corrections() const {
  std::string text;
  SqlStatement lines = database_->prepare("SELECT line FROM correction ORDER BY line");
  while (lines.step()) text += lines.string(0) + "\n";
  return Corrections::parse(text, path());
}

void Store::set_corrections(const Corrections& corrections) {
  Transaction transaction(*database_);
  database_->execute("DELETE FROM correction");
  SqlStatement add = database_->prepare("INSERT INTO correction VALUES (?)");
  for (const std::string& line : corrections.lines()) add.run(line);
  transaction.commit();
}

}  // namespace entente
