// A store in, its counts out.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "graph/store.hpp"

namespace entente {

struct StoreStats {
  std::int64_t articles = 0;
  std::int64_t actors = 0;
  std::int64_t mentions = 0;
  std::int64_t relations = 0;
  std::int64_t passages = 0;
  std::string first_published;  // empty where no article has a date
  std::string last_published;
  std::string first_date;  // of relations
  std::string last_date;
  std::vector<std::pair<std::string, std::int64_t>> actors_by_kind;  // most first, then by name
};

StoreStats store_stats(const Store& store);

}  // namespace entente
