// A store and a filter in, how many statements of each quad class there are in each month or year out.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "graph/query.hpp"

namespace entente {

struct Period {
  std::string name;  // "2018-04"; "2018" where no month is known; empty: undated
  std::int64_t statements = 0;
  std::array<std::int64_t, 5> by_quad{};  // in the order of QuadClass
};

enum class PeriodLength { month, year };

// By name, the undated last. Denied statements are no event: they count only where `filter.modalities` names "denied".
std::vector<Period> timeline(const Store& store, const Filter& filter, PeriodLength length);

}  // namespace entente
