#include "graph/layout.hpp"

#include <algorithm>
#include <array>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/fruchterman_reingold.hpp>
#include <boost/graph/topology.hpp>
#include <boost/pending/disjoint_sets.hpp>
#include <boost/random/linear_congruential.hpp>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

#include "graph/satellites.hpp"

namespace entente {

namespace {

// Where repulsion ends, in units of the distance of neighbours: what is further is no matter of a neighbourhood's
// shape, and so the cost is linear in actors.
constexpr double reach = 3;

// Larger components are too costly to lay out by forces, and too dense to be read.
constexpr std::size_t most_by_force = 2000;

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                    boost::property<boost::edge_weight_t, double>>;
using Random = boost::minstd_rand;

// An unbounded plane: the frame of the original method would press the outer actors into a square.
class Plane : public boost::rectangle_topology<Random> {
 public:
  using Base = boost::rectangle_topology<Random>;
  Plane(Random& random, double half) : Base(random, -half, -half, half, half) {}
  point_type bound(point_type p) const { return p; }
  // What pulls an actor from all sides alike leaves it where it is; a length of 0 would be divided by.
  double norm(const point_difference_type& delta) const { return std::max(Base::norm(delta), 1e-12); }
};

using Places = std::vector<Plane::point_type>;
using PlaceMap = boost::iterator_property_map<Places::iterator, boost::identity_property_map>;

// Each ordered pair of vertices that are near enough to repel each other.
struct NearPairs {
  const Places& places;

