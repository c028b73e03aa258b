// A store, a filter and actors in; who is beside them, whom two have in common and the ways between two out. Asked of
// the file actor by actor: the cost is that of what is looked at, whatever the size of the graph.
//
// Denied statements are no event: they count only where `filter.modalities` names "denied". Results depend on content
// alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/query.hpp"

namespace entente {

enum class Direction { as_told, either };

struct Neighbour {
  ActorName actor;
  std::int64_t statements = 0;
  std::int64_t outgoing = 0;  // of them, where the neighbour is the target
  std::int64_t incoming = 0;
  std::vector<std::pair<std::string, std::int64_t>> types;  // most first, then by name
  std::string first_date;                                   // empty where no statement has a date
  std::string last_date;
};

// Most statements first, then by key; the actor itself is not among them. At most `limit`, 0: all.
std::vector<Neighbour> neighbours(const Store& store, const Filter& filter, const std::string& actor,
                                  std::size_t limit = 0);

struct CommonNeighbour {
  Neighbour of_first;
  Neighbour of_second;
};

// Those first that have most to do with both: by the smaller of the two numbers of statements, then by their sum.
std::vector<CommonNeighbour> common_neighbours(const Store& store, const Filter& filter, const std::string& first,
                                               const std::string& second, std::size_t limit = 0);

using Path = std::vector<ActorName>;  // both ends included

// Nothing where there is no path. Of several shortest ones, the one whose keys come first.
std::optional<Path> shortest_path(const Store& store, const Filter& filter, const std::string& from,
                                  const std::string& to, Direction direction);

// Paths that pass no actor twice, of at most `longest` steps; shorter first, then by keys. At most `limit`, 0: all.
std::vector<Path> all_paths(const Store& store, const Filter& filter, const std::string& from, const std::string& to,
                            Direction direction, std::size_t longest, std::size_t limit);

}  // namespace entente
