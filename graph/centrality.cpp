// What each actor of a GraphView is to the whole: degree, weight, PageRank, betweenness.
#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/property_map/property_map.hpp>
#include <cmath>
#include <numeric>

#include "graph/view.hpp"

namespace entente {

namespace {

// Ends PageRank's steps where the ranks hardly change; bounds them in any case.
class Settled {
 public:
  explicit Settled(std::size_t actors) : before_(actors) {}

  template <typename RankMap, typename Graph>
  bool operator()(const RankMap& rank, const Graph& graph) {
    double change = 0;
    for (std::size_t v = 0; v < before_.size(); ++v) {
      const double now = boost::get(rank, boost::vertex(static_cast<std::uint32_t>(v), graph));
      change += std::abs(now - before_[v]);
      before_[v] = now;
    }
    // Ranks are about 1 each before they are divided by their sum.
    return ++steps_ > most_steps || change < 1e-9 * static_cast<double>(before_.size());
  }

 private:
  static constexpr int most_steps = 200;
  std::vector<double> before_;
  int steps_ = 0;
};

// What the shortest paths from one actor add to the betweenness of others (Brandes 2001).
class ShortestPaths {
 public:
  ShortestPaths(const Adjacency& outgoing, std::size_t actors)
      : outgoing_(outgoing), distance_(actors, -1), paths_(actors), passed_(actors) {}

  void add_from(std::uint32_t source, std::vector<double>& betweenness) {
    order_.assign(1, source);
    distance_[source] = 0;
    paths_[source] = 1;
    for (std::size_t next = 0; next < order_.size(); ++next) {
      const std::uint32_t v = order_[next];
      for (const std::uint32_t w : outgoing_.of(v)) {
        if (distance_[w] < 0) {
          distance_[w] = distance_[v] + 1;
          order_.push_back(w);
        }
        if (distance_[w] == distance_[v] + 1) paths_[w] += paths_[v];
      }
    }
    for (std::size_t i = order_.size(); i-- > 0;) {
      const std::uint32_t v = order_[i];
      for (const std::uint32_t w : outgoing_.of(v)) {
        if (distance_[w] == distance_[v] + 1) passed_[v] += paths_[v] / paths_[w] * (1 + passed_[w]);
      }
      if (v != source) betweenness[v] += passed_[v];
    }
    for (const std::uint32_t v : order_) {
      distance_[v] = -1;
      paths_[v] = 0;
      passed_[v] = 0;
    }
  }

 private:
  const Adjacency& outgoing_;
  std::vector<std::int32_t> distance_;
  std::vector<double> paths_;
  std::vector<double> passed_;
  std::vector<std::uint32_t> order_;
};

}  // namespace

std::vector<double> GraphView::degree() const {
  std::vector<double> result(actors_.size());
  for (std::size_t v = 0; v < result.size(); ++v) result[v] = static_cast<double>(either_.of(v).size());
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
  using Rows = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                  boost::no_property, std::uint32_t, std::uint32_t>;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
  edges.reserve(outgoing_.to.size());
  for (std::uint32_t v = 0; v < actors_.size(); ++v) {
    for (const std::uint32_t w : outgoing_.of(v)) edges.emplace_back(v, w);
  }
  const Rows graph(boost::edges_are_sorted, edges.begin(), edges.end(), static_cast<std::uint32_t>(actors_.size()));
  const auto rank = boost::make_iterator_property_map(result.begin(), boost::get(boost::vertex_index, graph));
  boost::graph::page_rank(graph, rank, Settled(actors_.size()), 0.85);
  const double sum = std::accumulate(result.begin(), result.end(), 0.0);
  for (double& value : result) value /= sum;  // what actors without outgoing edges let go
  return result;
}

std::vector<double> GraphView::betweenness(std::size_t samples, std::uint64_t seed) const {
  const std::size_t actors = actors_.size();
  std::vector<double> result(actors);
  ShortestPaths paths(outgoing_, actors);
  if (samples == 0 || samples >= actors) {
    for (std::uint32_t v = 0; v < actors; ++v) paths.add_from(v, result);
    return result;
  }
  std::vector<std::uint32_t> sources = shuffled(actors, seed);
  sources.resize(samples);
  for (const std::uint32_t v : sources) paths.add_from(v, result);
  const double share = static_cast<double>(actors) / static_cast<double>(samples);
  for (double& value : result) value *= share;
  return result;
}

}  // namespace entente