  template <typename ApplyForce>
  void operator()(const Graph& graph, ApplyForce apply) const {
    const std::size_t n = boost::num_vertices(graph);
    std::array<double, 2> low{places[0][0], places[0][1]};
    std::array<double, 2> high = low;
    for (const auto& p : places) {
      for (std::size_t i : {0, 1}) {
        low[i] = std::min(low[i], p[i]);
        high[i] = std::max(high[i], p[i]);
      }
    }
    // A cell is at least as wide as forces reach, and there are not many more cells than vertices.
    const double longest = std::max(high[0] - low[0], high[1] - low[1]);
    const double side = std::max(reach, longest / std::sqrt(static_cast<double>(n)));
    const auto cell = [&](const Plane::point_type& p, std::size_t i) {
      return static_cast<std::size_t>((p[i] - low[i]) / side);
    };
    const std::size_t columns = static_cast<std::size_t>((high[0] - low[0]) / side) + 1;
    const std::size_t rows = static_cast<std::size_t>((high[1] - low[1]) / side) + 1;
    std::vector<std::size_t> first(columns * rows + 1);
    std::vector<std::size_t> members(n);
    for (const auto& p : places) ++first[cell(p, 1) * columns + cell(p, 0) + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    std::vector<std::size_t> next(first.begin(), first.end() - 1);
    for (std::size_t v = 0; v < n; ++v) members[next[cell(places[v], 1) * columns + cell(places[v], 0)]++] = v;
    for (std::size_t row = 0; row < rows; ++row) {
      for (std::size_t column = 0; column < columns; ++column) {
        const std::size_t here = row * columns + column;
        for (std::size_t r = row > 0 ? row - 1 : 0; r <= std::min(row + 1, rows - 1); ++r) {
          const std::size_t from = r * columns + (column > 0 ? column - 1 : 0);
          const std::size_t to = r * columns + std::min(column + 1, columns - 1);
          for (std::size_t a = first[here]; a < first[here + 1]; ++a) {
            for (std::size_t b = first[from]; b < first[to + 1]; ++b) {
              const std::size_t u = members[a];
              const std::size_t v = members[b];
              const double dx = places[u][0] - places[v][0];
              const double dy = places[u][1] - places[v][1];
              if (dx * dx + dy * dy < reach * reach) apply(u, v);
            }
          }
        }
      }
    }
  }
};

struct Cooling {
  int left;
  int all;
  double start;
  double operator()() {
    if (left == 0) return 0;
    const double share = static_cast<double>(left--) / all;
    return start * share * share;
  }
};

// Vertices from the one with most neighbours outwards, so that the first places are near those of neighbours.
std::vector<std::size_t> from_the_middle(const Graph& graph) {
  const std::size_t n = boost::num_vertices(graph);
  std::size_t middle = 0;
  for (std::size_t v = 1; v < n; ++v) {
    if (boost::out_degree(v, graph) > boost::out_degree(middle, graph)) middle = v;
  }
  std::vector<bool> seen(n);
  std::vector<std::size_t> order{middle};
  seen[middle] = true;
  for (std::size_t at = 0; at < order.size(); ++at) {
    for (auto [edge, end] = boost::out_edges(order[at], graph); edge != end; ++edge) {
      const std::size_t other = boost::target(*edge, graph);
      if (seen[other]) continue;
      seen[other] = true;
      order.push_back(other);
    }
  }
  return order;
}

// The middle of their frame becomes the origin.
std::vector<Point> centred(std::vector<Point> points) {
  Point low = points.front();
  Point high = low;
  for (const Point& p : points) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  for (Point& p : points) p = {p.x - (low.x + high.x) / 2, p.y - (low.y + high.y) / 2};
  return points;
}

// A connected graph of two vertices or more. Around the origin.
std::vector<Point> lay_out(const Graph& graph) {
  const std::size_t n = boost::num_vertices(graph);
  if (n == 2) return {{-0.5, 0}, {0.5, 0}};
  Random random(1);
  const Plane plane(random, std::sqrt(static_cast<double>(n)));
  Places places(n);
  Sunflower seeds(0.6);
  for (const std::size_t v : from_the_middle(graph)) {
    const Point seed = seeds.next();
    places[v][0] = seed.x;
    places[v][1] = seed.y;
  }
  const auto attraction = [](Graph::edge_descriptor edge, double, double distance, const Graph& g) {
    return distance * distance * boost::get(boost::edge_weight, g, edge);
  };
  const auto repulsion = [](std::size_t, std::size_t, double, double distance, const Graph&) { return 1 / distance; };
  const int rounds = n <= 1000 ? 250 : 100;
  std::vector<Plane::point_difference_type> moves(n);
  const boost::identity_property_map vertices;
  boost::fruchterman_reingold_force_directed_layout(
      graph, PlaceMap(places.begin(), vertices), plane, attraction, repulsion, NearPairs{places},
      Cooling{rounds, rounds, 0.3 * std::sqrt(static_cast<double>(n))},
      boost::iterator_property_map<decltype(moves)::iterator, boost::identity_property_map>(moves.begin(), vertices));
  std::vector<Point> result;
  for (const auto& p : places) result.push_back({p[0], p[1]});
  return centred(std::move(result));
}

// The heaviest by forces, as a graph of their own, the others around them.
std::vector<Point> lay_out_large(std::size_t n, const std::vector<LayoutLink>& links) {
  std::vector<double> weight(n);
  for (const LayoutLink& link : links) {
    weight[link.a] += link.weight;
    weight[link.b] += link.weight;
  }
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return weight[a] > weight[b]; });
  std::vector<std::size_t> rank(n);
  for (std::size_t i = 0; i < n; ++i) rank[order[i]] = i;
  std::vector<LayoutLink> among;
  for (const LayoutLink& link : links) {
    if (rank[link.a] < most_by_force && rank[link.b] < most_by_force) {
      among.push_back({rank[link.a], rank[link.b], link.weight});
    }
  }
  return centred(place_around(n, links, rank, std::span(order).first(most_by_force), layout(most_by_force, among)));
}

// A connected graph of two vertices or more, whose links are sorted.
std::vector<Point> lay_out_component(std::size_t n, const std::vector<LayoutLink>& sorted) {
  std::vector<LayoutLink> links;  // each pair once
  for (const LayoutLink& link : sorted) {
    if (links.empty() || links.back().a != link.a || links.back().b != link.b) {
      links.push_back(link);
    } else {
      links.back().weight += link.weight;
    }
  }
  if (n > most_by_force) return lay_out_large(n, links);
  Graph graph(n);
  for (const LayoutLink& link : links) boost::add_edge(link.a, link.b, std::min(std::sqrt(link.weight), 4.0), graph);
  return lay_out(graph);
}

}  // namespace

