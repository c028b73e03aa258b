// A question about a graph in, as a browser asks it; its answer out. Read-only, and every answer is bounded.
//
//   /                                     the viewer's page
//   /api/graph                            the actors with most relations, placed, and the relations between them
//   /api/around?actor=KEY                 an actor, its neighbours, placed, and its relations
//   /api/search?text=T                    actors by what they are called
//   /api/relations?actor=KEY[&other=KEY]  relations of an actor, or between two, the latest, with passages
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "graph/query.hpp"

namespace entente {

struct ServedAnswer {
  int status = 200;
  std::string type;
  std::string body;
};

using Parameters = std::multimap<std::string, std::string>;

class GraphServer {
 public:
  // `actors`: how many the first piece has. Throws Error where the store cannot be opened.
  GraphServer(const std::string& path, Filter filter, std::size_t actors);

  // Used by one thread at a time. Does not throw: what fails is an answer, too.
  ServedAnswer answer(std::string_view path, const Parameters& parameters);

 private:
  std::string graph();
  std::string around(const std::string& actor) const;
  std::string search(const std::string& text) const;
  std::string relations(const std::string& actor, const std::string& other) const;

  Store store_;
  Filter filter_;
  std::size_t actors_;
  std::string page_;
  std::string first_piece_;  // takes long in a large store, so it is made once, when it is first asked for
};

// Whether a request that names `host` is meant for this server: a page elsewhere whose name was made to point at the
// loopback address names its own host.
bool is_loopback_host(std::string_view host, int port);

}  // namespace entente
