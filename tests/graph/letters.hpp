// Pairs of letters in, a graph of actors with one letter each out.
#pragma once

#include <string>
#include <vector>

#include "tests/graph/sample.hpp"

namespace entente::sample {

// Actors "a" to "g"; the edges are pairs of letters.
inline Store letters(const Folder& folder, const std::vector<std::string>& edges) {
  Record record;
  record.article = {"x", "x.txt", "", "", "2020", "fr"};
  for (const char c : std::string("abcdefg")) record.actors.push_back(actor({c}, {c}, "organisation", "", {}));
  std::uint32_t at = 0;
  for (const std::string& edge : edges) {
    record.relations.push_back(relation(edge, {edge[0]}, "AID", {edge[1]}, "", "asserted", edge, at += 10));
  }
  Store store = Store::create(folder / "g");
  store.add({&record, 1});
  return store;
}

}  // namespace entente::sample
