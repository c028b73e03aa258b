#include "graph/satellites.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <unordered_set>

namespace entente {

namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
constexpr double spot = 0.6;   // the side of the square that one actor has, in units of the distance of neighbours
constexpr double spare = 1.2;  // the radius of the whole over that of a disc without any gap

// The plane in squares, each of which one actor takes.
class Spots {
 public:
  // False where somebody is there already.
  bool take(const Point& p) { return taken_.insert(key(p)).second; }

  // Half-way from the middle of its square: two actors are never closer than half a side, and no lattice is seen.
  static Point within(const Point& p) {
    const auto half_way = [](double x) { return (x + (std::floor(x / spot) + 0.5) * spot) / 2; };
    return {half_way(p.x), half_way(p.y)};
  }

 private:
  static std::uint64_t key(const Point& p) {
    const auto number = [](double x) {
      return static_cast<std::uint32_t>(static_cast<std::int32_t>(std::floor(x / spot)));
    };
    return std::uint64_t{number(p.x)} << 32 | number(p.y);
  }

  std::unordered_set<std::uint64_t> taken_;
};

struct Neighbour {
  std::size_t actor;
  double weight;
};

// The neighbours of actor v are at start[v] to start[v + 1].
struct Neighbours {
  std::vector<std::size_t> start;
  std::vector<Neighbour> all;

  Neighbours(std::size_t actors, const std::vector<LayoutLink>& links) : start(actors + 1), all(2 * links.size()) {
    for (const LayoutLink& link : links) {
      ++start[link.a + 1];
      ++start[link.b + 1];
    }
    std::partial_sum(start.begin(), start.end(), start.begin());
    std::vector<std::size_t> next(start.begin(), start.end() - 1);
    for (const LayoutLink& link : links) {
      all[next[link.a]++] = {link.b, link.weight};
      all[next[link.b]++] = {link.a, link.weight};
    }
  }

  std::span<const Neighbour> of(std::size_t actor) const {
    return std::span(all).subspan(start[actor], start[actor + 1] - start[actor]);
  }
};

// How much wider the places given must be, so that a disc as wide has room for all.
double spread(std::size_t actors, const std::vector<Point>& places) {
  double farthest = 0;
  for (const Point& p : places) farthest = std::max(farthest, p.x * p.x + p.y * p.y);
  const double wanted = spare * spot * std::sqrt(static_cast<double>(actors));
  return farthest > 0 ? std::max(1.0, wanted / std::sqrt(farthest)) : 1;
}

}  // namespace

std::vector<Point> place_around(std::size_t actors, const std::vector<LayoutLink>& links,
                                const std::vector<std::size_t>& rank, std::span<const std::size_t> placed,
                                const std::vector<Point>& places) {
  std::vector<Point> result(actors);
  std::vector<bool> has_place(actors);
  Spots spots;
  const double wider = spread(actors, places);
  for (std::size_t i = 0; i < placed.size(); ++i) {
    result[placed[i]] = {wider * places[i].x, wider * places[i].y};
    has_place[placed[i]] = true;
    spots.take(result[placed[i]]);
  }
  const Neighbours neighbours(actors, links);
  struct Host {
    std::size_t actor = none;
    double weight = 0;
  };
  std::vector<Host> hosts(actors);
  std::vector<std::optional<Sunflower>> around(actors);  // where a host looks next for a free spot
  for (std::vector<std::size_t> level(placed.begin(), placed.end()); !level.empty();) {
    std::vector<std::size_t> reached;
    for (const std::size_t u : level) {
      for (const auto& [v, weight] : neighbours.of(u)) {
        if (has_place[v]) continue;
        Host& host = hosts[v];
        if (host.actor == none) reached.push_back(v);
        if (host.actor == none || weight > host.weight || (weight == host.weight && rank[u] < rank[host.actor])) {
          host = {u, weight};
        }
      }
    }
    std::sort(reached.begin(), reached.end(), [&](std::size_t a, std::size_t b) { return rank[a] < rank[b]; });
    for (const std::size_t v : reached) {
      const std::size_t host = hosts[v].actor;
      if (!around[host]) around[host].emplace(spot);
      for (bool found = false; !found;) {
        const Point seed = around[host]->next();
        const Point p{result[host].x + seed.x, result[host].y + seed.y};
        found = spots.take(p);
        if (found) result[v] = Spots::within(p);
      }
      has_place[v] = true;
    }
    level = std::move(reached);
  }
  return result;
}

}  // namespace entente
