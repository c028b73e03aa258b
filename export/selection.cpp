#include "export/selection.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <optional>

#include "base/report.hpp"
#include "graph/periods.hpp"
#include "graph/view.hpp"

namespace entente {

namespace {

constexpr double unit = 200;  // between neighbours, whose discs have radii up to largest_size

using Links = std::vector<GraphView::Link>;

// How many edges away from `from` each actor is, either way.
std::vector<std::size_t> distances(std::size_t actors, const Links& links, std::size_t from, std::size_t limit) {
  constexpr std::size_t far = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> result(actors, far);
  result[from] = 0;
  for (std::size_t hop = 0; hop < limit; ++hop) {
    bool more = false;
    for (const GraphView::Link& link : links) {
      for (const auto& [a, b] : {std::pair(link.source, link.target), std::pair(link.target, link.source)}) {
        if (result[a] != hop || result[b] != far) continue;
        result[b] = hop + 1;
        more = true;
      }
    }
    if (!more) break;
  }
  return result;
}

}  // namespace

Selection::Selection(const Store& store, const ExportOptions& options, const Filter& filter, bool places)
    : restricted_(options.max_nodes > 0 || !options.around.empty()) {
  if (!restricted_ && !places) return;
  const GraphView view(store, filter, GraphView::Weights::articles);
  const std::size_t n = view.actors().size();
  std::vector<double> weight = view.weight();
  std::vector<bool> kept(n, true);
  std::optional<std::size_t> centre;
  if (!options.around.empty()) {
    centre = view.find(options.around);
    if (!centre) throw Error(store.path(), "", "no relation of " + options.around + " is left by the filter");
    const std::vector<std::size_t> away = distances(n, view.links(), *centre, options.hops);
    for (std::size_t v = 0; v < n; ++v) kept[v] = away[v] <= options.hops;
  }
  if (options.max_nodes > 0) {
    std::vector<std::size_t> order;
    for (std::size_t v = 0; v < n; ++v) {
      if (kept[v] && v != centre) order.push_back(v);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return weight[a] > weight[b]; });
    for (std::size_t i = options.max_nodes - (centre ? 1 : 0); i < order.size(); ++i) kept[order[i]] = false;
  }

  // Who is left, by number, without those whose every edge leads to somebody who is not.
  constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> number(n, none);
  for (const GraphView::Link& link : view.links()) {
    if (kept[link.source] && kept[link.target]) number[link.source] = number[link.target] = 0;
  }
  std::vector<std::size_t> left;
  for (std::size_t v = 0; v < n; ++v) {
    if (number[v] == none && !(options.isolated && kept[v])) continue;
    number[v] = left.size();
    left.push_back(v);
  }
  std::vector<LayoutLink> links;
  for (const GraphView::Link& link : view.links()) {
    if (kept[link.source] && kept[link.target]) {
      links.push_back({number[link.source], number[link.target], static_cast<double>(link.weight)});
    }
  }
  if (!places) {
    for (const std::size_t v : left) actors_.emplace(view.actors()[v].key, Look{});
    return;
  }

  std::vector<Point> points = layout(left.size(), links);
  // Gephi moves the mean of all places to the origin: where it is there, places stay as they are.
  Point mean;
  for (const Point& p : points) mean = {mean.x + p.x, mean.y + p.y};
  const double count = std::max(static_cast<double>(points.size()), 1.0);
  for (Point& p : points) p = {p.x - mean.x / count, p.y - mean.y / count};
  const std::map<std::string, DateRange> periods = actor_periods(store, filter);
  double least = std::numeric_limits<double>::max();
  double most = 0;
  double radius = 0;
  for (const std::size_t v : left) {
    least = std::min(least, weight[v]);
    most = std::max(most, weight[v]);
  }
  for (std::size_t i = 0; i < left.size(); ++i) {
    const std::size_t v = left[i];
    const double share = most > least ? std::sqrt((weight[v] - least) / (most - least)) : 0;
    const double size = smallest_size + (largest_size - smallest_size) * share;
    const double x = unit * points[i].x;
    const double y = unit * points[i].y;
    radius = std::max(radius, std::sqrt(x * x + y * y) + size);
    const auto period = periods.find(view.actors()[v].key);
    actors_.emplace(view.actors()[v].key,
                    Look{{x, y, size},
                         period == periods.end() ? std::vector<Spell>{}
                                                 : spell_between(period->second.first, period->second.last)});
  }
  outside_.emplace(unit / 2, radius + unit);
}

std::vector<std::string> Selection::keys() const {
  std::vector<std::string> result;
  if (!restricted_) return result;
  for (const auto& [key, look] : actors_) result.push_back(key);
  std::sort(result.begin(), result.end());
  return result;
}

Look Selection::look(const std::string& key) {
  if (const auto found = actors_.find(key); found != actors_.end()) return found->second;
  const Point p = outside_ ? outside_->next() : Point{};
  return {{p.x, p.y, smallest_size}, {}};
}

}  // namespace entente
