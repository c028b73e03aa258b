// The options by which query, path, stats and export choose statements in, a Filter out.
#pragma once

#include <string>
#include <vector>

#include "base/report.hpp"
#include "graph/query.hpp"

namespace CLI {
class App;
}

namespace entente {

struct FilterOptions {
  std::vector<std::string> from, to, actors, between, speakers, types, modes, modalities;
  std::string since, until, country, article;
  double confidence = 0;

  void setup(CLI::App& app, bool sides);  // `sides`: also --from, --to, --actor, --between

  // Throws Error for an actor that is not there, with near names, and for a type that is not known.
  Filter filter(const Store& store) const;
};

}  // namespace entente
