// A store and a filter in, the graph of its edges in memory out, with what needs a whole graph: components and
// centrality. graph/communities.hpp and graph/balance.hpp build on it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/query.hpp"

namespace entente {

// Who is beside whom, each actor's in one row: compressed sparse rows.
struct Adjacency {
  std::vector<std::uint32_t> start;  // one more than there are actors
  std::vector<std::uint32_t> to;     // sorted within a row

  std::span<const std::uint32_t> of(std::size_t actor) const {
    return {to.data() + start[actor], start[actor + 1] - start[actor]};
  }
};

// Immutable. Actors that no edge of the filter joins are no part of it. Vertices are numbered in the order of keys and
// links in that of source, target and type, so every result depends on content alone. At most 2^24 actors.
class GraphView {
 public:
  struct Link {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    std::uint32_t type = 0;  // in types()
    std::int64_t statements = 0;
    std::int64_t weight = 0;  // articles that tell each statement, near copies counted once, summed; 0 where left out
  };

  enum class Weights { left_out, articles };

  GraphView(const Store& store, const Filter& filter, Weights weights = Weights::left_out);

  const std::vector<ActorName>& actors() const { return actors_; }
  const std::vector<std::string>& types() const { return types_; }  // sorted
  const std::vector<Link>& links() const { return links_; }
  const Adjacency& outgoing() const { return outgoing_; }  // each target once
  const Adjacency& either() const { return either_; }      // each actor beside it once, never itself
  std::optional<std::size_t> find(std::string_view key) const;

  // The component of each actor, whatever the direction; the largest is 0, of equals the one with the smallest key.
  std::vector<std::size_t> components() const;

  // For each actor. Degree counts the actors beside it; weight sums its links' weights; PageRank has damping 0.85 over
  // edges as told, weights left aside (Page et al. 1999), and sums to 1.
  std::vector<double> degree() const;
  std::vector<double> weight() const;
  std::vector<double> page_rank() const;

  // Brandes' (2001), directed, in pairs. `samples` 0, or as many as there are actors: exact. Else estimated from the
  // shortest paths that begin at so many actors, drawn by `seed` (Brandes and Pich 2007).
  std::vector<double> betweenness(std::size_t samples = 0, std::uint64_t seed = 1) const;

 private:
  std::vector<ActorName> actors_;
  std::vector<std::string> types_;
  std::vector<Link> links_;
  Adjacency outgoing_;
  Adjacency either_;
};

// The numbers below `size`, in an order that `seed` alone decides.
std::vector<std::uint32_t> shuffled(std::size_t size, std::uint64_t seed);

}  // namespace entente
