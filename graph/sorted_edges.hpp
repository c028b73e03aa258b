// A condition that many relations fit in; all edges of these out, with each table read once from its beginning to its
// end. For the sources of graph/.
#pragma once

#include <functional>

#include "graph/filter.hpp"
#include "graph/statement.hpp"

namespace entente {

// As each_edge() without a limit, and faster where more than some thousand relations fit. Memory does not grow with
// their number: they are sorted by way of a temporary file.
void each_sorted_edge(const Database& database, const Condition& condition,
                      const std::function<void(const Edge&)>& visit);

}  // namespace entente
