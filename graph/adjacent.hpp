// An actor's row number in, the row numbers of the actors beside it out, read from the store once each. For the sources
// of graph/.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/filter.hpp"
#include "graph/neighbours.hpp"
#include "graph/sqlite.hpp"

namespace entente {

class Adjacent {
 public:
  enum class Side { ahead, behind };  // the other ends of outgoing edges, or of incoming ones

  Adjacent(const Store& store, const Filter& filter, Direction direction);

  // Sorted by row number, each once, without the actor itself. Stays valid.
  const std::vector<std::int64_t>& of(std::int64_t actor, Side side);

  // Nothing where there is no such actor.
  std::optional<std::int64_t> row_of(const std::string& key) const;
  const ActorName& name(std::int64_t actor);

 private:
  void read(SqlStatement& rows, std::int64_t actor, std::vector<std::int64_t>& into);

  const Database& database_;
  Condition condition_;
  Direction direction_;
  SqlStatement outgoing_;
  SqlStatement incoming_;
  SqlStatement names_;
  std::unordered_map<std::int64_t, std::vector<std::int64_t>> ahead_;
  std::unordered_map<std::int64_t, std::vector<std::int64_t>> behind_;
  std::unordered_map<std::int64_t, ActorName> known_;
};

}  // namespace entente