Sunflower::Sunflower(double step, double from) : step_(step), number_(from * from / (step * step)) {}

// Each seed is turned from the one before by the golden angle; by products alone, for the sines of two machines may
// differ in the last digit.
Point Sunflower::next() {
  constexpr double cosine = -0.7373688780783197;
  constexpr double sine = 0.6754902942615238;
  const double radius = step_ * std::sqrt(number_);
  const Point result{radius * direction_.x, radius * direction_.y};
  direction_ = {direction_.x * cosine - direction_.y * sine, direction_.x * sine + direction_.y * cosine};
  number_ += 1;
  return result;
}

std::vector<Point> pack_discs(const std::vector<double>& radii) {
  std::vector<Point> result;
  if (radii.empty()) return result;
  Sunflower seeds(radii.back());  // as fine as the smallest disc
  double tried = radii.front();   // what was passed over is too narrow for discs of nearly this radius
  for (std::size_t i = 0; i < radii.size(); ++i) {
    if (radii[i] < 0.7 * tried) {
      seeds = Sunflower(radii.back());
      tried = radii[i];
    }
    for (bool placed = false; !placed;) {
      const Point centre = seeds.next();
      placed = true;
      for (std::size_t other = 0; placed && other < i; ++other) {
        const double dx = centre.x - result[other].x;
        const double dy = centre.y - result[other].y;
        const double apart = radii[i] + radii[other];
        placed = dx * dx + dy * dy >= apart * apart;
      }
      if (placed) result.push_back(centre);
    }
  }
  return result;
}

std::vector<Point> layout(std::size_t actors, const std::vector<LayoutLink>& all) {
  const std::size_t n = actors;
  std::vector<Point> result(n);
  if (n == 0) return result;
  std::vector<std::size_t> rank(n);
  std::vector<std::size_t> parent(n);
  boost::disjoint_sets sets(rank.data(), parent.data());
  for (std::size_t v = 0; v < n; ++v) sets.make_set(v);
  for (const LayoutLink& link : all) sets.union_set(link.a, link.b);
  // Numbered by their first actors.
  std::vector<std::size_t> component(n);
  std::vector<std::size_t> number_of_root(n, n);
  std::size_t count = 0;
  for (std::size_t v = 0; v < n; ++v) {
    std::size_t& known = number_of_root[sets.find_set(v)];
    if (known == n) known = count++;
    component[v] = known;
  }
  std::vector<std::vector<std::size_t>> members(count);
  std::vector<std::size_t> number(n);  // within the component
  for (std::size_t v = 0; v < n; ++v) {
    number[v] = members[component[v]].size();
    members[component[v]].push_back(v);
  }
  std::vector<std::vector<LayoutLink>> links(count);
  for (const LayoutLink& link : all) {
    if (link.a == link.b) continue;
    const auto [a, b] = std::minmax(number[link.a], number[link.b]);
    links[component[link.a]].push_back({a, b, link.weight});
  }
  std::vector<std::vector<Point>> places(count);
  std::vector<double> radii(count);
  for (std::size_t c = 0; c < count; ++c) {
    places[c].resize(members[c].size());
    if (members[c].size() > 1) {
      std::sort(links[c].begin(), links[c].end(),
                [](const LayoutLink& a, const LayoutLink& b) { return std::pair(a.a, a.b) < std::pair(b.a, b.b); });
      places[c] = lay_out_component(members[c].size(), links[c]);
    }
    double farthest = 0;
    for (const Point& p : places[c]) farthest = std::max(farthest, p.x * p.x + p.y * p.y);
    radii[c] = std::sqrt(farthest) + 0.6;
  }
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return radii[a] > radii[b]; });
  std::vector<double> sorted;
  for (const std::size_t c : order) sorted.push_back(radii[c]);
  const std::vector<Point> centres = pack_discs(sorted);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t c = order[i];
    for (std::size_t m = 0; m < members[c].size(); ++m) {
      result[members[c][m]] = {places[c][m].x + centres[i].x, places[c][m].y + centres[i].y};
    }
  }
  return result;
}

}  // namespace entente
