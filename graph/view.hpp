// A store and a filter in, the graph of its edges in memory out, with what needs a whole graph: components,
// centrality.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "graph/query.hpp"

namespace entente {

// Immutable. Actors that no edge of the filter joins are no part of it. Vertices are numbered in the order of keys and
// edges in that of their ends and type, so every result depends on content alone.
class GraphView {
 public:
  struct Link {
    std::size_t source = 0;
    std::size_t target = 0;
    std::int64_t weight = 0;  // articles, near copies counted once; 1 where they were not asked for
  };

  enum class Weights { left_out, articles };  // to count articles costs a look at all evidence

  GraphView(const Store& store, const Filter& filter, Weights weights = Weights::left_out);
  ~GraphView();
  GraphView(const GraphView&) = delete;
  GraphView& operator=(const GraphView&) = delete;

  const std::vector<ActorName>& actors() const { return actors_; }
  const std::vector<Link>& links() const { return links_; }
  std::optional<std::size_t> find(std::string_view key) const;

  // The component of each actor, whatever the direction; the largest is 0, of equals the one with the smallest key.
  std::vector<std::size_t> components() const;

  // For each actor. Degree counts the actors beside it; weight sums its edges' weights; PageRank has damping 0.85 over
  // edges as told, weights left aside (Page et al. 1999), and sums to 1; betweenness is Brandes' (2001), directed, in
  // pairs.
  std::vector<double> degree() const;
  std::vector<double> weight() const;
  std::vector<double> page_rank() const;
  std::vector<double> betweenness() const;

 private:
  struct Graph;
  std::vector<ActorName> actors_;
  std::vector<Link> links_;
  std::unique_ptr<Graph> graph_;
};

}  // namespace entente
