#include "cli/selection_options.hpp"

#include <CLI/CLI.hpp>

#include "export/writer.hpp"
#include "graph/names.hpp"

namespace entente {

void SelectionOptions::setup(CLI::App& app) {
  CLI::Option* most = app.add_option("--max-nodes", max_nodes, "At most so many actors: those whose edges weigh most")
                          ->check(CLI::PositiveNumber)
                          ->type_name("N");
  if (max_nodes > 0) most->capture_default_str();
  app.add_option("--around", around, "Only this actor and its neighbours: a name, an alias or a key")
      ->type_name("ACTOR");
  app.add_option("--hops", hops, "How many edges away from it a neighbour may be")
      ->check(CLI::PositiveNumber)
      ->capture_default_str()
      ->type_name("N");
}

void SelectionOptions::apply(const Store& store, ExportOptions& options) const {
  options.max_nodes = max_nodes;
  if (!around.empty()) options.around = resolve_actor(store, around).key;
  options.hops = hops;
}

}  // namespace entente
