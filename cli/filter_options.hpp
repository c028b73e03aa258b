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
  std::vector<std::string> from, to, actors, between, speakers, types, modes, modalities, quads;
  std::vector<std::string> kinds, from_kinds, to_kinds, from_countries, to_countries;
  std::string since, until, country, article, words, roll_up;
  double confidence = 0;

  void setup(CLI::App& app, bool sides);  // `sides`: also --from, --to, --actor, --between and what they must be
  void setup_roll_up(CLI::App& app);

  // Throws Error for an actor that is not there, with near names, and for a type that is not known.
  Filter filter(const Store& store) const;
};

}  // namespace entente
