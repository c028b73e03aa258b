// shortest_path and all_paths: two actors in, the ways between them out.
#include <algorithm>
#include <functional>
#include <unordered_map>
#include <unordered_set>

#include "graph/adjacent.hpp"
#include "graph/neighbours.hpp"

namespace entente {

namespace {

using Row = std::int64_t;
using Side = Adjacent::Side;

// Distances from one end, level by level.
class Search {
 public:
  Search(Adjacent& adjacent, Row start, Side side) : adjacent_(adjacent), side_(side), frontier_{start} {
    distance_.emplace(start, 0);
  }

  // What looking one level further costs, about.
  std::size_t size() const { return frontier_.size(); }
  std::size_t depth() const { return depth_; }
  bool is_exhausted() const { return frontier_.empty(); }
  const std::vector<Row>& frontier() const { return frontier_; }

  void advance() {
    std::vector<Row> next;
    ++depth_;
    for (const Row actor : frontier_) {
      for (const Row other : adjacent_.of(actor, side_)) {
        if (distance_.try_emplace(other, depth_).second) next.push_back(other);
      }
    }
    frontier_ = std::move(next);
  }

  std::optional<std::size_t> distance(Row actor) const {
    const auto found = distance_.find(actor);
    if (found == distance_.end()) return std::nullopt;
    return found->second;
  }

 private:
  Adjacent& adjacent_;
  Side side_;
  std::size_t depth_ = 0;
  std::vector<Row> frontier_;
  std::unordered_map<Row, std::size_t> distance_;
};

Path named(Adjacent& adjacent, const std::vector<Row>& rows) {
  Path result;
  for (const Row row : rows) result.push_back(adjacent.name(row));
  return result;
}

std::vector<Row> sorted_by_key(Adjacent& adjacent, std::vector<Row> rows) {
  std::sort(rows.begin(), rows.end(), [&](Row a, Row b) { return adjacent.name(a).key < adjacent.name(b).key; });
  return rows;
}

// All actors that lie on a shortest path, by their distance from `from`.
std::vector<std::unordered_set<Row>> levels(Adjacent& adjacent, const Search& ahead, const Search& behind,
                                            const std::vector<Row>& meeting, std::size_t length) {
  std::vector<std::unordered_set<Row>> result(length + 1);
  const std::size_t middle = ahead.depth();
  result[middle].insert(meeting.begin(), meeting.end());
  for (std::size_t level = middle; level > 0; --level) {
    for (const Row actor : result[level]) {
      for (const Row other : adjacent.of(actor, Side::behind)) {
        if (ahead.distance(other) == level - 1) result[level - 1].insert(other);
      }
    }
  }
  for (std::size_t level = middle; level < length; ++level) {
    for (const Row actor : result[level]) {
      for (const Row other : adjacent.of(actor, Side::ahead)) {
        if (behind.distance(other) == length - level - 1) result[level + 1].insert(other);
      }
    }
  }
  return result;
}

}  // namespace

std::optional<Path> shortest_path(const Store& store, const Filter& filter, const std::string& from,
                                  const std::string& to, Direction direction) {
  Adjacent adjacent(store, filter, direction);
  const auto first = adjacent.row_of(from);
  const auto last = adjacent.row_of(to);
  if (!first || !last) return std::nullopt;
  if (*first == *last) return named(adjacent, {*first});
  Search ahead(adjacent, *first, Side::ahead);
  Search behind(adjacent, *last, Side::behind);
  std::vector<Row> meeting;
  while (meeting.empty()) {
    if (ahead.is_exhausted() || behind.is_exhausted()) return std::nullopt;
    Search& smaller = ahead.size() <= behind.size() ? ahead : behind;
    smaller.advance();
    // Levels are whole, so the first that touch hold every actor in the middle of a shortest path.
    const Search& other = &smaller == &ahead ? behind : ahead;
    for (const Row actor : smaller.frontier()) {
      if (other.distance(actor) == other.depth()) meeting.push_back(actor);
    }
  }
  const std::size_t length = ahead.depth() + behind.depth();
  const auto on_path = levels(adjacent, ahead, behind, meeting, length);
  std::vector<Row> result{*first};
  for (std::size_t level = 1; level <= length; ++level) {
    const std::vector<Row>& beside = adjacent.of(result.back(), Side::ahead);
    std::vector<Row> next;
    for (const Row actor : on_path[level]) {
      if (std::binary_search(beside.begin(), beside.end(), actor)) next.push_back(actor);
    }
    result.push_back(sorted_by_key(adjacent, std::move(next)).front());
  }
  return named(adjacent, result);
}

std::vector<Path> all_paths(const Store& store, const Filter& filter, const std::string& from, const std::string& to,
                            Direction direction, std::size_t longest, std::size_t limit) {
  Adjacent adjacent(store, filter, direction);
  const auto first = adjacent.row_of(from);
  const auto last = adjacent.row_of(to);
  std::vector<Path> result;
  if (!first || !last || *first == *last) return result;
  Search behind(adjacent, *last, Side::behind);
  std::vector<Row> steps{*first};
  const auto is_full = [&] { return limit > 0 && result.size() >= limit; };
  // Only actors from which the end can still be reached in the steps that are left are looked at.
  const std::function<void(std::size_t)> extend = [&](std::size_t left) {
    if (left == 0) {
      result.push_back(named(adjacent, steps));
      return;
    }
    std::vector<Row> next;
    for (const Row other : adjacent.of(steps.back(), Side::ahead)) {
      const auto distance = behind.distance(other);
      const bool fits = left == 1 ? other == *last : other != *last && distance && *distance < left;
      if (fits && std::find(steps.begin(), steps.end(), other) == steps.end()) next.push_back(other);
    }
    for (const Row other : sorted_by_key(adjacent, std::move(next))) {
      if (is_full()) return;
      steps.push_back(other);
      extend(left - 1);
      steps.pop_back();
    }
  };
  for (std::size_t length = 1; length <= longest && !is_full(); ++length) {
    if (length > 1) behind.advance();
    extend(length);
  }
  return result;
}

}  // namespace entente
