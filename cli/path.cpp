// entente path: how one actor is joined to another.
#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.hpp"
#include "cli/filter_options.hpp"
#include "cli/rows.hpp"
#include "cli/to_json.hpp"
#include "graph/names.hpp"
#include "graph/neighbours.hpp"

namespace entente {

namespace {

class PathCommand final : public Command {
 public:
  std::string name() const override { return "path"; }
  std::string summary() const override { return "The ways from one actor to another"; }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    app.add_option("FROM", from_, "An actor: name, alias or key")->required();
    app.add_option("TO", to_, "Another")->required();
    app.add_flag("--directed", directed_, "From source to target only; by default edges are followed either way");
    CLI::Option* all = app.add_flag("--all", all_, "Every way that passes nobody twice, the shorter ones first");
    app.add_option("--max-length", longest_, "With --all: of at most so many steps")
        ->needs(all)
        ->check(CLI::Range(1, 12))
        ->capture_default_str()
        ->type_name("N");
    app.add_option("--limit", limit_, "With --all: at most so many ways; 0: all")
        ->needs(all)
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str()
        ->type_name("N");
    options_.setup(app, false);
    output_.setup(app);
    app.footer(
        "Prints one edge a step: of several between two actors, the one that most articles tell. Exit code 1 where "
        "there is no path.\n\n"
        "Examples:\n"
        "  entente path news.entente Macron Damas\n"
        "  entente path news.entente Macron Damas --directed --type SUPPORT,ALLY --since 2018\n"
        "  entente path news.entente Macron Damas --all --max-length 3");
  }

  int run(const Log& log) override {
    const Store store = Store::open(file_);
    const Snapshot snapshot(store);
    const ActorName from = resolve_actor(store, from_);
    const ActorName to = resolve_actor(store, to_);
    const Filter filter = options_.filter(store);
    const Direction direction = directed_ ? Direction::as_told : Direction::either;
    std::vector<Path> paths;
    if (all_) {
      paths = all_paths(store, filter, from.key, to.key, direction, longest_, limit_);
    } else if (auto path = shortest_path(store, filter, from.key, to.key, direction)) {
      paths.push_back(std::move(*path));
    }
    if (paths.empty()) {
      log(LogLevel::error, "no path from " + from.name + " to " + to.name);
      return exit_data;
    }
    print(store, filter, paths);
    return exit_ok;
  }

 private:
  void print(const Store& store, const Filter& filter, const std::vector<Path>& paths) const {
    Rows rows(output_,
              {{"path", all_},
               {"step"},
               {"source", true, true},
               {"type"},
               {"target", true, true},
               {"weight"},
               {"relations"},
               {"first_date"},
               {"last_date"},
               {"passage", true, true},
               {"source_key", false},
               {"target_key", false}},
              std::cout);
    for (std::size_t number = 1; number <= paths.size(); ++number) {
      const Path& path = paths[number - 1];
      for (std::size_t i = 1; i < path.size(); ++i) {
        const Edge e = heaviest(store, filter, path[i - 1].key, path[i].key);
        rows.add(
            {std::to_string(number), std::to_string(i), e.source.name, e.type, e.target.name, std::to_string(e.weight),
             std::to_string(e.statements), e.first_date, e.last_date, e.passage, e.source.key, e.target.key},
            rows.wants_json()
                ? json_object({{"path", std::to_string(number)}, {"step", std::to_string(i)}, {"edge", to_json(e)}})
                : std::string());
      }
    }
    rows.finish();
  }

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
  bool all_ = false;
  std::size_t longest_ = 3;
  std::size_t limit_ = 20;
  FilterOptions options_;
  Output output_;
};

}  // namespace

std::unique_ptr<Command> make_path_command() {
  return std::make_unique<PathCommand>();
}

}  // namespace entente
