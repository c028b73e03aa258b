#include "graph/view.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/page_rank.hpp>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/filter.hpp"
#include "graph/sqlite.hpp"

namespace entente {

// Parallel edges are one here: what is asked of the whole graph is who is beside whom.
struct GraphView::Graph {
  using Directed = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
  using Undirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

  Graph(std::size_t actors, const std::vector<Link>& links) : directed(actors), undirected(actors) {
    std::vector<std::pair<std::size_t, std::size_t>> either;
    const Link* before = nullptr;
    for (const Link& link : links) {  // sorted: parallel edges stand together
      if (before == nullptr || before->source != link.source || before->target != link.target) {
        boost::add_edge(link.source, link.target, directed);
        if (link.source != link.target) either.emplace_back(std::minmax(link.source, link.target));
      }
      before = &link;
    }
    std::sort(either.begin(), either.end());
    either.erase(std::unique(either.begin(), either.end()), either.end());
    for (const auto& [a, b] : either) boost::add_edge(a, b, undirected);
  }

  Directed directed;
  Undirected undirected;
};

GraphView::GraphView(const Store& store, const Filter& filter, Weights weights) {
  struct Row {
    std::int64_t source;
    std::int64_t target;
    std::int64_t weight;
  };
  const Database& database = store.database();
  const Condition condition(database, filter, true);
  const bool counts = weights == Weights::articles;
  SqlStatement edges = database.prepare(
      std::string("SELECT r.source, r.target, ") + (counts ? "count(DISTINCT a.story)" : "1") + " FROM relation r " +
      (counts ? "JOIN support e ON e.relation = r.id JOIN article a ON a.id = e.article " : "") + "WHERE " +
      condition.sql() + " GROUP BY r.source, r.type, r.target");
  condition.bind(edges);
  std::vector<Row> rows;
  std::unordered_map<std::int64_t, std::size_t> numbers;
  while (edges.step()) {
    rows.push_back({edges.integer(0), edges.integer(1), edges.integer(2)});
    numbers.emplace(rows.back().source, 0);
    numbers.emplace(rows.back().target, 0);
  }
  SqlStatement names = database.prepare("SELECT id, key, name FROM actor ORDER BY key");
  while (names.step()) {
    const auto number = numbers.find(names.integer(0));
    if (number == numbers.end()) continue;
    number->second = actors_.size();
    actors_.push_back({names.string(1), names.string(2)});
  }
  for (const Row& row : rows) links_.push_back({numbers.at(row.source), numbers.at(row.target), row.weight});
  std::sort(links_.begin(), links_.end(), [](const Link& a, const Link& b) {
    return std::tie(a.source, a.target, a.weight) < std::tie(b.source, b.target, b.weight);
  });
  graph_ = std::make_unique<Graph>(actors_.size(), links_);
}

GraphView::~GraphView() = default;

std::optional<std::size_t> GraphView::find(std::string_view key) const {
  const auto at = std::lower_bound(actors_.begin(), actors_.end(), key,
                                   [](const ActorName& actor, std::string_view wanted) { return actor.key < wanted; });
  if (at == actors_.end() || at->key != key) return std::nullopt;
  return static_cast<std::size_t>(at - actors_.begin());
}

std::vector<std::size_t> GraphView::components() const {
  std::vector<std::size_t> component(actors_.size());
  if (actors_.empty()) return component;
  const std::size_t count = boost::connected_components(graph_->undirected, component.data());
  std::vector<std::size_t> size(count);
  for (const std::size_t c : component) ++size[c];
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return size[a] > size[b]; });
  std::vector<std::size_t> rank(count);
  for (std::size_t i = 0; i < count; ++i) rank[order[i]] = i;
  for (std::size_t& c : component) c = rank[c];
  return component;
}

std::vector<double> GraphView::degree() const {
  std::vector<double> result(actors_.size());
  for (std::size_t v = 0; v < result.size(); ++v)
    result[v] = static_cast<double>(boost::out_degree(v, graph_->undirected));
  return result;
}

std::vector<double> GraphView::weight() const {
  std::vector<double> result(actors_.size());
  for (const Link& link : links_) {
    result[link.source] += static_cast<double>(link.weight);
    if (link.target != link.source) result[link.target] += static_cast<double>(link.weight);
  }
  return result;
}

std::vector<double> GraphView::page_rank() const {
  std::vector<double> result(actors_.size());
  if (actors_.empty()) return result;
  const auto rank =
      boost::make_iterator_property_map(result.begin(), boost::get(boost::vertex_index, graph_->directed));
  boost::graph::page_rank(graph_->directed, rank, boost::graph::n_iterations(50), 0.85);
  const double sum = std::accumulate(result.begin(), result.end(), 0.0);
  for (double& value : result) value /= sum;  // what actors without outgoing edges let go
  return result;
}

std::vector<double> GraphView::betweenness() const {
  std::vector<double> result(actors_.size());
  if (actors_.empty()) return result;
  boost::brandes_betweenness_centrality(
      graph_->directed,
      boost::make_iterator_property_map(result.begin(), boost::get(boost::vertex_index, graph_->directed)));
  return result;
}

}  // namespace entente
