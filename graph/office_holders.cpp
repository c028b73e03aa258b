#include "graph/office_holders.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>

namespace entente {

namespace {

using Days = std::chrono::sys_days;
constexpr std::chrono::days half_a_year{183};
constexpr std::chrono::days month{31};

struct Span {  // both days are in it
  Days first;
  Days last;
};

std::optional<Span> span_of(const Date& date) {
  if (date.month == 0) return std::nullopt;
  const Days first = to_days(date);
  if (date.day != 0) return Span{first, first};
  using namespace std::chrono;
  return Span{first,
              sys_days{year{date.year} / std::chrono::month{static_cast<unsigned>(date.month)} / std::chrono::last}};
}

// One person, of all that were seen nearest; the fullest name.
class Nearest {
 public:
  void add(std::chrono::days distance, const std::string& person) {
    if (found_ && distance > distance_) return;
    if (!found_ || distance < distance_) persons_.clear();
    found_ = true;
    distance_ = distance;
    persons_.insert(person);
  }
  bool found() const { return found_; }
  std::chrono::days distance() const { return distance_; }
  const std::set<std::string>& persons() const { return persons_; }

 private:
  bool found_ = false;
  std::chrono::days distance_{};
  std::set<std::string> persons_;
};

}  // namespace

bool is_single_name(const std::string& key) {
  return key.find_first_of("-@/") == std::string::npos;
}

bool may_be_one(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const std::string& shorter = a.size() < b.size() ? a : b;
  const std::string& longer = a.size() < b.size() ? b : a;
  const std::size_t colon = shorter.find(':');
  if (colon == std::string::npos || !is_single_name(shorter)) return false;
  const std::string surname = "-" + shorter.substr(colon + 1);
  return longer.starts_with(shorter.substr(0, colon + 1)) && longer.ends_with(surname);
}

std::string holder_on(const Date& day, const std::vector<Sighting>& sightings) {
  const std::optional<Span> asked = span_of(day);
  if (!asked) return {};
  Nearest before;
  Nearest after;
  std::set<std::string> possible;
  for (const Sighting& sighting : sightings) {
    const std::optional<Span> seen = span_of(sighting.date);
    if (!seen) continue;
    if (seen->last <= asked->first && asked->last - seen->first <= half_a_year) {
      before.add(asked->first - seen->last, sighting.person);
    } else if (seen->first >= asked->last && seen->last - asked->first <= half_a_year) {
      after.add(seen->first - asked->last, sighting.person);
    } else if (seen->first <= asked->last && seen->last >= asked->first) {
      possible.insert(sighting.person);  // some day of the same month
    }
  }
  if (!before.found() && possible.empty() && after.distance() > month) return {};
  possible.insert(before.persons().begin(), before.persons().end());
  possible.insert(after.persons().begin(), after.persons().end());
  std::string fullest;
  for (const std::string& person : possible) {
    if (person.size() > fullest.size()) fullest = person;
  }
  const bool one =
      std::all_of(possible.begin(), possible.end(), [&](const std::string& p) { return may_be_one(p, fullest); });
  if (!one || !is_single_name(fullest)) return one ? fullest : std::string();
  // Who is called by a surname alone on those days has a full name in other articles of that time.
  std::set<std::string> full;
  for (const Sighting& sighting : sightings) {
    const std::optional<Span> seen = span_of(sighting.date);
    const bool near = seen && asked->last - seen->first <= half_a_year && seen->last - asked->first <= half_a_year;
    if (near && sighting.person != fullest && may_be_one(sighting.person, fullest)) full.insert(sighting.person);
  }
  return full.size() == 1 ? *full.begin() : full.empty() ? fullest : std::string();
}

}  // namespace entente
