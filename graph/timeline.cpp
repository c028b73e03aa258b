#include "graph/timeline.hpp"

#include <map>

#include "graph/filter.hpp"
#include "graph/sqlite.hpp"

namespace entente {

std::vector<Period> timeline(const Store& store, const Filter& filter, PeriodLength length) {
  const Condition condition(store.database(), filter, true);
  const std::string digits = length == PeriodLength::month ? "7" : "4";
  SqlStatement rows =
      store.database().prepare("SELECT substr(r.date, 1, " + digits + "), r.type, count(*) FROM relation r WHERE " +
                               condition.sql() + " GROUP BY 1, 2");
  condition.bind(rows);
  std::map<std::string, Period> periods;
  while (rows.step()) {
    Period& period = periods[rows.string(0)];
    period.statements += rows.integer(2);
    if (const RelationType* type = find_type(rows.text(1))) {
      period.by_quad[static_cast<std::size_t>(type->quad)] += rows.integer(2);
    }
  }
  std::vector<Period> result;
  for (auto& [name, period] : periods) {
    period.name = name;
    if (!name.empty()) result.push_back(std::move(period));
  }
  if (const auto undated = periods.find(""); undated != periods.end()) result.push_back(std::move(undated->second));
  return result;
}

}  // namespace entente
