#include "export/spells.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/date.hpp"

namespace entente {

namespace {

using Days = std::pair<std::chrono::sys_days, std::chrono::sys_days>;  // both included

std::chrono::sys_days last_day(const Date& date) {
  using namespace std::chrono;
  if (date.month == 0) return sys_days{year{date.year} / 12 / 31};
  if (date.day == 0) return sys_days{year{date.year} / static_cast<unsigned>(date.month) / last};
  return to_days(date);
}

Spell written(const Days& days) {
  return {to_string(from_days(days.first)), to_string(from_days(days.second))};
}

}  // namespace

std::vector<Spell> spells(const std::vector<std::string>& dates, const std::vector<DateRange>& periods) {
  std::vector<Days> days;
  for (const DateRange& period : periods) {
    const auto from = parse_date(period.first);
    const auto to = parse_date(period.last);
    if (from && to && to_days(*from) <= last_day(*to)) days.emplace_back(to_days(*from), last_day(*to));
  }
  for (const std::string& text : dates) {
    if (const auto date = parse_date(text)) days.emplace_back(to_days(*date), last_day(*date));
  }
  std::sort(days.begin(), days.end());
  std::vector<Spell> result;
  for (std::size_t i = 0; i < days.size();) {
    Days spell = days[i];
    for (++i; i < days.size() && days[i].first <= spell.second + std::chrono::days{1}; ++i) {
      spell.second = std::max(spell.second, days[i].second);
    }
    result.push_back(written(spell));
  }
  return result;
}

std::vector<Spell> spell_between(std::string_view first, std::string_view last) {
  const auto from = parse_date(first);
  const auto to = parse_date(last);
  if (!from || !to) return {};
  return {written({to_days(*from), last_day(*to)})};
}

}  // namespace entente
