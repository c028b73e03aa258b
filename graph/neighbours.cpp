#include "graph/neighbours.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "graph/filter.hpp"
#include "graph/sqlite.hpp"

namespace entente {

namespace {

struct Beside {
  std::int64_t outgoing = 0;
  std::int64_t incoming = 0;
  std::map<std::string, std::int64_t> types;
  std::string first_date;
  std::string last_date;

  std::int64_t statements() const { return outgoing + incoming; }
};

using AllBeside = std::unordered_map<std::int64_t, Beside>;  // by row number

class NeighbourReader {
 public:
  NeighbourReader(const Database& database, const Filter& filter)
      : condition_(database, filter, true),
        find_(database.prepare("SELECT id FROM actor WHERE key = ?")),
        name_(database.prepare("SELECT key, name FROM actor WHERE id = ?")),
        outgoing_(database.prepare("SELECT r.target, r.type, r.date FROM relation r WHERE r.source = ?1 AND " +
                                   condition_.sql())),
        incoming_(database.prepare("SELECT r.source, r.type, r.date FROM relation r WHERE r.target = ?1 AND " +
                                   condition_.sql())) {}

  AllBeside read(const std::string& key) {
    AllBeside result;
    if (!find_.start(key).step()) return result;
    const std::int64_t actor = find_.integer(0);
    const auto gather = [&](SqlStatement& rows, std::int64_t Beside::*count) {
      rows.start(actor);
      condition_.bind(rows, 2);
      while (rows.step()) {
        if (rows.integer(0) == actor) continue;
        Beside& beside = result[rows.integer(0)];
        ++(beside.*count);
        ++beside.types[rows.string(1)];
        const std::string_view date = rows.text(2);
        if (date.empty()) continue;
        if (beside.first_date.empty() || date < beside.first_date) beside.first_date = date;
        if (date > beside.last_date) beside.last_date = date;
      }
    };
    gather(outgoing_, &Beside::outgoing);
    gather(incoming_, &Beside::incoming);
    return result;
  }

  ActorName name(std::int64_t actor) {
    name_.start(actor).step();
    return {name_.string(0), name_.string(1)};
  }

  Neighbour finish(std::int64_t actor, const Beside& beside) {
    Neighbour result{name(actor), beside.statements(), beside.outgoing, beside.incoming,
                     {},          beside.first_date,   beside.last_date};
    result.types.assign(beside.types.begin(), beside.types.end());
    std::stable_sort(result.types.begin(), result.types.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    return result;
  }

 private:
  Condition condition_;
  SqlStatement find_;
  SqlStatement name_;
  SqlStatement outgoing_;
  SqlStatement incoming_;
};

struct Ranked {
  std::tuple<std::int64_t, std::int64_t> place;  // larger first
  std::int64_t actor = 0;
};

// The actors of the first `limit` places; only they are asked for their names.
std::vector<std::int64_t> first_of(std::vector<Ranked> all, std::size_t limit, NeighbourReader& reader) {
  const auto before = [](const Ranked& a, const Ranked& b) { return a.place > b.place; };
  if (limit > 0 && limit < all.size()) {
    const auto last = all.begin() + static_cast<std::ptrdiff_t>(limit - 1);
    std::nth_element(all.begin(), last, all.end(), before);
    const Ranked boundary = *last;
    std::erase_if(all, [&](const Ranked& one) { return before(boundary, one); });
  }
  std::vector<std::pair<Ranked, std::string>> keyed;
  for (const Ranked& one : all) keyed.emplace_back(one, reader.name(one.actor).key);
  std::sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) {
    return std::tie(b.first.place, a.second) < std::tie(a.first.place, b.second);
  });
  std::vector<std::int64_t> result;
  for (const auto& [one, key] : keyed) {
    if (limit > 0 && result.size() == limit) break;
    result.push_back(one.actor);
  }
  return result;
}

}  // namespace

std::vector<Neighbour> neighbours(const Store& store, const Filter& filter, const std::string& actor,
                                  std::size_t limit) {
  NeighbourReader reader(store.database(), filter);
  const AllBeside beside = reader.read(actor);
  std::vector<Ranked> ranked;
  for (const auto& [other, of] : beside) ranked.push_back({{of.statements(), 0}, other});
  std::vector<Neighbour> result;
  for (const std::int64_t other : first_of(std::move(ranked), limit, reader)) {
    result.push_back(reader.finish(other, beside.at(other)));
  }
  return result;
}

std::vector<CommonNeighbour> common_neighbours(const Store& store, const Filter& filter, const std::string& first,
                                               const std::string& second, std::size_t limit) {
  NeighbourReader reader(store.database(), filter);
  const AllBeside of_first = reader.read(first);
  const AllBeside of_second = reader.read(second);
  std::vector<Ranked> ranked;
  for (const auto& [other, a] : of_first) {
    const auto b = of_second.find(other);
    if (b == of_second.end()) continue;
    const auto [less, more] = std::minmax({a.statements(), b->second.statements()});
    ranked.push_back({{less, less + more}, other});
  }
  std::vector<CommonNeighbour> result;
  for (const std::int64_t other : first_of(std::move(ranked), limit, reader)) {
    result.push_back({reader.finish(other, of_first.at(other)), reader.finish(other, of_second.at(other))});
  }
  return result;
}

}  // namespace entente
