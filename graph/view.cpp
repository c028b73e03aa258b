#include "graph/view.hpp"

#include <algorithm>
#include <boost/pending/disjoint_sets.hpp>
#include <map>
#include <numeric>
#include <random>

#include "graph/filter.hpp"
#include "graph/sqlite.hpp"

namespace entente {

namespace {

constexpr std::size_t most_actors = std::size_t{1} << 24;
constexpr std::size_t most_types = std::size_t{1} << 16;

struct Row {
  std::int64_t source;
  std::int64_t target;
  std::uint32_t type;
  std::int32_t weight;
};

// Types get numbers as they are met; `sorted` turns them into places among the sorted names.
class TypeNumbers {
 public:
  std::uint32_t number(std::string_view type) {
    if (type != last_) {
      last_ = type;
      number_ = numbers_.try_emplace(last_, static_cast<std::uint32_t>(numbers_.size())).first->second;
    }
    return number_;
  }

  std::vector<std::uint32_t> sorted(std::vector<std::string>& names) const {
    std::vector<std::uint32_t> places(numbers_.size());
    for (const auto& [name, number] : numbers_) {
      places[number] = static_cast<std::uint32_t>(names.size());
      names.push_back(name);
    }
    return places;
  }

 private:
  std::map<std::string, std::uint32_t, std::less<>> numbers_;
  std::string last_;
  std::uint32_t number_ = 0;
};

// Source, target and type in one number that sorts as they do.
struct Packed {
  std::uint64_t ends;
  std::int64_t weight;
};

std::uint64_t pack(std::uint64_t source, std::uint64_t target, std::uint64_t type) {
  return source << 40 | target << 16 | type;
}

// `pairs` of 24 + 24 bits, sorted, may repeat.
Adjacency adjacency(std::size_t actors, std::vector<std::uint64_t>& pairs) {
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  Adjacency result;
  result.start.assign(actors + 1, 0);
  result.to.reserve(pairs.size());
  for (const std::uint64_t pair : pairs) {
    ++result.start[(pair >> 24) + 1];
    result.to.push_back(static_cast<std::uint32_t>(pair & (most_actors - 1)));
  }
  std::partial_sum(result.start.begin(), result.start.end(), result.start.begin());
  return result;
}

}  // namespace

GraphView::GraphView(const Store& store, const Filter& filter, Weights weights) {
  const Database& database = store.database();
  const Condition condition(database, filter, true);
  SqlStatement statements =
      database.prepare(std::string("SELECT r.source, r.target, r.type, ") +
                       (weights == Weights::articles ? "r.weight" : "0") + " FROM relation r WHERE " + condition.sql());
  condition.bind(statements);
  std::vector<Row> rows;
  TypeNumbers types;
  std::vector<std::uint32_t> numbers;  // of actors by row number; 0 where not used, else 1 until they are numbered
  while (statements.step()) {
    rows.push_back({statements.integer(0), statements.integer(1), types.number(statements.text(2)),
                    static_cast<std::int32_t>(statements.integer(3))});
    const std::size_t last = static_cast<std::size_t>(std::max(rows.back().source, rows.back().target));
    if (last >= numbers.size()) numbers.resize(std::max(last + 1, 2 * numbers.size()));
    numbers[static_cast<std::size_t>(rows.back().source)] = 1;
    numbers[static_cast<std::size_t>(rows.back().target)] = 1;
  }
  const std::vector<std::uint32_t> type_places = types.sorted(types_);

  std::vector<std::pair<ActorName, std::size_t>> used;
  SqlStatement names = database.prepare("SELECT id, key, name FROM actor ORDER BY key");
  while (names.step()) {
    const auto row = static_cast<std::size_t>(names.integer(0));
    if (row >= numbers.size() || numbers[row] == 0) continue;
    const ActorName* country = condition.roll_up() ? condition.roll_up()->country_of(names.integer(0)) : nullptr;
    used.emplace_back(country != nullptr ? *country : ActorName{names.string(1), names.string(2)}, row);
  }
  if (condition.roll_up() != nullptr) {
    std::stable_sort(used.begin(), used.end(), [](const auto& a, const auto& b) { return a.first.key < b.first.key; });
  }
  for (auto& [name, row] : used) {
    if (actors_.empty() || actors_.back().key != name.key) actors_.push_back(std::move(name));
    numbers[row] = static_cast<std::uint32_t>(actors_.size() - 1);
  }
  if (actors_.size() > most_actors || types_.size() > most_types) {
    throw Error(store.path(), "", "has more actors or types than a graph in memory can have: ask for fewer");
  }

  std::vector<Packed> packed;
  packed.reserve(rows.size());
  for (const Row& row : rows) {
    packed.push_back({pack(numbers[static_cast<std::size_t>(row.source)], numbers[static_cast<std::size_t>(row.target)],
                           type_places[row.type]),
                      row.weight});
  }
  std::sort(packed.begin(), packed.end(), [](const Packed& a, const Packed& b) { return a.ends < b.ends; });
  std::vector<std::uint64_t> ahead;
  std::vector<std::uint64_t> beside;
  std::uint64_t before = 0;
  for (const Packed& one : packed) {
    if (links_.empty() || before != one.ends) {
      before = one.ends;
      const Link link{static_cast<std::uint32_t>(one.ends >> 40),
                      static_cast<std::uint32_t>(one.ends >> 16 & (most_actors - 1)),
                      static_cast<std::uint32_t>(one.ends & (most_types - 1)), 0, 0};
      links_.push_back(link);
      ahead.push_back(one.ends >> 16);
      if (link.source != link.target) {
        beside.push_back(one.ends >> 16);
        beside.push_back(static_cast<std::uint64_t>(link.target) << 24 | link.source);
      }
    }
    ++links_.back().statements;
    links_.back().weight += one.weight;
  }
  std::sort(beside.begin(), beside.end());
  outgoing_ = adjacency(actors_.size(), ahead);
  either_ = adjacency(actors_.size(), beside);
}

std::optional<std::size_t> GraphView::find(std::string_view key) const {
  const auto at = std::lower_bound(actors_.begin(), actors_.end(), key,
                                   [](const ActorName& actor, std::string_view wanted) { return actor.key < wanted; });
  if (at == actors_.end() || at->key != key) return std::nullopt;
  return static_cast<std::size_t>(at - actors_.begin());
}

std::vector<std::size_t> GraphView::components() const {
  const std::size_t actors = actors_.size();
  boost::disjoint_sets_with_storage<> sets(actors);
  for (const Link& link : links_) sets.union_set(link.source, link.target);
  std::vector<std::size_t> size(actors);
  std::vector<std::size_t> first(actors, actors);  // the smallest member, by representative
  for (std::size_t v = 0; v < actors; ++v) {
    const std::size_t set = sets.find_set(v);
    ++size[set];
    first[set] = std::min(first[set], v);
  }
  std::vector<std::size_t> order;
  for (std::size_t v = 0; v < actors; ++v) {
    if (sets.find_set(v) == v) order.push_back(v);
  }
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return size[a] != size[b] ? size[a] > size[b] : first[a] < first[b]; });
  std::vector<std::size_t> rank(actors);
  for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  std::vector<std::size_t> component(actors);
  for (std::size_t v = 0; v < actors; ++v) component[v] = rank[sets.find_set(v)];
  return component;
}

std::vector<std::uint32_t> shuffled(std::size_t size, std::uint64_t seed) {
  std::vector<std::uint32_t> result(size);
  std::iota(result.begin(), result.end(), 0U);
  // Not std::shuffle, which may differ between standard libraries.
  std::mt19937_64 random(seed);
  for (std::size_t i = size; i > 1; --i) std::swap(result[i - 1], result[random() % i]);
  return result;
}

}  // namespace entente
