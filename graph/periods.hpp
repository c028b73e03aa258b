// A store and a filter in; from when to when each actor takes part in what is told, out.
#pragma once

#include <map>
#include <string>

#include "graph/query.hpp"

namespace entente {

// By key, for sources and targets of what each_edge gives. Left out is who has a relation without a date, for that may
// be at any time.
std::map<std::string, DateRange> actor_periods(const Store& store, const Filter& filter);

}  // namespace entente
