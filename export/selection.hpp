// A store and what is wanted of it in; which actors are written, and where each stands, out. For the sources of
// export/.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "export/appearance.hpp"
#include "export/spells.hpp"
#include "export/writer.hpp"
#include "graph/layout.hpp"

namespace entente {

class Selection {
 public:
  // Without places and where every actor is wanted, nothing is read; else memory grows with actors and links, not with
  // statements and passages. Throws Error where `options.around` is not in the graph of the filter.
  Selection(const Store& store, const ExportOptions& options, const Filter& filter, bool places);

  bool everyone() const { return !restricted_; }

  // Their keys, in order; empty where everyone is wanted.
  std::vector<std::string> keys() const;

  // Whether the actor may be written. Edges need both of their ends.
  bool has(const std::string& key) const { return !restricted_ || actors_.count(key) > 0; }

  // Actors that no edge joins stand around the others, in the order of asking.
  Look look(const std::string& key);

 private:
  bool restricted_;
  std::unordered_map<std::string, Look> actors_;
  std::optional<Sunflower> outside_;  // where nobody else stands
};

}  // namespace entente
