// count_statements and group_statements: statements in, how many there are of each sort out.
#include <algorithm>
#include <map>
#include <stdexcept>
#include <unordered_map>

#include "graph/filter.hpp"
#include "graph/query.hpp"
#include "graph/sqlite.hpp"

namespace entente {

namespace {

// The statements' actors by number, and what stands for them in the answer.
class ActorNames {
 public:
  ActorNames(const Database& database, const RollUp* roll_up) : roll_up_(roll_up) {
    SqlStatement rows = database.prepare("SELECT id, key, name FROM actor ORDER BY key");
    while (rows.step()) {
      const std::int64_t id = rows.integer(0);
      const ActorName* country = roll_up_ != nullptr ? roll_up_->country_of(id) : nullptr;
      ActorName name = country != nullptr ? *country : ActorName{rows.string(1), rows.string(2)};
      const auto [at, fresh] = numbers_.try_emplace(name.key, static_cast<std::uint32_t>(names_.size()));
      if (fresh) names_.push_back(std::move(name));
      if (static_cast<std::size_t>(id) >= of_.size()) of_.resize(static_cast<std::size_t>(id) + 1);
      of_[static_cast<std::size_t>(id)] = at->second;
    }
  }

  std::uint32_t number(std::int64_t id) const { return of_.at(static_cast<std::size_t>(id)); }
  const ActorName& name(std::uint64_t number) const { return names_.at(number); }

 private:
  const RollUp* roll_up_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<ActorName> names_;
  std::vector<std::uint32_t> of_;  // by row number: SQLite gives them without gaps, but for removals
};

using Counted = std::pair<std::uint64_t, std::int64_t>;  // what is counted, and how many

std::vector<Counted> counted(std::vector<std::uint64_t>& values) {
  std::sort(values.begin(), values.end());
  std::vector<Counted> result;
  for (const std::uint64_t value : values) {
    if (result.empty() || result.back().first != value) result.emplace_back(value, 0);
    ++result.back().second;
  }
  return result;
}

// Drops what cannot be among the first `limit`; those of one count stay together.
void drop_small(std::vector<Counted>& all, std::size_t limit) {
  if (limit == 0 || limit >= all.size()) return;
  const auto more = [](const Counted& a, const Counted& b) { return a.second > b.second; };
  const auto last = all.begin() + static_cast<std::ptrdiff_t>(limit - 1);
  std::nth_element(all.begin(), last, all.end(), more);
  const std::int64_t least = last->second;
  std::erase_if(all, [&](const Counted& one) { return one.second < least; });
}

std::vector<Group> group_by_actors(const Database& database, const Condition& condition, GroupBy by,
                                   std::size_t limit) {
  const bool pair = by == GroupBy::pair;
  const std::string columns = pair                     ? "r.source, r.target"
                              : by == GroupBy::source  ? "r.source, 0"
                              : by == GroupBy::speaker ? "r.speaker, 0"
                                                       : "r.target, 0";
  SqlStatement rows = database.prepare("SELECT " + columns + " FROM relation r WHERE " + condition.sql() +
                                       (by == GroupBy::speaker ? " AND r.speaker IS NOT NULL" : ""));
  condition.bind(rows);
  const ActorNames names(database, condition.roll_up());
  std::vector<std::uint64_t> values;
  while (rows.step()) {
    const std::uint64_t first = names.number(rows.integer(0));
    values.push_back(pair ? first << 32 | names.number(rows.integer(1)) : first);
  }
  std::vector<Counted> all = counted(values);
  drop_small(all, limit);
  struct Row {
    Group group;
    std::string keys;
  };
  std::vector<Row> result;
  for (const auto& [value, count] : all) {
    if (pair) {
      const ActorName& source = names.name(value >> 32);
      const ActorName& target = names.name(value & 0xFFFFFFFF);
      result.push_back({{source.name + " → " + target.name, count}, source.key + "\n" + target.key});
    } else {
      result.push_back({{names.name(value).name, count}, names.name(value).key});
    }
  }
  std::sort(result.begin(), result.end(), [](const Row& a, const Row& b) {
    return std::tie(b.group.statements, a.group.name, a.keys) < std::tie(a.group.statements, b.group.name, b.keys);
  });
  std::vector<Group> groups;
  for (Row& row : result) groups.push_back(std::move(row.group));
  return groups;
}

const char* column_of(GroupBy by) {
  switch (by) {
    case GroupBy::type:
    case GroupBy::quad:
      return "r.type";
    case GroupBy::mode:
      return "r.mode";
    case GroupBy::year:
      return "ifnull(substr(r.date, 1, 4), '')";
    case GroupBy::month:
      return "ifnull(substr(r.date, 1, 7), '')";
    case GroupBy::modality:
      return "r.modality";
    default:
      throw std::logic_error("column_of: a group of actors");
  }
}

std::string quad_of(std::string_view type) {
  const RelationType* known = find_type(type);
  return known != nullptr ? std::string(name(known->quad)) : std::string();
}

}  // namespace

std::size_t count_statements(const Store& store, const Filter& filter) {
  const Condition condition(store.database(), filter, false);
  SqlStatement count = store.database().prepare("SELECT count(*) FROM relation r WHERE " + condition.sql());
  condition.bind(count);
  return count.step() ? static_cast<std::size_t>(count.integer(0)) : 0;
}

std::vector<Group> group_statements(const Store& store, const Filter& filter, GroupBy by, std::size_t limit) {
  const Database& database = store.database();
  const Condition condition(database, filter, false);
  std::vector<Group> result;
  if (by == GroupBy::pair || by == GroupBy::source || by == GroupBy::target || by == GroupBy::speaker) {
    result = group_by_actors(database, condition, by, limit);
  } else {
    SqlStatement rows = database.prepare(std::string("SELECT ") + column_of(by) + ", count(*) FROM relation r WHERE " +
                                         condition.sql() + " GROUP BY 1");
    condition.bind(rows);
    std::map<std::string, std::int64_t> counts;
    while (rows.step()) counts[by == GroupBy::quad ? quad_of(rows.text(0)) : rows.string(0)] += rows.integer(1);
    for (const auto& [name, count] : counts) result.push_back({name, count});
    std::stable_sort(result.begin(), result.end(),
                     [](const Group& a, const Group& b) { return a.statements > b.statements; });
  }
  if (limit > 0 && result.size() > limit) result.resize(limit);
  return result;
}

}  // namespace entente
