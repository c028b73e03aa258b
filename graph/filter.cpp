#include "graph/filter.hpp"

#include "graph/vocabulary.hpp"

namespace entente {

namespace {

// Row numbers of actors as an SQL list; a key that is not there leaves nothing that could fit.
std::string rows(const Database& database, const std::vector<std::string>& keys) {
  SqlStatement find = database.prepare("SELECT id FROM actor WHERE key = ?");
  std::string result = "(";
  for (const std::string& key : keys) {
    if (!find.start(key).step()) continue;
    if (result.size() > 1) result += ",";
    result += std::to_string(find.integer(0));
  }
  return result + ")";
}

std::string mutual_types() {
  std::string result = "(";
  for (const RelationType& type : known_types()) {
    if (!type.mutual) continue;
    if (result.size() > 1) result += ",";
    result += "'" + std::string(type.name) + "'";
  }
  return result + ")";
}

// The smallest text that is greater than every text beginning with `prefix` (keys are hexadecimal).
std::string after(const std::string& prefix) {
  return prefix + "~";
}

}  // namespace

Condition::Condition(const Database& database, const Filter& filter, bool events_only) {
  const std::string mutual = "r.type IN " + mutual_types();
  if (!filter.from.empty() || !filter.to.empty()) {
    const std::string from = filter.from.empty() ? "" : rows(database, filter.from);
    const std::string to = filter.to.empty() ? "" : rows(database, filter.to);
    const auto sides = [&](const std::string& source, const std::string& target) {
      std::string result;
      if (!source.empty()) result = "r.source IN " + source;
      if (!target.empty()) result += (result.empty() ? "" : " AND ") + ("r.target IN " + target);
      return result;
    };
    add("((" + sides(from, to) + ") OR (" + mutual + " AND " + sides(to, from) + "))");
  }
  if (!filter.either.empty()) {
    const std::string list = rows(database, filter.either);
    add("(r.source IN " + list + " OR r.target IN " + list + ")");
  }
  if (filter.between) {
    const std::string a = rows(database, {filter.between->first});
    const std::string b = rows(database, {filter.between->second});
    add("((r.source IN " + a + " AND r.target IN " + b + ") OR (r.source IN " + b + " AND r.target IN " + a + "))");
  }
  if (!filter.speakers.empty()) add("r.speaker IN " + rows(database, filter.speakers));
  add_texts("r.type", filter.types);
  add_texts("r.mode", filter.modes);
  add_texts("r.modality", filter.modalities);
  if (events_only && filter.modalities.empty()) add("r.modality <> 'denied'");
  if (!filter.country.empty()) {
    const std::string list = "(SELECT id FROM actor WHERE country = " + parameter(filter.country) + ")";
    add("(r.source IN " + list + " OR r.target IN (SELECT id FROM actor WHERE country = " + parameter(filter.country) +
        "))");
  }
  if (!filter.article.empty()) {
    add("r.id IN (SELECT relation FROM support WHERE article = (SELECT id FROM article WHERE key = " +
        parameter(filter.article) + "))");
  }
  if (!filter.key.empty()) {
    const std::string low = parameter(filter.key);
    add("r.key >= " + low + " AND r.key < " + parameter(after(filter.key)));
  }
  // '~' sorts behind every digit and hyphen: a date that is less precise than the bound stands for its last day here,
  // and for its first day below.
  if (!filter.since.empty()) add("r.date >= '0' AND r.date || '~' >= " + parameter(filter.since));
  if (!filter.until.empty()) add("r.date <= " + parameter(filter.until + "~"));
  if (filter.confidence > 0) {
    add("(SELECT max(confidence) FROM support c WHERE c.relation = r.id) >= " + parameter(filter.confidence));
  }
  if (sql_.empty()) sql_ = "1";
}

void Condition::add(const std::string& condition) {
  if (!sql_.empty()) sql_ += " AND ";
  sql_ += condition;
}

void Condition::add_texts(const char* column, const std::vector<std::string>& values) {
  if (values.empty()) return;
  std::string list;
  for (const std::string& value : values) list += (list.empty() ? "" : ",") + parameter(value);
  add(std::string(column) + " IN (" + list + ")");
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

}  // namespace entente
