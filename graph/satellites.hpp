// Links of a large connected graph and the places of its heaviest actors in; a place for every actor out.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "graph/layout.hpp"

namespace entente {

// `placed` actors have their `places` already, and all others can be reached from them. Level by level outwards, each
// of the others, heavier ones first by `rank`, goes to the nearest free spot around the neighbour that it is most
// joined to. The places given are spread until there is room for all. Time is near linear in actors and links.
std::vector<Point> place_around(std::size_t actors, const std::vector<LayoutLink>& links,
                                const std::vector<std::size_t>& rank, std::span<const std::size_t> placed,
                                const std::vector<Point>& places);

}  // namespace entente
