// A store's actors in, the country for which each of them acts out. For the sources of graph/.
//
// For a country act the country itself, the institutions of the state (government, ministries, parliament, army,
// police, embassies: by their keys, docs/actors.md) and who holds an office in any of these (HOLDS_OFFICE that is not
// denied; of several countries the one that most articles tell, then the smallest key). All others act for themselves.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/sqlite.hpp"
#include "graph/statement.hpp"

namespace entente {

class RollUp {
 public:
  explicit RollUp(const Database& database);

  // By row number; nullptr where the actor acts for itself.
  const ActorName* country_of(std::int64_t actor) const;

  // The row numbers of all that act for the country with this key, sorted; nullptr where the key is no country's.
  const std::vector<std::int64_t>* members(const std::string& country_key) const;

 private:
  struct Country {
    ActorName name;  // its key stands for the name where no article names it
    std::vector<std::int64_t> members;
  };

  void put(std::int64_t actor, const std::string& country_key);

  std::map<std::string, Country> countries_;  // by key
  std::unordered_map<std::int64_t, const Country*> of_;
};

// "organisation:FR/ministere-de-l-interieur" -> "FR"; empty where the key is not of an institution of a state.
std::string_view state_of_institution(std::string_view key);

}  // namespace entente
