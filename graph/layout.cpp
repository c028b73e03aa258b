#include "graph/layout.hpp"

#include <algorithm>
#include <boost/pending/disjoint_sets.hpp>
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
constexpr std::size_t most_by_force = 4000;

// Links of a connected graph, each pair once.
using Links = std::vector<LayoutLink>;

// Moves the places of actors: both ways between those that are near enough to repel each other. Two at one place, which
// no force could part, stay so.
void repel(const std::vector<Point>& places, std::vector<Point>& moves) {
  const std::size_t n = places.size();
  Point low = places[0];
  Point high = low;
  for (const Point& p : places) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  // A cell is at least as wide as forces reach, and there are not many more cells than actors.
  const double longest = std::max(high.x - low.x, high.y - low.y);
  const double side = std::max(reach, longest / std::sqrt(static_cast<double>(n)));
  const std::size_t columns = static_cast<std::size_t>((high.x - low.x) / side) + 1;
  const std::size_t rows = static_cast<std::size_t>((high.y - low.y) / side) + 1;
  const auto cell = [&](const Point& p) {
    return static_cast<std::size_t>((p.y - low.y) / side) * columns + static_cast<std::size_t>((p.x - low.x) / side);
  };
  std::vector<std::size_t> first(columns * rows + 1);
  for (const Point& p : places) ++first[cell(p) + 1];
  std::partial_sum(first.begin(), first.end(), first.begin());
  std::vector<std::size_t> next(first.begin(), first.end() - 1);
  struct Member {
    Point place;
    std::size_t actor;
  };
  std::vector<Member> members(n);
  for (std::size_t v = 0; v < n; ++v) members[next[cell(places[v])]++] = {places[v], v};
  // Those of its own cell that come after it, of the cell to the right, and of the three below.
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      const std::size_t here = row * columns + column;
      const std::size_t right = here + (column + 1 < columns ? 2 : 1);
      const bool below = row + 1 < rows;
      const std::size_t from = below ? here + columns - (column > 0 ? 1 : 0) : 0;
      const std::size_t to = below ? right + columns : 0;
      for (std::size_t a = first[here]; a < first[here + 1]; ++a) {
        const Member one = members[a];
        Point move;
        const auto meet = [&](std::size_t begin, std::size_t end) {
          for (std::size_t b = begin; b < end; ++b) {
            const double dx = one.place.x - members[b].place.x;
            const double dy = one.place.y - members[b].place.y;
            const double square = dx * dx + dy * dy;
            if (square >= reach * reach || square == 0) continue;
            const double force = 1 / square;
            move = {move.x + dx * force, move.y + dy * force};
            Point& other = moves[members[b].actor];
            other = {other.x - dx * force, other.y - dy * force};
          }
        };
        meet(a + 1, first[right]);
        meet(first[from], first[to]);
        Point& own = moves[one.actor];
        own = {own.x + move.x, own.y + move.y};
      }
    }
  }
}

// Actors from the one with most neighbours outwards, so that the first places are near those of neighbours.
std::vector<std::size_t> from_the_middle(std::size_t n, const Links& links) {
  std::vector<std::vector<std::size_t>> neighbours(n);
  for (const LayoutLink& link : links) {
    neighbours[link.a].push_back(link.b);
    neighbours[link.b].push_back(link.a);
  }
  std::size_t middle = 0;
  for (std::size_t v = 1; v < n; ++v) {
    if (neighbours[v].size() > neighbours[middle].size()) middle = v;
  }
  std::vector<bool> seen(n);
  std::vector<std::size_t> order{middle};
  seen[middle] = true;
  for (std::size_t at = 0; at < order.size(); ++at) {
    for (const std::size_t other : neighbours[order[at]]) {
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

// A connected graph of two actors or more. Around the origin.
std::vector<Point> lay_out(std::size_t n, const Links& links) {
  if (n == 2) return {{-0.5, 0}, {0.5, 0}};
  std::vector<Point> places(n);
  Sunflower seeds(0.6);
  for (const std::size_t v : from_the_middle(n, links)) places[v] = seeds.next();
  const int rounds = n <= 1000 ? 250 : 100;
  std::vector<Point> moves(n);
  for (int left = rounds; left > 0; --left) {
    std::fill(moves.begin(), moves.end(), Point{});
    repel(places, moves);
    for (const LayoutLink& link : links) {
      const double dx = places[link.b].x - places[link.a].x;
      const double dy = places[link.b].y - places[link.a].y;
      const double pull = std::sqrt(dx * dx + dy * dy) * std::min(std::sqrt(link.weight), 4.0);
      moves[link.a] = {moves[link.a].x + pull * dx, moves[link.a].y + pull * dy};
      moves[link.b] = {moves[link.b].x - pull * dx, moves[link.b].y - pull * dy};
    }
    const double share = static_cast<double>(left) / rounds;
    const double farthest = 0.3 * std::sqrt(static_cast<double>(n)) * share * share;
    for (std::size_t v = 0; v < n; ++v) {
      const double length = std::sqrt(moves[v].x * moves[v].x + moves[v].y * moves[v].y);
      const double part = length > farthest ? farthest / length : 1;
      places[v] = {places[v].x + part * moves[v].x, places[v].y + part * moves[v].y};
    }
  }
  return centred(std::move(places));
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

// A connected graph of two actors or more, whose links are sorted.
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
  return lay_out(n, links);
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
