// entente path: how one actor is joined to another.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "cli/command.hpp"
#include "cli/filter_options.hpp"
#include "cli/rows.hpp"
#include "cli/statement_rows.hpp"
#include "graph/names.hpp"
#include "graph/view.hpp"

namespace entente {

namespace {

class PathCommand final : public Command {
 public:
  std::string name() const override { return "path"; }
  std::string summary() const override { return "The shortest way from one actor to another"; }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    app.add_option("FROM", from_, "An actor: name, alias or key")->required();
    app.add_option("TO", to_, "Another")->required();
    app.add_flag("--directed", directed_, "From source to target only; by default edges are followed either way");
    options_.setup(app, false);
    output_.setup(app);
    app.footer(
        "Prints one edge a step: of several between two actors, the one that most articles tell. Exit code 1 where "
        "there is no "
        "path.\n\n"
        "Examples:\n"
        "  entente path news.entente Macron Damas\n"
        "  entente path news.entente Macron Damas --directed --type SUPPORT,ALLY --since 2018");
  }

  int run(const Log& log) override {
    const Store store = Store::open(file_);
    const ActorName from = resolve_actor(store, from_);
    const ActorName to = resolve_actor(store, to_);
    const Filter filter = options_.filter(store);
    const GraphView view(store, filter);
    const auto a = view.find(from.key);
    const auto b = view.find(to.key);
    const auto path =
        a && b ? view.shortest_path(*a, *b, directed_ ? Direction::as_told : Direction::either) : std::nullopt;
    if (!path) {
      log(LogLevel::error, "no path from " + from.name + " to " + to.name);
      return exit_data;
    }
    Rows rows = edge_rows(output_, std::cout);
    for (std::size_t i = 1; i < path->size(); ++i) {
      add_edge(rows, heaviest(store, filter, view.actors()[(*path)[i - 1]].key, view.actors()[(*path)[i]].key));
    }
    rows.finish();
    return exit_ok;
  }

 private:
  Edge heaviest(const Store& store, Filter filter, const std::string& a, const std::string& b) const {
    filter.between = {a, b};
    Edge best;
    each_edge(store, filter, [&](const Edge& edge) {
      if (directed_ && edge.source.key != a) return;
      if (edge.weight > best.weight) best = edge;
    });
    return best;
  }

  std::string file_;
  std::string from_;
  std::string to_;
  bool directed_ = false;
  FilterOptions options_;
  Output output_;
};

}  // namespace

std::unique_ptr<Command> make_path_command() {
  return std::make_unique<PathCommand>();
}

}  // namespace entente
