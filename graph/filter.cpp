#include "graph/filter.hpp"

#include <algorithm>

#include "graph/vocabulary.hpp"

namespace entente {

namespace {

// Above this many actors of a country or kind, their relations are met faster than looked up one actor at a time.
constexpr std::size_t many_actors = 1000;

// Above this many passages with a word, whether one of them has it is asked faster than which have.
constexpr std::int64_t many_passages = 20000;
constexpr std::int64_t few_relations = 2000;

std::string listed_types(bool (*wanted)(const RelationType&)) {
  std::string result = "(";
  for (const RelationType& type : known_types()) {
    if (!wanted(type)) continue;
    if (result.size() > 1) result += ",";
    result += "'" + std::string(type.name) + "'";
  }
  return result + ")";
}

// The smallest text that is greater than every text beginning with `prefix` (keys are hexadecimal).
std::string after(const std::string& prefix) {
  return prefix + "~";
}

std::vector<std::string> types_of(const std::vector<QuadClass>& quads) {
  std::vector<std::string> result;
  for (const RelationType& type : known_types()) {
    if (std::find(quads.begin(), quads.end(), type.quad) != quads.end()) result.emplace_back(type.name);
  }
  return result;
}

}  // namespace

Condition::Condition(const Database& database, const Filter& filter, bool events_only, bool first_only)
    : database_(database) {
  if (filter.roll_up) roll_up_ = std::make_unique<RollUp>(database);
  add_sides({filter.from, filter.from_countries, filter.from_kinds}, {filter.to, filter.to_countries, filter.to_kinds});
  if (!filter.either.empty()) {
    narrow_ = true;
    const std::string list = rows(filter.either);
    add("(r.source IN " + list + " OR r.target IN " + list + ")");
  }
  if (filter.between) {
    narrow_ = true;
    const std::string a = rows({filter.between->first});
    const std::string b = rows({filter.between->second});
    add("((r.source IN " + a + " AND r.target IN " + b + ") OR (r.source IN " + b + " AND r.target IN " + a + "))");
  }
  if (!filter.among.empty()) {
    narrow_ = narrow_ || filter.among.size() <= many_actors;
    const std::string list = rows(filter.among);
    add("r.source IN " + list + " AND r.target IN " + list);
  }
  if (!filter.speakers.empty()) {
    narrow_ = true;
    add("r.speaker IN " + rows(filter.speakers));
  }
  add_texts("r.type", filter.types);
  if (!filter.quads.empty()) add_texts("r.type", types_of(filter.quads));
  add_texts("r.mode", filter.modes);
  add_texts("r.modality", filter.modalities);
  narrow_ = narrow_ || !filter.types.empty() || !filter.quads.empty() || !filter.modes.empty() ||
            !filter.modalities.empty() || filter.confidence > 0;
  if (events_only && filter.modalities.empty()) add("r.modality <> 'denied'");
  const auto either_side = [&](const char* field, const std::vector<std::string>& values) {
    const std::string source = among_actors("r.source", field, values);
    const std::string target = among_actors("r.target", field, values);
    add("(" + source + " OR " + target + ")");
  };
  if (!filter.country.empty()) either_side("country", {filter.country});
  if (!filter.kinds.empty()) either_side("kind", filter.kinds);
  if (!filter.article.empty()) {
    narrow_ = true;
    add("r.id IN (SELECT relation FROM support WHERE article = (SELECT id FROM article WHERE key = " +
        parameter(filter.article) + "))");
  }
  if (!filter.key.empty()) {
    narrow_ = true;
    const std::string low = parameter(filter.key);
    add("r.key >= " + low + " AND r.key < " + parameter(after(filter.key)));
  }
  // '~' sorts behind every digit and hyphen: a date that is less precise than the bound stands for its last day here,
  // and for its first day below. The year alone lets the index over dates end the search.
  if (!filter.since.empty()) {
    const std::string year = parameter(filter.since.substr(0, 4));
    add("r.date >= " + year + " AND r.date || '~' >= " + parameter(filter.since));
  }
  if (!filter.until.empty()) add("r.date <= " + parameter(filter.until + "~"));
  if (filter.confidence > 0) add("r.confidence >= " + parameter(filter.confidence));
  if (!filter.words.empty()) add_words(filter.words, first_only);
  if (sql_.empty()) sql_ = "1";
}

void Condition::add_words(const std::string& words, bool first_only) {
  const std::string query = full_text_query(words);
  if (query.empty()) {
    add("0");
    return;
  }
  // Whether there are fewer than `limit` rows; of more no more are looked at.
  const auto fewer = [&](std::int64_t limit, const std::string& rows, const auto& fill) {
    SqlStatement count =
        database_.prepare("SELECT count(*) FROM (SELECT 1 FROM " + rows + " LIMIT " + std::to_string(limit) + ")");
    fill(count);
    return count.step() && count.integer(0) < limit;
  };
  if (fewer(many_passages, "passage_words WHERE passage_words MATCH ?",
            [&](SqlStatement& count) { count.bind(1, query); })) {
    narrow_ = true;
    add("r.id IN (SELECT e.relation FROM passage_words w JOIN passage p ON p.id = w.rowid "
        "JOIN support e ON e.article = p.article AND e.passage = p.id WHERE passage_words MATCH " +
        parameter(query) + ")");
    return;
  }
  const bool few =
      narrow_ && fewer(few_relations, "relation r WHERE " + sql_, [&](SqlStatement& count) { bind(count); });
  if (few || (first_only && !narrow_)) {
    add("EXISTS (SELECT 1 FROM support e JOIN passage_words w ON w.rowid = e.passage WHERE e.relation = r.id AND "
        "passage_words MATCH " +
        parameter(query) + ")");
  } else {
    add("r.id IN (SELECT relation FROM support WHERE passage IN (SELECT rowid FROM passage_words WHERE passage_words "
        "MATCH " +
        parameter(query) + "))");
  }
}

void Condition::add_sides(const Side& from, const Side& to) {
  if (from.empty() && to.empty()) return;
  narrow_ = narrow_ || !from.keys.empty() || !to.keys.empty();
  const auto both = [&](const Side& source, const Side& target) {
    std::string result = on_side("r.source", source);
    const std::string other = on_side("r.target", target);
    if (!result.empty() && !other.empty()) result += " AND ";
    return result + other;
  };
  const std::string as_told = both(from, to);
  const std::string reversed = both(to, from);
  add("((" + as_told + ") OR (r.type IN " + listed_types([](const RelationType& t) { return t.mutual; }) + " AND " +
      reversed + "))");
}

std::string Condition::on_side(const std::string& column, const Side& side) {
  std::string result;
  const auto also = [&](const std::string& condition) { result += (result.empty() ? "" : " AND ") + condition; };
  if (!side.keys.empty()) also(column + " IN " + rows(side.keys));
  if (!side.countries.empty()) also(among_actors(column, "country", side.countries));
  if (!side.kinds.empty()) also(among_actors(column, "kind", side.kinds));
  return result;
}

std::string Condition::among_actors(const std::string& column, const char* field,
                                    const std::vector<std::string>& values) {
  std::size_t actors = 0;
  SqlStatement count = database_.prepare("SELECT count(*) FROM actor WHERE " + std::string(field) + " = ?");
  for (const std::string& value : values) {
    if (count.start(value).step()) actors += static_cast<std::size_t>(count.integer(0));
  }
  const bool few = actors < many_actors;
  narrow_ = narrow_ || few;
  // SQLite's "+" keeps the term away from the index.
  return (few ? "" : "+") + column + " IN (SELECT id FROM actor WHERE " + one_of(field, values) + ")";
}

// Row numbers of actors as an SQL list, with those that are rolled up into them; a key that is not there leaves nothing
// that could fit.
std::string Condition::rows(const std::vector<std::string>& keys) const {
  SqlStatement find = database_.prepare("SELECT id FROM actor WHERE key = ?");
  std::string result = "(";
  const auto put = [&](std::int64_t id) {
    if (result.size() > 1) result += ",";
    result += std::to_string(id);
  };
  for (const std::string& key : keys) {
    const std::vector<std::int64_t>* members = roll_up_ ? roll_up_->members(key) : nullptr;
    if (members != nullptr) {
      for (const std::int64_t id : *members) put(id);
    } else if (find.start(key).step()) {
      put(find.integer(0));
    }
  }
  return result + ")";
}

void Condition::add(const std::string& condition) {
  if (!sql_.empty()) sql_ += " AND ";
  sql_ += condition;
}

std::string Condition::one_of(const std::string& column, const std::vector<std::string>& values) {
  std::string list;
  for (const std::string& value : values) list += (list.empty() ? "" : ",") + parameter(value);
  return column + " IN (" + list + ")";
}

void Condition::add_texts(const char* column, const std::vector<std::string>& values) {
  if (!values.empty()) add(one_of(column, values));
}

std::string Condition::parameter(std::variant<std::string, double> value) {
  parameters_.push_back(std::move(value));
  return "?";
}

void Condition::bind(SqlStatement& statement, int first) const {
  for (const auto& value : parameters_) {
    std::visit([&](const auto& typed) { statement.bind(first, typed); }, value);
    ++first;
  }
}

std::string full_text_query(std::string_view words) {
  std::string result;
  for (std::size_t at = 0; at < words.size();) {
    if (words[at] == ' ' || words[at] == '\t' || words[at] == '\n') {
      ++at;
      continue;
    }
    const bool quoted = words[at] == '"';
    const std::size_t begin = quoted ? at + 1 : at;
    const std::size_t end = std::min(words.find_first_of(quoted ? "\"" : " \t\n\"", begin), words.size());
    std::string_view phrase = words.substr(begin, end - begin);
    at = quoted ? std::min(end + 1, words.size()) : end;
    bool begins = !phrase.empty() && phrase.back() == '*';
    if (begins) phrase.remove_suffix(1);
    if (quoted && at < words.size() && words[at] == '*') {
      begins = true;
      ++at;
    }
    if (phrase.empty()) continue;
    result += (result.empty() ? "\"" : " \"") + std::string(phrase) + (begins ? "\"*" : "\"");
  }
  return result;
}

}  // namespace entente
