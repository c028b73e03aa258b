#include "graph/identities.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "graph/sqlite.hpp"

namespace entente {

namespace {

// The last part of a named person's key that has several.
std::string surname_of(std::string_view key) {
  if (!key.starts_with("person:") || key.find_first_of("@/") != std::string_view::npos) return {};
  key.remove_prefix(std::string_view("person:").size());
  const std::size_t dash = key.rfind('-');
  return std::string(dash == std::string_view::npos ? key : key.substr(dash + 1));
}

std::string words_of(std::string_view name) {
  std::string folded = fold(name);
  std::replace(folded.begin(), folded.end(), '-', ' ');
  std::replace(folded.begin(), folded.end(), '\'', ' ');
  return folded;
}

// Of the actor `a`.
std::string condition(const IdentityFilter& filter) {
  std::string sql = "1";
  if (!filter.kinds.empty()) {
    sql += " AND a.kind IN (";
    for (std::size_t i = 0; i < filter.kinds.size(); ++i) sql += i == 0 ? "?" : ", ?";
    sql += ")";
  }
  if (!filter.name.empty()) {
    sql +=
        " AND (a.key = ? OR EXISTS (SELECT 1 FROM form f WHERE f.actor = a.id AND "
        "instr(' ' || replace(replace(f.folded, '-', ' '), '''', ' '), ' ' || ?) > 0))";
  }
  return sql;
}

void bind(SqlStatement& statement, const IdentityFilter& filter) {
  int index = 0;
  for (const std::string& kind : filter.kinds) statement.bind(++index, kind);
  if (filter.name.empty()) return;
  statement.bind(++index, filter.name);
  statement.bind(++index, words_of(filter.name));
}

}  // namespace

void each_identity(const Store& store, const IdentityFilter& filter,
                   const std::function<void(const ActorIdentity&)>& visit) {
  const Database& database = store.database();
  SqlStatement rows = database.prepare("SELECT a.id, a.key, a.name, a.kind, a.country, a.articles FROM actor a WHERE " +
                                       condition(filter) + " ORDER BY a.articles DESC, a.key");
  SqlStatement names = database.prepare(
      "SELECT m.text, m.how, count(*) FROM actor_article c JOIN mention m ON m.article = c.article AND m.actor = "
      "c.actor "
      "WHERE c.actor = ? AND m.how IN ('name', 'alias', 'demonym', 'metonym') "
      "GROUP BY m.text, m.how ORDER BY 3 DESC, 1, 2");
  SqlStatement reasons = database.prepare(
      "SELECT m.how, m.reason, count(*) FROM actor_article c JOIN mention m ON m.article = c.article AND m.actor = "
      "c.actor WHERE c.actor = ? GROUP BY m.how, m.reason ORDER BY 3 DESC, 1, 2");
  SqlStatement joined = database.prepare(
      "SELECT found, reason, count(*) FROM identity WHERE key = ?1 AND found <> ?1 GROUP BY found, reason ORDER BY 1, "
      "2");
  SqlStatement offices = database.prepare(
      "SELECT o.office, min(nullif(t.published, '')), max(t.published), count(*) FROM actor_article c "
      "JOIN actor_office o ON o.article = c.article AND o.actor = c.actor JOIN article t ON t.id = o.article "
      "WHERE c.actor = ? GROUP BY o.office ORDER BY 1");
  rows.start();
  bind(rows, filter);
  while (rows.step()) {
    ActorIdentity actor{
        rows.string(1), rows.string(2), rows.string(3), rows.string(4), rows.integer(5), 0, {}, {}, {}, {}};
    const std::int64_t id = rows.integer(0);
    for (names.start(id); names.step();) actor.names.push_back({names.string(0), names.string(1), names.integer(2)});
    for (reasons.start(id); reasons.step();) {
      actor.reasons.push_back({reasons.string(0), reasons.string(1), reasons.integer(2)});
      actor.mentions += reasons.integer(2);
    }
    for (joined.start(actor.key); joined.step();) {
      actor.joined.push_back({joined.string(0), joined.string(1), joined.integer(2)});
    }
    for (offices.start(id); offices.step();) {
      actor.offices.push_back({offices.string(0), offices.string(1), offices.string(2), offices.integer(3)});
    }
    visit(actor);
  }
}

namespace {

// "RU" of "organisation:RU/armee".
std::string_view country_in(std::string_view key) {
  const std::size_t colon = key.find(':');
  return key.size() > colon + 3 && key[colon + 3] == '/' ? key.substr(colon + 1, 2) : std::string_view();
}

// Armies of two countries may both be called the army.
bool of_two_countries(std::string_view a, std::string_view b) {
  return !country_in(a).empty() && !country_in(b).empty() && country_in(a) != country_in(b);
}

// Hands on the pairs of each run of actors that share something. In a run of more than `most` none is told apart by it.
class Runs {
 public:
  Runs(std::string reason, const Corrections& corrections, const std::function<void(const ReviewPair&)>& visit)
      : reason_(std::move(reason)), corrections_(corrections), visit_(visit) {}

  void add(const std::string& shared, ActorName actor) {
    if (shared != shared_) flush();
    shared_ = shared;
    actors_.push_back(std::move(actor));
  }

  void flush() {
    constexpr std::size_t most = 30;
    for (std::size_t i = 0; i < actors_.size() && actors_.size() <= most; ++i) {
      for (std::size_t j = i + 1; j < actors_.size(); ++j) {
        const ActorName& first = actors_[i];
        const ActorName& second = actors_[j];
        if (of_two_countries(first.key, second.key) || corrections_.apart(first.key, second.key)) continue;
        visit_({reason_, shared_, first, second});
      }
    }
    actors_.clear();
  }

 private:
  std::string reason_;
  const Corrections& corrections_;
  const std::function<void(const ReviewPair&)>& visit_;
  std::string shared_;
  std::vector<ActorName> actors_;
};

void sql_surname(sqlite3_context* context, int, sqlite3_value** values) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
  const std::string surname = text == nullptr ? std::string() : surname_of(text);
  sqlite3_result_text(context, surname.data(), static_cast<int>(surname.size()), SQLITE_TRANSIENT);
}

}  // namespace

void each_review_pair(const Store& store, const IdentityFilter& filter,
                      const std::function<void(const ReviewPair&)>& visit) {
  const Database& database = store.database();
  sqlite3_create_function_v2(database.get(), "surname", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, sql_surname,
                             nullptr, nullptr, nullptr);
  const Corrections corrections = store.corrections();
  const auto tell = [&](const char* reason, const std::string& sql) {
    SqlStatement rows = database.prepare(sql);
    rows.start();
    bind(rows, filter);
    Runs runs(reason, corrections, visit);
    while (rows.step()) runs.add(rows.string(0), {rows.string(1), rows.string(2)});
    runs.flush();
  };
  const std::string fits = condition(filter);
  tell("one surname",
       "SELECT surname(a.key) AS shared, a.key, a.name FROM actor a WHERE shared <> '' AND " + fits + " ORDER BY 1, 2");
  // What stands for nobody else outside of its article may have any name.
  tell("one name",
       "SELECT DISTINCT n.folded, a.key, a.name FROM form n JOIN actor a ON a.id = n.actor WHERE n.how IN ('name', "
       "'alias', 'label') AND instr(a.key, '@') = 0 AND n.folded <> '' AND " +
           fits + " ORDER BY 1, 2");
  tell("two kinds",
       "SELECT substr(a.key, instr(a.key, ':') + 1), a.key, a.name FROM actor a WHERE instr(a.key, '@') = 0 AND " +
           fits + " ORDER BY 1, 2");
}

}  // namespace entente
