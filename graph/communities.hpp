// A graph in memory in; groups of actors that have more to do with each other than with the rest out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/view.hpp"

namespace entente {

struct CommunityOptions {
  double resolution = 1;  // above 1: more, smaller communities
  std::uint64_t seed = 1;
};

struct Communities {
  std::vector<std::size_t> of;  // each actor's; the largest is 0, of equals the one with the smallest key
  std::size_t count = 0;
  double modularity = 0;  // Newman and Girvan's (2004), at the resolution asked for
};

// Louvain (Blondel et al. 2008) over numbers of statements, directions left aside. A community that falls apart when
// others leave it, which Louvain allows (Traag et al. 2019), is parted: each one is connected.
Communities find_communities(const GraphView& view, const CommunityOptions& options = {});

}  // namespace entente
