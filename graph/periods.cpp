#include "graph/periods.hpp"

#include <algorithm>
#include <set>

#include "graph/filter.hpp"
#include "graph/sqlite.hpp"

namespace entente {

std::map<std::string, DateRange> actor_periods(const Store& store, const Filter& filter) {
  const Database& database = store.database();
  const Condition condition(database, filter, true);
  const bool with_ends = database.number("SELECT EXISTS (SELECT 1 FROM support_until)") != 0;
  // '~' sorts behind every digit and hyphen: a year ends after each of its months.
  const std::string last =
      with_ends
          ? "max(r.date || '~', coalesce((SELECT max(until) FROM support_until u WHERE u.relation = r.id), r.date) "
            "|| '~')"
          : "r.date || '~'";
  const auto side = [&](const char* end) {
    return "SELECT r." + std::string(end) + " AS actor, min(r.date) AS first, max(" + last +
           ") AS last, count(*) > count(r.date) AS undated "
           "FROM relation r WHERE " +
           condition.sql() + " GROUP BY 1";
  };
  SqlStatement rows = database.prepare("SELECT a.key, min(p.first), max(p.last), max(p.undated), a.id FROM (" +
                                       side("source") + " UNION ALL " + side("target") +
                                       ") p JOIN actor a ON a.id = p.actor GROUP BY a.id ORDER BY a.key");
  condition.bind(rows);
  condition.bind(rows, condition.parameters() + 1);
  std::map<std::string, DateRange> result;
  std::set<std::string> undated;
  while (rows.step()) {
    const ActorName* country =
        condition.roll_up() != nullptr ? condition.roll_up()->country_of(rows.integer(4)) : nullptr;
    const std::string key = country != nullptr ? country->key : rows.string(0);
    if (rows.integer(3) != 0) undated.insert(key);
    if (rows.is_null(1)) continue;
    const auto [at, fresh] = result.try_emplace(key, DateRange{rows.string(1), rows.string(2)});
    if (fresh) continue;
    at->second.first = std::min(at->second.first, rows.string(1));
    at->second.last = std::max(at->second.last, rows.string(2));
  }
  for (const std::string& key : undated) result.erase(key);
  for (auto& [key, period] : result) period.last.pop_back();
  return result;
}

}  // namespace entente
