// What a change of a store added and took out in; what follows from it kept true: how actors are called, what relations
// weigh. For the sources of graph/.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "graph/sqlite.hpp"

namespace entente {

// The name, kind and country of an actor are what most articles say, the smallest where several are as frequent; a
// known country goes before an unknown one. The confidence of a relation is the best of its evidence, its weight the
// number of stories that tell it.
//
// What many articles tell is not counted anew for each that is added: so adding n articles takes time linear in n.
class Summaries {
 public:
  explicit Summaries(const Database& database) : database_(database) {}

  void claimed(std::int64_t actor, const std::string& kind, const std::string& country);  // by one more article
  void supported(std::int64_t relation, std::int64_t article, double confidence);         // by an article that is new
  // A relation that one article tells, with what follows from that.
  void created(std::int64_t relation) { relations_[relation].created = true; }
  void recount_actor(std::int64_t actor) { actors_[actor].recount = true; }
  void recount_relation(std::int64_t relation) { relations_[relation].recount = true; }

  // Once, when all is added and taken out: actors that no article names any more go, and relations that none supports.
  void finish();

 private:
  struct Claims {
    bool recount = false;
    std::int64_t articles = 0;  // that were added
    std::set<std::string> kinds;
    std::set<std::string> countries;
  };
  struct Support {
    bool recount = false;
    bool created = false;
    std::vector<std::int64_t> articles;  // that were added, each once
    double confidence = 0;
  };

  void finish_actors();
  void finish_relations();

  const Database& database_;
  std::map<std::int64_t, Claims> actors_;
  std::map<std::int64_t, Support> relations_;
};

}  // namespace entente
